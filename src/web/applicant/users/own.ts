import { type Member, membersOf, organisation } from '../../../modules/accounts/index.ts';
import { type Html, html } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { ApplicantAsk } from '../route.ts';

export const USERS = '/my/users';

/** The organisation somebody acts for and who else does; whether he is one of its owners. */
export async function ownPeople({ reader, actor }: ApplicantAsk) {
  const [own, members] = await Promise.all([
    organisation(reader, actor.organisation),
    membersOf(reader, actor.organisation),
  ]);
  const me = members.find(({ principal }) => principal === actor.principal);
  return { name: own?.name ?? '', members, me, owner: me?.capacity === 'owner' };
}

export function memberName({ words }: ApplicantAsk, { contact }: Pick<Member, 'contact'>): Html {
  return contact ? nameHtml(contact.name, words.language) : html`${words.say('users-erased')}`;
}
