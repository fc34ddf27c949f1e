import type { ClusterEvent, LinkEvidence } from './events.ts';

/** What is asked about the records of one regrouping. */
export interface Before {
  /** Cluster that a record was in; undefined for a new one. */
  clusterOf(record: string): string | undefined;
  /** The smaller the older. */
  ageOf(record: string): number;
  /** Whether a cluster has this id. */
  taken(cluster: string): boolean;
  evidence(some: readonly string[], others: readonly string[]): LinkEvidence;
}

/** Records that were in one cluster and are in one group now; `from` is undefined for new ones. */
interface Part {
  readonly from: string | undefined;
  readonly records: string[];
  cluster: string;
}

/**
 * Ids of clusters after a regrouping, as events. `groups` hold all records of every cluster that they touch, oldest first in
 * each and among them. An id stays with the largest part of its records, and of several ids that come together that with most records
 * stays; the oldest record decides ties. A new id is that of the oldest record.
 */
export function settledIds(groups: readonly (readonly string[])[], before: Before): ClusterEvent[] {
  const parts = groups.map((group) => partsOf(group, before));
  const heirs = largestParts(parts.flat(), before);
  const given = new Set<string>();
  const fresh = (record: string): string => {
    let id = record;
    for (let next = 2; given.has(id) || before.taken(id); next++) id = `${record}~${next}`;
    given.add(id);
    return id;
  };
  const splits = new Map<string, Part[]>();
  for (const part of parts.flat()) {
    if (part.from === undefined) continue;
    part.cluster = heirs.has(part) ? part.from : fresh(part.records[0]!);
    if (!heirs.has(part)) splits.set(part.from, [...(splits.get(part.from) ?? []), part]);
  }
  const events: ClusterEvent[] = [...splits].map(([from, into]) => ({
    event: 'ClusterSplit',
    from,
    into: into.map(({ cluster, records }) => ({ cluster, records })),
  }));
  for (const group of parts) {
    const old = group.filter(({ from }) => from !== undefined);
    const added = group.find(({ from }) => from === undefined)?.records ?? [];
    const all = group.flatMap(({ records }) => records);
    const stays =
      largest(
        old.filter((part) => heirs.has(part)),
        before,
      ) ?? largest(old, before);
    const cluster = stays?.cluster ?? fresh(added[0]!);
    if (!stays) events.push({ event: 'ClusterMade', cluster, record: added[0]! });
    const across = (records: readonly string[]) => {
      const own = new Set(records);
      return before.evidence(
        records,
        all.filter((record) => !own.has(record)),
      );
    };
    for (const part of old)
      if (part !== stays)
        events.push({
          event: 'ClustersMerged',
          into: cluster,
          from: part.cluster,
          evidence: across(part.records),
        });
    for (const record of stays ? added : added.slice(1))
      events.push({ event: 'RecordJoined', cluster, record, evidence: across([record]) });
  }
  return events;
}

function partsOf(group: readonly string[], { clusterOf }: Before): Part[] {
  const parts = new Map<string | undefined, Part>();
  for (const record of group) {
    const from = clusterOf(record);
    const part = parts.get(from);
    if (part) part.records.push(record);
    else parts.set(from, { from, records: [record], cluster: '' });
  }
  return [...parts.values()];
}

/** Of equal parts that with the oldest record. */
function largest(parts: readonly Part[], { ageOf }: Before): Part | undefined {
  const larger = (a: Part, b: Part) =>
    b.records.length - a.records.length || ageOf(a.records[0]!) - ageOf(b.records[0]!);
  return [...parts].sort(larger)[0];
}

/** The largest part of each old cluster. */
function largestParts(parts: readonly Part[], before: Before): Set<Part> {
  const by = new Map<string, Part[]>();
  for (const part of parts)
    if (part.from !== undefined) by.set(part.from, [...(by.get(part.from) ?? []), part]);
  return new Set([...by.values()].map((of) => largest(of, before)!));
}
