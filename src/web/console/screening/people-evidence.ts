import { isRefusal } from '../../../kernel/refusal.ts';
import type { Evidence, FieldEvidence } from '../../../matching/evidence/evidence.ts';
import { besideRelativesOf, saidOf } from '../../../matching/evidence/in-words.ts';
import { ENGLISH } from '../../../matching/text/lore.ts';
import { explainTrace, type MatchView, type TraceView } from '../../../modules/screening/index.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { details } from '../../shared/forms/parts.ts';
import { type Html, html, id, ltr, NOTHING } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { ConsoleAsk } from '../route.ts';
import { bitsHtml } from './evidence.ts';
import { percent, signed } from './parts.ts';

/** Two people who may be one, weighed again field by field. */
export interface ExplainedTrace {
  readonly trace: TraceView;
  readonly evidence: Evidence;
}

/** So many likenesses of one match are worked out again for its page. */
const EXPLAINED_MAX = 3;

/** Likenesses of people in a match, as the kept model weighs them; what was erased cannot be weighed again. */
export async function explainedIn(
  reader: Reader,
  ask: ConsoleAsk,
  application: string,
  { match, traces }: MatchView,
): Promise<ExplainedTrace[]> {
  const { actor, at, deps } = ask;
  const lore = deps.lore ?? ENGLISH;
  const likely = traces
    .map((trace, place) => ({ trace, place }))
    .filter(({ trace }) => trace.chance < 1 && trace.ownFact !== null && trace.otherFact !== null)
    .slice(0, EXPLAINED_MAX);
  const explained: ExplainedTrace[] = [];
  for (const { trace, place } of likely) {
    const input = { application, match, trace: place };
    const why = await explainTrace(reader, deps.country.agencies, actor, at, lore, input);
    if (!isRefusal(why)) explained.push({ trace, evidence: why.evidence });
  }
  return explained;
}

/** What a field is called, by how it is compared. */
const LABELS: Readonly<Record<string, string>> = {
  'full-name': 'name',
  'father-name': 'father',
  date: 'born',
  'national-id': 'national-id',
  phone: 'phone',
  address: 'address',
};

function rawHtml({ words, language }: ConsoleAsk, kind: string, raw: string): Html {
  if (raw === '') return html`<span class="sanad-none">${words.say('scr-people-not-stated')}</span>`;
  if (kind === 'national-id') return id(`•••${raw.slice(-3)}`);
  return kind === 'date' || kind === 'phone' ? ltr(raw) : nameHtml(raw, language);
}

/** How two people were compared, each field for or against, in facing columns. */
export function peopleEvidence(ask: ConsoleAsk, explained: readonly ExplainedTrace[]): Html {
  if (explained.length === 0) return NOTHING;
  const { words } = ask;
  return html`${explained.map(({ trace, evidence }, i) =>
    details(
      words.rich('scr-people-compared', { percent: ltr(percent(trace.chance)) }),
      tableHtml(ask, evidence),
      i === 0,
    ),
  )}`;
}

function tableHtml(ask: ConsoleAsk, evidence: Evidence): Html {
  const { words, language } = ask;
  const { fields, priorBits, bits, relativesBits = 0 } = evidence;
  const kin = besideRelativesOf(evidence, language);
  const heads = ['field', 'here', 'there', 'agree', 'for', 'against', 'total'] as const;
  const label = (key: (typeof heads)[number]) =>
    words.say(key === 'field' || key === 'agree' ? `scr-people-${key}` : `scr-col-${key}`);
  const cell = (key: (typeof heads)[number], inside: Html | string) =>
    html`<td class="govuk-table__cell" data-label="${label(key)}">${inside}</td>`;
  const said = (field: FieldEvidence) => nameHtml(saidOf(field, language).replace(/^[^:]*: /, ''), language);
  const row = (field: FieldEvidence) =>
    html`<tr><th scope="row" class="govuk-table__header">${LABELS[field.kind] ? words.say(`scr-people-${LABELS[field.kind]}`) : ltr(field.field)}</th>${cell('here', rawHtml(ask, field.kind, field.left.raw))}${cell('there', rawHtml(ask, field.kind, field.right.raw))}${cell('agree', said(field))}
    ${cell('for', field.bits > 0 ? bitsHtml(field.bits) : '')}${cell('against', field.bits < 0 ? bitsHtml(field.bits) : '')}${cell('total', ltr(signed(field.total)))}</tr>`;
  return html`<table class="govuk-table sanad-dense sanad-rows sanad-evidence"><caption class="govuk-visually-hidden">${words.say('scr-people-caption')}</caption><thead><tr>${heads.map((key) => html`<th scope="col" class="govuk-table__header">${label(key)}</th>`)}</tr></thead>
    <tbody><tr><th scope="row" colspan="6" class="govuk-table__header">${words.say('scr-before')}</th>${cell('total', ltr(signed(priorBits)))}</tr>${fields.map(row)}${kin ? html`<tr><th scope="row" colspan="5" class="govuk-table__header">${kin}</th>${cell('against', bitsHtml(relativesBits))}${cell('total', ltr(signed(bits)))}</tr>` : NOTHING}<tr><th scope="row" colspan="6" class="govuk-table__header">${words.say('scr-in-all')}</th>${cell('total', html`<strong>${ltr(signed(bits))}</strong>`)}</tr></tbody></table>`;
}
