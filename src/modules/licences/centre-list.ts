import { createHash } from 'node:crypto';
import { parseId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { PhoneNumber } from '../../kernel/phone-number.ts';
import type { NumberKind } from '../numbers/index.ts';
import type { CentreInput, CentreList } from './actions/import-centres.ts';
import { type CentreLine, centresOf, keyOf } from './rules/centre-lines.ts';

/** The instrument of a list, and when its centres may go on. */
export type CentreTerms = Omit<CentreList, 'centres'>;

/**
 * A list of centres from its lines: the same lines give the same list, in whatever order they came, so that two
 * officers who hand them in speak of one list.
 */
export function centreListFrom(
  terms: CentreTerms,
  lines: readonly CentreLine[],
  kind: (number: PhoneNumber) => NumberKind,
): CentreList {
  return { ...terms, centres: centresOf(lines).map((places) => centreFrom(places, terms.from, kind)) };
}

/** A centre at all its places; the telephone numbers of each are the centre's. */
function centreFrom(
  places: readonly CentreLine[],
  from: Instant,
  kind: (number: PhoneNumber) => NumberKind,
): CentreInput {
  const { name, class: licenceClass, formerNumber } = places[0]!;
  const nameUrdu = places.find((place) => place.nameUrdu !== null)?.nameUrdu ?? null;
  return {
    holder: { name, nameUrdu },
    class: licenceClass,
    formerNumber,
    premises: places.map((place) => {
      const { address, city, district, residential, seats } = place;
      const at = { line: address, unit: null, area: null, city, district, residential, seats };
      return { id: placeId(keyOf(place)), ...at };
    }),
    numbers: places.flatMap(({ numbers, carrier, residential }) =>
      numbers.map((number) => ({
        number,
        carrier: carrier!,
        use: 'both' as const,
        kind: kind(number),
        home: residential,
        foreignAuthority: null,
        backEnds: [],
        from,
      })),
    ),
  };
}

/** The id of a place that nobody has given one: a UUID of its own making (RFC 9562, version 8) from what tells it apart. */
function placeId(key: string): CentreInput['premises'][number]['id'] {
  const hex = createHash('sha256').update(`sanad place ${key}`).digest('hex');
  return parseId<'premises'>(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  )!;
}
