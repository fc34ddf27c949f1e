import { type Day, dayAt, startOfDay } from '../../../kernel/day.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Stay, StayNature } from '../../../modules/courts/index.ts';
import { mayFollow } from '../../../modules/courts/rules/stay.ts';
import { endStay, extendStay, findForged, grantStay, verifyStay } from '../../../modules/orders/index.ts';
import { checks, choiceField, selectField } from '../../shared/forms/choices.ts';
import { dateField, textArea, textField } from '../../shared/forms/fields.ts';
import { html, id } from '../../shared/html.ts';
import { courtChoices, courtHtml } from '../decision/court.ts';
import { documentField } from '../decision/document-field.ts';
import { Reading } from '../decision/typed.ts';
import type { ConsoleAsk } from '../route.ts';
import { groundHtml, stayTag } from './lists.ts';
import { claimedHtml, endedHtml } from './looks.ts';
import { holderOf, type Matter, packsOf } from './matter.ts';
import type { MatterAct } from './matter-act.ts';

const CASE_MAX = 100;
const NOTE_MAX = 4_000;
const NATURES = ['writ', 'temporary-injunction', 'ad-interim'] as const satisfies readonly StayNature[];
const COVERS = ['orders', 'grant'] as const;
const zoneOf = ({ deps }: ConsoleAsk) => deps.country.applications.zone;

interface Claimed {
  readonly court: string;
  readonly caseNumber: string;
  readonly nature: StayNature;
  readonly covers:
    | { readonly kind: 'orders'; readonly orders: readonly Id<'order'>[] }
    | { readonly kind: 'grant' };
  readonly from: Instant;
  readonly lapseOn: Day | null;
  readonly nextDate: Day | null;
}

/** Orders that a court can still stay: proposed ones too, which then cannot be made. */
const stayable = ({ orders }: Matter) => orders.filter(({ state }) => state !== 'declined');

