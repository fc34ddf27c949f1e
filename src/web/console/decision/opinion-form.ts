import type { Day } from '../../../kernel/day.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import type { Condition, OpinionVerdict } from '../../../modules/applications/rules/facts.ts';
import * as rule from '../../../modules/applications/rules/review.ts';
import { checks, choiceField } from '../../shared/forms/choices.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import { textArea, textField } from '../../shared/forms/fields.ts';
import { details } from '../../shared/forms/parts.ts';
import { type Html, html, ltr } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Desk } from '../application/desk.ts';
import { conditionsHtml, groundsHtml, verdictTag } from '../application/strip.ts';
import { named } from '../application/who-can.ts';
import type { ConsoleAsk } from '../route.ts';
import { restingInputs, restingLook } from './resting.ts';
import { Reading } from './typed.ts';

const VERDICTS = [
  'no-objection',
  'with-conditions',
  'objection',
] as const satisfies readonly OpinionVerdict[];
const ROWS = [0, 1, 2];
const TEXT_MAX = 2_000;
const REASONS_MAX = 20_000;
const SEALED_MAX = 50_000;

export interface Opined {
  readonly verdict: OpinionVerdict;
  readonly conditions: readonly Omit<Condition, 'id'>[];
  readonly grounds: readonly string[];
  readonly matches: readonly string[];
  readonly reasons: string;
  readonly sealedReasons: string | null;
}

/** `sealedSeen` says that sealed reasons were typed: they are never kept when a session ends, and must not be lost in silence. */
export const OPINION_FIELDS = [
  'verdict',
  ...ROWS.flatMap((i) => [`conditionEn${i}`, `conditionUr${i}`, `from${i}`, `until${i}`]),
  'grounds',
  'resting',
  'reasons',
  'sealedReasons',
  'sealedSeen',
] as const;

export async function opinionInputs(
  ask: ConsoleAsk,
  desk: Desk,
  faults: readonly FormFault[],
): Promise<Html> {
  const { words, form, deps } = ask;
  const area = (name: string, key: string, hint: string, rows = 4) =>
    textArea(words, {
      name,
      label: words.say(key),
      hint: words.say(hint),
      value: form.text(name),
      faults,
      rows,
      optional: true,
      unkept: name === 'sealedReasons',
    });
  const written = ROWS.some(
    (i) => form.text(`conditionEn${i}`) !== '' || form.text(`conditionUr${i}`) !== '',
  );
  const conditions = details(
    words.say('act-conditions-write'),
    html`<div class="sanad-conditions"><p class="govuk-hint">${words.rich('form-date-hint', { example: ltr('23 11 2026') })}</p>${ROWS.map(
      (i) =>
        html`<div class="sanad-row sanad-row--four">${textArea(words, { name: `conditionEn${i}`, label: words.say('act-condition-en', { n: i + 1 }), value: form.text(`conditionEn${i}`), faults, rows: 2 })}
      ${textArea(words, { name: `conditionUr${i}`, label: words.say('act-condition-ur', { n: i + 1 }), value: form.text(`conditionUr${i}`), faults, rows: 2 })}
      ${textField(words, {
        name: `from${i}`,
        width: 10,
        ltr: true,
        inputmode: 'numeric',
        label: words.say('act-from'),
        value: form.text(`from${i}`),
        faults,
        optional: true,
      })}
      ${textField(words, {
        name: `until${i}`,
        width: 10,
        ltr: true,
        inputmode: 'numeric',
        label: words.say('act-until'),
        value: form.text(`until${i}`),
        faults,
        optional: true,
      })}</div>`,
    )}</div>`,
    written || faults.some(({ field }) => /^(condition|from|until)/.test(field)),
  );
  const grounds = checks(words, {
    name: 'grounds',
    label: words.say('act-grounds'),
    choices: deps.country.applications.refusalGrounds.map(({ code, text }) => ({
      value: code,
      label: words.of(text),
    })),
    chosen: form.all('grounds'),
    faults,
  });
  const choice = (verdict: OpinionVerdict, i: number, more?: Html) => ({
    value: verdict,
    label: words.say(`application-verdict-${verdict}`),
    key: String(i + 1),
    more,
  });
  return html`${choiceField(words, {
    name: 'verdict',
    label: words.say('act-opinion-verdict'),
    hint: words.say('act-keys-choose'),
    choices: [
      choice('no-objection', 0),
      choice('with-conditions', 1, conditions),
      choice(
        'objection',
        2,
        html`<div class="sanad-grounds">${grounds}</div>${await restingInputs(ask, desk, faults)}`,
      ),
    ],
    value: form.text('verdict'),
    faults,
  })}<div class="sanad-halves">${area('reasons', 'act-opinion-gist', 'act-opinion-gist-hint')}${area('sealedReasons', 'act-opinion-sealed', 'act-opinion-sealed-hint')}</div>`;
}

