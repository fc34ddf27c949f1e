import type { Id } from '../../../kernel/id.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import {
  approveRecovery,
  askRecovery,
  cancelRecovery,
  contactsOf,
  type Recovery,
  recoveriesOf,
  recoveryReasons,
} from '../../../modules/accounts/index.ts';
import { officersOf } from '../../../modules/agencies/index.ts';
import { selectField } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { hidden, textArea } from '../../shared/forms/fields.ts';
import { buttonRow, done, submitButton } from '../../shared/forms/parts.ts';
import { type Html, html } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';

const AT = '/console/recoveries';
const DONE = ['asked', 'approved', 'stopped'];

/** What waits in one's own agency, and for a supervisor the form that asks. */
async function recoverSheet(ask: ConsoleAsk, faults: readonly FormFault[] = []): Promise<Sheet> {
  const { words, actor, reader, query, at } = ask;
  const [waiting, officers] = await Promise.all([
    recoveriesOf(reader, actor.agency, at),
    officersOf(reader, actor.agency),
  ]);
  const people = [
    ...officers.map(({ principal }) => principal),
    ...waiting.flatMap(({ principal, askedBy }) => [principal, askedBy]),
  ];
  const [contacts, reasons] = await Promise.all([
    contactsOf(reader, [...new Set(people)]),
    recoveryReasons(
      reader,
      waiting.map(({ recovery }) => recovery),
    ),
  ]);
  const name = (principal: string) => nameHtml(contacts.get(principal)?.name ?? '…', words.language);
  const title = words.say('recover-title');
  const what = DONE.find((one) => one === query.get('done'));
  const body = html`${errorSummary(words, faults)}${what && faults.length === 0 && done(words.say(`recover-done-${what}`))}
    <h1 class="govuk-heading-xl">${title}</h1><p class="govuk-body">${words.say('recover-about')}</p>
    <h2 class="govuk-heading-m">${words.say('recover-waiting')}</h2>
    ${waiting.length === 0 ? html`<p class="govuk-body">${words.say('recover-none')}</p>` : html`<ul class="sanad-list">${waiting.map((one) => line(ask, one, reasons.get(one.recovery), name))}</ul>`}
    ${actor.role === 'supervisor' && askForm(ask, officers, name, faults)}`;
  return { title: titleWith(words, title, faults), body, status: faults.length ? 422 : 200 };
}

function line(
  ask: ConsoleAsk,
  one: Recovery,
  reason: string | undefined,
  name: (principal: string) => Html,
): Html {
  const { words, actor } = ask;
  const { recovery, principal, askedBy, askedAt, approvedAt } = one;
  const act = (path: string, key: string) =>
    ask.formHtml(
      html`${hidden('recovery', recovery)}${submitButton(html`${words.say(key)}<span class="govuk-visually-hidden"> ${words.rich('recover-for', { name: name(principal) })}</span>`, { kind: key === 'recover-approve' ? 'main' : 'plain' })}`,
      { action: words.href(`${AT}/${path}`) },
    );
  const mayApprove = !approvedAt && actor.principal !== askedBy && actor.principal !== principal;
  const mayStop = actor.role === 'supervisor' || actor.principal === principal;
  return html`<li><div class="sanad-list__what"><p class="sanad-list__name">${name(principal)}</p><p>${words.rich('recover-asked', { who: name(askedBy), moment: ask.moment(askedAt) })}${approvedAt && html` · ${words.rich('recover-approved', { moment: ask.moment(approvedAt) })}`}</p>${reason !== undefined && html`<p class="sanad-typed" dir="auto">${nameHtml(reason, words.language)}</p>`}</div>
    ${buttonRow(mayApprove ? act('approve', 'recover-approve') : html``, mayStop ? act('stop', 'recover-stop') : html``)}</li>`;
}

function askForm(
  ask: ConsoleAsk,
  officers: readonly { readonly principal: string; readonly role: string }[],
  name: (principal: string) => Html,
  faults: readonly FormFault[],
): Html {
  const { words, actor, form } = ask;
  const choices = officers
    .filter(({ principal }) => principal !== actor.principal)
    .map(({ principal, role }) => ({
      value: principal,
      label: html`${name(principal)} (${words.say(`role-${role}`)})`,
    }));
  const who = selectField(words, {
    name: 'principal',
    label: words.say('recover-who'),
    choices,
    value: form.text('principal'),
    faults,
  });
  const reason = textArea(words, {
    name: 'reason',
    label: words.say('recover-reason'),
    hint: words.say('recover-reason-hint'),
    value: form.text('reason'),
    rows: 3,
    faults,
  });
  return html`<h2 class="govuk-heading-m">${words.say('recover-ask')}</h2>${ask.formHtml(html`${who}${reason}${submitButton(words.say('recover-submit'))}`, { action: words.href(AT) })}`;
}

const told = async (ask: ConsoleAsk, answer: object | Refusal, what: string): Promise<Answer> =>
  isRefusal(answer) ? recoverSheet(ask, ask.faults(answer)) : { location: `${AT}?done=${what}` };

/** A colleague lost his ways in: a supervisor asks, a second officer agrees, each after a fresh proof. */
export const recoverRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: AT, handle: (ask) => recoverSheet(ask) },
  {
    method: 'post',
    path: AT,
    fresh: true,
    form: { fields: ['principal', 'reason'] },
    handle: async (ask) => {
      const { deps, form, words } = ask;
      const principal = form.text('principal') as Id<'principal'>;
      if (!/^[0-9a-f-]{36}$/.test(principal))
        return recoverSheet(ask, [{ field: 'principal', text: words.say('recover-choose') }]);
      const input = { principal, reason: form.text('reason') };
      return told(ask, await ask.act((act) => askRecovery(act, deps.gate, input)), 'asked');
    },
  },
  {
    method: 'post',
    path: `${AT}/approve`,
    fresh: true,
    form: { fields: ['recovery'] },
    handle: async (ask) => {
      const recovery = ask.form.text('recovery');
      return told(ask, await ask.act((act) => approveRecovery(act, ask.deps.gate, { recovery })), 'approved');
    },
  },
  {
    method: 'post',
    path: `${AT}/stop`,
    form: { fields: ['recovery'] },
    handle: async (ask) => {
      const recovery = ask.form.text('recovery');
      return told(ask, await ask.act((act) => cancelRecovery(act, { recovery })), 'stopped');
    },
  },
];
