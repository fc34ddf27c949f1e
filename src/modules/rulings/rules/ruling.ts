import type { Instant } from '../../../kernel/instant.ts';
import { type Fault, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { textFault } from '../../accounts/rules/plain-text.ts';
import type { Ruled } from './facts.ts';
import type { Answers, Outcome, RulingsPack } from './pack.ts';

export type RulingState = 'asked' | 'proposed' | 'given' | 'withdrawn';

export interface Ruling {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly organisation: string;
  readonly company: string;
  readonly answers: Answers;
  readonly advised: { readonly outcome: Outcome; readonly class: string | null };
  readonly state: RulingState;
  readonly askedAt: Instant;
  readonly agency: string | null;
  readonly outcome: Outcome | null;
  readonly class: string | null;
  readonly instrument: string | null;
  readonly proposedBy: string | null;
  readonly proposedAt: Instant | null;
  readonly approvedBy: string | null;
  readonly givenAt: Instant | null;
  /** How often the second officer sent it back. */
  readonly sentBack: number;
  readonly appealedAt: Instant | null;
  readonly appeal: string | null;
  readonly licence: string | null;
  readonly licenceNumber: string | null;
}

export const OUTCOMES: readonly Outcome[] = ['licence', 'exemption-certificate', 'not-needed'];
/** A word or two is no reason that a tribunal would read. */
export const REASONS_MIN = 20;
const REASONS_MAX = 10_000;
const INSTRUMENT_MAX = 200;

/** The authority alone rules (RUL-02). */
export function ruledByRefusal(pack: RulingsPack, agency: string): Refusal | undefined {
  return agency === pack.authority ? undefined : refuse('not-allowed', 'ruling-by-authority-only');
}

/**
 * What is wrong with a ruling that is proposed.
 * - It has reasons and names the provision that it rests on (RUL-03).
 * - A class belongs to the scheme and fits the outcome; where nothing is needed there is none (RUL-04).
 */
export function proposalFaults(
  pack: RulingsPack,
  ruled: Omit<Ruled, 'outcome'> & { readonly outcome: string; readonly reasons: string },
): Fault[] {
  const { outcome, instrument, reasons } = ruled;
  const faults: Fault[] = [];
  if (!OUTCOMES.some((one) => one === outcome))
    faults.push({ field: '/outcome', code: 'ruling-outcome-missing' });
  const needsClass = outcome === 'licence' || outcome === 'exemption-certificate';
  const found = pack.classes.find(({ code }) => code === ruled.class);
  if (needsClass && !found) faults.push({ field: '/class', code: 'ruling-class-unknown' });
  else if (found && outcome !== found.instrument)
    faults.push({ field: '/class', code: 'ruling-class-not-for-outcome' });
  const unnamed = textFault('/instrument', instrument, INSTRUMENT_MAX);
  if (unnamed) faults.push(unnamed);
  const wordless = textFault('/reasons', reasons, REASONS_MAX, 'lines');
  if (wordless) faults.push(wordless);
  else if (reasons.trim().length < REASONS_MIN)
    faults.push({ field: '/reasons', code: 'ruling-needs-reasons', values: { length: REASONS_MIN } });
  return faults;
}

/** Whether a question waits for a first officer; one that was sent back does again. */
export function proposeRefusal(ruling: Ruling): Refusal | undefined {
  return ruling.state === 'asked' ? undefined : refuse('conflict', 'ruling-not-open');
}

/**
 * Whether an officer may approve a proposed ruling, or send it back.
 * - It waits for a second officer.
 * - Nobody approves a ruling that he proposed (RUL-01).
 * - He belongs to the agency that proposed it.
 */
export function secondRefusal(
  ruling: Ruling,
  officer: { readonly officer: string; readonly agency: string },
): Refusal | undefined {
  if (ruling.state !== 'proposed') return refuse('conflict', 'ruling-not-proposed');
  if (ruling.proposedBy === officer.officer) return refuse('not-allowed', 'ruling-own-proposal');
  return ruling.agency === officer.agency ? undefined : refuse('not-allowed', 'ruling-by-authority-only');
}

/** An appeal is noted once, against a ruling that was given (RUL-06), with the number it has there. */
export function appealRefusal(ruling: Ruling, appeal: string): Refusal | undefined {
  if (ruling.state !== 'given') return refuse('conflict', 'ruling-not-given');
  if (ruling.appeal !== null) return refuse('conflict', 'ruling-appealed-already');
  const fault = textFault('/appeal', appeal, INSTRUMENT_MAX);
  return fault && refuse('invalid', fault.code, { field: fault.field, values: fault.values });
}

/** Who asked may take a question back until the office has ruled. */
export function withdrawRefusal(ruling: Ruling): Refusal | undefined {
  return ruling.state === 'asked' || ruling.state === 'proposed'
    ? undefined
    : refuse('conflict', 'ruling-not-open');
}

/** Whether a ruling enters the register: it says that the operator may go on without a licence. */
export function exempts(ruled: { readonly outcome: Outcome }): boolean {
  return ruled.outcome !== 'licence';
}
