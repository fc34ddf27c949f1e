import type { PersonDetails, PremisesDetails } from '../entities/index.ts';
import type { EarlierVersion } from './rules/state.ts';

type Known<T> = ReadonlyMap<string, T | null>;

/** A version with what was declared of its people and homes, as two versions are compared. */
export function withWhereabouts(
  { content, people, places }: Pick<EarlierVersion, 'content' | 'people' | 'places'>,
  details: Known<PersonDetails>,
  whereabouts: Known<PremisesDetails>,
) {
  return {
    ...content,
    premises: content.premises?.map((place) => {
      const fact = places.find((p) => p.premises === place.id)?.fact;
      return { ...placeOf(fact === undefined ? undefined : whereabouts.get(fact)), ...place };
    }),
    people: people.map(({ mac: _m, fact, ...p }) => ({ ...p, ...details.get(fact) })),
  };
}

/** Where a place is: of a home the version itself does not say it. */
function placeOf(details: PremisesDetails | null | undefined) {
  if (!details) return {};
  const { line, unit, area, latitude, longitude, utilityMeter, ispCircuit } = details;
  const place = { line, unit, area, latitude, longitude, utilityMeter, ispCircuit };
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== null));
}
