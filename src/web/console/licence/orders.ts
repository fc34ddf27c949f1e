import { plusDays, startOfDay } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import { premisesOf, proposeOrderAgainst } from '../../../modules/licences/index.ts';
import {
  approveOrder,
  declineOrder,
  liftOrder,
  type OrderKind,
  type OrderScope,
  reasonsOf,
} from '../../../modules/orders/index.ts';
import { approvalRefusal } from '../../../modules/orders/rules/order.ts';
import { parsePhone } from '../../../platform/phone.ts';
import { check, checks, choiceField, selectField } from '../../shared/forms/choices.ts';
import { dateField, textArea } from '../../shared/forms/fields.ts';
import { type Html, html, NOTHING } from '../../shared/html.ts';
import { noteRead } from '../../shared/read-log.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import { districtHtml } from '../application/parts.ts';
import { Reading } from '../decision/typed.ts';
import type { ConsoleAsk } from '../route.ts';
import { liftedHtml, proposedHtml } from './looks.ts';
import { type Matter, packsOf } from './matter.ts';
import type { MatterAct } from './matter-act.ts';

const REASONS_MAX = 20_000;
const KINDS = ['suspension', 'revocation'] as const satisfies readonly OrderKind[];
const SCOPES = ['whole', 'premises', 'numbers'] as const;
const OF_ORDER = 'orders/:order';

const zoneOf = ({ deps }: ConsoleAsk) => deps.country.applications.zone;

interface Proposed {
  readonly kind: OrderKind;
  readonly interim: boolean;
  readonly scope: OrderScope;
  readonly ground: string;
  readonly from: Instant;
  readonly until: Instant | null;
  readonly reasons: string;
}

/** The places of a licence that can be shut, as they are chosen and read. */
async function places(ask: ConsoleAsk, licence: Matter['licence']['id']) {
  const all = (await premisesOf(ask.reader, [licence])).get(licence) ?? [];
  return all
    .filter(({ until }) => until === null || until > ask.at)
    .map((one) => ({
      value: one.id as string,
      label: html`${nameHtml([one.line, one.city].filter(Boolean).join(', '), ask.language)} ${districtHtml(ask, one.district)}`,
    }));
}

