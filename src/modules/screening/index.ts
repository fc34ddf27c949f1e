export { calibrate } from './actions/calibrate.ts';
export {
  answerMatch,
  type DecideMatchInput,
  decideMatch,
  discloseMatch,
  type MayUse,
  sealMatch,
  type UploadsOf,
} from './actions/decide-match.ts';
export {
  type EditionInput,
  type ImportListInput,
  importList,
  importListFile,
  type ListImported,
} from './actions/import-list.ts';
export {
  eraseOwnEntry,
  noteOutcome,
  type OwnEntryInput,
  recordOwnEntry,
} from './actions/lists.ts';
export { endScreening, recordScreening, type ScreeningInput } from './actions/record-screening.ts';
export { screeningChapter } from './apply.ts';
export { type CalibrationView, calibrationOf } from './calibration.ts';
export {
  type ConnectionEdge,
  type ConnectionNode,
  type Connections,
  connectionsOf,
  type SaidBy,
} from './connections.ts';
export { type Explanation, explainTrace } from './explain.ts';
export { keepModels, keptModels, outgrown, trainedModels } from './learning.ts';
export {
  type EntryTouched,
  instrumentOf,
  type ListsTouched,
  listedProfiles,
  listedSince,
} from './listed.ts';
export { RegisterSight } from './register-sight.ts';
export { answerAwaited, mayRefuseOn, mayRestOn, type Restable, restableMatches } from './resting.ts';
export { type CompanyNumber, companyNumber } from './rules/company-numbers.ts';
export { DECISIONS, type Decision, OUTCOMES, type Outcome } from './rules/decision.ts';
export { OWN_LISTS, type OwnList } from './rules/facts.ts';
export { leadsOf } from './rules/leads.ts';
export { type Found, resemblances } from './rules/phoenix.ts';
export type {
  DeclaredDevice,
  DeclaredPerson,
  DeclaredPlace,
  OwningCompany,
  PartyKind,
  Profile,
} from './rules/profile.ts';
export {
  type DisclosureTold,
  disclosedSince,
  type WatchList,
  watchLists as lists,
} from './store.ts';
export { editionChanges, ownEntries, ownEntriesCount, ownEntry } from './store-lists.ts';
export { type LeadAfter, QUEUE_SHOWS, type QueueAfter, type QueueShows } from './store-queue.ts';
export {
  type LicenceParty,
  leadsOfEnded,
  licenceParties,
  licencesHeld,
  noteLicencesHeld,
  noteScreenedUpTo,
  runningLicences,
  screenedUpTo,
  staffDeclared,
  triggersOf,
} from './store-register.ts';
export { matchSubject } from './subjects.ts';
export { screeningTexts } from './texts.ts';
export {
  disclosedTo,
  type MatchesView,
  type MatchView,
  matchesOf,
  pieceInWords,
  type TraceView,
} from './views.ts';
export { type Lead, leadsPage, phoenixQueue, type Queued } from './views-queue.ts';
