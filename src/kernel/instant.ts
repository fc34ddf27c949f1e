/** A moment in UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ`, so that text order is time order. */
export type Instant = string & { readonly __instant: true };

export const SECOND_MS = 1_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/;

/** RFC 3339 text to an instant; undefined when it is malformed or names no real moment (30 February). */
export function parseInstant(text: string): Instant | undefined {
  const m = RFC3339.exec(text);
  if (!m) return undefined;
  const [year, month, day, hour, minute, second] = m.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const ms = Date.parse(text.toUpperCase());
  return Number.isNaN(ms) || ms < Date.UTC(1, 0, 1) ? undefined : instantOf(ms);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Milliseconds since 1970 to an instant. */
export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString() as Instant;
}

/** Milliseconds since 1970. */
export function msOf(at: Instant): number {
  return Date.parse(at);
}

export function plusMs(at: Instant, ms: number): Instant {
  return instantOf(msOf(at) + ms);
}

export function earliest(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null) return b;
  return b === null || a <= b ? a : b;
}

/** Half-open: `from <= at < until`; an absent `until` never ends. */
export function holdsAt(
  at: Instant,
  span: { readonly from: Instant; readonly until: Instant | null },
): boolean {
  return span.from <= at && (span.until === null || at < span.until);
}
