import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { State } from './snapshot.ts';

/** Everything somebody can do to a submitted application. */
export type ApplicationAct =
  | 'resubmit'
  | 'find-complete'
  | 'find-deficient'
  | 'request-information'
  | 'give-opinion'
  | 'recuse'
  | 'order-inspection'
  | 'announce-visit'
  | 'record-inspection'
  | 'ask-for-inspection'
  | 'propose-grant'
  | 'decline-proposal'
  | 'approve-grant'
  | 'reconsider'
  | 'decide-jointly'
  | 'notice-refusal'
  | 'answer-refusal'
  | 'drop-refusal'
  | 'propose-refusal'
  | 'approve-refusal'
  | 'withdraw'
  | 'lapse'
  | 'reopen'
  | 'enter-court-direction'
  | 'approve-court-direction'
  | 'drop-court-direction'
  | 'mark-silence'
  | 'extend-time'
  | 'read-sealed'
  | 'produce-sealed'
  | 'grant';

const COURT = ['enter-court-direction', 'approve-court-direction', 'drop-court-direction'] as const;
const INSPECT = ['order-inspection', 'announce-visit', 'record-inspection'] as const;
const READ = ['read-sealed', 'produce-sealed'] as const;

/**
 * The transition table of the licensing law: what may be done in which state. While one agency's request
 * is open the others go on: their clocks run, so they may speak and ask, and what was inspected is recorded.
 */
export const ALLOWED = {
  submitted: [
    'find-complete',
    'find-deficient',
    'recuse',
    'withdraw',
    'mark-silence',
    'extend-time',
    ...COURT,
  ],
  'agency-review': [
    'request-information',
    'give-opinion',
    'recuse',
    'withdraw',
    'mark-silence',
    'extend-time',
    ...INSPECT,
    ...READ,
    ...COURT,
  ],
  deficient: [
    'resubmit',
    'lapse',
    'request-information',
    'give-opinion',
    'recuse',
    'withdraw',
    'mark-silence',
    'extend-time',
    'announce-visit',
    'record-inspection',
    ...READ,
    ...COURT,
  ],
  decision: [
    'propose-grant',
    'decline-proposal',
    'approve-grant',
    'reconsider',
    'decide-jointly',
    ...INSPECT,
    'recuse',
    'withdraw',
    'mark-silence',
    'extend-time',
    ...READ,
    ...COURT,
  ],
  'refusal-proposed': [
    'notice-refusal',
    'answer-refusal',
    'drop-refusal',
    'propose-refusal',
    'decline-proposal',
    'approve-refusal',
    'recuse',
    'withdraw',
    'mark-silence',
    'extend-time',
    ...READ,
    ...COURT,
  ],
  'licence-fee-due': ['grant', 'withdraw', 'lapse', ...READ],
  granted: [...INSPECT, 'ask-for-inspection', 'mark-silence', ...READ],
  refused: [...READ, ...COURT],
  withdrawn: [...READ, ...COURT],
  lapsed: ['reopen', ...READ, ...COURT],
} as const satisfies Record<State, readonly ApplicationAct[]>;

/** The states in which one of some acts is possible. */
export function statesFor(acts: readonly ApplicationAct[]): State[] {
  const possible = (state: State) => acts.some((act) => allows(state, act));
  return (Object.keys(ALLOWED) as State[]).filter(possible);
}

const allows = (state: State, act: ApplicationAct) =>
  (ALLOWED[state] as readonly ApplicationAct[]).includes(act);

/** Why an act cannot be done now; undefined when it can. */
export function notNow(state: State, act: ApplicationAct): Refusal | undefined {
  if (allows(state, act)) return undefined;
  const possible = statesFor([act]).join(', ');
  return refuse('conflict', 'act-not-possible-now', { values: { act, state, possible } });
}
