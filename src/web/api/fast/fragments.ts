import type { Segment } from '../../../platform/interval-index/index.ts';

/** The parts of a segment: an answer up to what differs by number, the rest of it, and one answer of a bulk look-up. */
export const HEAD = 0;
export const TAIL = 1;
export const BULK = 2;
export const PARTS = 3;

/** What a check says apart from the number asked about and the moments of asking. */
export interface Shown {
  readonly verdict: string;
  readonly mayOperate: string;
  readonly courtOrders: readonly unknown[];
  readonly licence: { readonly number: string } | null;
  readonly since?: unknown;
  readonly until?: unknown;
}

const EVER = { from: -Infinity, until: Infinity };

/** One answer as ready bytes, for as long as it stays the same. */
export function segmentOf(shown: Shown, from: number, until: number): Segment {
  const { verdict, mayOperate, courtOrders, licence, since, until: ends } = shown;
  return {
    from,
    until,
    parts: [
      Buffer.from(open({ verdict, mayOperate, courtOrders, licence })),
      Buffer.from(more({ since, until: ends })),
      Buffer.from(JSON.stringify({ verdict, mayOperate, licence: licence?.number ?? null })),
    ],
  };
}

/** What a holding adds to the answer of its licence. */
export function carrierTag(carrier: string): Uint8Array {
  return Buffer.from(more({ carrier }));
}

/** What is said of a number that nobody holds. */
export const NOT_FOUND = segmentOf(
  { verdict: 'not-found', mayOperate: 'no', courtOrders: [], licence: null },
  EVER.from,
  EVER.until,
);

function open(members: object): string {
  return JSON.stringify(members).slice(0, -1);
}

/** Members to follow others, with their comma; nothing when none is defined. */
function more(members: object): string {
  const text = JSON.stringify(members);
  return text === '{}' ? '' : `,${text.slice(1, -1)}`;
}
