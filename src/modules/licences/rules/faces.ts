import { holdsAt, type Instant } from '../../../kernel/instant.ts';
import { publicCourtOrder, publicLicence } from './answer.ts';
import type { Condition, Premises } from './facts.ts';
import type { Licence } from './licence.ts';
import type { MayOperate, StandingInterval, Verdict } from './standing.ts';
import { LICENCE_VIEW, type ViewTimeline, viewOf } from './views.ts';

/** A span in which every answer about a licence (or one of its numbers) is the same but for its two moments. */
export interface Segment {
  readonly from: Instant;
  readonly until: Instant | null;
  readonly verdict: Verdict;
  readonly mayOperate: MayOperate;
  /** JSON text of `courtOrders`. */
  readonly courtOrders: string;
  /** JSON text of `licence`. */
  readonly licenceJson: string;
}

export interface NumberFace {
  readonly number: string;
  readonly carrier: string;
  readonly from: Instant;
  readonly until: Instant | null;
  /** Shared with the licence's own where no order tells numbers apart. Not cut to the holding's dates. */
  readonly segments: readonly Segment[];
}

/** Everything an index needs to answer about a licence and its numbers at any moment, as known now. */
export interface RegisterFace {
  readonly licence: string;
  readonly number: string;
  readonly segments: readonly Segment[];
  readonly numbers: readonly NumberFace[];
}

export interface FaceOf {
  readonly licence: Licence;
  readonly conditions: readonly Condition[];
  readonly premises: readonly Premises[];
  readonly views: readonly ViewTimeline[];
  readonly holdings: readonly {
    readonly number: string;
    readonly carrier: string;
    readonly from: Instant;
    readonly until: Instant | null;
  }[];
}

/** Cuts a licence's standing wherever its standing, conditions or premises change. */
export function faceOf({ licence, conditions, premises, views, holdings }: FaceOf): RegisterFace {
  const cuts = [...conditions, ...premises].flatMap(({ from, until }) =>
    until === null ? [from] : [from, until],
  );
  const json = new Map<Instant, string>();
  const licenceJson = (at: Instant) => {
    const known = json.get(at) ?? JSON.stringify(publicLicence(licence, conditions, premises, at));
    json.set(at, known);
    return known;
  };
  const byView = new Map(views.map(({ view, timeline }) => [view, segmentsOf(timeline, cuts, licenceJson)]));
  const segments = byView.get(LICENCE_VIEW) ?? [];
  return {
    licence: licence.id,
    number: licence.number,
    segments,
    numbers: holdings.map(({ number, carrier, from, until }) => ({
      number,
      carrier,
      from,
      until,
      segments: byView.get(viewOf(number, byView)) ?? segments,
    })),
  };
}

function segmentsOf(
  timeline: readonly StandingInterval[],
  cuts: readonly Instant[],
  licenceJson: (at: Instant) => string,
): Segment[] {
  const first = timeline[0]?.from;
  if (first === undefined) return [];
  const moments = [
    ...new Set([...timeline.map(({ from }) => from), ...cuts.filter((at) => at > first)]),
  ].sort();
  const segments: Segment[] = [];
  for (const from of moments) {
    const interval = timeline.find((candidate) => holdsAt(from, candidate));
    if (!interval) continue;
    const { verdict, mayOperate } = interval;
    const courtOrders = JSON.stringify(interval.courtOrders.map(publicCourtOrder));
    const next: Segment = {
      from,
      until: null,
      verdict,
      mayOperate,
      courtOrders,
      licenceJson: licenceJson(from),
    };
    const last = segments.at(-1);
    if (last && sameAnswer(last, next)) continue;
    if (last) segments[segments.length - 1] = { ...last, until: from };
    segments.push(next);
  }
  return segments;
}

function sameAnswer(a: Segment, b: Segment): boolean {
  return (
    a.verdict === b.verdict &&
    a.mayOperate === b.mayOperate &&
    a.courtOrders === b.courtOrders &&
    a.licenceJson === b.licenceJson
  );
}
