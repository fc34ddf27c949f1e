export { type AppointOfficerInput, appointOfficer } from './actions/appoint-officer.ts';
export { type DeclareConflictInput, declareConflict } from './actions/declare-conflict.ts';
export { type EndConflictInput, endConflict } from './actions/end-conflict.ts';
export { type EndDeciderInput, endDecider } from './actions/end-decider.ts';
export { endOfficerSessions } from './actions/end-officer-sessions.ts';
export { type MakeDelegationInput, makeDelegation } from './actions/make-delegation.ts';
export { type NameDeciderInput, nameDecider } from './actions/name-decider.ts';
export { type PublishSealingKeyInput, publishSealingKey } from './actions/publish-sealing-key.ts';
export { type RelieveOfficerInput, relieveOfficer } from './actions/relieve-officer.ts';
export { type RetireSealingKeyInput, retireSealingKey } from './actions/retire-sealing-key.ts';
export { type RevokeDelegationInput, revokeDelegation } from './actions/revoke-delegation.ts';
export { agencySubject } from './agency-subject.ts';
export { agenciesChapter } from './apply.ts';
export { delegationFor, requireNoConflict, requirePower } from './powers.ts';
export { CONFLICT_NATURES, type ConflictNature } from './rules/conflicts.ts';
export { type AgenciesPack, type AgencyEntry, POWERS, type Power } from './rules/pack.ts';
export type { Delegation } from './rules/powers.ts';
export { decidersOf, type SealingReader, sealingReaders } from './sealing-readers.ts';
export { type DelegationLine, delegationsInForce } from './store/delegations.ts';
export {
  type Conflict,
  conflictsOf,
  type NamedDecider,
  type Officer,
  officer,
  officerCount,
  officerOf,
  officersInRole,
  officersOf,
  type SealingKey,
  sealingKeysOf,
} from './store.ts';
export { agenciesTexts } from './texts.ts';