/** One officer proposes to suspend or revoke; nothing happens until another approves. */
export const propose: MatterAct<Proposed> = {
  code: 'order-propose',
  power: 'make-order',
  path: 'licences/:number/orders/new',
  harsh: true,
  form: {
    fields: ['kind', 'interim', 'ground', 'scope', 'premises', 'numbers', 'from', 'until', 'reasons'],
    several: ['premises'],
  },
  notNow: () => undefined,
  async inputs(ask, { licence }, faults) {
    const { words, form, deps } = ask;
    const premises = await places(ask, licence.id);
    const grounds = deps.country.orders.grounds.map(({ code, text, kinds }) => ({
      value: code,
      label: `${words.of(text)} (${kinds.map((kind) => words.say(`office-kind-${kind}`)).join(words.say('application-and'))})`,
    }));
    const inner = {
      whole: undefined,
      premises: checks(words, {
        name: 'premises',
        label: words.say('office-which-premises'),
        choices: premises,
        chosen: form.all('premises'),
        faults,
      }),
      numbers: textArea(words, {
        name: 'numbers',
        label: words.say('office-which-numbers'),
        hint: words.say('office-which-numbers-hint'),
        value: form.text('numbers'),
        faults,
        rows: 3,
        ltr: true,
      }),
    };
    return html`<div class="sanad-halves"><div>${choiceField(words, { name: 'kind', label: words.say('office-kind'), hint: words.say('act-keys-choose'), choices: KINDS.map((kind, i) => ({ value: kind, label: words.say(`office-kind-${kind}`), key: String(i + 1), more: kind === 'suspension' ? check(words, { name: 'interim', label: words.say('office-interim-check', { days: deps.country.orders.interimDaysMax }), checked: form.text('interim') !== '', faults }) : undefined })), value: form.text('kind'), faults })}
      ${selectField(words, { name: 'ground', label: words.say('office-ground'), choices: grounds, value: form.text('ground'), faults })}
      <div class="sanad-row sanad-row--even">${dateField(words, { name: 'from', label: words.say('office-from'), hint: words.say('office-empty-at-once'), value: form.text('from'), faults, optional: true })}${dateField(words, { name: 'until', label: words.say('office-last-day'), value: form.text('until'), faults, optional: true })}</div></div>
      <div>${choiceField(words, { name: 'scope', label: words.say('office-scope'), choices: SCOPES.map((scope) => ({ value: scope, label: words.say(`office-scope-${scope}`), more: inner[scope] })), value: form.text('scope'), faults })}</div></div>
      ${textArea(words, { name: 'reasons', label: words.say('act-reasons'), hint: words.say('office-reasons-hint'), value: form.text('reasons'), faults })}`;
  },
  read(ask) {
    const { form, at } = ask;
    const reading = new Reading(ask);
    const kind = reading.choice('kind', KINDS);
    const scopeKind = reading.choice('scope', SCOPES);
    const ground = reading.choice(
      'ground',
      ask.deps.country.orders.grounds.map(({ code }) => code),
    );
    const [from, until] = [reading.day('from'), reading.day('until')];
    const reasons = reading.prose('reasons', REASONS_MAX);
    const numbers = form
      .text('numbers')
      .split(/[\s,;]+/)
      .filter(Boolean);
    const read = numbers.map((raw) => parsePhone(raw, ask.deps.country.numbers.region)?.e164);
    if (scopeKind === 'numbers' && read.some((number) => number === undefined))
      reading.fault('numbers', 'office-number-unreadable');
    if (scopeKind === 'numbers' && read.length === 0) reading.fault('numbers', 'act-choose');
    if (scopeKind === 'premises' && form.all('premises').length === 0)
      reading.fault('premises', 'act-choose');
    if (!kind || !scopeKind || !ground || reading.faults.length) return reading.faults;
    const scope: OrderScope =
      scopeKind === 'whole'
        ? { kind: 'whole' }
        : scopeKind === 'premises'
          ? { kind: 'premises', premises: form.all('premises') }
          : { kind: 'numbers', numbers: read as string[] };
    const zone = zoneOf(ask);
    return {
      kind,
      ground,
      reasons,
      scope,
      interim: kind === 'suspension' && form.text('interim') !== '',
      from: from ? startOfDay(from, zone) : at,
      until: until ? startOfDay(plusDays(until, 1), zone) : null,
    };
  },
  async look(ask, { licence }, input) {
    const { scope } = input;
    const all = scope.kind === 'premises' ? await places(ask, licence.id) : [];
    const chosen = all.filter(({ value }) => scope.kind === 'premises' && scope.premises.includes(value));
    return proposedHtml(
      ask,
      input,
      chosen.map(({ label }) => label),
    );
  },
  perform: (act, ask, { licence }, input) =>
    proposeOrderAgainst(act, packsOf(ask), { ...input, licence: licence.id }),
  nameOf: (pointer) => {
    if (pointer.startsWith('/scope/premises')) return 'premises';
    if (pointer.startsWith('/scope/numbers')) return 'numbers';
    return pointer.replace(/^\//, '').replace(/\/.*$/, '');
  },
};

/** What an order says, whole, with its reasons, for who decides on it; the look at them is on record first. */
async function termsHtml(ask: ConsoleAsk, { order, licence }: Matter): Promise<Html> {
  if (!order) return NOTHING;
  const reasons = await ask.act(
    async (act) => {
      await noteRead(act, { what: 'order-reasons', about: order.id });
      return (await reasonsOf(act, order.id)) ?? '';
    },
    { forgotten: true },
  );
  const { scope } = order;
  const all = scope.kind === 'premises' ? await places(ask, licence.id) : [];
  const named = all.filter(({ value }) => scope.kind === 'premises' && scope.premises.includes(value));
  const shown = { ...order, reasons: isRefusal(reasons) ? '' : reasons };
  return html`${proposedHtml(
    ask,
    shown,
    named.map(({ label }) => label),
  )}<p class="govuk-body sanad-quiet">${ask.words.say('review-look-recorded')}</p>`;
}

const actor = ({ actor: { officer, agency } }: ConsoleAsk) => ({ officer, agency });

export const approve: MatterAct<true> = {
  code: 'order-approve',
  power: 'approve-order',
  path: `${OF_ORDER}/approve`,
  harsh: true,
  form: { fields: [] },
  notNow: (ask, { order, stays }) => order && approvalRefusal(order, actor(ask), stays, ask.at),
  inputs: (ask, matter) => termsHtml(ask, matter),
  read: () => true,
  perform: (act, ask, { order }) => approveOrder(act, packsOf(ask), { order: order!.id }),
};

export const decline: MatterAct<{ readonly reasons: string }> = {
  code: 'order-decline',
  power: 'approve-order',
  path: `${OF_ORDER}/decline`,
  form: { fields: ['reasons'] },
  notNow: (ask, { order }) =>
    (order?.state === 'proposed' ? undefined : refuse('conflict', 'order-not-proposed')) ??
    (order?.agency === ask.actor.agency ? undefined : refuse('not-allowed', 'order-other-agency')),
  inputs: async (ask, matter, faults) =>
    html`${await termsHtml(ask, matter)}${textArea(ask.words, { name: 'reasons', label: ask.words.say('act-own-reasons'), hint: ask.words.say('act-office-reads'), value: ask.form.text('reasons'), faults })}`,
  read(ask) {
    const reading = new Reading(ask);
    const reasons = reading.prose('reasons', REASONS_MAX);
    return reading.faults.length ? reading.faults : { reasons };
  },
  perform: (act, ask, { order }, { reasons }) =>
    declineOrder(act, packsOf(ask), { order: order!.id, reasons }),
};

const HOWS = ['lifted', 'set-aside'] as const;

interface Lift {
  readonly how: (typeof HOWS)[number];
  readonly until: Instant;
  readonly reasons: string;
}

/** Another officer ends a running order: from a day on, or as if it had never been made. */
export const lift: MatterAct<Lift> = {
  code: 'order-lift',
  power: 'approve-order',
  path: `${OF_ORDER}/lift`,
  form: { fields: ['how', 'until', 'reasons'] },
  notNow: (ask, { order }) =>
    (order?.state === 'made' ? undefined : refuse('conflict', 'order-not-made')) ??
    (order?.agency === ask.actor.agency ? undefined : refuse('not-allowed', 'order-other-agency')) ??
    (order?.approvedBy === ask.actor.officer ? refuse('not-allowed', 'order-own-approval') : undefined),
  async inputs(ask, matter, faults) {
    const { words, form } = ask;
    const until = dateField(words, {
      name: 'until',
      label: words.say('office-lift-from'),
      hint: words.say('office-empty-at-once'),
      value: form.text('until'),
      faults,
      optional: true,
    });
    return html`${await termsHtml(ask, matter)}${choiceField(words, { name: 'how', label: words.say('office-how'), hint: words.say('act-keys-choose'), choices: HOWS.map((how, i) => ({ value: how, label: words.say(`office-how-${how}`), key: String(i + 1), more: how === 'lifted' ? until : undefined })), value: form.text('how'), faults })}
      ${textArea(words, { name: 'reasons', label: words.say('act-own-reasons'), hint: words.say('office-lift-reasons'), value: form.text('reasons'), faults })}`;
  },
  read(ask) {
    const reading = new Reading(ask);
    const how = reading.choice('how', HOWS);
    const day = reading.day('until');
    const reasons = reading.prose('reasons', REASONS_MAX);
    if (!how || reading.faults.length) return reading.faults;
    return { how, reasons, until: day ? startOfDay(day, zoneOf(ask)) : ask.at };
  },
  look: async (ask, matter, input) => html`${await termsHtml(ask, matter)}${liftedHtml(ask, input)}`,
  perform: (act, ask, { order }, input) => liftOrder(act, packsOf(ask), { order: order!.id, ...input }),
};
