import type { Bilingual } from '../../../kernel/bilingual.ts';
import { type Day, dayAt, plusDays, startOfDay } from '../../../kernel/day.ts';
import { plusMs } from '../../../kernel/instant.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { agencySignOn, contactsOf } from '../../../modules/accounts/index.ts';
import {
  type DelegationLine,
  delegationsInForce,
  type Power,
  requirePower,
} from '../../../modules/agencies/index.ts';
import { changedBetween, inForceOn, type Setting } from '../../../modules/desks/index.ts';
import { dayHtml } from '../../shared/dates.ts';
import { errorSummary, type FormFault } from '../../shared/forms/faults.ts';
import { dateField } from '../../shared/forms/fields.ts';
import { mixed } from '../../shared/forms/mixed.ts';
import { details, submitButton, tag } from '../../shared/forms/parts.ts';
import { parseTypedDay } from '../../shared/forms/typed-day.ts';
import { type Html, html, ltr } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { agencyHtml } from '../application/parts.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { powerName } from '../users/office.ts';
import { preferenceAct, preferenceSheet } from './preferences.ts';

const AT = '/console/settings';
const READERS: readonly Power[] = ['appoint', 'delegate', 'see-figures', 'oversee'];
const GROUPS = ['dates', 'periods', 'fees'] as const;

/** Settings are read by whoever runs offices, assigns work or oversees. */
async function maySeeSettings({ reader, deps, actor, at }: ConsoleAsk): Promise<Refusal | undefined> {
  let last: Refusal | undefined;
  for (const power of READERS) {
    last = await requirePower(reader, deps.country.agencies, actor, power, at);
    if (!last) return undefined;
  }
  return last;
}

/** What holds on a day, by which text, and what changed since an earlier one. */
async function settingsSheet(ask: ConsoleAsk): Promise<Answer> {
  const { words, language, reader, deps, actor, at, query } = ask;
  const denied = await maySeeSettings(ask);
  if (denied) return denied;
  const { zone } = deps.country.applications;
  const today = dayAt(at, zone);
  const typed = (name: string) => query.get(name)?.trim() ?? '';
  const [day, since] = [parseTypedDay(typed('on')), parseTypedDay(typed('since'))];
  const faults: FormFault[] = (['on', 'since'] as const).flatMap((field) =>
    typed(field) !== '' && !parseTypedDay(typed(field))
      ? [{ field, text: words.say('form-day-malformed') }]
      : [],
  );
  const on = day ?? today;
  const moment = (one: Day) => (one >= today ? at : plusMs(startOfDay(plusDays(one, 1), zone), -1));
  const oversees = (await requirePower(reader, deps.country.agencies, actor, 'oversee', at)) === undefined;
  const whose = oversees ? null : actor.agency;
  const [delegations, before, signOn] = await Promise.all([
    delegationsInForce(reader, whose, moment(on)),
    since ? delegationsInForce(reader, whose, moment(since)) : [],
    agencySignOn(reader, actor.agency),
  ]);
  const people = [...delegations, ...before].map(({ principal }) => principal);
  const contacts = await contactsOf(reader, [...new Set(people)]);
  const name = (principal: string) => nameHtml(contacts.get(principal)?.name ?? '…', language);
  const { settings, instruments } = deps.country.settings;
  const title = words.say('settings-title');
  const form = html`<form method="get" class="sanad-filter sanad-filter--days">${dateField(words, { name: 'on', label: words.say('settings-on'), value: typed('on') || on, faults })}${dateField(words, { name: 'since', label: words.say('settings-since'), value: typed('since'), optional: true, faults })}${submitButton(words.say('settings-show'), { kind: 'second' })}</form>`;
  return {
    title,
    section: 'nav-settings',
    status: faults.length ? 422 : 200,
    body: html`${errorSummary(words, faults)}<h1 class="govuk-heading-xl">${title}</h1><p class="govuk-body">${words.rich('settings-about', { day: dayHtml(on, language) })}</p>${form}
    ${since && changesHtml(ask, since, on, { before, after: delegations }, name)}
    ${GROUPS.map(
      (group) =>
        html`<h2 class="govuk-heading-m">${words.say(`settings-${group}`)}</h2>${settingsTable(
          ask,
          settings.filter((one) => one.group === group),
          on,
        )}`,
    )}
    <h2 class="govuk-heading-m">${words.say('settings-instruments')}</h2>${instruments.length > 0 ? html`<ul class="sanad-list">${instruments.filter(({ dated }) => dated <= on).map(({ number, title: of, dated, madeUp }) => html`<li><div class="sanad-list__what"><p class="sanad-list__name">${words.of(of)} ${madeUp && tag(words.say('settings-made-up'), 'caution')}</p><p>${ltr(number.replace(/\s*\(made up\)$/, ''))} · ${dayHtml(dated, language)}</p></div></li>`)}</ul>` : html`<p class="govuk-body">${words.say('settings-none')}</p>`}
    <h2 class="govuk-heading-m">${words.say(oversees ? 'settings-delegations-all' : 'settings-delegations')}</h2>${delegationsTable(ask, delegations, name)}
    <h2 class="govuk-heading-m">${words.say('sign-on-title')}</h2><p class="govuk-body">${signOn ? words.rich('settings-sign-on', { issuer: ltr(signOn.issuer) }) : words.say('settings-no-sign-on')}</p>`,
  };
}

function valueHtml(
  { words, language, deps }: ConsoleAsk,
  { unit }: Setting,
  value: string | undefined,
): Html {
  if (value === undefined) return html`<span class="sanad-quiet">${words.say('settings-not-yet')}</span>`;
  if (unit === 'day') return dayHtml(value as Day, language);
  if (unit === 'money')
    return html`${ltr(`${deps.country.settings.currency} ${Number(value).toLocaleString('en-GB')}`)}`;
  return html`${words.say(`settings-unit-${unit}`, { count: Number(value) })}`;
}

