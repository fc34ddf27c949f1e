import { plusDays, startOfDay } from '../../../kernel/day.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import {
  instrumentOf,
  noteOutcome,
  type OwnEntryInput,
  ownEntry,
  recordOwnEntry,
} from '../../../modules/screening/index.ts';
import { OUTCOMES, ROLES } from '../../../modules/screening/rules/decision.ts';
import { type ListedContent, OWN_LISTS, type ScreeningFact } from '../../../modules/screening/rules/facts.ts';
import type { Act } from '../../../platform/act.ts';
import { factsById } from '../../../platform/ledger/read.ts';
import { choiceField, selectField } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { dateField, textField } from '../../shared/forms/fields.ts';
import { backLink, submitButton } from '../../shared/forms/parts.ts';
import { type Html, html, id } from '../../shared/html.ts';
import { noteRead } from '../../shared/read-log.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { Reading } from '../decision/typed.ts';
import { isUuid } from '../queues/address.ts';
import type { ConsoleAsk } from '../route.ts';
import { countsTag, keepsLists, LISTS_AT, roleHtml, seesLists } from './lists.ts';
import { today } from './parts.ts';

const TEXT_MAX = 300;
const PERSON = ['name', 'relation', 'id', 'passport', 'phone'] as const;
const THINGS = ['company', 'imei', 'serial', 'iban'] as const;

export const OWN_FIELDS = ['list', 'role', 'outcome', 'from', 'drops', 'instrument', ...PERSON, ...THINGS];
export const OUTCOME_FIELDS = ['outcome', 'instrument'];

export async function ownPage(ask: ConsoleAsk): Promise<Answer> {
  return (await keepsLists(ask)) ?? ownSheet(ask, []);
}

const outcomeField = (ask: ConsoleAsk, value: string | undefined, faults: readonly FormFault[]) =>
  choiceField(ask.words, {
    name: 'outcome',
    label: ask.words.say('scr-own-outcome'),
    choices: OUTCOMES.map((one) => ({ value: one, label: ask.words.say(`scr-own-outcome-${one}`) })),
    value,
    inline: true,
    faults,
  });

function ownSheet(ask: ConsoleAsk, faults: readonly FormFault[]): Sheet {
  const { words, form } = ask;
  const title = words.say('scr-own-add');
  const text = (name: string, ltr = false) =>
    textField(words, {
      name,
      label: words.say(`scr-own-${name}`),
      value: form.text(name),
      optional: name !== 'instrument',
      ltr,
      unkept: name === 'id' || name === 'passport',
      faults,
    });
  const select = (name: 'list' | 'role', codes: readonly string[]) =>
    selectField(words, {
      name,
      label: words.say(`scr-own-${name}`),
      choices: codes.map((code) => ({ value: code, label: words.say(`scr-own-${name}-${code}`) })),
      value: form.text(name),
      faults,
    });
  const inputs = html`<div class="sanad-row sanad-row--three">${select('list', OWN_LISTS)}${select('role', ROLES)}${text('instrument')}</div>${outcomeField(ask, form.text('outcome'), faults)}
    <div class="sanad-row sanad-row--even">${dateField(words, { name: 'from', label: words.say('scr-own-from'), value: form.text('from'), example: today(ask), faults })}${dateField(words, { name: 'drops', label: words.say('scr-own-drops'), hint: words.say('scr-own-drops-hint'), value: form.text('drops'), example: plusDays(today(ask), 365), optional: true, faults })}</div>
    <h2 class="govuk-heading-m" id="content">${words.say('scr-own-who')}</h2><p class="govuk-hint">${words.say('scr-own-who-hint')}</p>
    <div class="sanad-row sanad-row--three">${text('name')}${text('relation')}${text('id', true)}${text('passport', true)}${text('phone', true)}${text('company')}${text('imei', true)}${text('serial', true)}${text('iban', true)}</div>${submitButton(words.say('scr-own-save'))}`;
  return {
    title: titleWith(words, title, faults),
    section: 'nav-screening',
    status: faults.length ? 422 : 200,
    body: html`${backLink(words.say('scr-list-back'), words.href(LISTS_AT))}${errorSummary(words, faults, inputs)}<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${words.say('scr-own-about')}</p>${ask.formHtml(inputs)}`,
  };
}

function contentIn(reading: Reading): ListedContent {
  const [name, relationName, nationalId, passport, phone, company, imei, serial, iban] = [
    ...PERSON,
    ...THINGS,
  ].map((field) => reading.optional(field, TEXT_MAX)) as (string | null)[];
  const none = { nameUrdu: null, birthDate: null, nationality: null, email: null, address: null };
  const known = [name, nationalId, passport, phone].some((one) => one);
  return {
    person: known
      ? {
          ...none,
          name: name ?? '',
          relationName: relationName ?? null,
          nationalId: nationalId ?? null,
          passport: passport ?? null,
          phone: phone ?? null,
        }
      : null,
    company: company ?? null,
    device: imei || serial ? { imei: imei ?? null, mac: null, serial: serial ?? null } : null,
    iban: iban ?? null,
  };
}

