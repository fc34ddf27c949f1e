import type { FoundView, InspectionView } from '../../../modules/applications/index.ts';
import type { ChecklistAnswer, InspectionOutcome } from '../../../modules/applications/rules/facts.ts';
import { insetText, tag } from '../../shared/forms/parts.ts';
import { type Html, html, id, ltr } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { ConsoleAsk } from '../route.ts';
import { pathOf } from './desk.ts';
import { shotPath } from './inspection-photographs.ts';
import { tableHtml } from './tables.ts';

export interface OnRecord extends FoundView {
  readonly outcome: InspectionOutcome;
}

/** Names of officers by their office, as far as they are known. */
export type Inspectors = ReadonlyMap<string, Html>;

interface Row {
  readonly what: Html | string;
  readonly cell: (one: OnRecord) => Html | string;
  /** What is compared between two records; left out where every record has its own. */
  readonly same?: (one: OnRecord) => unknown;
}

const ANSWERS = ['no', 'not-seen', 'yes'] as const;
const ANSWER_TONES = { no: 'bad', 'not-seen': 'caution', yes: 'good' } as const;

export function recordsOf({ outcome, found, further }: InspectionView): readonly OnRecord[] {
  return outcome && found ? [{ ...found, outcome }, ...further] : [];
}

/** What was found, record beside record: "no" and "not seen" first, what differs marked. */
export function recordTable(
  ask: ConsoleAsk,
  application: string,
  inspection: InspectionView,
  more: { readonly declared: number | null; readonly inspectors: Inspectors; readonly caption: string },
): Html {
  const { words, language } = ask;
  const all = recordsOf(inspection);
  const beside = all.length > 1;
  const rows: Row[] = [
    {
      what: words.say('inspect-outcome'),
      cell: ({ outcome, note }) =>
        html`${tag(words.say(`inspect-outcome-${outcome}`), outcome === 'satisfactory' ? 'good' : 'bad')} ${note !== '' && nameHtml(note, language)}`,
      same: ({ outcome }) => outcome,
    },
    {
      what: words.say('inspect-by'),
      cell: ({ officer }) => more.inspectors.get(officer) ?? words.say('found-officer-gone'),
    },
    { what: words.say('inspect-seen-at'), cell: ({ seenAt }) => ask.moment(seenAt) },
    { what: words.say('found-sent-at'), cell: ({ sentAt }) => ask.moment(sentAt) },
    {
      what: words.say('inspect-seats'),
      cell: ({ seats }) => seatsHtml(ask, seats, more.declared),
      same: ({ seats }) => seats,
    },
    {
      what: words.say('found-met'),
      cell: ({ met }) => (met === '' ? words.say('inspect-none') : nameHtml(met, language)),
    },
    {
      what: words.say('inspect-photographs'),
      cell: (one) => shotsHtml(ask, application, inspection.inspection, one),
    },
    ...itemRows(ask, all),
  ];
  const differs = ({ same }: Row) => same !== undefined && new Set(all.map(same)).size > 1;
  const sameOutcome = new Set(all.map(({ outcome }) => outcome)).size === 1;
  return html`${beside && sameOutcome && rows.some(differs) && insetText(words.say('found-agree'))}${tableHtml(
    more.caption,
    [
      {
        head: words.say('found-what'),
        cell: (row) =>
          html`${row.what} ${beside && differs(row) && tag(words.say('found-differs'), 'caution')}`,
      },
      ...all.map((one, i) => ({
        head: words.say(
          beside ? (i === 0 ? 'found-record-first' : 'found-record-beside') : 'found-record',
          i > 0 ? { n: i + 1 } : undefined,
        ),
        cell: (row: Row) => row.cell(one),
      })),
    ],
    rows,
  )}`;
}

function seatsHtml({ words }: ConsoleAsk, counted: number | null, declared: number | null): Html | string {
  if (counted === null) return words.say('found-not-counted');
  const off = declared === null ? 0 : counted - declared;
  return html`${words.rich('found-seats-of', { counted: ltr(String(counted)), declared: ltr(declared === null ? '–' : String(declared)) })}
    ${off !== 0 && tag(words.say(off < 0 ? 'found-seats-fewer' : 'found-seats-more', { seats: Math.abs(off) }), 'caution')}`;
}

/** Every item that a record answers; those somebody did not find in order come first. */
function itemRows({ words, language, deps }: ConsoleAsk, all: readonly OnRecord[]): Row[] {
  const { checklist } = deps.country.applications.inspections;
  const codes = [...new Set(all.flatMap((one) => one.checklist.map(({ item }) => item)))];
  const answerOf = (one: OnRecord, code: string) => one.checklist.find(({ item }) => item === code);
  const weight = (code: string) =>
    Math.min(
      ...all.map((one) =>
        ANSWERS.indexOf((answerOf(one, code)?.answer ?? 'yes') as ChecklistAnswer['answer']),
      ),
    );
  return codes
    .toSorted((a, b) => weight(a) - weight(b))
    .map((code): Row => {
      const text = checklist.find((item) => item.code === code)?.text;
      return {
        what: text ? words.of(text) : ltr(code),
        cell: (one) => {
          const said = answerOf(one, code);
          return said
            ? html`${tag(words.say(`inspect-${said.answer}`), ANSWER_TONES[said.answer])} ${said.note !== '' && nameHtml(said.note, language)}`
            : '—';
        },
        same: (one) => answerOf(one, code)?.answer,
      };
    });
}

/** Each photograph by the number and the beginning of its hash; one is looked at, and its look recorded, when it is opened. */
function shotsHtml(
  { words }: ConsoleAsk,
  application: string,
  inspection: string,
  { photographs }: OnRecord,
): Html | string {
  if (photographs.length === 0) return words.say('inspect-none');
  const at = `${pathOf(application)}?section=inspections&inspection=${inspection}&photograph=`;
  return html`${photographs.map((hash, i) => html`${i > 0 && ' · '}<a class="govuk-link" href="${words.href(at + hash)}#preview">${words.say('inspect-photograph', { n: i + 1 })}</a> ${id(hash.slice(0, 8))}`)}`;
}

/** The photograph that the address names, where it is one of this inspection. */
export function shotHtml(ask: ConsoleAsk, application: string, one: InspectionView): Html | false {
  const { words, query } = ask;
  const hash = query.get('photograph') ?? '';
  const record = recordsOf(one).find(({ photographs }) => photographs.includes(hash));
  if (query.get('inspection') !== one.inspection || !record) return false;
  const at = words.href(shotPath(application, one.inspection, hash));
  const title = words.say('inspect-photograph', { n: record.photographs.indexOf(hash) + 1 });
  return html`<section class="sanad-panel sanad-panel--wide" id="preview"><h4 class="govuk-heading-s">${title}</h4>
    <img class="sanad-preview" src="${at}" alt="${title}">
    <p class="govuk-body"><a class="govuk-link" href="${at}">${words.say('found-shot-alone')}</a> · ${id(hash.slice(0, 16))} · ${words.say('review-look-recorded')}</p></section>`;
}
