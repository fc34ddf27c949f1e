import type { MatchView, TraceView } from '../../../modules/screening/index.ts';
import { PRIOR_BITS } from '../../../modules/screening/rules/calibration.ts';
import { GROUPS } from '../../../modules/screening/rules/groups.ts';
import { ABOVE, Drawing, LINE } from '../../shared/charts/picture.ts';
import { details } from '../../shared/forms/parts.ts';
import { type Html, html, id, ltr, raw } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { ConsoleAsk } from '../route.ts';
import { percent, sayHtml, signed } from './parts.ts';

/** One line of the account: what a piece is worth alone, what rarity, time and doubt take from it, what of it is added. */
export interface Line {
  readonly trace: TraceView;
  readonly gain: number;
  readonly loss: number;
  readonly added: number;
  /** The running total after it. */
  readonly total: number;
}

/** The account of a match: it begins at the prior and ends at its bits. */
export function accountOf({ traces }: Pick<MatchView, 'traces'>): Line[] {
  let total = PRIOR_BITS;
  return traces.map((trace) => {
    const added = trace.counted ? trace.bits : 0;
    total += added;
    return { trace, gain: trace.full, loss: trace.bits - trace.full, added, total };
  });
}

const BAR = 64;
const BITS_MAX = 12;

/** A bar to one side of a line: for it to the far side, against it to the near one. */
function barHtml(bits: number): Html {
  const width = Math.min(BAR, (Math.abs(bits) / BITS_MAX) * BAR).toFixed(1);
  const colour = bits < 0 ? '#a61e23' : '#0b6b47';
  return raw(
    `<svg class="sanad-bits" viewBox="0 0 ${BAR} 10" width="${BAR}" height="10" aria-hidden="true"><rect x="0" y="1" width="${width}" height="8" fill="${colour}"/></svg>`,
  );
}

export const bitsHtml = (bits: number): Html => html`${ltr(signed(bits))}${barHtml(bits)}`;

const SECRET: readonly string[] = ['iban'];
const NAMED: readonly string[] = [
  'leader',
  'leader-was-staff',
  'landlord',
  'landlord-leads',
  'staff',
  'company-name',
  'owner-name',
  'home',
];

/** What is written on one side. Accounts show their end only: the whole is revealed with the application. */
export function valueHtml(ask: ConsoleAsk, { kind }: Pick<TraceView, 'kind'>, value: string | null): Html {
  if (value === null) return html`<span class="sanad-quiet">${ask.words.say('scr-at-home')}</span>`;
  if (SECRET.includes(kind)) return id(`•••${value.slice(-4)}`);
  return NAMED.includes(kind) || /\s/.test(value) ? nameHtml(value, ask.language) : ltr(value);
}

const whyNotAdded = ({ explained, bits }: TraceView): string =>
  explained ? 'scr-with-person' : bits < 0.05 ? 'scr-weighs-nothing' : 'scr-not-counted';

/** What is written on both sides; once where it is the same. */
function sidesHtml(ask: ConsoleAsk, trace: TraceView): Html {
  const { words } = ask;
  const [here, there] = [words.say('scr-col-here'), words.say('scr-col-there')];
  const cell = (label: string, value: string | null, span = 1) =>
    html`<td class="govuk-table__cell"${span > 1 && html` colspan="${span}"`} data-label="${label}">${valueHtml(ask, trace, value)}</td>`;
  if (trace.ownValue === trace.otherValue) return cell(`${here}, ${there}`, trace.ownValue, 2);
  return html`${cell(here, trace.ownValue)}${cell(there, trace.otherValue)}`;
}

/** For and against, piece by piece, with what each adds: the numbers of the picture below it. */
export function evidenceTable(ask: ConsoleAsk, match: MatchView): Html {
  const { words } = ask;
  const lines = accountOf(match);
  const heads = ['group', 'what', 'here', 'there', 'for', 'against', 'counts', 'total'] as const;
  const cell = (key: (typeof heads)[number], inside: Html | string) =>
    html`<td class="govuk-table__cell${['for', 'against', 'total'].includes(key) && ' sanad-nowrap'}" data-label="${words.say(`scr-col-${key}`)}">${inside}</td>`;
  const row = ({ trace, gain, loss, added, total }: Line) =>
    html`<tr${!trace.counted && html` class="sanad-uncounted"`}><th scope="row" class="govuk-table__header" data-label="${words.say('scr-col-group')}">${words.of(GROUPS[trace.group])}</th>${cell('what', sayHtml(ask, trace.say))}${sidesHtml(ask, trace)}
    ${cell('for', bitsHtml(gain))}${cell('against', loss > -0.05 ? html`<span class="sanad-none">—</span>` : bitsHtml(loss))}${cell('counts', trace.counted ? html`<strong>${ltr(signed(added))}</strong>` : html`${ltr('0')} <span class="sanad-quiet">${words.say(whyNotAdded(trace))}</span>`)}${cell('total', ltr(signed(total)))}</tr>`;
  return html`<div class="sanad-scroll" tabindex="0" role="group" aria-label="${words.say('scr-evidence')}"><table class="govuk-table sanad-dense sanad-rows sanad-evidence"><caption class="govuk-visually-hidden">${words.say('scr-evidence')}</caption>
    <thead><tr>${heads.map((key) => html`<th scope="col" class="govuk-table__header">${words.say(`scr-col-${key}`)}</th>`)}</tr></thead>
    <tbody><tr><th scope="row" colspan="4" class="govuk-table__header">${words.say('scr-before')}</th>${cell('for', '')}${cell('against', bitsHtml(PRIOR_BITS))}${cell('counts', html`<strong>${ltr(signed(PRIOR_BITS))}</strong>`)}${cell('total', ltr(signed(PRIOR_BITS)))}</tr>${lines.map(row)}
    <tr><th scope="row" colspan="6" class="govuk-table__header">${words.say('scr-in-all')}</th>${cell('counts', html`<strong>${ltr(signed(match.bits))}</strong>`)}${cell('total', html`<strong>${ltr(signed(match.bits))}</strong>`)}</tr></tbody></table></div>`;
}

