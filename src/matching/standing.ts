import type { ClusterEvent, LinkEvidence } from './cluster/events.ts';
import { regrouped } from './cluster/regrouping.ts';
import { settledIds } from './cluster/stable-ids.ts';
import type { Written } from './evidence/evidence.ts';
import { Finder } from './finder.ts';
import { evenOdds, type FrozenModel } from './frozen.ts';
import type { Lore } from './text/lore.ts';

/** Records that come, or are written anew, and ids of those that go. */
export interface Batch {
  readonly put: readonly Written[];
  readonly gone: readonly string[];
}

interface Kept {
  readonly raw: readonly string[];
  /** Number in the finder. */
  readonly number: number;
  /** The smaller the older. */
  readonly age: number;
}

/** Of larger groups the oldest speak for all when an event states why. */
const SPEAKING = 200;

/**
 * Clusters to which records are added, changed and taken away. Only the clusters that a batch touches are grouped anew, each as a whole,
 * by the model they were made with; so ids stay, and merges and splits come out as events. What is too large to be weighed pair by pair
 * stays as it is and is only joined. The answer does not depend on the order within a batch.
 */
export class StandingClusters {
  readonly #finder: Finder;
  readonly #least: number;
  readonly #records = new Map<string, Kept>();
  readonly #ids: string[] = [];
  readonly #clusterOf = new Map<string, string>();
  readonly #members = new Map<string, Set<string>>();
  #age = 0;

  /** `least`: mean bits at which groups become one. */
  constructor(model: FrozenModel, lore: Lore, least: number = Math.min(model.threshold, evenOdds(model))) {
    this.#finder = new Finder(model, lore);
    this.#least = least;
  }

  /** Cluster of every record. */
  get clusters(): ReadonlyMap<string, string> {
    return this.#clusterOf;
  }

  /** A record that stands in a cluster; the oldest are told first. */
  stand(record: Written, cluster: string): void {
    this.#put(record, this.#age++);
    this.#move(record.id, cluster);
  }

  /** @throws Error where an id comes twice in a batch, or one goes that is not there */
  change({ put, gone }: Batch): ClusterEvent[] {
    mustComeOnce([...put.map(({ id }) => id), ...gone]);
    const touched = new Set<string>();
    const events: ClusterEvent[] = [];
    for (const id of inOrder(gone)) {
      const cluster = this.#clusterOf.get(id);
      if (cluster === undefined) throw new Error(`there is no record "${id}" that could go`);
      this.#finder.remove(this.#records.get(id)!.number);
      this.#records.delete(id);
      this.#move(id, undefined);
      touched.add(cluster);
      events.push({ event: 'RecordLeft', cluster, record: id });
    }
    const byId = new Map(put.map((record) => [record.id, record]));
    for (const id of inOrder(byId.keys())) {
      const known = this.#records.get(id);
      if (known) this.#finder.remove(known.number);
      this.#put(byId.get(id)!, known?.age ?? this.#age++);
      const cluster = this.#clusterOf.get(id);
      if (cluster !== undefined) touched.add(cluster);
    }
    for (const group of this.#touchedGroups(touched, inOrder(byId.keys())))
      events.push(...this.#settled(group));
    return events;
  }

  #put(record: Written, age: number): void {
    const number = this.#finder.add(record.raw);
    this.#ids[number] = record.id;
    this.#records.set(record.id, { raw: record.raw, number, age });
  }

  #move(record: string, cluster: string | undefined): void {
    const before = this.#clusterOf.get(record);
    if (before !== undefined) {
      const left = this.#members.get(before)!;
      left.delete(record);
      if (left.size === 0) this.#members.delete(before);
    }
    if (cluster === undefined) this.#clusterOf.delete(record);
    else {
      this.#clusterOf.set(record, cluster);
      const there = this.#members.get(cluster);
      if (there) there.add(record);
      else this.#members.set(cluster, new Set([record]));
    }
  }

