import type { Role } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/id.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { contactsOf, inviteToEnrol, registerPrincipal, waysInOf } from '../../../modules/accounts/index.ts';
import {
  appointOfficer,
  endOfficerSessions,
  makeDelegation,
  officerCount,
  officersOf,
  relieveOfficer,
  revokeDelegation,
} from '../../../modules/agencies/index.ts';
import { selectField } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { textField } from '../../shared/forms/fields.ts';
import { details, done, listCount, pagination, submitButton, tag } from '../../shared/forms/parts.ts';
import { type Html, html } from '../../shared/html.ts';
import { momentMark, momentMarkIn, pageOf } from '../../shared/keyset.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { isUuid } from '../queues/address.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { mayRunOffices, officeIn, officeSheet, typedTerms, USERS_AT } from './office.ts';
import { signOnRoutes } from './sign-on.ts';

const SHOWN = 40;

/** The officers of one's own agency, and the form that appoints. */
async function usersSheet(ask: ConsoleAsk, faults: readonly FormFault[] = []): Promise<Answer> {
  const { words, language, reader, actor, query } = ask;
  const denied = await mayRunOffices(ask);
  if (denied) return denied;
  const mark = momentMarkIn(query.get('after'));
  const [found, count] = await Promise.all([
    officersOf(reader, actor.agency, mark, SHOWN + 1),
    officerCount(reader, actor.agency),
  ]);
  const { shown: officers, last } = pageOf(found, SHOWN);
  const contacts = await contactsOf(
    reader,
    officers.map(({ principal }) => principal),
  );
  const ways = await Promise.all(officers.map(({ principal }) => waysInOf(reader, principal)));
  const title = words.say('users-title');
  const head = ['users-name', 'users-role', 'users-appointed', 'users-delegations', 'users-ways'];
  const cell = (key: string, inside: Html | string) =>
    html`<td class="govuk-table__cell" data-label="${words.say(key)}">${inside}</td>`;
  const lines = officers.map(({ officer, principal, role, appointedAt, delegations }, i) => {
    const { passkeys, password, totp, signOns } = ways[i]!;
    const enrolled = passkeys > 0 || (password && totp) || signOns > 0;
    return html`<tr class="govuk-table__row" data-row><th scope="row" class="govuk-table__header" data-label="${words.say('users-name')}"><a class="govuk-link" href="${words.href(`${USERS_AT}/${officer}`)}">${nameHtml(contacts.get(principal)?.name ?? '…', language)}</a></th>
      ${cell('users-role', words.say(`role-${role}`))}${cell('users-appointed', ask.day(appointedAt))}${cell('users-delegations', words.say('users-delegations-count', { count: delegations.length }))}${cell('users-ways', tag(words.say(enrolled ? 'users-enrolled' : 'users-not-enrolled'), enrolled ? 'good' : 'caution'))}</tr>`;
  });
  return {
    title: titleWith(words, title, faults),
    section: 'nav-users',
    status: faults.length ? 422 : 200,
    body: html`${errorSummary(words, faults)}${query.get('done') === 'relieved' && done(words.say('users-done-relieved'))}<h1 class="govuk-heading-xl">${title}</h1>
    <p class="govuk-body"><a class="govuk-link" href="${words.href(`${USERS_AT}/sign-on`)}">${words.say('sign-on-title')}</a> · <a class="govuk-link" href="${words.href('/console/recoveries')}">${words.say('recover-title')}</a></p>
    ${listCount(words, count, count)}<table class="govuk-table sanad-rows"><caption class="govuk-visually-hidden">${title}</caption><thead><tr>${head.map((key) => html`<th scope="col" class="govuk-table__header">${words.say(key)}</th>`)}</tr></thead><tbody>${lines}</tbody></table>
    ${pagination(words, {
      first: mark ? words.href(USERS_AT) : undefined,
      next: last && words.href(`${USERS_AT}?after=${momentMark(last.appointedAt, last.officer)}`),
    })}${appointForm(ask, faults)}`,
  };
}

function appointForm(ask: ConsoleAsk, faults: readonly FormFault[]): Html {
  const { words, form, deps, actor } = ask;
  const roles = Object.keys(deps.country.agencies.powers[actor.agency] ?? {});
  const inside = ask.formHtml(
    html`${textField(words, { name: 'name', label: words.say('users-name'), value: form.text('name'), faults })}
    ${textField(words, { name: 'email', type: 'email', label: words.say('users-email'), hint: words.say('users-email-hint'), value: form.text('email'), ltr: true, faults })}
    ${selectField(words, { name: 'role', label: words.say('users-role'), choices: roles.map((role) => ({ value: role, label: words.say(`role-${role}`) })), value: form.text('role'), faults })}
    ${submitButton(words.say('users-appoint'))}`,
  );
  return details(words.say('users-appoint-title'), inside, faults.length > 0);
}

