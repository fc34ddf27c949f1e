import type { Day } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';

/** The ladder for an agency's silence. */
export type SilenceStep = 'reminder' | 'head' | 'authority';

export type State =
  | 'submitted'
  | 'agency-review'
  | 'deficient'
  | 'decision'
  | 'refusal-proposed'
  | 'licence-fee-due'
  | 'granted'
  | 'refused'
  | 'withdrawn'
  | 'lapsed';

export const STATES: readonly State[] = [
  'submitted',
  'agency-review',
  'deficient',
  'decision',
  'refusal-proposed',
  'licence-fee-due',
  'granted',
  'refused',
  'withdrawn',
  'lapsed',
];

/** Time an agency has. A stopped clock keeps what was left; a done one has its opinion. */
export interface Clock {
  readonly agency: string;
  readonly dueOn: Day;
  readonly status: 'running' | 'stopped' | 'done';
  readonly stoppedAt: Instant | null;
  readonly marked: readonly SilenceStep[];
}

/** Who had the application in hand, from when until when; `applicant`, `intake` or an agency. */
export interface Span {
  readonly holder: string;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** What lists and figures need of an application after a fact; every fact carries it, so that rows follow from facts alone. */
export interface Snapshot {
  readonly state: State;
  readonly clocks: readonly Clock[];
  readonly spans: readonly Span[];
  /** The day by which the applicant has to act, where one runs. */
  readonly answerBy: Day | null;
}

export function snapshotOf({ state, clocks, spans, answerBy }: Snapshot): Snapshot {
  return { state, clocks, spans, answerBy };
}