export async function recordOwn(ask: ConsoleAsk): Promise<Answer> {
  const denied = await keepsLists(ask);
  if (denied) return denied;
  const { deps } = ask;
  const { zone } = deps.country.applications;
  const reading = new Reading(ask);
  const list = reading.choice('list', OWN_LISTS);
  const role = reading.choice('role', ROLES);
  const instrument = reading.prose('instrument', TEXT_MAX);
  const outcome = reading.choice('outcome', OUTCOMES);
  const from = reading.day('from', true);
  const drops = reading.day('drops');
  if (from && drops && drops <= from) reading.fault('drops', 'scr-own-drops-before');
  const content = contentIn(reading);
  if (reading.faults.length > 0 || !list || !role || !outcome || !from) return ownSheet(ask, reading.faults);
  const input: OwnEntryInput = {
    list,
    role,
    outcome,
    instrument,
    from: startOfDay(from, zone),
    dropsOn: drops ? startOfDay(drops, zone) : null,
    content,
  };
  const made = await ask.act((act) => recordOwnEntry(act, deps.country.agencies, input));
  if (isRefusal(made))
    return ownSheet(
      ask,
      ask.faults(made, (pointer) => (pointer === '/content' ? 'name' : pointer.slice(1))),
    );
  return { location: `${LISTS_AT}?done=added` };
}

type OwnRow = NonNullable<Awaited<ReturnType<typeof ownEntry>>>;

interface Opened {
  readonly entry: OwnRow;
  readonly instrument: string | null;
  readonly content: ListedContent | null;
}

/** Who stands on an own list is read once that is on record. */
async function openEntry(act: Act, entryId: string): Promise<Opened | Refusal> {
  const entry = isUuid(entryId) ? await ownEntry(act, entryId) : undefined;
  if (!entry) return refuse('not-found', 'no-such-entry');
  await noteRead(act, { what: 'person', about: entry.id });
  const [fact] = (await factsById(act, [entry.fact])) as unknown as ScreeningFact[];
  const told = fact?.type === 'OwnEntryRecorded' ? fact : undefined;
  // what older facts say openly is not shown of who was erased
  const shown = told && entry.erasedAt === null ? told : undefined;
  return { entry, instrument: shown ? instrumentOf(shown) : null, content: shown?.personal ?? null };
}

export async function entryPage(ask: ConsoleAsk): Promise<Answer> {
  return (await seesLists(ask)) ?? entrySheet(ask, []);
}

async function entrySheet(ask: ConsoleAsk, faults: readonly FormFault[]): Promise<Answer> {
  const { words, language, params, form } = ask;
  const opened = await ask.act<Opened>((act) => openEntry(act, params.entry ?? ''), { forgotten: true });
  if (isRefusal(opened)) return opened;
  const keeps = (await keepsLists(ask)) === undefined;
  const { entry, instrument, content } = opened;
  const title = words.say('scr-own-entry-of', { list: words.say(`scr-own-list-${entry.list}`) });
  const row = (key: string, value: Html | string | null | undefined) =>
    value && html`<div><dt>${words.say(`scr-own-${key}`)}</dt><dd>${value}</dd></div>`;
  const named = (text: string | null | undefined) => (text ? nameHtml(text, language) : null);
  const number = (text: string | null | undefined) => (text ? id(text) : null);
  const said = content
    ? html`${row('name', named(content.person?.name))}${row('relation', named(content.person?.relationName))}${row('id', number(content.person?.nationalId))}${row('passport', number(content.person?.passport))}${row('phone', number(content.person?.phone))}${row('company', named(content.company))}${row('imei', number(content.device?.imei))}${row('serial', number(content.device?.serial))}${row('iban', number(content.iban))}`
    : html`<div><dt>${words.say('scr-own-who')}</dt><dd>${words.say('scr-own-erased')}</dd></div>`;
  const note =
    keeps &&
    entry.erasedAt === null &&
    html`<h2 class="govuk-heading-m">${words.say('scr-own-note')}</h2>${ask.formHtml(
      html`${outcomeField(ask, form.text('outcome'), faults)}${textField(words, { name: 'instrument', label: words.say('scr-own-instrument'), value: form.text('instrument'), faults })}${submitButton(words.say('scr-own-note'))}`,
      { action: words.href(`${LISTS_AT}/own/${entry.id}/outcome`) },
    )}`;
  return {
    title: titleWith(words, title, faults),
    section: 'nav-screening',
    status: faults.length ? 422 : 200,
    body: html`${backLink(words.say('scr-list-back'), words.href(LISTS_AT))}${errorSummary(words, faults)}<h1 class="govuk-heading-l">${title} ${countsTag(ask, entry)}</h1>
    <dl class="sanad-pairs">${said}${row('role', roleHtml(ask, entry.role))}${row('outcome', words.say(`scr-own-outcome-${entry.outcome}`))}${row('from', ask.day(entry.from))}${row('drops', entry.dropsOn ? ask.day(entry.dropsOn) : words.say('scr-own-drops-never'))}${row('instrument', named(instrument))}</dl>
    <p class="govuk-body">${words.say('review-look-recorded')}</p>${note}`,
  };
}

export async function noteEntry(ask: ConsoleAsk): Promise<Answer> {
  const denied = await keepsLists(ask);
  if (denied) return denied;
  const reading = new Reading(ask);
  const outcome = reading.choice('outcome', OUTCOMES);
  const instrument = reading.prose('instrument', TEXT_MAX);
  if (reading.faults.length > 0 || !outcome) return entrySheet(ask, reading.faults);
  const entry = ask.params.entry ?? '';
  const input = { entry, outcome, instrument };
  if (!isUuid(entry) || !(await ownEntry(ask.reader, entry))) return refuse('not-found', 'no-such-entry');
  const noted = await ask.act((act) => noteOutcome(act, ask.deps.country.agencies, input));
  return isRefusal(noted) ? entrySheet(ask, ask.faults(noted)) : { location: `${LISTS_AT}?done=noted` };
}
