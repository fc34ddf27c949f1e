export { confirmParts, openPrefilled, settledParts } from './actions/about-licence.ts';
export { answerNotice, reopenApplication, withdrawApplication } from './actions/applicant.ts';
export { type Asked, answerAsked, askedOf, sendAnswers } from './actions/asked.ts';
export { applicationsToTick, extendTime, tickApplication } from './actions/clockwork.ts';
export {
  approveCourtDirection,
  approveDecision,
  declineProposal,
  dropCourtDirection,
  dropRefusal,
  enterCourtDirection,
  noticeRefusal,
  proposeGrant,
  proposeRefusal,
  reconsider,
} from './actions/decide.ts';
export type { Blind, DeskPack } from './actions/desk.ts';
export { addDocument, nameUpload, removeDocument } from './actions/documents.ts';
export {
  attachUpload,
  detachUpload,
  discardDraft,
  draftToFill,
  type OpenDraftInput,
  openDraft,
  ownDraft,
  saveDraft,
} from './actions/draft.ts';
export { markOf, type PartChange, saveDraftParts, seenOf } from './actions/draft-part.ts';
export { forgetInDrafts } from './actions/erase.ts';
export {
  demandProcessingFee,
  issuePaidLicence,
  mayRecordPayment,
  receiveBankNotification,
  receivePayment,
} from './actions/fees.ts';
export {
  type AnnounceVisitInput,
  announceVisit,
  type OrderInspectionInput,
  orderInspection,
  premisesToInspect,
  type RecordInspectionInput,
  recordInspection,
  type VisitPlanned,
} from './actions/inspection.ts';
export { findComplete, findDeficient } from './actions/intake.ts';
export {
  dropJointOutcome,
  enterJointOutcome,
  type JointOutcomeInput,
  signJointOutcome,
} from './actions/joint-body.ts';
export { peopleBound } from './actions/known.ts';
export { attachForMatch, attachForNotice } from './actions/notice-document.ts';
export { askForInspection } from './actions/provisional-inspection.ts';
export {
  giveOpinion,
  type OpinionGivenInput,
  type RequestInput,
  reaffirmOpinion,
  recuseOfficer,
  requestInformation,
} from './actions/review.ts';
export {
  type ForBench,
  openSealedReasons,
  type ProduceInput,
  produceSealedReasons,
} from './actions/sealed.ts';
export { type Preview, previewApplication, type Submitted, submitApplication } from './actions/submit.ts';
export { applicationsChapter } from './apply.ts';
export { type FieldVisit, fieldVisit, visitsToTake } from './field-visit.ts';
export { applicationById } from './record.ts';
export type { AskedItem } from './rules/asked.ts';
export type { ClockRule } from './rules/clock-rule.ts';
export { CONTENT, type Content } from './rules/content.ts';
export type { Difference } from './rules/difference.ts';
export type { ApplicationsPack, ChecklistItem, InspectionRules, Kind } from './rules/pack.ts';
export { CONFIRMED_PLACES, type ConfirmedPlace, confidentialPlaces } from './rules/prefill.ts';
export type { State } from './rules/snapshot.ts';
export { STATES } from './rules/snapshot.ts';
export type { Application } from './rules/state.ts';
export { serviceNumberOf } from './rules/visit-code.ts';
export { type SaidVersion, versionsSaid } from './store/said.ts';
export {
  applicationInspected,
  dropInspectionDraft,
  dropInspectionDraftsOver,
  type InspectionDraft,
  type InspectionOrdered,
  type InspectionToTake,
  inspectionDraft,
  inspectionsOrdered,
  keepInspectionDraft,
  type OwnVisit,
  type VisitRow,
  visitsGivenTo,
  visitsOf,
} from './store/visits.ts';
export {
  type ApplicationRow,
  applicationCount,
  applicationsPage,
  type Draft,
  draftsOf,
  overdueCount,
  overdueOn,
  type Upload,
  uploadsEver,
  uploadsHolding,
  uploadsOf,
} from './store.ts';
export { type Look, lookedBefore, noteLookAt } from './store-looks.ts';
export { applicationsTexts } from './texts.ts';
export {
  type ApplicationView,
  differenceBetween,
  type HistoryLine,
  type Reminded,
  refusalGist,
  TOLD_TO_APPLICANT,
  viewApplication,
} from './views.ts';
export {
  type AnnouncedVisit,
  type FoundView,
  type InspectionView,
  inspectionsOf,
  type UnfitPlace,
  unfitPlaces,
  visitByCode,
} from './visits.ts';