/** Registers a person, appoints and invites him to enrol, or does nothing of it. The office decides nothing yet. */
async function appointAct(ask: ConsoleAsk): Promise<Answer> {
  const { form, deps, actor } = ask;
  const [name, email] = [form.text('name'), form.text('email')];
  const role = form.text('role') as Role;
  const answer: { officer: Id<'officer'> } | Refusal = await ask.act(async (act) => {
    const person = await registerPrincipal(act, {
      kind: 'person',
      name,
      email: email === '' ? null : email,
      mobile: null,
    });
    if (isRefusal(person)) return person;
    const { principal } = person;
    const office = { principal, agency: actor.agency, role };
    const appointed = await appointOfficer(act, deps.country.agencies, office);
    if (isRefusal(appointed)) return appointed;
    const invited = await inviteToEnrol(act, deps.gate, { principal });
    return isRefusal(invited) ? { ...invited, field: '/email' } : appointed;
  });
  if (!isRefusal(answer)) return { location: `${USERS_AT}/${answer.officer}?done=appointed` };
  return answer.refused === 'not-allowed' ? answer : usersSheet(ask, ask.faults(answer));
}

const told = (ask: ConsoleAsk, answer: object | Refusal, done: string): Answer | Promise<Answer> => {
  if (!isRefusal(answer)) return { location: `${USERS_AT}/${ask.params.officer}?done=${done}` };
  return answer.refused === 'invalid'
    ? officeSheet(
        ask,
        ask.faults(answer, (pointer) => pointer.replace(/^\//, '').replace(/^powers\/\d+$/, 'powers')),
      )
    : answer;
};

async function delegateAct(ask: ConsoleAsk): Promise<Answer> {
  const office = await officeIn(ask);
  if (isRefusal(office)) return office;
  const terms = typedTerms(ask);
  if (Array.isArray(terms)) return officeSheet(ask, terms);
  const input = { officer: office.officer, ...terms };
  const answer = await ask.act((act) => makeDelegation(act, ask.deps.country.agencies, input));
  return told(ask, answer, 'delegated');
}

async function revokeAct(ask: ConsoleAsk): Promise<Answer> {
  const office = await officeIn(ask);
  if (isRefusal(office)) return office;
  const [delegation, reason] = [ask.form.text('delegation'), ask.form.text('reason')];
  if (!isUuid(delegation)) return officeSheet(ask);
  const input = { delegation: delegation as Id<'delegation'>, reason };
  return told(
    ask,
    await ask.act((act) => revokeDelegation(act, ask.deps.country.agencies, input)),
    'revoked',
  );
}

async function relieveAct(ask: ConsoleAsk): Promise<Answer> {
  const office = await officeIn(ask);
  if (isRefusal(office)) return office;
  const input = { officer: office.officer, reason: ask.form.text('reason') };
  return told(ask, await ask.act((act) => relieveOfficer(act, ask.deps.country.agencies, input)), 'relieved');
}

async function inviteAct(ask: ConsoleAsk): Promise<Answer> {
  const office = await officeIn(ask);
  if (isRefusal(office)) return office;
  const { principal } = office;
  return told(ask, await ask.act((act) => inviteToEnrol(act, ask.deps.gate, { principal })), 'invited');
}

async function signOutAct(ask: ConsoleAsk): Promise<Answer> {
  const office = await officeIn(ask);
  if (isRefusal(office)) return office;
  const answer = await ask.act((act) => endOfficerSessions(act, ask.deps.country.agencies, office));
  return told(ask, answer, 'signed-out');
}

const post = (
  path: string,
  fields: readonly string[],
  handle: ConsoleRoute['handle'],
  several: readonly string[] = [],
): ConsoleRoute => ({
  method: 'post',
  path: `${USERS_AT}${path}`,
  fresh: true,
  form: { fields, several },
  handle,
});

/** Offices and delegations of one's own agency, and its own sign-on. */
export const userRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: USERS_AT, handle: (ask) => usersSheet(ask) },
  post('', ['name', 'email', 'role'], appointAct),
  ...signOnRoutes,
  { method: 'get', path: `${USERS_AT}/:officer`, handle: (ask) => officeSheet(ask) },
  post('/:officer/delegations', ['powers', 'instrument', 'from', 'until'], delegateAct, ['powers']),
  post('/:officer/revoke', ['delegation', 'reason'], revokeAct),
  post('/:officer/relieve', ['relieve', 'reason'], relieveAct),
  post('/:officer/invite', [], inviteAct),
  post('/:officer/sign-out', [], signOutAct),
];