  #like(id: string): { id: string; bits: number }[] {
    const { raw, number } = this.#records.get(id)!;
    return this.#finder
      .like(raw, this.#least)
      .candidates.filter(({ record }) => record !== number)
      .map(({ record, bits }) => ({ id: this.#ids[record]!, bits }));
  }

  /** Records that must be looked at together: whole clusters, and what is put with all that is like it. */
  #touchedGroups(touched: ReadonlySet<string>, put: readonly string[]): Touched[] {
    const links = new Map(put.map((id) => [id, this.#like(id)]));
    const seen = new Set<string>();
    const groups: Touched[] = [];
    const starts = [...put, ...[...touched].flatMap((cluster) => [...(this.#members.get(cluster) ?? [])])];
    const linkedTo = new Map<string, string[]>();
    for (const [id, likes] of links)
      for (const { id: other } of likes) linkedTo.set(other, [...(linkedTo.get(other) ?? []), id]);
    for (const start of starts) {
      if (seen.has(start)) continue;
      seen.add(start);
      const records = [start];
      for (let at = 0; at < records.length; at++) {
        const id = records[at]!;
        const near = [
          ...(this.#members.get(this.#clusterOf.get(id) ?? '') ?? []),
          ...(links.get(id) ?? []).map((like) => like.id),
          ...(linkedTo.get(id) ?? []),
        ];
        for (const other of near)
          if (!seen.has(other)) {
            seen.add(other);
            records.push(other);
          }
      }
      records.sort((a, b) => this.#records.get(a)!.age - this.#records.get(b)!.age);
      groups.push({ records, links });
    }
    return groups.sort(
      (a, b) => this.#records.get(a.records[0]!)!.age - this.#records.get(b.records[0]!)!.age,
    );
  }

  #settled({ records, links }: Touched): ClusterEvent[] {
    const { weigh, cannot } = this.#finder.among(records.map((id) => this.#records.get(id)!.number));
    const placeOf = new Map(records.map((id, place) => [id, place]));
    const reopened = {
      clusterOf: records.map((id) => this.#clusterOf.get(id)),
      found: records.map((id) =>
        links.get(id)?.map(({ id: other, bits }) => ({ place: placeOf.get(other)!, bits })),
      ),
    };
    const groups = regrouped(reopened, this.#least, weigh, cannot);
    const events = settledIds(
      groups.map((group) => group.map((place) => records[place]!)),
      {
        clusterOf: (id) => this.#clusterOf.get(id),
        ageOf: (id) => this.#records.get(id)!.age,
        taken: (cluster) => this.#members.has(cluster),
        evidence: (some, others) =>
          evidenceOf(some, others, (a, b) => weigh(placeOf.get(a)!, placeOf.get(b)!)),
      },
    );
    for (const one of events) this.#apply(one);
    return events;
  }

  #apply(one: ClusterEvent): void {
    if (one.event === 'ClusterSplit')
      for (const { cluster, records } of one.into) for (const id of records) this.#move(id, cluster);
    else if (one.event === 'ClustersMerged')
      for (const id of [...this.#members.get(one.from)!]) this.#move(id, one.into);
    else if (one.event !== 'RecordLeft') this.#move(one.record, one.cluster);
  }
}

interface Touched {
  /** Oldest first. */
  readonly records: readonly string[];
  /** What was found to be like each record that was put. */
  readonly links: ReadonlyMap<string, readonly { readonly id: string; readonly bits: number }[]>;
}

function mustComeOnce(ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw new Error(`"${id}" comes twice in one batch`);
    seen.add(id);
  }
}

const inOrder = (ids: Iterable<string>): string[] => [...ids].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

function evidenceOf(
  some: readonly string[],
  others: readonly string[],
  weigh: (a: string, b: string) => number,
): LinkEvidence {
  let best = { left: '', right: '', bits: Number.NEGATIVE_INFINITY };
  let sum = 0;
  const [left, right] = [some.slice(0, SPEAKING), others.slice(0, SPEAKING)];
  for (const a of left)
    for (const b of right) {
      const bits = weigh(a, b);
      sum += bits;
      if (bits > best.bits) best = { left: a, right: b, bits };
    }
  return { ...best, meanBits: sum / (left.length * right.length) };
}
