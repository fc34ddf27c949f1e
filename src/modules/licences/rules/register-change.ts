import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { TransitionEnd } from './facts.ts';

/** What two officers change in the register without an application. */
export type RegisterChange =
  | {
      readonly kind: 'conditions';
      readonly licence: Id<'licence'>;
      readonly add: readonly {
        readonly id: string;
        readonly text: Bilingual;
        readonly until?: Instant | null;
      }[];
      readonly end: readonly string[];
      /** From when it is made, where absent. */
      readonly from?: Instant;
    }
  | {
      readonly kind: 'transition-end';
      readonly licence: Id<'licence'>;
      readonly why: Exclude<TransitionEnd, 'licensed'>;
      /** When it is made, where absent. */
      readonly until?: Instant;
    }
  | {
      readonly kind: 'import';
      readonly licence: null;
      /** Gazette number. */
      readonly instrument: string;
      readonly centres: number;
      /** Of the whole list; the second officer hands in the same one. Lower-case hex SHA-256. */
      readonly hash: string;
    };

export type RegisterChangeFact =
  | {
      readonly type: 'RegisterChangeProposed';
      readonly data: {
        readonly change: RegisterChange;
        readonly agency: string;
        readonly proposedBy: Id<'officer'>;
      };
      readonly personal: { readonly reasons: string };
    }
  | {
      readonly type: 'RegisterChangeMade';
      readonly data: {
        readonly proposedBy: Id<'officer'>;
        readonly approvedBy: Id<'officer'>;
        /** Under which the second officer acted. */
        readonly delegation: string;
      };
    }
  | {
      readonly type: 'RegisterChangeDeclined';
      readonly data: { readonly declinedBy: Id<'officer'> };
      readonly personal: { readonly reasons: string };
    };

export const REGISTER_CHANGE_FACTS = [
  'RegisterChangeProposed',
  'RegisterChangeMade',
  'RegisterChangeDeclined',
] as const satisfies readonly RegisterChangeFact['type'][];

/** A change of the register, proposed or decided. */
export interface ProposedChange {
  readonly id: Id<'register-change'>;
  readonly version: number;
  readonly change: RegisterChange;
  readonly state: 'proposed' | 'made' | 'declined';
  readonly agency: string;
  readonly proposedBy: Id<'officer'>;
  readonly madeBy: Id<'officer'> | null;
}

interface Officer {
  readonly officer: string;
  readonly agency: string;
}

/** A word or two is no reason that a court would read. */
const REASONS_MIN = 20;

/** The authority alone changes the register, and says why (LIC-22). */
export function changeRefusal(authority: string, { agency }: Officer, reasons: string): Refusal | undefined {
  if (agency !== authority) return refuse('not-allowed', 'register-changed-by-authority-alone');
  return reasons.trim().length < REASONS_MIN
    ? refuse('invalid', 'register-change-needs-reasons', {
        field: '/reasons',
        values: { length: REASONS_MIN },
      })
    : undefined;
}

/**
 * Whether an officer may make a proposed change, or decline it.
 * - It waits for a second officer.
 * - Nobody makes a change that he or she proposed (LIC-21), nor another agency's.
 */
export function secondRefusal(proposed: ProposedChange, { officer, agency }: Officer): Refusal | undefined {
  if (proposed.state !== 'proposed') return refuse('conflict', 'register-change-not-proposed');
  if (proposed.proposedBy === officer) return refuse('not-allowed', 'register-change-own-proposal');
  return proposed.agency === agency
    ? undefined
    : refuse('not-allowed', 'register-changed-by-authority-alone');
}

/** Whether the list that a second officer hands in is the one that was proposed (LIC-23). */
export function listRefusal(change: RegisterChange, hash: string): Refusal | undefined {
  return change.kind === 'import' && change.hash === hash
    ? undefined
    : refuse('conflict', 'register-change-other-list', { field: '/centres' });
}
