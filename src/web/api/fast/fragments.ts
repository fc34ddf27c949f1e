import type { Segment } from '../../../platform/interval-index/index.ts';

/** The parts of a segment: an answer up to what differs by number, and the answer of a bulk look-up. */
export const HEAD = 0;
export const BULK = 1;
export const PARTS = 2;

/** A span in which every answer about a licence or a number is the same; moments in milliseconds since 1970. */
export interface Shown {
  readonly from: number;
  readonly until: number;
  readonly verdict: string;
  readonly mayOperate: string;
  /** JSON texts, as the careful path writes them. */
  readonly courtOrders: string;
  readonly licenceJson: string;
  readonly licenceNumber: string | null;
}

/** That span as ready bytes. */
export function segmentOf({
  from,
  until,
  verdict,
  mayOperate,
  courtOrders,
  licenceJson,
  licenceNumber,
}: Shown): Segment {
  const standing = `{"verdict":"${verdict}","mayOperate":"${mayOperate}"`;
  return {
    from,
    until,
    parts: [
      Buffer.from(`${standing},"courtOrders":${courtOrders},"licence":${licenceJson}`),
      Buffer.from(`${standing},"licence":${JSON.stringify(licenceNumber)}}`),
    ],
  };
}

/** What a holding adds to the answer of its licence. */
export function holdingTag(holding: { carrier: string; since: string; until: string | null }): Uint8Array {
  const { carrier, since, until } = holding;
  return Buffer.from(`,${JSON.stringify({ carrier, since, until }).slice(1, -1)}`);
}

/** What is said of a number that nobody holds, or of a licence before its first day. */
export const NOT_FOUND: Segment = segmentOf({
  from: -Infinity,
  until: Infinity,
  verdict: 'not-found',
  mayOperate: 'no',
  courtOrders: '[]',
  licenceJson: 'null',
  licenceNumber: null,
});
