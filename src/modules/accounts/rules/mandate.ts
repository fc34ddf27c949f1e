import type { Actor, Mandate, MandateObject } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/id.ts';
import { DAY_MS, type Instant, plusMs } from '../../../kernel/instant.ts';
import { type Fault, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Capacity } from './members.ts';

/** A stored file, as the ledger names it. */
export interface PowerDocument {
  /** SHA-256, hex. */
  readonly hash: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** The deed by which an organisation lets a helper act, and what it reaches. */
export interface Power {
  readonly document: PowerDocument;
  /** Null for everything. */
  readonly only: readonly MandateObject[] | null;
}

/** A power of attorney for longer is made anew, so that nobody forgets who may act. */
export const MANDATE_DAYS_MAX = 731;
export const MANDATE_OBJECTS_MAX = 100;

/**
 * What is wrong with a power of attorney.
 * - The deed itself is there, as a file.
 * - It ends, ahead, within two years.
 * - One that is limited names what it reaches.
 */
export function powerFaults(
  power: { readonly document: PowerDocument | null; readonly only: readonly MandateObject[] | null },
  until: Instant | null,
  at: Instant,
): Fault[] {
  const faults: Fault[] = [];
  if (!power.document) faults.push({ field: '/document', code: 'power-needs-document' });
  if (until === null) faults.push({ field: '/until', code: 'helper-needs-end' });
  else if (until <= at) faults.push({ field: '/until', code: 'end-is-past' });
  else if (until > plusMs(at, MANDATE_DAYS_MAX * DAY_MS))
    faults.push({ field: '/until', code: 'power-too-long', values: { days: MANDATE_DAYS_MAX } });
  if (power.only?.length === 0) faults.push({ field: '/only', code: 'power-reaches-nothing' });
  if ((power.only?.length ?? 0) > MANDATE_OBJECTS_MAX)
    faults.push({ field: '/only', code: 'power-reaches-too-much', values: { max: MANDATE_OBJECTS_MAX } });
  return faults;
}

/** As what a member acts: a helper always under a mandate, whoever else is a member under none. */
export function mandateOf(member: {
  readonly membership: Id<'membership'>;
  readonly capacity: Capacity;
  readonly until: Instant | null;
  readonly power: Pick<Power, 'only'> | null;
}): Mandate | undefined {
  const { membership, capacity, until, power } = member;
  if (capacity !== 'helper' || until === null) return undefined;
  return { mandate: membership, until, only: power?.only ?? null };
}

/** An application or a licence, by its id or by the reference that people write. */
type Named = { readonly id: string } | { readonly label: string };

/** Whether somebody reaches an application or a licence of the organisation he acts for. */
export function reaches(by: Actor, object: Named): boolean {
  const only = by.kind === 'applicant' ? by.mandate?.only : null;
  if (!only) return true;
  return only.some((one) => ('id' in object ? one.id === object.id : one.label === object.label));
}

/**
 * Why somebody may not act on what is any of these: his power of attorney is limited and names none. What is none of
 * them, a new application or a question to the office, only an unlimited one covers.
 */
export function beyondMandate(by: Actor, ...objects: readonly Named[]): Refusal | undefined {
  if (by.kind !== 'applicant' || !by.mandate?.only) return undefined;
  return objects.some((object) => reaches(by, object)) ? undefined : refuse('not-allowed', 'beyond-mandate');
}

/** What a power of attorney never covers: who acts for the organisation, what it is called, its tokens. */
export function ownAffairsRefusal(by: Actor): Refusal | undefined {
  return by.kind === 'applicant' && by.mandate ? refuse('not-allowed', 'not-by-helper') : undefined;
}
