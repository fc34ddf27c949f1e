import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import { type Capacity, inviteMember, removeMember } from '../../../modules/accounts/index.ts';
import { choiceField } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { textField } from '../../shared/forms/fields.ts';
import { backLink, buttonLink, buttonRow, submitButton } from '../../shared/forms/parts.ts';
import { type Html, html, isolated } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { ownPeople, USERS } from './own.ts';

/** Name and address of whoever is asked. */
export function contactFields({ words, form }: ApplicantAsk, faults: readonly FormFault[]): Html {
  return html`${textField(words, { name: 'name', label: words.say('users-invite-name'), value: form.text('name'), faults })}
    ${textField(words, { name: 'email', label: words.say('users-invite-email'), value: form.text('email'), type: 'email', inputmode: 'email', ltr: true, faults })}`;
}

const LABELS = new Map([
  ['name', 'users-invite-name'],
  ['email', 'users-invite-email'],
]);

/** Faults of these two fields with what each is called: both may be empty. */
export function contactFaults({ words }: ApplicantAsk, faults: readonly FormFault[]): FormFault[] {
  return faults.map((fault) => {
    const label = LABELS.get(fault.field);
    return label === undefined ? fault : { ...fault, what: words.say(label) };
  });
}

/** Pages that only owners open; who is none hears it before he types. */
export async function ownersOnly(ask: ApplicantAsk, page: () => Answer | Promise<Answer>): Promise<Answer> {
  const { owner } = await ownPeople(ask);
  return owner ? page() : refuse('not-allowed', 'owners-only');
}

function inviteSheet(ask: ApplicantAsk, faults: readonly FormFault[] = []): Sheet {
  const { words, form } = ask;
  const title = words.say('users-invite-title');
  const capacity = choiceField(words, {
    name: 'capacity',
    label: words.say('users-invite-capacity'),
    value: form.text('capacity'),
    choices: (['staff', 'owner'] as const).map((value) => ({
      value,
      label: words.say(`users-${value}`),
      hint: words.say(`users-invite-${value}-hint`),
    })),
    faults,
  });
  const body = html`${backLink(words.say('users-back'), words.href(USERS))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${words.say('users-invite-about')}</p>
    ${ask.formHtml(html`${contactFields(ask, faults)}${capacity}${submitButton(words.say('users-invite-submit'))}`)}`;
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-users',
    body,
    status: faults.length ? 422 : 200,
  };
}

async function leaveSheet(ask: ApplicantAsk, faults: readonly FormFault[] = []): Promise<Sheet> {
  const { words } = ask;
  const { name } = await ownPeople(ask);
  const body = html`${errorSummary(words, faults)}<h1 class="govuk-heading-l">${words.rich('users-leave-title', { organisation: nameHtml(name, words.language) })}</h1>
    <p class="govuk-body">${words.say('users-leave-about')}</p>
    ${ask.formHtml(buttonRow(submitButton(words.say('users-leave-submit'), { kind: 'danger' }), buttonLink(words.say('users-stay'), words.href(USERS), 'second')))}`;
  const title = words.say('users-leave-title', { organisation: isolated(name) });
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-users',
    body,
    status: faults.length ? 409 : 200,
  };
}

async function invite(ask: ApplicantAsk): Promise<Answer> {
  const { form, deps, actor } = ask;
  const wanted = form.text('capacity');
  const input = {
    organisation: actor.organisation,
    name: form.text('name'),
    email: form.text('email'),
    // a helper comes with his power of attorney, on its own page
    capacity: (wanted === 'helper' ? '' : wanted) as Capacity,
  };
  const answer = await ask.act((act) => inviteMember(act, deps.gate, input));
  return isRefusal(answer)
    ? inviteSheet(ask, contactFaults(ask, ask.faults(answer)))
    : { location: `${USERS}?done=invited` };
}

export const inviteRoutes: readonly ApplicantRoute[] = [
  {
    method: 'get',
    path: `${USERS}/invite`,
    fresh: true,
    handle: (ask) => ownersOnly(ask, () => inviteSheet(ask)),
  },
  {
    method: 'post',
    path: `${USERS}/invite`,
    fresh: true,
    form: { fields: ['name', 'email', 'capacity'] },
    handle: (ask) => ownersOnly(ask, () => invite(ask)),
  },
  { method: 'get', path: `${USERS}/leave`, handle: (ask) => leaveSheet(ask) },
  {
    method: 'post',
    path: `${USERS}/leave`,
    form: { fields: [] },
    handle: async (ask) => {
      const { organisation, principal } = ask.actor;
      const answer = await ask.act((act) => removeMember(act, { organisation, principal }));
      return isRefusal(answer) ? leaveSheet(ask, ask.faults(answer)) : { location: '/my/organisation' };
    },
  },
];
