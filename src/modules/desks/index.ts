export { type AssignInput, assignWork } from './actions/assign.ts';
export { type DrawSampleInput, drawSample } from './actions/draw-sample.ts';
export { giveBack } from './actions/give-back.ts';
export { noteExport } from './actions/note-export.ts';
export {
  deleteSavedFilter,
  preferKeys,
  readNotices,
  renameSavedFilter,
  saveFilter,
} from './actions/own.ts';
export { type ReviewSampledInput, reviewSampled } from './actions/review-sampled.ts';
export { takeInHand } from './actions/take.ts';
export { desksChapter } from './apply.ts';
export { SAMPLE_OUTCOMES, type SampleOutcome } from './rules/facts.ts';
export type { NoticeKind } from './rules/notices.ts';
export {
  isOfAllAgencies,
  type Mark,
  NO_FILTER,
  parseMark,
  QUEUES,
  type Queue,
  type QueueFilter,
  type QueueName,
  queueNamed,
  whyItWaits,
} from './rules/queues.ts';
export {
  type Changed,
  changedBetween,
  type DatedValue,
  inForceOn,
  type Setting,
  type SettingsPack,
} from './rules/settings.ts';
export {
  type Assignment,
  assignmentOf,
  type Clockwork,
  clockBands,
  type Load,
  loadOf,
} from './store/assignments.ts';
export { daysByHolder, type Held, LOOKED_AT_MAX, type Reached, reached } from './store/board.ts';
export {
  applicationsFound,
  type FoundLicence,
  type FoundPage,
  licencesFound,
  type Sought,
} from './store/found.ts';
export {
  type ClockNear,
  clocksNear,
  NEWS_MAX,
  type NoticeMark,
  type NoticeRow,
  newsCount,
  noticesFor,
} from './store/notices.ts';
export { type ActLine, type Look, looks, processOf } from './store/oversight.ts';
export { type SavedFilter, savedFiltersOf, wantsKeys } from './store/own.ts';
export {
  PROCEEDINGS,
  type Proceeding,
  type Step,
  stepCount,
  stepsOf,
  stepTypes,
} from './store/proceedings.ts';
export { COUNT_MAX, type Desk, type QueueRow, queueCount, queuePage } from './store/queues.ts';
export { type Sample, type SampleItem, sampleById, samplesOf } from './store/samples.ts';
export {
  applicationByReference,
  companiesTiedTo,
  type FoundApplication,
  latestOfCompanies,
  licencesByIds,
  namesOfCompanies,
} from './store/search.ts';
export { desksTexts } from './texts.ts';