/** A court order as it is claimed; coercion under what it covers pauses at once. */
export const claim: MatterAct<Claimed> = {
  code: 'stay-claim',
  power: 'record-court-order',
  path: 'licences/:number/stays/new',
  form: {
    fields: ['court', 'caseNumber', 'nature', 'covers', 'orders', 'from', 'lapseOn', 'nextDate'],
    several: ['orders'],
  },
  notNow: () => undefined,
  inputs(ask, matter, faults) {
    const { words, form } = ask;
    const day = (name: string, key: string, hint?: string) =>
      dateField(words, { name, label: words.say(key), hint, value: form.text(name), faults, optional: true });
    const choices = stayable(matter).map((order) => ({
      value: order.id as string,
      label: html`${words.say(`office-kind-${order.kind}`)}, ${ask.day(order.from)}: ${groundHtml(ask, order.ground)}`,
    }));
    const orders =
      choices.length > 0
        ? checks(words, {
            name: 'orders',
            label: words.say('office-which-orders'),
            choices,
            chosen: form.all('orders'),
            faults,
          })
        : html`<p class="govuk-hint" id="orders">${words.say('office-no-orders')}</p>`;
    return html`<div class="sanad-halves"><div>${selectField(words, { name: 'court', label: words.say('act-court'), choices: courtChoices(ask), value: form.text('court'), faults })}
      ${textField(words, { name: 'caseNumber', label: words.say('act-case-number'), value: form.text('caseNumber'), faults, width: 20, ltr: true })}
      ${choiceField(words, { name: 'nature', label: words.say('office-nature'), hint: words.say('act-keys-choose'), choices: NATURES.map((nature, i) => ({ value: nature, label: words.say(`stay-nature-${nature}`), key: String(i + 1) })), value: form.text('nature'), faults })}</div>
      <div>${choiceField(words, { name: 'covers', label: words.say('office-covers'), choices: COVERS.map((kind) => ({ value: kind, label: words.say(`office-covers-${kind}-choice`), more: kind === 'orders' ? orders : undefined })), value: form.text('covers'), faults })}</div></div>
      <div class="sanad-row sanad-row--three">${day('from', 'office-stay-from', words.say('office-empty-now'))}${day('lapseOn', 'office-lapse-on')}${day('nextDate', 'office-next-date')}</div>`;
  },
  read(ask, matter) {
    const reading = new Reading(ask);
    const court = reading.choice(
      'court',
      courtChoices(ask).map(({ value }) => value),
    );
    const caseNumber = reading.prose('caseNumber', CASE_MAX);
    const nature = reading.choice('nature', NATURES);
    const kind = reading.choice('covers', COVERS);
    const [from, lapseOn, nextDate] = [reading.day('from'), reading.day('lapseOn'), reading.day('nextDate')];
    const orders = stayable(matter)
      .map(({ id: order }) => order)
      .filter((order) => ask.form.all('orders').includes(order));
    if (kind === 'orders' && orders.length === 0) reading.fault('orders', 'act-choose');
    if (!court || !nature || !kind || reading.faults.length) return reading.faults;
    const covers = kind === 'grant' ? { kind } : { kind, orders };
    const named = ask.deps.country.courts.courts.find(({ code }) => code === court);
    return {
      court: named?.name.en ?? court,
      caseNumber,
      nature,
      covers,
      lapseOn,
      nextDate,
      from: from ? startOfDay(from, zoneOf(ask)) : ask.at,
    };
  },
  look: (ask, matter, input) => claimedHtml(ask, input, matter.orders),
  perform: (act, ask, matter, input) =>
    grantStay(act, packsOf(ask), { ...input, licence: matter.licence.id, about: holderOf(matter) }),
  nameOf: (pointer) => (pointer.startsWith('/covers') ? 'orders' : pointer.replace(/^\//, '')),
};

function stayHtml(ask: ConsoleAsk, stay: Stay | undefined) {
  return stay
    ? html`<p class="govuk-body">${courtHtml(ask, stay.court)} ${id(stay.caseNumber)} · ${ask.words.say(`stay-nature-${stay.nature}`)} · ${ask.day(stay.from)} ${stayTag(ask, stay)}</p>`
    : html``;
}

const OF_STAY = 'stays/:stay';
const following =
  (what: Parameters<typeof mayFollow>[1]) =>
  (_ask: ConsoleAsk, { stay }: Matter): Refusal | undefined =>
    stay && mayFollow(stay, what);

const note = (ask: ConsoleAsk, faults: Parameters<MatterAct['inputs']>[2]) =>
  textArea(ask.words, {
    name: 'note',
    label: ask.words.say('office-note'),
    hint: ask.words.say('act-office-reads'),
    value: ask.form.text('note'),
    faults,
    rows: 3,
    optional: true,
  });

const ofStay = (matter: Matter) => ({ stay: matter.stay!.id, about: holderOf(matter) });

interface Verified {
  readonly certifiedCopy: string;
  readonly registryCheckedAt: Instant;
  readonly note: string | null;
}

export const verify: MatterAct<Verified> = {
  code: 'stay-verify',
  power: 'verify-court-order',
  path: `${OF_STAY}/verify`,
  multipart: true,
  form: { fields: ['checkedOn', 'note', 'documentHash'], files: ['document'], bytesMax: 21 * 1024 * 1024 },
  notNow: following('verify'),
  inputs: (ask, { stay }, faults) =>
    html`${stayHtml(ask, stay)}${documentField(ask, { name: 'document', label: ask.words.say('act-court-copy'), hint: ask.words.say('act-document-hint'), faults })}
      ${dateField(ask.words, { name: 'checkedOn', label: ask.words.say('office-registry-day'), value: ask.form.text('checkedOn') || dayAt(ask.at, zoneOf(ask)), faults })}${note(ask, faults)}`,
  async read(ask) {
    const reading = new Reading(ask);
    const document = await reading.document('document');
    const day = reading.day('checkedOn', true);
    const text = reading.optional('note', NOTE_MAX);
    if (!document || !day || reading.faults.length) return reading.faults;
    const today = dayAt(ask.at, zoneOf(ask));
    return {
      certifiedCopy: document,
      note: text,
      registryCheckedAt: day === today ? ask.at : startOfDay(day, zoneOf(ask)),
    };
  },
  perform: (act, ask, matter, input) => verifyStay(act, packsOf(ask), { ...ofStay(matter), ...input }),
  nameOf: (pointer) => (pointer === '/registryCheckedAt' ? 'checkedOn' : 'document'),
};

export const extend: MatterAct<{
  readonly orderedAt: Instant;
  readonly nextDate: Day | null;
  readonly lapseOn: Day | null;
}> = {
  code: 'stay-extend',
  power: 'record-court-order',
  path: `${OF_STAY}/extend`,
  form: { fields: ['orderedOn', 'nextDate', 'lapseOn'] },
  notNow: following('extend'),
  inputs(ask, { stay }, faults) {
    const { words, form } = ask;
    const day = (name: string, key: string, optional = true) =>
      dateField(words, { name, label: words.say(key), value: form.text(name), faults, optional });
    return html`${stayHtml(ask, stay)}<div class="sanad-row sanad-row--three">${day('orderedOn', 'office-ordered-on', false)}${day('nextDate', 'office-next-date')}${day('lapseOn', 'office-lapse-on')}</div>`;
  },
  read(ask) {
    const reading = new Reading(ask);
    const ordered = reading.day('orderedOn', true);
    const [nextDate, lapseOn] = [reading.day('nextDate'), reading.day('lapseOn')];
    if (!ordered || reading.faults.length) return reading.faults;
    return { nextDate, lapseOn, orderedAt: startOfDay(ordered, zoneOf(ask)) };
  },
  perform: (act, ask, matter, input) => extendStay(act, packsOf(ask), { ...ofStay(matter), ...input }),
  nameOf: (pointer) => (pointer === '/orderedAt' ? 'orderedOn' : pointer.replace(/^\//, '')),
};

export const forged: MatterAct<{ readonly note: string | null }> = {
  code: 'stay-forged',
  power: 'verify-court-order',
  path: `${OF_STAY}/forged`,
  harsh: true,
  form: { fields: ['note'] },
  notNow: following('forged'),
  inputs: (ask, { stay }, faults) => html`${stayHtml(ask, stay)}${note(ask, faults)}`,
  read(ask) {
    const reading = new Reading(ask);
    const text = reading.optional('note', NOTE_MAX);
    return reading.faults.length ? reading.faults : { note: text };
  },
  perform: (act, ask, matter, input) => findForged(act, packsOf(ask), { ...ofStay(matter), ...input }),
};

const ENDS = ['vacated', 'withdrawn', 'lapsed', 'merged'] as const;

export const end: MatterAct<{ readonly how: (typeof ENDS)[number]; readonly until: Instant }> = {
  code: 'stay-end',
  power: 'record-court-order',
  path: `${OF_STAY}/end`,
  form: { fields: ['how', 'until'] },
  notNow: following('end'),
  inputs: (ask, { stay }, faults) =>
    html`${stayHtml(ask, stay)}${choiceField(ask.words, { name: 'how', label: ask.words.say('office-how'), choices: ENDS.map((how, i) => ({ value: how, label: ask.words.say(`stay-ended-${how}`), key: i < 3 ? String(i + 1) : undefined })), value: ask.form.text('how'), faults })}
      ${dateField(ask.words, { name: 'until', label: ask.words.say('office-ended-on'), hint: ask.words.say('office-empty-now'), value: ask.form.text('until'), faults, optional: true })}`,
  read(ask) {
    const reading = new Reading(ask);
    const how = reading.choice('how', ENDS);
    const day = reading.day('until');
    if (!how || reading.faults.length) return reading.faults;
    return { how, until: day ? startOfDay(day, zoneOf(ask)) : ask.at };
  },
  look: (ask, { stay }, input) => html`${stayHtml(ask, stay)}${endedHtml(ask, input)}`,
  perform: (act, ask, matter, input) => endStay(act, packsOf(ask), { ...ofStay(matter), ...input }),
};
