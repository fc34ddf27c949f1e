import type { Day } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';

/** The ladder for silence: an agency's ends with the Authority, the Authority's own with oversight. */
export type SilenceStep = 'reminder' | 'head' | 'authority' | 'oversight';

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

/** Until when somebody is to act. */
export interface Due {
  /** An agency that gives its opinion; or `intake` or `authority`, as in spans; or `inspection`, after a provisional grant. */
  readonly agency: string;
  /** Of `intake`, `authority` and `inspection`: the agency whose office it is. */
  readonly office?: string;
  readonly dueOn: Day;
}

/**
 * Time that somebody has. A stopped clock keeps what was left; a done one has its opinion. Those of the Authority's
 * offices are there only while they have the application in hand.
 */
export interface Clock extends Due {
  readonly status: 'running' | 'stopped' | 'done';
  readonly stoppedAt: Instant | null;
  readonly marked: readonly SilenceStep[];
  /** The Authority gave itself more time, which it does once. */
  readonly extended?: true;
}

/** Who has an application in hand for the Authority: its intake, whoever decides, or whoever inspects. */
export const OFFICES: ReadonlySet<string> = new Set(['intake', 'authority', 'inspection']);

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