function sourceHtml({ words }: ConsoleAsk, source: Bilingual | null | undefined): Html {
  return source ? mixed(words.of(source)) : tag(words.say('settings-unsourced'), 'caution');
}

function settingsTable(ask: ConsoleAsk, settings: readonly Setting[], on: Day): Html {
  const { words, language } = ask;
  if (settings.length === 0) return html`<p class="govuk-body">${words.say('settings-none')}</p>`;
  const head = ['settings-what', 'settings-value', 'settings-from', 'settings-source'];
  const cell = (key: string, inside: Html) =>
    html`<td class="govuk-table__cell" data-label="${words.say(key)}">${inside}</td>`;
  return html`<table class="govuk-table sanad-rows"><thead><tr>${head.map((key) => html`<th scope="col" class="govuk-table__header">${words.say(key)}</th>`)}</tr></thead><tbody>${settings.map(
    (setting) => {
      const now = inForceOn(setting, on);
      const others = setting.values.filter((one) => one !== now);
      const history =
        others.length > 0 &&
        details(
          words.say('settings-history'),
          html`<ul class="govuk-list">${others.map((one) => html`<li>${dayHtml(one.from, language)}: ${valueHtml(ask, setting, one.value)} · ${sourceHtml(ask, one.source)}</li>`)}</ul>`,
        );
      return html`<tr class="govuk-table__row" data-row><th scope="row" class="govuk-table__header" data-label="${words.say('settings-what')}">${words.of(setting.name)}${history}</th>${cell('settings-value', valueHtml(ask, setting, now?.value))}${cell('settings-from', now ? dayHtml(now.from, language) : html`—`)}${cell('settings-source', now ? sourceHtml(ask, now.source) : html`—`)}</tr>`;
    },
  )}</tbody></table>`;
}

function delegationsTable(
  ask: ConsoleAsk,
  delegations: readonly DelegationLine[],
  name: (principal: string) => Html,
): Html {
  const { words, language } = ask;
  if (delegations.length === 0) return html`<p class="govuk-body">${words.say('settings-no-delegation')}</p>`;
  const head = [
    'users-name',
    'users-role',
    'queue-col-agency',
    'users-instrument',
    'settings-from',
    'settings-until',
  ];
  const cell = (key: string, inside: Html | string) =>
    html`<td class="govuk-table__cell" data-label="${words.say(key)}">${inside}</td>`;
  return html`<table class="govuk-table sanad-rows"><thead><tr>${head.map((key) => html`<th scope="col" class="govuk-table__header">${words.say(key)}</th>`)}</tr></thead><tbody>${delegations.map(
    ({ principal, role, agency, instrument, from, until, powers }) =>
      html`<tr class="govuk-table__row" data-row><th scope="row" class="govuk-table__header" data-label="${words.say('users-name')}">${name(principal)}${details(words.say('settings-powers', { count: powers.length }), html`<ul class="govuk-list">${powers.map((power) => html`<li>${powerName(ask, power)}</li>`)}</ul>`)}</th>
      ${cell('users-role', words.say(`role-${role}`))}${cell('queue-col-agency', agencyHtml(ask, agency))}${cell('users-instrument', nameHtml(instrument, language))}${cell('settings-from', ask.day(from))}${cell('settings-until', until ? ask.day(plusMs(until, -1)) : words.say('settings-open'))}</tr>`,
  )}</tbody></table>`;
}

/** What is another on the later day: values, and delegations that began or ended. */
function changesHtml(
  ask: ConsoleAsk,
  since: Day,
  on: Day,
  of: { readonly before: readonly DelegationLine[]; readonly after: readonly DelegationLine[] },
  name: (principal: string) => Html,
): Html {
  const { words, language, deps } = ask;
  const changes = changedBetween(deps.country.settings.settings, since, on);
  const ids = (lines: readonly DelegationLine[]) => new Set(lines.map(({ delegation }) => delegation));
  const [early, late] = [ids(of.before), ids(of.after)];
  const begun = of.after.filter(({ delegation }) => !early.has(delegation));
  const ended = of.before.filter(({ delegation }) => !late.has(delegation));
  const values = changes.map(
    ({ setting, before, after }) =>
      html`<li>${words.of(setting.name)}: <del>${valueHtml(ask, setting, before?.value)}</del> <ins>${valueHtml(ask, setting, after?.value)}</ins> · ${sourceHtml(ask, after?.source)}</li>`,
  );
  const line = (key: string, { principal, instrument }: DelegationLine) =>
    html`<li>${words.rich(key, { name: name(principal), instrument: nameHtml(instrument, language) })}</li>`;
  const all = [
    ...values,
    ...begun.map((one) => line('settings-begun', one)),
    ...ended.map((one) => line('settings-ended', one)),
  ];
  return html`<section class="sanad-panel sanad-panel--main"><h2 class="govuk-heading-m">${words.rich('settings-changed', { since: dayHtml(since, language), on: dayHtml(on, language) })}</h2>${all.length > 0 ? html`<ul class="govuk-list">${all}</ul>` : html`<p class="govuk-body">${words.say('settings-unchanged')}</p>`}</section>`;
}

/** Settings in force with their history, and how one likes to work. */
export const settingRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: AT, handle: settingsSheet },
  { method: 'get', path: '/console/preferences', handle: preferenceSheet },
  {
    method: 'post',
    path: '/console/preferences',
    form: { fields: ['keys'] },
    handle: preferenceAct,
  },
];
