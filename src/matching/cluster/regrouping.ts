import { type CannotLink, clustered, type Weigh } from './average-link.ts';

/** Records that are looked at together, by their places, the oldest first. */
export interface Reopened {
  /** Cluster that each was in; undefined for new ones. */
  readonly clusterOf: readonly (string | undefined)[];
  /** By place: the places that were found to be like a record which is put, with the bits; undefined for all others. */
  readonly found: readonly (readonly { readonly place: number; readonly bits: number }[] | undefined)[];
}

/** More records are not weighed each with each. */
const WHOLE_MAX = 600;
/** Of a cluster that is not reopened the oldest are weighed. */
const SPEAKING = 200;

/** Places in groups, each rising: whole clusters and what is put with them, grouped anew by average link. */
export function regrouped(reopened: Reopened, least: number, weigh: Weigh, cannot: CannotLink): number[][] {
  const group =
    reopened.clusterOf.length > WHOLE_MAX
      ? placed(reopened, least, weigh, cannot)
      : groupedWhole(reopened, least, weigh, cannot);
  const groups = new Map<number | string, number[]>();
  for (const [place, key] of group.entries()) {
    const own = groups.get(key);
    if (own) own.push(place);
    else groups.set(key, [place]);
  }
  return [...groups.values()];
}

function groupedWhole(
  { clusterOf, found }: Reopened,
  least: number,
  weigh: Weigh,
  cannot: CannotLink,
): Int32Array {
  const [left, right, bits]: [number[], number[], number[]] = [[], [], []];
  const link = (a: number, b: number, weight: number) => {
    left.push(Math.min(a, b));
    right.push(Math.max(a, b));
    bits.push(weight);
  };
  const members = placesOf(clusterOf);
  for (const [place, likes] of found.entries())
    if (likes) for (const { place: other, bits: weight } of likes) link(place, other, weight);
    else
      for (const other of members.get(clusterOf[place]!)!)
        if (other > place) link(place, other, weigh(place, other));
  const [from, to] = [Int32Array.from(left), Int32Array.from(right)];
  return clustered(clusterOf.length, from, to, Float64Array.from(bits), least, weigh, cannot).clusters;
}

/** Clusters too large to be reopened stay; each record that is put joins the one it is likest in the mean, or stands alone. */
function placed(
  { clusterOf, found }: Reopened,
  least: number,
  weigh: Weigh,
  cannot: CannotLink,
): (string | number)[] {
  const key = clusterOf.map((cluster, place): string | number => (found[place] ? place : cluster!));
  const members = placesOf(key);
  for (const [place, likes] of found.entries()) {
    if (!likes) continue;
    let best: { readonly into: string | number; readonly mean: number } | undefined;
    for (const into of new Set(likes.map((like) => key[like.place]!))) {
      const speaking = members.get(into)!.slice(0, SPEAKING);
      if (into === key[place] || speaking.some((other) => cannot(place, other))) continue;
      const mean = speaking.reduce((sum, other) => sum + weigh(place, other), 0) / speaking.length;
      if (mean >= least && mean > (best?.mean ?? Number.NEGATIVE_INFINITY)) best = { into, mean };
    }
    if (!best) continue;
    for (const moved of members.get(key[place]!)!) {
      key[moved] = best.into;
      members.get(best.into)!.push(moved);
    }
    members.set(place, []);
  }
  return key;
}

function placesOf<Key>(keys: readonly Key[]): Map<Key, number[]> {
  const places = new Map<Key, number[]>();
  for (const [place, key] of keys.entries()) {
    const own = places.get(key);
    if (own) own.push(place);
    else places.set(key, [place]);
  }
  return places;
}
