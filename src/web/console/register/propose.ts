import { type Day, dayAt, plusDays, startOfDay } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import {
  conditionsOf,
  proposeRegisterChange,
  type RegisterChange,
  type TransitionEnd,
} from '../../../modules/licences/index.ts';
import { mustRunAt, transitionEndRefusal } from '../../../modules/licences/rules/licence.ts';
import { checks, choiceField } from '../../shared/forms/choices.ts';
import { dateField, textArea } from '../../shared/forms/fields.ts';
import { type Html, html, NOTHING } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import { Reading } from '../decision/typed.ts';
import type { Matter } from '../licence/matter.ts';
import type { MatterAct } from '../licence/matter-act.ts';
import type { ConsoleAsk } from '../route.ts';
import { reasonsField } from './reasons-field.ts';
import { termsHtml } from './terms.ts';

const REASONS_MAX = 20_000;
const TEXT_MAX = 1_000;
const WHYS = ['refused', 'not-applied', 'not-claimed'] as const satisfies readonly TransitionEnd[];

type OfKind<Kind extends RegisterChange['kind']> = Extract<RegisterChange, { readonly kind: Kind }>;

interface Proposed<Change extends RegisterChange> {
  readonly change: Change;
  readonly reasons: string;
}

const zoneOf = ({ deps }: ConsoleAsk) => deps.country.applications.zone;

/** A day from which a change counts: at once where none is typed, and none that has passed. */
function fromDay(ask: ConsoleAsk, reading: Reading, field: string): Instant | undefined {
  const day: Day | null = reading.day(field);
  if (day === null) return undefined;
  const today = dayAt(ask.at, zoneOf(ask));
  if (day < today) reading.fault(field, 'reg-day-passed');
  return day === today ? undefined : startOfDay(day, zoneOf(ask));
}

const lookHtml = async (ask: ConsoleAsk, { change, reasons }: Proposed<RegisterChange>): Promise<Html> =>
  html`${await termsHtml(ask, change)}<h2 class="govuk-heading-s">${ask.words.say('act-reasons')}</h2><p class="sanad-typed" dir="auto">${nameHtml(reasons, ask.language)}</p>`;

/** Conditions of a licence that run, or will. */
async function running({ reader, at }: ConsoleAsk, { licence }: Matter) {
  const all = (await conditionsOf(reader, [licence.id])).get(licence.id) ?? [];
  return all.filter(({ until }) => until === null || until > at);
}

/** One officer proposes to add a condition to a licence or to end some; another makes it so. */
export const proposeConditions: MatterAct<Proposed<OfKind<'conditions'>>> = {
  code: 'conditions-propose',
  power: 'propose-decision',
  path: 'licences/:number/conditions',
  form: { fields: ['en', 'ur', 'until', 'end', 'from', 'reasons'], several: ['end'] },
  notNow: ({ at }, { licence }) => mustRunAt(licence, at),
  async inputs(ask, matter, faults) {
    const { words, form, language } = ask;
    const text = (name: 'en' | 'ur') =>
      textArea(words, {
        name,
        label: words.say(`reg-text-${name}`),
        value: form.text(name),
        rows: 3,
        ltr: name === 'en',
        optional: true,
        faults,
      });
    const kept = await running(ask, matter);
    const ends =
      kept.length > 0
        ? checks(words, {
            name: 'end',
            label: words.say('reg-ends'),
            choices: kept.map((one) => ({ value: one.id, label: nameHtml(one.text[language], language) })),
            chosen: form.all('end'),
            faults,
          })
        : NOTHING;
    return html`<h2 class="govuk-heading-s">${words.say('reg-adds')}</h2><div class="sanad-halves"><div>${text('en')}</div><div>${text('ur')}</div></div>
      ${dateField(words, { name: 'until', label: words.say('reg-text-until'), value: form.text('until'), faults, optional: true })}${ends}
      ${dateField(words, { name: 'from', label: words.say('reg-from'), hint: words.say('office-empty-at-once'), value: form.text('from'), faults, optional: true })}${reasonsField(ask, faults)}`;
  },
  async read(ask, matter) {
    const { form } = ask;
    const reading = new Reading(ask);
    const [en, ur] = [reading.optional('en', TEXT_MAX), reading.optional('ur', TEXT_MAX)];
    const known = new Set((await running(ask, matter)).map((one) => one.id));
    const end = form.all('end').filter((one) => known.has(one));
    if (en === null && ur !== null) reading.fault('en', 'reg-both-languages');
    if (ur === null && en !== null) reading.fault('ur', 'reg-both-languages');
    if (en === null && ur === null && end.length === 0) reading.fault('en', 'reg-nothing');
    const last = reading.day('until');
    const from = fromDay(ask, reading, 'from');
    const reasons = reading.prose('reasons', REASONS_MAX);
    if (reading.faults.length) return reading.faults;
    const until = last && startOfDay(plusDays(last, 1), zoneOf(ask));
    const add = en !== null && ur !== null ? [{ id: '', text: { en, ur }, until }] : [];
    const change = { kind: 'conditions' as const, licence: matter.licence.id, add, end };
    return { change: from ? { ...change, from } : change, reasons };
  },
  look: (ask, _, input) => lookHtml(ask, input),
  perform: (act, ask, _, { change, reasons }) => {
    const add = change.add.map((one) => ({ ...one, id: act.newId<'condition'>() as string }));
    return proposeRegisterChange(act, ask.deps.country, { ...change, add }, reasons);
  },
  nameOf: (pointer) => {
    const [, list, , part, language] = pointer.split('/');
    if (list === 'add') return part === 'until' ? 'until' : (language ?? 'en');
    return list ?? '';
  },
};

/** One officer proposes that a centre's time in transition ends without a licence. */
export const proposeEnd: MatterAct<Proposed<OfKind<'transition-end'>>> = {
  code: 'transition-propose',
  power: 'propose-decision',
  path: 'licences/:number/transition-end',
  harsh: true,
  form: { fields: ['why', 'until', 'reasons'] },
  notNow: ({ at }, { licence }) => transitionEndRefusal(licence, at),
  inputs(ask, _, faults) {
    const { words, form } = ask;
    const choices = WHYS.map((why, i) => ({
      value: why,
      label: words.say(`reg-why-${why}`),
      key: String(i + 1),
    }));
    return html`${choiceField(words, { name: 'why', label: words.say('reg-why'), hint: words.say('act-keys-choose'), choices, value: form.text('why'), faults })}
      ${dateField(words, { name: 'until', label: words.say('reg-from'), hint: words.say('office-empty-at-once'), value: form.text('until'), faults, optional: true })}${reasonsField(ask, faults)}`;
  },
  read(ask, { licence }) {
    const reading = new Reading(ask);
    const why = reading.choice('why', WHYS);
    const until = fromDay(ask, reading, 'until');
    const reasons = reading.prose('reasons', REASONS_MAX);
    if (!why || reading.faults.length) return reading.faults;
    const change = { kind: 'transition-end' as const, licence: licence.id, why };
    return { change: until ? { ...change, until } : change, reasons };
  },
  look: (ask, _, input) => lookHtml(ask, input),
  perform: (act, ask, _, { change, reasons }) =>
    proposeRegisterChange(act, ask.deps.country, change, reasons),
};
