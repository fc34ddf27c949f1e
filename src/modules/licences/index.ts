export { certifyExemption, type ExemptionInput } from './actions/certify-exemption.ts';
export {
  confirmImport,
  declineRegisterChange,
  makeRegisterChange,
  proposeImport,
  proposeRegisterChange,
  type RegisterPacks,
} from './actions/change-register.ts';
export {
  claimExistingCentre,
  confirmClaim,
  giveClaimCode,
  rejectClaim,
} from './actions/claim.ts';
export { type Granted, type GrantInput, grantLicence } from './actions/grant-licence.ts';
export {
  type CentreInput,
  type CentreList,
  type Imported,
  importExistingCentres,
} from './actions/import-centres.ts';
export { interestsIn } from './actions/interests.ts';
export { declareLicenceNumbers, notifyPeople, releaseLicenceNumbers } from './actions/notify.ts';
export { notifyDevices } from './actions/notify-devices.ts';
export type { Recorded } from './actions/on-licence.ts';
export { proposeOrderAgainst } from './actions/order-against.ts';
export {
  awaitInspection,
  confirmLicence,
  continueLicence,
  endContinuation,
  failInspection,
  renewLicence,
  surrenderLicence,
} from './actions/term.ts';
export { endTransition } from './actions/transition.ts';
export { changeConditions, type VaryInput, varyLicence } from './actions/vary-licence.ts';
export { applyLicences, licencesChapter } from './apply.ts';
export { type CentreTerms, centreListFrom } from './centre-list.ts';
export { certificate } from './certificate/certificate.ts';
export {
  type CertificateCountry,
  type CertificateSite,
  certificateOf,
} from './certificate/certificate-of.ts';
export type { CertificateInput } from './certificate/input.ts';
export { licenceCertificate } from './certificate/licence-certificate.ts';
export {
  type AskedNumber,
  type CheckAnswer,
  checkAnswer,
  type PublicCondition,
  type PublicLicence,
  type PublicPremises,
} from './rules/answer.ts';
export {
  CENTRE_HEADINGS,
  type CentreLine,
  type CentreWords,
  centresOf,
  readCentreLines,
} from './rules/centre-lines.ts';
export {
  DEVICES_MAX,
  type Device,
  type DeviceLine,
  type DeviceToNotify,
  marksOf,
  readDeviceList,
} from './rules/devices.ts';
export type { NumberFace, RegisterFace, Segment } from './rules/faces.ts';
export type {
  Condition,
  CourtDirection,
  Holder,
  LicenceKind,
  LicencesFact,
  TransitionEnd,
} from './rules/facts.ts';
export type { HistoryEvent } from './rules/history.ts';
export type { Licence } from './rules/licence.ts';
export { parseLicenceNumber } from './rules/licence-number.ts';
export { LIST_MODES, type ListMode, listChange } from './rules/list-change.ts';
export type { LicencesPack } from './rules/pack.ts';
export type { ProposedChange, RegisterChange } from './rules/register-change.ts';
export type { CourtOrder, MayOperate, Standing, StandingInterval, Verdict } from './rules/standing.ts';
export type { StayCount, StayOutcome } from './rules/stay-counts.ts';
export type { ConditionInput, PersonInput, PremisesInput } from './rules/vary.ts';
export { checkLicence, checkNumber, type LookupAnswer, lookup } from './store/check.ts';
export { type ClaimRejection, claimRejectionsOf } from './store/claim-rejections.ts';
export { devicesEver, devicesOf } from './store/devices.ts';
export { staysByGround } from './store/figures.ts';
export { leadersOfRevoked } from './store/leaders.ts';
export {
  claimsToCheck,
  claimsToCheckCount,
  conditionsOf,
  licenceById,
  licenceByNumber,
  licenceCount,
  licenceOfApplication,
  licencesOfCompany,
  licencesOfOrganisation,
  peopleOf,
  premisesOf,
  provisionalSpells,
} from './store/licences.ts';
export { type Notice, noticesOf } from './store/notices.ts';
export { type LicencePage, licencePage, type PageNumber } from './store/page.ts';
export { licenceTouched } from './store/readings.ts';
export { type RegisterRow, registerAsOf, registerFaces } from './store/register.ts';
export {
  type ListedChange,
  registerChange,
  registerChangeCounts,
  registerChangeReasons,
  registerChangesDecided,
  registerChangesOf,
  registerChangesWaiting,
} from './store/register-changes.ts';
export { remindersOn } from './store/reminders.ts';
export { type SearchItem, type SearchPage, type SearchQuery, searchRegister } from './store/search.ts';
export { countsByVerdict } from './store/standing.ts';
export { licencesTexts } from './texts.ts';
