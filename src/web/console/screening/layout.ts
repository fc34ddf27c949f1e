import type { ConnectionEdge, ConnectionNode, Connections } from '../../../modules/screening/index.ts';

export const NODES_MAX = 60;

export interface Placed extends ConnectionNode {
  /** 0 the application, 1 what is shared, 2 the parties. */
  readonly column: 0 | 1 | 2;
  readonly row: number;
}

export interface Layout {
  readonly nodes: readonly Placed[];
  readonly edges: readonly ConnectionEdge[];
  /** Rows of the tallest column. */
  readonly rows: number;
  /** Nodes that there was no room for. */
  readonly left: number;
}

/**
 * Three columns: the application, what is shared, the parties. The heaviest parties come first; what is shared stands
 * beside those who share it (the mean of their rows), so that few lines cross. The same graph is always drawn the same.
 */
export function layered({ nodes, edges }: Connections, application: string, most = NODES_MAX): Layout {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const joins = edges.filter(({ to }) => byId.get(to)?.kind !== 'shared');
  const kept = heaviest(joins, most);
  const parties = [...new Set(kept.map(({ to }) => to))];
  const shared = [...new Set(kept.map(({ from }) => from))];
  const rowOf = new Map(parties.map((party, row) => [party, row]));
  const mean = (thing: string) => {
    const rows = kept.filter(({ from }) => from === thing).map(({ to }) => rowOf.get(to)!);
    return rows.reduce((sum, row) => sum + row, 0) / rows.length;
  };
  const ordered = shared
    .map((thing) => ({ thing, at: mean(thing) }))
    .sort((a, b) => a.at - b.at || (a.thing < b.thing ? -1 : 1))
    .map(({ thing }) => thing);
  const rows = Math.max(parties.length, ordered.length, 1);
  const column = (ids: readonly string[], column: 1 | 2): Placed[] =>
    ids.map((id, i) => ({ ...byId.get(id)!, column, row: ((i + 0.5) * rows) / ids.length - 0.5 }));
  const own = byId.get(application);
  const placed: Placed[] = [
    ...(own ? [{ ...own, column: 0 as const, row: (rows - 1) / 2 }] : []),
    ...column(ordered, 1),
    ...column(parties, 2),
  ];
  const drawn = new Set(placed.map(({ id }) => id));
  return {
    nodes: placed,
    edges: edges.filter(
      ({ from, to }) =>
        drawn.has(from) &&
        drawn.has(to) &&
        (byId.get(to)?.kind === 'shared' || kept.some((one) => one.from === from && one.to === to)),
    ),
    rows,
    left: nodes.length - placed.length,
  };
}

/** Joins in the order of their parties' weight, as many as there is room for with the nodes they need. */
function heaviest(joins: readonly ConnectionEdge[], most: number): ConnectionEdge[] {
  const weight = new Map<string, number>();
  for (const { to, bits, counted } of joins)
    weight.set(to, (weight.get(to) ?? 0) + (counted ? bits : bits / 8));
  const sorted = [...joins].sort(
    (a, b) =>
      weight.get(b.to)! - weight.get(a.to)! ||
      (a.to < b.to ? -1 : a.to > b.to ? 1 : 0) ||
      b.bits - a.bits ||
      (a.from < b.from ? -1 : 1),
  );
  const drawn = new Set<string>();
  return sorted.filter(({ from, to }) => {
    const more = (drawn.has(from) ? 0 : 1) + (drawn.has(to) ? 0 : 1);
    if (drawn.size + more > most - 1) return false;
    drawn.add(from).add(to);
    return true;
  });
}
