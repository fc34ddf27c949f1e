import type { Actor } from '../../kernel/actor.ts';
import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Instant } from '../../kernel/instant.ts';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import type { AgenciesPack } from '../agencies/index.ts';
import type { PartyKind } from './rules/profile.ts';
import { type Said, type Seen, seenIn } from './rules/seen.ts';
import { type MatchView, matchesOf, type TraceView } from './views.ts';

export interface ConnectionNode {
  readonly id: string;
  readonly kind: PartyKind | 'shared';
  readonly label: string;
  readonly shutAt: Instant | null;
}

export interface ConnectionEdge {
  readonly from: string;
  readonly to: string;
  /** Bits; what does not count has less weight than it seems. */
  readonly bits: number;
  readonly counted: boolean;
  readonly why: Bilingual;
  /** When this application, and the party it leads to, declared what is shared; of a join to a party only. */
  readonly here: Seen | null;
  readonly there: Seen | null;
}

/** What applications and licences declared over time, as whoever keeps applications knows it. */
export type SaidBy = (
  reader: Reader,
  parties: readonly string[],
) => Promise<ReadonlyMap<string, readonly Said[]>>;

export interface Connections {
  readonly nodes: readonly ConnectionNode[];
  readonly edges: readonly ConnectionEdge[];
}

/** Below this a picture would show noise; the table of matches has everything. */
const DRAWN_BITS = 0.5;

/**
 * The application, whom it resembles and what joins them, as a graph: a thing that several share is one node. The same is in the table of
 * matches, in words.
 */
export async function connectionsOf(
  reader: Reader,
  pack: AgenciesPack,
  actor: Actor,
  at: Instant,
  application: string,
  saidBy: SaidBy,
): Promise<Connections | Refusal | undefined> {
  const view = await matchesOf(reader, pack, actor, at, application);
  if (!view || isRefusal(view)) return view;
  const own = { id: application, kind: 'application', label: view.reference, shutAt: null } as const;
  const nodes = new Map<string, ConnectionNode>([[application, own]]);
  const edges = new Map<string, ConnectionEdge>();
  const edge = (one: ConnectionEdge) => {
    const key = `${one.from} ${one.to}`;
    if (!edges.has(key)) edges.set(key, one);
  };
  const drawn = view.matches.filter(({ traces }) => traces.some(({ bits }) => bits >= DRAWN_BITS));
  const said = await saidBy(reader, [application, ...drawn.map(({ other }) => other)]);
  for (const match of drawn)
    for (const trace of match.traces) {
      if (trace.bits < DRAWN_BITS) continue;
      const { bits, counted, say: why } = trace;
      const shared = sharedNode(trace);
      nodes.set(match.other, partyNode(match));
      nodes.set(shared.id, shared);
      const here = seenIn(said.get(application) ?? [], trace.own, trace.ownValue);
      const there = seenIn(said.get(match.other) ?? [], trace.other, trace.otherValue);
      edge({ from: application, to: shared.id, bits, counted, why, here: null, there: null });
      edge({ from: shared.id, to: match.other, bits, counted, why, here, there });
    }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

const partyNode = ({ other, kind, label, shutAt }: MatchView): ConnectionNode => ({
  id: other,
  kind,
  label,
  shutAt,
});

/** What is shared is one thing for all who share it: the person, the place or the value of this application. */
const sharedNode = ({ kind, own, ownValue }: TraceView): ConnectionNode => ({
  id: `${kind} ${own}${own.startsWith('/') ? ` ${ownValue ?? ''}` : ''}`,
  kind: 'shared',
  label: ownValue ?? '',
  shutAt: null,
});
