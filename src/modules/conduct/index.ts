export { makeComplaint, replyToOversight, withdrawComplaint } from './actions/complainant.ts';
export type { Recorded } from './actions/on-complaint.ts';
export {
  acknowledgeComplaint,
  answerComplaint,
  askComplainant,
  assignComplaint,
  type ComplaintView,
  closeComplaint,
  readComplaint,
  readEvidence,
} from './actions/oversight.ts';
export { conductChapter } from './apply.ts';
export {
  complaintCounts,
  complaintFound,
  complaintStates,
  complaintSteps,
  complaintsAboutUs,
  complaintsFor,
  followComplaint,
  ownComplaintCount,
  ownComplaints,
} from './reads.ts';
export type { Complaint, ComplaintInput, ComplaintState } from './rules/complaint.ts';
export { EVIDENCE_MAX, TEXT_LENGTH_MAX } from './rules/complaint.ts';
export { COMPLAINT_KINDS, type ComplaintKind, OUTCOMES, type Outcome } from './rules/facts.ts';
export type { ConductPack, ConductPacks } from './rules/pack.ts';
export { TOLD_FROM, type ToldToAgency } from './rules/told.ts';
export type { ComplaintFilter, ComplaintLine } from './store.ts';
export { conductTexts } from './texts.ts';
