/** The pair that speaks most for it, and the mean over all pairs across. */
export interface LinkEvidence {
  readonly left: string;
  readonly right: string;
  /** Bits of that pair, the prior included. */
  readonly bits: number;
  readonly meanBits: number;
}

/** What became of clusters, by the ids of records and clusters. Events are applied in their order. */
export type ClusterEvent =
  | { readonly event: 'RecordLeft'; readonly cluster: string; readonly record: string }
  | {
      readonly event: 'ClusterSplit';
      readonly from: string;
      readonly into: readonly { readonly cluster: string; readonly records: readonly string[] }[];
    }
  | {
      readonly event: 'ClustersMerged';
      readonly into: string;
      readonly from: string;
      readonly evidence: LinkEvidence;
    }
  | {
      readonly event: 'RecordJoined';
      readonly cluster: string;
      readonly record: string;
      readonly evidence: LinkEvidence;
    }
  | { readonly event: 'ClusterMade'; readonly cluster: string; readonly record: string };

/** The cluster of every record after these events. */
export function replayed(
  before: ReadonlyMap<string, string>,
  events: Iterable<ClusterEvent>,
): Map<string, string> {
  const clusters = new Map(before);
  const members = new Map<string, Set<string>>();
  const put = (record: string, cluster: string) => {
    members.get(clusters.get(record) ?? cluster)?.delete(record);
    clusters.set(record, cluster);
    const there = members.get(cluster);
    if (there) there.add(record);
    else members.set(cluster, new Set([record]));
  };
  for (const [record, cluster] of before) put(record, cluster);
  for (const one of events)
    switch (one.event) {
      case 'RecordLeft':
        clusters.delete(one.record);
        members.get(one.cluster)?.delete(one.record);
        break;
      case 'ClusterSplit':
        for (const { cluster, records } of one.into) for (const record of records) put(record, cluster);
        break;
      case 'ClustersMerged':
        for (const record of [...(members.get(one.from) ?? [])]) put(record, one.into);
        break;
      case 'RecordJoined':
      case 'ClusterMade':
        put(one.record, one.cluster);
    }
  return clusters;
}
