import type { Content, NumberEntry } from './content.ts';
import { numbersNamed } from './terms.ts';

/** A number that a licence holds now. */
export interface HeldNumber {
  readonly number: string;
  readonly carrier: string;
  readonly use: 'outbound' | 'inbound' | 'both';
  readonly home: boolean;
  readonly foreignAuthority: string | null;
  readonly backEnds: readonly string[];
}

/**
 * What an application about a licence begins with: what was said last, with the numbers that the licence holds now.
 * Nobody is asked twice for what the office knows; only that it is all true has to be said anew.
 */
export function prefilled(last: Content, held: readonly HeldNumber[]): Content {
  const { declarations: _declared, surrender: _surrender, ...kept } = last;
  const { numbers = [], ranges = [], ...routes } = last.channels ?? {};
  const holds = new Set(held.map(({ number }) => number));
  const whole = ranges.filter((range) =>
    numbersNamed({ channels: { ranges: [range] } }).every(({ entry }) => holds.has(entry.number ?? '')),
  );
  const inRanges = new Set(numbersNamed({ channels: { ranges: whole } }).map(({ entry }) => entry.number));
  const entries = held
    .filter(({ number }) => !inRanges.has(number))
    .map(
      (one): NumberEntry =>
        entryOf(
          one,
          numbers.find(({ number }) => number === one.number),
        ),
    );
  return {
    ...kept,
    channels: { ...routes, numbers: entries, ...(whole.length > 0 && { ranges: whole }) },
  };
}

function entryOf(held: HeldNumber, said: NumberEntry | undefined): NumberEntry {
  const { number, carrier, use, home, foreignAuthority, backEnds } = held;
  return {
    ...said,
    number,
    carrier,
    use,
    ...(home && { home }),
    ...(foreignAuthority && { foreignAuthority }),
    ...(backEnds.length > 0 && { backEnds }),
  };
}

/** Parts of a content that its writer confirms one by one. */
export const CONFIRMED_PLACES = [
  'company',
  'people',
  'owners',
  'premises',
  'channels',
  'devices',
  'accounts',
  'business',
  'answers',
  'documents',
] as const;

export type ConfirmedPlace = (typeof CONFIRMED_PLACES)[number];

/**
 * Which parts of a prefilled content are settled: confirmed as they were, or changed since. `marks` are those of the
 * parts as they were prefilled.
 */
export function settledPlaces(
  marks: Readonly<Partial<Record<string, string>>>,
  now: Readonly<Partial<Record<string, string>>>,
  confirmed: readonly string[],
): ConfirmedPlace[] {
  return CONFIRMED_PLACES.filter((place) => confirmed.includes(place) || marks[place] !== now[place]);
}

/** The places of clients whose name and price their holder wants kept confidential: officers see them marked. */
export function confidentialPlaces(content: Pick<Content, 'business'>): string[] {
  return (content.business?.clients ?? []).flatMap(({ confidential }, i) =>
    confidential ? [`/business/clients/${i}`] : [],
  );
}
