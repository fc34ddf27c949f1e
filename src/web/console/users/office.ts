import { type Day, dayAt, plusDays, startOfDay } from '../../../kernel/day.ts';
import type { Id } from '../../../kernel/id.ts';
import { type Instant, plusMs } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { contactOf, sessionsOf, waysInOf } from '../../../modules/accounts/index.ts';
import {
  conflictsOf,
  type Delegation,
  type Officer,
  officer as officerById,
  type POWERS,
  requirePower,
} from '../../../modules/agencies/index.ts';
import { rolePowers } from '../../../modules/agencies/rules/pack.ts';
import { checks } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { dateField, hidden, textArea, textField } from '../../shared/forms/fields.ts';
import { backLink, details, done, submitButton, summaryList, tag } from '../../shared/forms/parts.ts';
import { parseTypedDay } from '../../shared/forms/typed-day.ts';
import { type Html, html, NOTHING } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { isUuid } from '../queues/address.ts';
import type { ConsoleAsk } from '../route.ts';

export const USERS_AT = '/console/users';

/** Whoever appoints or delegates in an agency sees its offices. */
export async function mayRunOffices({ reader, deps, actor, at }: ConsoleAsk): Promise<Refusal | undefined> {
  const pack = deps.country.agencies;
  const denied = await requirePower(reader, pack, actor, 'appoint', at);
  return denied && (await requirePower(reader, pack, actor, 'delegate', at)) ? denied : undefined;
}

/** The officer of the address: of one's own agency, past ones too. */
export async function officeIn(ask: ConsoleAsk): Promise<Officer | Refusal> {
  const id = ask.params.officer ?? '';
  const found = isUuid(id) ? await officerById(ask.reader, id) : undefined;
  return found?.agency === ask.actor.agency ? found : refuse('not-found', 'officer-not-found');
}

const SAID = ['appointed', 'delegated', 'revoked', 'relieved', 'invited', 'signed-out'] as const;

/** One office: whose it is, what he may do by which instrument, and where he is signed in. */
export async function officeSheet(ask: ConsoleAsk, faults: readonly FormFault[] = []): Promise<Answer> {
  const { words, language, reader, deps, query, at, actor } = ask;
  const denied = await mayRunOffices(ask);
  if (denied) return denied;
  const office = await officeIn(ask);
  if (isRefusal(office)) return office;
  const { principal, officer, role, relievedAt } = office;
  const [contact, ways, sessions, conflicts] = await Promise.all([
    contactOf(reader, principal),
    waysInOf(reader, principal),
    sessionsOf(reader, deps.gate, principal, at),
    conflictsOf(reader, officer),
  ]);
  const own = sessions.filter(({ audience }) => audience === 'officer');
  const enrolled = ways.passkeys > 0 || (ways.password && ways.totp) || ways.signOns > 0;
  const title = words.say('users-office', { role: words.say(`role-${role}`) });
  const said = SAID.find((one) => one === query.get('done'));
  const oneself = principal === actor.principal;
  const summary = summaryList(words, [
    {
      key: words.say('users-email'),
      value: contact?.email ? html`<bdi dir="ltr">${contact.email}</bdi>` : '—',
    },
    { key: words.say('users-appointed'), value: ask.day(office.appointedAt) },
    ...(relievedAt ? [{ key: words.say('users-relieved'), value: ask.day(relievedAt) }] : []),
    {
      key: words.say('users-ways'),
      value: enrolled
        ? tag(words.say('users-enrolled'), 'good')
        : tag(words.say('users-not-enrolled'), 'caution'),
    },
    {
      key: words.say('users-conflicts'),
      value: words.say('users-conflicts-count', {
        count: conflicts.filter(({ endedAt }) => endedAt === null).length,
      }),
    },
  ]);
  const button = (path: string, key: string, kind: 'second' | 'plain' = 'second') =>
    ask.formHtml(html`${submitButton(words.say(key), { kind })}`, {
      action: words.href(`${USERS_AT}/${officer}/${path}`),
    });
  const acts = relievedAt
    ? NOTHING
    : html`${delegateForm(ask, office, faults)}
      <h2 class="govuk-heading-m">${words.say('users-sessions')}</h2>${own.length === 0 ? html`<p class="govuk-body">${words.say('users-no-session')}</p>` : html`<ul class="sanad-list">${own.map(({ agent, seenAt, network }) => html`<li><p>${agent ? html`<bdi dir="ltr">${agent}</bdi>` : words.say('users-agent-unknown')} · <bdi dir="ltr">${network}</bdi> · ${ask.moment(seenAt)}</p></li>`)}</ul>${button('sign-out', 'users-sign-out')}`}
      <h2 class="govuk-heading-m">${words.say('users-ways')}</h2>${enrolled ? html`<p class="govuk-body">${words.rich('users-recovery', { link: html`<a class="govuk-link" href="${words.href('/console/recoveries')}">${words.say('recover-title')}</a>` })}</p>` : button('invite', 'users-invite')}
      ${relieveForm(ask, officer, faults)}`;
  return {
    title: titleWith(words, title, faults),
    section: 'nav-users',
    status: faults.length ? 422 : 200,
    body: html`${errorSummary(words, faults)}${said && faults.length === 0 && done(words.say(`users-done-${said}`))}
    ${backLink(words.say('users-title'), words.href(USERS_AT))}<h1 class="govuk-heading-xl">${nameHtml(contact?.name ?? '…', language)} · ${words.say(`role-${role}`)}</h1>${summary}
    ${oneself && html`<p class="govuk-body">${words.say('users-oneself')}</p>`}
    <h2 class="govuk-heading-m">${words.say('users-delegations')}</h2>${delegationsHtml(ask, office, faults)}${oneself ? NOTHING : acts}`,
  };
}

