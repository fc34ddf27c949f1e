import { dayAt, plusDays, startOfDay } from '../../../kernel/day.ts';
import { type Instant, msOf } from '../../../kernel/instant.ts';
import { workingDaysBetween } from '../../../kernel/working-days.ts';
import type { ApplicationView } from '../../../modules/applications/index.ts';
import { dayHtml, dayText } from '../../shared/dates.ts';
import { escaped, type Html, html, NOTHING, raw } from '../../shared/html.ts';
import { logTable } from '../../shared/log-table.ts';
import type { ApplicantAsk } from '../route.ts';
import { agencyName } from './in-words.ts';

type Span = ApplicationView['application']['spans'][number];
type Clock = ApplicationView['application']['clocks'][number];

/** Everybody who had the application in hand, each with the times he had it and his due date. */
interface Row {
  readonly holder: string;
  readonly spans: readonly Span[];
  readonly clock: Clock | undefined;
}

const WIDTH = 380;
const SHAPE = { en: { row: 44, text: 15, foot: 22 }, ur: { row: 58, text: 22, foot: 34 } } as const;
const COLOURS = { applicant: '#b7791f', office: '#0f6a63', due: '#9b1c1c' } as const;

/** Who had the application in hand from when until when, as a picture and in the same numbers as a table. */
export function spansHtml(ask: ApplicantAsk, { application }: ApplicationView): Html {
  const { words } = ask;
  const { spans, clocks } = application;
  if (spans.length === 0) return NOTHING;
  const rows = [...new Set(spans.map(({ holder }) => holder))].map(
    (holder): Row => ({
      holder,
      spans: spans.filter((span) => span.holder === holder),
      clock: clocks.find(({ agency, status }) => agency === holder && status === 'running'),
    }),
  );
  return html`<h2 class="govuk-heading-m">${words.say('spans-title')}</h2>
    <figure class="sanad-spans">${picture(ask, rows)}</figure>${table(ask, rows)}`;
}

function holderText({ words, deps }: ApplicantAsk, holder: string): string {
  const known = deps.country.agencies.agencies.find(({ id }) => id === holder);
  if (known) return words.of(known.short);
  return words.has(`spans-${holder}`) ? words.say(`spans-${holder}`) : holder;
}

function picture(ask: ApplicantAsk, rows: readonly Row[]): Html {
  const { words, deps, at } = ask;
  const { zone } = deps.country.time;
  const { language } = words;
  const { row: height, text, foot } = SHAPE[language];
  const dues = rows.flatMap(({ clock }) => (clock ? [msOf(startOfDay(plusDays(clock.dueOn, 1), zone))] : []));
  const moments = rows.flatMap(({ spans }) => spans.flatMap(({ from, until }) => [from, until ?? at]));
  const begin = Math.min(...moments.map((moment) => msOf(moment as Instant)));
  const running = rows.some(({ spans }) => spans.some(({ until }) => until === null));
  const end = Math.max(...moments.map((moment) => msOf(moment as Instant)), ...dues, begin + 86_400_000);
  const across = (ms: number) => ((ms - begin) / (end - begin)) * WIDTH;
  // read from the right where the page is
  const place = (from: number, width: number) => round(language === 'ur' ? WIDTH - from - width : from);
  const start = language === 'ur' ? WIDTH : 0;
  const drawn = rows.map(({ holder, spans, clock }, i) => {
    const top = i * height;
    const bars = spans.map(({ from, until }) => {
      const x = across(msOf(from));
      const width = Math.max(across(msOf(until ?? at)) - x, 3);
      const colour = holder === 'applicant' ? COLOURS.applicant : COLOURS.office;
      return `<rect x="${place(x, width)}" y="${top + text + 7}" width="${round(width)}" height="14" rx="2" fill="${colour}"/>`;
    });
    const due = clock && across(msOf(startOfDay(plusDays(clock.dueOn, 1), zone)));
    const mark =
      due === undefined
        ? ''
        : `<rect x="${place(Math.min(due, WIDTH - 3), 3)}" y="${top + text + 3}" width="3" height="22" fill="${COLOURS.due}"/>`;
    return [
      `<text x="${start}" y="${top + text}" font-size="15" fill="currentColor">${escaped(holderText(ask, holder))}</text>`,
      `<rect x="0" y="${top + text + 13}" width="${WIDTH}" height="2" fill="#d5dedb"/>`,
      ...bars,
      mark,
    ].join('');
  });
  const bottom = rows.length * height + foot;
  const dayOf = (ms: number) => dayText(dayAt(new Date(ms).toISOString() as Instant, zone), language);
  const now = msOf(at);
  const today =
    running && now < end
      ? `<line x1="${place(across(now), 0)}" x2="${place(across(now), 0)}" y1="0" y2="${bottom - foot}" stroke="currentColor" stroke-dasharray="3 3"/>`
      : '';
  const ends = language === 'ur' ? ['start', 'end'] : ['start', 'end'];
  const axis = [
    `<text x="${start}" y="${bottom - 4}" font-size="13" fill="currentColor" text-anchor="${ends[0]}">${escaped(dayOf(begin))}</text>`,
    `<text x="${WIDTH - start}" y="${bottom - 4}" font-size="13" fill="currentColor" text-anchor="${ends[1]}">${escaped(dayOf(end - 1))}</text>`,
  ].join('');
  return raw(
    `<svg viewBox="0 0 ${WIDTH} ${bottom}" role="img" aria-label="${escaped(words.say('spans-picture'))}" direction="${language === 'ur' ? 'rtl' : 'ltr'}">${drawn.join('')}${today}${axis}</svg>`,
  );
}

const round = (value: number) => Math.round(value * 10) / 10;

function table(ask: ApplicantAsk, rows: readonly Row[]): Html {
  const { words, deps, at } = ask;
  const { calendar, zone } = deps.country.applications;
  const head = ['who', 'from', 'until', 'days'].map((key) => words.say(`spans-${key}`));
  const name = (holder: string) => {
    const known = deps.country.agencies.agencies.some(({ id }) => id === holder);
    return known ? agencyName(words, deps.country, holder) : html`${holderText(ask, holder)}`;
  };
  const lines = rows
    .flatMap(({ holder, spans, clock }) => spans.map((span) => ({ holder, span, clock })))
    .sort((a, b) => (a.span.from < b.span.from ? -1 : 1))
    .map(({ holder, span: { from, until }, clock }) => {
      const days = workingDaysBetween(dayAt(from, zone), dayAt(until ?? at, zone), calendar);
      const due = clock && words.rich('spans-due', { day: dayHtml(clock.dueOn, words.language) });
      const end = until ? ask.day(until) : html`${words.say('spans-now')}${due && html`<br>${due}`}`;
      return [name(holder), ask.day(from), end, String(days)];
    });
  return logTable(words.say('spans-title'), head, lines);
}