/** What was typed, tried against the rule itself, so that nothing is wrong at the second look. */
export function readOpinion(
  ask: ConsoleAsk,
  { app, hand }: Desk,
  reading = new Reading(ask),
): Opined | readonly FormFault[] {
  const { form } = ask;
  const verdict = reading.choice('verdict', VERDICTS);
  const conditions = ROWS.flatMap((i): Omit<Condition, 'id'>[] => {
    const [en, ur] = [form.text(`conditionEn${i}`), form.text(`conditionUr${i}`)];
    const dates = [reading.day(`from${i}`), reading.day(`until${i}`)] as const;
    if (en === '' && ur === '' && dates.every((day) => day === null)) return [];
    if (en === '') reading.fault(`conditionEn${i}`, 'act-condition-both');
    if (ur === '') reading.fault(`conditionUr${i}`, 'act-condition-both');
    if (en.length > TEXT_MAX) reading.fault(`conditionEn${i}`, 'act-too-long', { most: TEXT_MAX });
    if (ur.length > TEXT_MAX) reading.fault(`conditionUr${i}`, 'act-too-long', { most: TEXT_MAX });
    if (ends(dates)) reading.fault(`until${i}`, 'ends-before-it-begins');
    return [{ text: { en, ur }, from: dates[0], until: dates[1] }];
  });
  const reasons = reading.optional('reasons', REASONS_MAX) ?? '';
  const sealedReasons = reading.optional('sealedReasons', SEALED_MAX);
  if (form.text('sealedSeen') !== '' && sealedReasons === null)
    reading.fault('sealedReasons', 'act-sealed-not-kept');
  const opined = {
    verdict: verdict!,
    conditions,
    grounds: form.all('grounds'),
    matches: form.all('resting'),
    reasons,
    sealedReasons,
  };
  if (reading.faults.length) return reading.faults;
  const sealed = sealedReasons === null ? null : { box: '', keys: [], openerMac: '' };
  const tried = rule.giveOpinion(
    app,
    {
      ...opined,
      opinion: app.id,
      hash: app.hash,
      sealed,
      paper: null,
      conditions: conditions.map((one) => ({ ...one, id: app.id })),
    },
    hand,
    ask.deps.country.applications,
  );
  return isRefusal(tried) && tried.refused === 'invalid'
    ? ask.faults(named(ask, tried), opinionField)
    : opined;
}

const ends = ([from, until]: readonly [Day | null, Day | null]) =>
  from !== null && until !== null && until <= from;

export function opinionField(pointer: string): string {
  if (pointer.startsWith('/conditions')) return 'conditionEn0';
  if (pointer.startsWith('/grounds')) return 'grounds';
  if (pointer.startsWith('/matches')) return 'resting';
  return pointer.replace(/^\//, '').replace(/\/.*$/, '');
}

/** The opinion as it will stand: what the applicant may read, what is sealed, what the licence will carry. */
export async function opinionLook(ask: ConsoleAsk, desk: Desk, opined: Opined): Promise<Html> {
  const { words, language } = ask;
  const { verdict, conditions, grounds, matches, reasons, sealedReasons } = opined;
  return html`<div class="sanad-panel sanad-panel--wide"><p>${verdictTag(ask, verdict)}</p>
    ${conditions.length > 0 && html`<h3 class="govuk-heading-s">${words.say('review-conditions')}</h3>${conditionsHtml(ask, conditions)}`}
    ${grounds.length > 0 && html`<h3 class="govuk-heading-s">${words.say('act-grounds')}</h3>${groundsHtml(ask, grounds)}`}
    ${await restingLook(ask, desk, matches)}
    <h3 class="govuk-heading-s">${words.say('act-opinion-gist')}</h3>${reasons === '' ? html`<p class="govuk-body">${words.say('application-not-stated')}</p>` : html`<p class="sanad-typed" dir="auto">${nameHtml(reasons, language)}</p>`}
    <h3 class="govuk-heading-s">${words.say('act-opinion-sealed')}</h3>${sealedReasons === null ? html`<p class="govuk-body">${words.say('act-nothing-sealed')}</p>` : html`<p class="govuk-body">${words.say('act-will-be-sealed')}</p><p class="sanad-typed" dir="auto">${nameHtml(sealedReasons, language)}</p>`}</div>`;
}

export const carriedOpinion = ({ sealedReasons }: Opined) =>
  sealedReasons === null ? [] : [['sealedSeen', 'yes'] as const];
