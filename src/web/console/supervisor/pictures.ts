import {
  type Clockwork,
  COUNT_MAX,
  type Held,
  LOOKED_AT_MAX,
  type Load,
  type Reached,
} from '../../../modules/desks/index.ts';
import { funnel, spreads, stackedBars } from '../../shared/charts/bars.ts';
import { picture } from '../../shared/charts/picture.ts';
import { type Html, isolatedName } from '../../shared/html.ts';
import { runningPath } from '../queues/address.ts';
import type { Colleague } from '../queues/colleagues.ts';
import type { ConsoleAsk } from '../route.ts';

const count = (n: number) => n.toLocaleString('en-GB');
/** As far as it was counted. */
export const capped = (n: number) => (n > COUNT_MAX ? `${count(COUNT_MAX)}+` : count(n));
const days = (n: number) => String(Math.round(n * 10) / 10);

function agencyName({ words, deps }: ConsoleAsk, agency: string): string {
  const known = deps.country.agencies.agencies.find(({ id }) => id === agency);
  if (known) return words.of(known.short);
  return words.has(`board-holder-${agency}`) ? words.say(`board-holder-${agency}`) : agency;
}

/** Agencies at whose desks something can wait: those that review, and the authority. */
export const agenciesWithWork = ({ deps }: ConsoleAsk): string[] => {
  const { agencies, authority } = deps.country.agencies;
  return agencies.filter(({ id, reviews }) => reviews || id === authority).map(({ id }) => id);
};

const BANDS = [
  ['overdue', { overdue: true }],
  ['week', { due: 'week' }],
  ['later', { due: 'later' }],
] as const;

/** Running clocks of every agency: overdue, due within a week, later; each number opens its list for whoever sees lists. */
export function clockPicture(ask: ConsoleAsk, bands: readonly Clockwork[], sees: boolean): Html {
  const { words, language } = ask;
  const title = words.say('board-clocks');
  const bars = bands.map(({ agency, overdue, week, later }) => ({
    label: agencyName(ask, agency),
    parts: [
      { value: overdue, colour: 'late' as const },
      { value: week, colour: 'soon' as const },
      { value: later, colour: 'main' as const },
    ],
    text: `${capped(overdue)} · ${capped(week)} · ${capped(later)}`,
  }));
  return picture(
    { title, about: words.say('board-clocks-about'), tableLabel: words.say('board-table') },
    stackedBars(title, bars, language),
    {
      head: [
        words.say('queue-col-agency'),
        words.say('board-overdue'),
        words.say('board-week'),
        words.say('board-later'),
      ],
      rows: bands.map((band) => [
        { text: agencyName(ask, band.agency) },
        ...BANDS.map(([name, filter]) => ({
          text: capped(band[name]),
          number: true as const,
          ...(sees && { href: words.href(runningPath({ agency: band.agency, ...filter })) }),
        })),
      ]),
    },
  );
}

/** What each officer has in hand: overdue and not. */
export function loadPicture(ask: ConsoleAsk, colleagues: readonly Colleague[], load: readonly Load[]): Html {
  const { words, language } = ask;
  const title = words.say('board-load');
  const rows = colleagues
    .map(({ officer, name }) => ({
      name: isolatedName(name), // in a picture no markup can stand around it
      ...(load.find((one) => one.officer === officer) ?? NOTHING_IN_HAND),
    }))
    .filter(({ inHand }) => inHand > 0)
    .sort((a, b) => b.inHand - a.inHand);
  const bars = rows.map(({ name, inHand, overdue }) => ({
    label: name,
    parts: [
      { value: overdue, colour: 'late' as const },
      { value: inHand - overdue, colour: 'main' as const },
    ],
    text: `${count(overdue)} · ${count(inHand)}`,
  }));
  return picture(
    { title, about: words.say('board-load-about'), tableLabel: words.say('board-table') },
    stackedBars(title, bars, language),
    {
      head: [words.say('board-officer'), words.say('board-overdue'), words.say('board-in-hand')],
      rows: rows.map(({ name, inHand, overdue }) => [
        { text: name },
        { text: count(overdue), number: true },
        { text: count(inHand), number: true },
      ]),
    },
  );
}

const NOTHING_IN_HAND = { inHand: 0, overdue: 0 };
const STEPS = ['submitted', 'reviewed', 'decided', 'approved', 'granted'] as const;

/** How many applications reached each step. */
export function funnelPicture({ words, language }: ConsoleAsk, far: Reached): Html {
  const title = words.say('board-funnel');
  const steps = STEPS.map((step) => ({
    label: words.say(`board-step-${step}`),
    value: far[step],
    text: count(far[step]),
  }));
  return picture(
    {
      title,
      about: words.say('board-of-last', { max: LOOKED_AT_MAX }),
      tableLabel: words.say('board-table'),
    },
    funnel(title, steps, language),
    {
      head: [words.say('board-step'), words.say('board-applications')],
      rows: steps.map(({ label, text }) => [{ text: label }, { text, number: true }]),
    },
  );
}

/** How long each holder has an application: a quarter, half, nine of ten. */
export function durationPicture(ask: ConsoleAsk, held: readonly Held[]): Html {
  const { words, language } = ask;
  const title = words.say('board-durations');
  const rows = held.map(({ holder, low, middle, high }) => ({
    label: agencyName(ask, holder),
    low,
    middle,
    high,
    text: words.say('board-days', { days: days(middle) }),
  }));
  return picture(
    {
      title,
      about: `${words.say('board-durations-about')} ${words.say('board-of-last', { max: LOOKED_AT_MAX })}`,
      tableLabel: words.say('board-table'),
    },
    spreads(title, rows, null, language),
    {
      head: [
        words.say('board-holder'),
        words.say('board-quarter'),
        words.say('board-half'),
        words.say('board-nine'),
        words.say('board-applications'),
      ],
      rows: held.map(({ holder, low, middle, high, applications }) => [
        { text: agencyName(ask, holder) },
        ...[low, middle, high].map((n) => ({ text: days(n), number: true as const })),
        { text: count(applications), number: true as const },
      ]),
    },
  );
}