const WIDTH = 480;
/** As long as a line of words may be on a phone, where letters are at their largest. */
const LABEL_MAX = 50;
const BAR_HEIGHT = 14;

/** The running total as a picture: a bar a piece from where the one before it ended. */
export function waterfall(ask: ConsoleAsk, match: MatchView): Html {
  const { words, language } = ask;
  const drawing = new Drawing(WIDTH, language);
  const added = accountOf(match).filter(({ trace }) => trace.counted);
  const steps = [
    { label: words.say('scr-before'), from: 0, to: PRIOR_BITS, bits: PRIOR_BITS },
    ...added.map(({ trace, added: bits, total }) => ({
      label: `${words.of(GROUPS[trace.group])}: ${words.of(trace.say)}`,
      from: total - bits,
      to: total,
      bits,
    })),
    { label: words.say('scr-in-all'), from: 0, to: match.bits, bits: match.bits },
  ];
  const least = Math.min(0, ...steps.map(({ to }) => to));
  const most = Math.max(1, ...steps.map(({ to }) => to));
  const x = (bits: number) => ((bits - least) / (most - least)) * (WIDTH - 60);
  const line = LINE[language];
  steps.forEach(({ label, from, to, bits }, i) => {
    const top = i * (line + BAR_HEIGHT + 8);
    const edge = i === 0 || i === steps.length - 1;
    const shown = label.length > LABEL_MAX ? `${label.slice(0, LABEL_MAX - 1)}…` : label;
    drawing.words(0, top + line - ABOVE[language], shown);
    const [left, right] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
    drawing.bar(left, top + line, Math.max(2, right - left), BAR_HEIGHT, edge ? '#45565a' : '#0b6b47');
    drawing.words(right + 6, top + line + BAR_HEIGHT - 2, `\u2066${signed(bits)}\u2069`);
  });
  return html`<div class="sanad-picture">${drawing.done(words.say('scr-weight-title'))}</div>`;
}

/** One sentence for the person who decides, in the reader's language. */
export function sentenceHtml(ask: ConsoleAsk, match: MatchView): Html {
  const { words, language } = ask;
  const pieces = match.traces
    .filter(({ counted }) => counted)
    .map(
      (trace, i) =>
        html`${i > 0 && (language === 'ur' ? '؛ ' : '; ')}${sayHtml(ask, trace.say)} (${ltr(signed(trace.bits))})`,
    );
  return html`<p class="govuk-body">${words.rich('scr-sentence', { percent: ltr(percent(match.probability)), bits: ltr(signed(match.bits)), prior: ltr(signed(PRIOR_BITS)) })} ${pieces.length > 0 ? words.rich('scr-sentence-for', { pieces: html`${pieces}` }) : words.say('scr-sentence-nothing')}</p>`;
}

/** Why common things weigh little, which models weighed it and how it is repeated. */
export function replayHtml(
  ask: ConsoleAsk,
  match: MatchView,
  about: {
    readonly version: number;
    readonly hash: string;
    readonly models: { readonly engine: string; readonly people: string; readonly companies: string };
  },
): Html {
  const { words } = ask;
  const row = (key: string, text: string) =>
    html`<div><dt>${words.say(key)}</dt><dd><code>${ltr(text)}</code></dd></div>`;
  const { models } = about;
  return details(
    words.say('scr-why-little'),
    html`<p class="govuk-body">${words.say('scr-why-bits')}</p><p class="govuk-body">${words.say('scr-why-time')}</p><p class="govuk-body">${words.say('scr-replay')}</p>
    <dl class="sanad-pairs">${row('scr-engine', models.engine)}${row('scr-model-people', models.people.slice(0, 16))}${row('scr-model-companies', models.companies.slice(0, 16))}${row('scr-screened-version', `${about.version} · ${about.hash.slice(0, 12)}`)}${row('scr-evidence-hash', match.evidence.slice(0, 16))}</dl>`,
  );
}
