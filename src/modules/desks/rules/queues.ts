import type { Day } from '../../../kernel/day.ts';
import type { Power } from '../../agencies/rules/pack.ts';
import { notNow } from '../../applications/rules/allowed.ts';
import { STATES, type State } from '../../applications/rules/snapshot.ts';

/** A list of applications that officers work from. */
export type QueueName =
  | 'mine'
  | 'opinions'
  | 'intake'
  | 'decisions'
  | 'approvals'
  | 'directions'
  | 'applicant'
  | 'fees'
  | 'overdue'
  | 'running'
  | 'all';

/**
 * How a list is made.
 * - `hand`: what one officer has in hand, by day due.
 * - `clock`: where the time of one agency for its opinion (or any time of any agency) runs, by day due.
 * - `state`: what stands in these states, the longest waiting first.
 * - `proposed`: proposals that wait for a second officer, the longest waiting first.
 * - `directed`: where a court's direction was entered and waits for a second officer, the longest waiting first.
 * - `changed`: everything, the last changed first.
 */
export type QueueShape =
  | { readonly by: 'hand' }
  | { readonly by: 'clock'; readonly agencies: 'own' | 'any'; readonly overdue: boolean }
  | { readonly by: 'state'; readonly states: readonly State[] }
  | { readonly by: 'proposed' }
  | { readonly by: 'directed' }
  | { readonly by: 'changed' };

export interface Queue {
  readonly name: QueueName;
  readonly shape: QueueShape;
  /** Waits for officers with one of these powers; whoever sees applications may read it all the same. */
  readonly powers: readonly Power[];
}

export const QUEUES: readonly Queue[] = [
  { name: 'mine', shape: { by: 'hand' }, powers: ['see-applications'] },
  { name: 'intake', shape: { by: 'state', states: ['submitted'] }, powers: ['find-complete'] },
  {
    name: 'opinions',
    shape: { by: 'clock', agencies: 'own', overdue: false },
    powers: ['give-opinion', 'request-information'],
  },
  {
    name: 'decisions',
    shape: { by: 'state', states: ['decision', 'refusal-proposed'] },
    powers: ['propose-decision'],
  },
  { name: 'approvals', shape: { by: 'proposed' }, powers: ['approve-decision'] },
  { name: 'directions', shape: { by: 'directed' }, powers: ['direct-by-court'] },
  {
    name: 'overdue',
    shape: { by: 'clock', agencies: 'any', overdue: true },
    powers: ['extend-time', 'assign-work'],
  },
  { name: 'running', shape: { by: 'clock', agencies: 'any', overdue: false }, powers: [] },
  { name: 'applicant', shape: { by: 'state', states: ['deficient'] }, powers: [] },
  { name: 'fees', shape: { by: 'state', states: ['licence-fee-due'] }, powers: ['record-payment'] },
  { name: 'all', shape: { by: 'changed' }, powers: [] },
];

export function queueNamed(name: string): Queue | undefined {
  return QUEUES.find((queue) => queue.name === name);
}

/** Where a court's direction that was entered can still be carried out. */
export const DIRECTED_STATES: readonly State[] = STATES.filter(
  (state) => notNow(state, 'approve-court-direction') === undefined,
);

/** What a reader narrows a list to; null asks nothing. */
export interface QueueFilter {
  readonly kind: string | null;
  readonly class: string | null;
  readonly district: string | null;
  readonly state: State | null;
  /** `mine`, `nobody` or an officer's id. */
  readonly hand: string | null;
  readonly overdue: boolean;
  /** Whose time it is, where a list is of every agency's. */
  readonly agency: string | null;
  /** Due within seven days, today among them; or later. */
  readonly due: 'week' | 'later' | null;
}

export const NO_FILTER: QueueFilter = {
  kind: null,
  class: null,
  district: null,
  state: null,
  hand: null,
  overdue: false,
  agency: null,
  due: null,
};

/** Whether a list is of every agency's time: it says whose, and can be narrowed to one. */
export const isOfAllAgencies = ({ shape }: Queue): boolean =>
  shape.by === 'clock' && shape.agencies === 'any';

/** Where a page of a list begins: the last row of the page before, or the first of the page after. */
export interface Mark {
  readonly way: 'after' | 'before';
  /** The day due, or the moment it was submitted or changed. */
  readonly key: string;
  readonly id: string;
}

/** A day or moment and an id, as an address carries them: `after~2026-11-23~...`. */
export function parseMark(text: string): Mark | undefined {
  const [, way, key, id] =
    /^(after|before)~(infinity|\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\.\d{3}Z)?)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
      text,
    ) ?? [];
  if (!way || !key || !id || (key !== 'infinity' && Number.isNaN(Date.parse(key)))) return undefined;
  return { way: way as Mark['way'], key, id };
}

/** Why an application waits at a desk, as a code that pages word. */
export function whyItWaits(row: {
  readonly state: State;
  readonly due: Day | null;
  readonly proposed: string | null;
  readonly directedBy: string | null;
}): string {
  if (row.directedBy !== null) return 'approve-direction';
  if (row.due !== null && (row.state === 'agency-review' || row.state === 'deficient')) return 'opinion';
  if (row.proposed !== null) return `approve-${row.proposed}`;
  return row.state;
}
