/** What a run of the test runner counted. `unexplained` are the skipped ones that gave no reason. */
export interface Counts {
  readonly tests: number;
  readonly pass: number;
  readonly fail: number;
  readonly cancelled: number;
  readonly skipped: number;
  readonly unexplained: number;
  readonly todo: number;
}

export const noCounts: Counts = {
  tests: 0,
  pass: 0,
  fail: 0,
  cancelled: 0,
  skipped: 0,
  unexplained: 0,
  todo: 0,
};

const NAMES = Object.keys(noCounts) as (keyof Counts)[];

export function plus(a: Counts, b: Counts): Counts {
  return Object.fromEntries(NAMES.map((name) => [name, a[name] + b[name]])) as unknown as Counts;
}

/** `# tests 12, pass 12, fail 0, ...`: written by the reporter, read by the check. */
export function lineOf(counts: Counts): string {
  return `# ${NAMES.map((name) => `${name} ${counts[name]}`).join(', ')}`;
}

/** The last counts in what a run said; zeroes when it said none. */
export function countsIn(said: string): Counts {
  const line = said.match(/^# tests \d.*$/gm)?.at(-1);
  if (!line) return noCounts;
  return Object.fromEntries(
    NAMES.map((name) => [name, Number(new RegExp(`\\b${name} (\\d+)`).exec(line)?.[1] ?? 0)]),
  ) as unknown as Counts;
}
