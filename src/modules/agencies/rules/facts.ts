import type { Role } from '../../../kernel/actor.ts';
import type { FactOf, Says } from '../../../kernel/fact.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { ConflictNature } from './conflicts.ts';
import type { DelegationTerms } from './delegations.ts';

/** Why, in somebody's words; kept under the officer's own key. */
interface Reason {
  readonly reason: string;
}

type Nothing = Record<string, never>;

/** What happens to agencies. Subjects: the officer, the delegation, the agency (`agencySubject`). */
export type AgenciesSays =
  | Says<'OfficerAppointed', { principal: string; agency: string; role: Role }>
  | Says<'OfficerRelieved', Nothing, Reason>
  | Says<'DelegationMade', { officer: string } & DelegationTerms>
  | Says<'DelegationRevoked', Nothing, Reason>
  | Says<'ConflictDeclared', { conflict: string; about: string; nature: ConflictNature }>
  | Says<'ConflictEnded', { conflict: string }, Reason>
  | Says<'SealingKeyPublished', { keyId: string; publicKey: string }>
  | Says<'SealingKeyRetired', { keyId: string }>
  | Says<
      'DeciderNamed',
      { decider: string; agency: string; officer: string; from: Instant; until: Instant | null }
    >
  | Says<'DeciderEnded', { decider: string }, Reason>;

export type AgenciesFact = FactOf<AgenciesSays>;

export const AGENCIES_FACTS: readonly AgenciesSays['type'][] = [
  'OfficerAppointed',
  'OfficerRelieved',
  'DelegationMade',
  'DelegationRevoked',
  'ConflictDeclared',
  'ConflictEnded',
  'SealingKeyPublished',
  'SealingKeyRetired',
  'DeciderNamed',
  'DeciderEnded',
];
