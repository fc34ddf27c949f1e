import type { Day } from '../../../kernel/day.ts';
import { plusDays } from '../../../kernel/day.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Fault, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { COMPLAINT_KINDS, type ComplaintKind, type ComplaintMade, type Outcome } from './facts.ts';
import type { ConductPack } from './pack.ts';

export type ComplaintState = 'made' | 'acknowledged' | 'asked' | 'answered' | 'closed' | 'withdrawn';

/** A complaint as it stands; its words are in its facts. */
export interface Complaint extends ComplaintMade {
  readonly id: Id<'complaint'>;
  readonly version: number;
  readonly madeAt: Instant;
  /** The day by which oversight has to do the next thing; null when it has nothing to do. */
  readonly dueOn: Day | null;
  readonly state: ComplaintState;
  readonly assignedTo: Id<'officer'> | null;
  readonly outcome: Outcome | null;
  readonly changedAt: Instant;
}

export interface ComplaintInput {
  readonly agency: string;
  /** The officer, where he is known by his id; a name goes into `who`. */
  readonly officer: Id<'officer'> | null;
  readonly who: string | null;
  readonly application: Id<'application'> | null;
  readonly kind: ComplaintKind;
  readonly happenedOn: Day | null;
  readonly text: string;
  readonly evidence: readonly { readonly hash: string; readonly name: string }[];
}

export const TEXT_LENGTH_MAX = 10_000;
const TEXT_LENGTH_MIN = 20;
const WHO_LENGTH_MAX = 200;
export const EVIDENCE_MAX = 10;

/** What is wrong with a complaint that somebody wants to make; each fault names its field. */
export function complaintFaults(
  input: ComplaintInput,
  known: { readonly agencies: readonly string[]; readonly today: Day },
): Fault[] {
  const faults: Fault[] = [];
  const fault = (field: string, code: string, values?: Fault['values']) =>
    faults.push({ field, code, values });
  if (!known.agencies.includes(input.agency)) fault('/agency', 'complaint-about-whom');
  if (!COMPLAINT_KINDS.includes(input.kind)) fault('/kind', 'complaint-of-what');
  if (input.happenedOn !== null && input.happenedOn > known.today)
    fault('/happenedOn', 'complaint-in-the-future');
  const length = input.text.trim().length;
  if (length < TEXT_LENGTH_MIN) fault('/text', 'complaint-says-too-little', { length: TEXT_LENGTH_MIN });
  if (length > TEXT_LENGTH_MAX) fault('/text', 'complaint-says-too-much', { length: TEXT_LENGTH_MAX });
  if ((input.who?.length ?? 0) > WHO_LENGTH_MAX)
    fault('/who', 'complaint-name-too-long', { length: WHO_LENGTH_MAX });
  if (input.evidence.length > EVIDENCE_MAX)
    fault('/evidence', 'complaint-too-many-files', { most: EVIDENCE_MAX });
  return faults;
}

/** By when oversight says that it has it, and by when it answers; the day it was made is not counted. */
export function dueDays(today: Day, pack: ConductPack): { acknowledgeBy: Day; answerBy: Day } {
  return {
    acknowledgeBy: plusWorkingDays(today, pack.acknowledgeDays, pack.calendar),
    answerBy: plusDays(today, pack.answerDays),
  };
}

/** Everything that can be done with a complaint, and in which states. */
export const ALLOWED = {
  acknowledge: ['made'],
  assign: ['made', 'acknowledged', 'asked'],
  ask: ['made', 'acknowledged'],
  reply: ['asked'],
  answer: ['made', 'acknowledged', 'asked'],
  close: ['answered', 'withdrawn'],
  withdraw: ['made', 'acknowledged', 'asked'],
} as const satisfies Record<string, readonly ComplaintState[]>;

export type ComplaintAct = keyof typeof ALLOWED;

export function notNow({ state }: Pick<Complaint, 'state'>, act: ComplaintAct): Refusal | undefined {
  const states: readonly ComplaintState[] = ALLOWED[act];
  return states.includes(state) ? undefined : refuse('conflict', `complaint-is-${state}`);
}

/** Whoever has it is not given it once more, and what nobody has is not taken back; `to` is null for taking back. */
export function handsRefusal(from: string | null, to: string | null): Refusal | undefined {
  if (from !== to) return undefined;
  return to === null
    ? refuse('conflict', 'complaint-with-nobody')
    : refuse('invalid', 'complaint-given-already', { field: '/to' });
}

/** Words that somebody must say with an act. */
export function wordsFault(text: string, field: string): Refusal | undefined {
  const length = text.trim().length;
  if (length < TEXT_LENGTH_MIN)
    return refuse('invalid', 'complaint-says-too-little', { field, values: { length: TEXT_LENGTH_MIN } });
  if (length > TEXT_LENGTH_MAX)
    return refuse('invalid', 'complaint-says-too-much', { field, values: { length: TEXT_LENGTH_MAX } });
  return undefined;
}
