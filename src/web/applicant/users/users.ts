import { parseId } from '../../../kernel/id.ts';
import { plusMs } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import {
  type Capacity,
  changeCapacity,
  type Invitation,
  invitationsOf,
  type Member,
  removeMember,
  withdrawInvitation,
} from '../../../modules/accounts/index.ts';
import { INVITATION_DAYS } from '../../../modules/accounts/rules/invitation.ts';
import { countsAt } from '../../../modules/accounts/rules/members.ts';
import { errorSummary } from '../../shared/forms/faults.ts';
import { hidden } from '../../shared/forms/fields.ts';
import { buttonLink, buttonRow, done, submitButton, tag } from '../../shared/forms/parts.ts';
import { type Html, html, isolated, ltr } from '../../shared/html.ts';
import { REFUSAL_STATUS } from '../../shared/refusal-status.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Sheet } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { memberName, ownPeople, USERS } from './own.ts';

const DONE = ['invited', 'removed', 'changed', 'withdrawn'] as const;

/** Who acts for the organisation, and whom it asked to. */
async function usersSheet(ask: ApplicantAsk, refusal?: Refusal): Promise<Sheet> {
  const { words, query } = ask;
  const { name, members, owner } = await ownPeople(ask);
  const onlyOwner = owner && members.filter(({ capacity }) => capacity === 'owner').length === 1;
  const title = words.rich('users-title', { organisation: nameHtml(name, words.language) });
  const what = DONE.find((one) => one === query.get('done'));
  const invited = owner ? await invitationsOf(ask.reader, ask.actor.organisation) : [];
  const faults = refusal ? ask.faults(refusal, () => '') : [];
  const body = html`${errorSummary(words, faults)}${what && !refusal && done(words.say(`users-done-${what}`, { days: INVITATION_DAYS }))}
    <h1 class="govuk-heading-xl">${title}</h1>
    ${!owner && html`<p class="govuk-body">${words.say('users-owners-only')}</p>`}
    <h2 class="govuk-heading-m">${words.say('users-members')}</h2>
    <ul class="sanad-list">${members.map((member) => memberItem(ask, member, owner))}</ul>
    ${
      owner &&
      html`<h2 class="govuk-heading-m">${words.say('users-invited')}</h2>
    ${invited.length ? html`<ul class="sanad-list">${invited.map((one) => invitationItem(ask, one))}</ul>` : html`<p class="govuk-body">${words.say('users-invited-none')}</p>`}
    ${buttonRow(
      buttonLink(words.say('users-invite-link'), words.href(`${USERS}/invite`)),
      buttonLink(words.say('users-helper-link'), words.href(`${USERS}/helper`), 'second'),
    )}`
    }
    ${!onlyOwner && html`<p class="govuk-body"><a class="govuk-link" href="${words.href(`${USERS}/leave`)}">${words.say('users-leave-link')}</a></p>`}`;
  return {
    title: words.say('users-title', { organisation: isolated(name) }),
    section: 'my-nav-users',
    body,
    status: refusal ? REFUSAL_STATUS[refusal.refused] : 200,
  };
}

function memberItem(ask: ApplicantAsk, member: Member, owner: boolean): Html {
  const { words, actor, at } = ask;
  const { principal, capacity, from, until, contact, membership } = member;
  const name = memberName(ask, member);
  const self = principal === actor.principal;
  const runs = countsAt(at, member);
  const post = (path: string, fields: Html, text: string) =>
    ask.formHtml(
      html`${hidden('principal', principal)}${fields}${submitButton(html`${text}<span class="govuk-visually-hidden">${words.rich('users-about', { name })}</span>`, { kind: 'plain' })}`,
      { action: words.href(`${USERS}/${path}`) },
    );
  const other: Capacity = capacity === 'owner' ? 'staff' : 'owner';
  const last = until && ask.day(plusMs(until, -1));
  return html`<li><div class="sanad-list__what"><p class="sanad-list__name">${name}${self && html` (${words.say('users-you')})`}</p>
    <p>${contact?.email && html`${ltr(contact.email)} · `}${words.rich('users-since', { day: ask.day(from) })}${last && html` · ${words.rich(runs ? 'users-until' : 'users-over', { day: last })}`}</p>
    ${capacity === 'helper' && (owner || self) && html`<p><a class="govuk-link" href="${words.href(`${USERS}/helpers/${membership}`)}">${words.say('users-power-link')}<span class="govuk-visually-hidden">${words.rich('users-about', { name })}</span></a></p>`}
    ${owner && !self && html`<div class="sanad-buttons">${capacity !== 'helper' && post('capacity', hidden('capacity', other), words.say(`users-make-${other}`))}${post('remove', html``, words.say('users-remove'))}</div>`}</div>${tag(words.say(`users-${capacity}`), capacity === 'owner' ? 'good' : 'plain')}</li>`;
}

function invitationItem(ask: ApplicantAsk, { id, name, email, capacity, expiresAt }: Invitation): Html {
  const { words, at } = ask;
  const shown = nameHtml(name ?? '', words.language);
  const still = expiresAt > at;
  return html`<li><div class="sanad-list__what"><p class="sanad-list__name">${shown}</p>
    <p>${email && ltr(email)} · ${still ? words.rich('users-invited-until', { moment: ask.moment(expiresAt) }) : words.say('users-invited-over')}</p>
    ${ask.formHtml(
      html`${hidden('invitation', id)}${submitButton(html`${words.say('users-withdraw')}<span class="govuk-visually-hidden">${words.rich('users-about', { name: shown })}</span>`, { kind: 'plain' })}`,
      { action: words.href(`${USERS}/withdraw`) },
    )}</div>${tag(words.say(`users-${capacity}`))}</li>`;
}

export const usersRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: USERS, handle: (ask) => usersSheet(ask) },
  {
    method: 'post',
    path: `${USERS}/remove`,
    fresh: true,
    form: { fields: ['principal'] },
    handle: async (ask) => {
      const principal = parseId<'principal'>(ask.form.text('principal'));
      if (!principal) return usersSheet(ask, { refused: 'not-found', code: 'not-a-member' });
      const { organisation } = ask.actor;
      const answer = await ask.act((act) => removeMember(act, { organisation, principal }));
      return isRefusal(answer) ? usersSheet(ask, answer) : { location: `${USERS}?done=removed` };
    },
  },
  {
    method: 'post',
    path: `${USERS}/capacity`,
    fresh: true,
    form: { fields: ['principal', 'capacity'] },
    handle: async (ask) => {
      const { actor, form } = ask;
      const input = {
        organisation: actor.organisation,
        principal: form.text('principal'),
        capacity: form.text('capacity') as Capacity,
      };
      const answer = await ask.act((act) => changeCapacity(act, input));
      return isRefusal(answer) ? usersSheet(ask, answer) : { location: `${USERS}?done=changed` };
    },
  },
  {
    method: 'post',
    path: `${USERS}/withdraw`,
    form: { fields: ['invitation'] },
    handle: async (ask) => {
      const invitation = parseId<'invitation'>(ask.form.text('invitation'));
      if (!invitation) return usersSheet(ask, { refused: 'not-found', code: 'invitation-over' });
      const answer = await ask.act((act) => withdrawInvitation(act, { invitation }));
      return isRefusal(answer) ? usersSheet(ask, answer) : { location: `${USERS}?done=withdrawn` };
    },
  },
];