export const powerName = ({ words }: ConsoleAsk, power: string): string =>
  words.has(`power-${power}`) ? words.say(`power-${power}`) : power;

function standingOf({ at }: ConsoleAsk, { from, until }: Delegation): 'in-force' | 'later' | 'over' {
  if (at < from) return 'later';
  return until !== null && until <= at ? 'over' : 'in-force';
}

const TONES = { 'in-force': 'good', later: 'info', over: 'plain' } as const;

function delegationsHtml(ask: ConsoleAsk, office: Officer, faults: readonly FormFault[]): Html {
  const { words, language, actor, form } = ask;
  if (office.delegations.length === 0)
    return html`<p class="govuk-body">${words.say('users-no-delegation')}</p>`;
  const line = (one: Delegation) => {
    const { delegation, powers, instrument, from, until } = one;
    const standing = standingOf(ask, one);
    const own = form.text('delegation') === delegation;
    const reason = textArea(words, {
      name: 'reason',
      label: words.say('users-reason'),
      value: own ? form.text('reason') : '',
      rows: 2,
      faults: own ? faults : [],
    });
    const revoke = details(
      html`${words.say('users-revoke')}<span class="govuk-visually-hidden"> <bdi>${instrument}</bdi></span>`,
      ask.formHtml(
        html`${hidden('delegation', delegation)}${reason}${submitButton(words.say('users-revoke'), { kind: 'danger' })}`,
        { action: words.href(`${USERS_AT}/${office.officer}/revoke`) },
      ),
      own && faults.length > 0,
    );
    return html`<li><div class="sanad-list__what"><p class="sanad-list__name">${nameHtml(instrument, language)} ${tag(words.say(`users-${standing}`), TONES[standing])}</p>
      <p>${words.rich('users-from', { day: ask.day(from) })} ${until ? words.rich('users-until', { day: ask.day(lastMoment(until)) }) : words.say('users-open-end')}</p><ul class="govuk-list govuk-list--bullet">${powers.map((power) => html`<li>${powerName(ask, power)}</li>`)}</ul></div>
      ${office.relievedAt === null && office.principal !== actor.principal && standing !== 'over' && html`<div>${revoke}</div>`}</li>`;
  };
  return html`<ul class="sanad-list">${office.delegations.map(line)}</ul>`;
}

/** An end is shown as the last day in force. */
const lastMoment = (until: Instant): Instant => plusMs(until, -1);

function delegateForm(ask: ConsoleAsk, office: Officer, faults: readonly FormFault[]): Html {
  const { words, form, deps, at } = ask;
  const held = rolePowers(deps.country.agencies, office.agency, office.role) ?? [];
  const own = form.has('instrument');
  const inside = ask.formHtml(
    html`${checks(words, {
      name: 'powers',
      label: words.say('users-powers'),
      choices: held.map((power) => ({ value: power, label: powerName(ask, power) })),
      chosen: own ? form.all('powers') : held,
      faults,
    })}${textField(words, { name: 'instrument', label: words.say('users-instrument'), hint: words.say('users-instrument-hint'), value: form.text('instrument'), faults })}
    ${dateField(words, { name: 'from', label: words.say('users-from-day'), value: own ? form.text('from') : dayAt(at, deps.country.applications.zone), faults })}
    ${dateField(words, { name: 'until', label: words.say('users-until-day'), value: form.text('until'), optional: true, faults })}${submitButton(words.say('users-delegate'))}`,
    { action: words.href(`${USERS_AT}/${office.officer}/delegations`) },
  );
  return details(words.say('users-delegate-title'), inside, own);
}

function relieveForm(ask: ConsoleAsk, officer: Id<'officer'>, faults: readonly FormFault[]): Html {
  const { words, form } = ask;
  const own = form.text('relieve') === 'yes';
  const reason = textArea(words, {
    name: 'reason',
    label: words.say('users-reason'),
    value: own ? form.text('reason') : '',
    rows: 3,
    faults: own ? faults : [],
  });
  const inside = ask.formHtml(
    html`<p class="govuk-body">${words.say('users-relieve-about')}</p>${hidden('relieve', 'yes')}${reason}${submitButton(words.say('users-relieve'), { kind: 'danger' })}`,
    { action: words.href(`${USERS_AT}/${officer}/relieve`) },
  );
  return details(words.say('users-relieve'), inside, own);
}

export interface TypedTerms {
  readonly powers: (typeof POWERS)[number][];
  readonly instrument: string;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** What was typed of a delegation; its days are whole, the last one included. */
export function typedTerms({ form, words, deps }: ConsoleAsk): TypedTerms | FormFault[] {
  const { zone } = deps.country.applications;
  const day = (name: string): Day | undefined => parseTypedDay(form.text(name));
  const [from, until] = [day('from'), day('until')];
  const malformed = (field: string): FormFault => ({ field, text: words.say('form-day-malformed') });
  if (!from) return [malformed('from')];
  if (form.text('until') !== '' && !until) return [malformed('until')];
  return {
    powers: form.all('powers') as TypedTerms['powers'],
    instrument: form.text('instrument'),
    from: startOfDay(from, zone),
    until: until ? startOfDay(plusDays(until, 1), zone) : null,
  };
}
