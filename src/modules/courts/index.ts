export * from './actions/follow-stay.ts';
export { recordStay, type StayInput } from './actions/record-stay.ts';
export { applyCourts, courtsChapter } from './apply.ts';
export { courtNamed } from './rules/court.ts';
export type { CourtsFact, StayCovers, StayEnd, StayNature } from './rules/facts.ts';
export type { CourtEntry, CourtsPack } from './rules/pack.ts';
export type { Stay } from './rules/stay.ts';
export {
  type DiaryMark,
  diary,
  diaryCount,
  type StayRow,
  stay,
  stayFrom,
  staysAbout,
  staysBetween,
  staysOf,
  staysOfCase,
  writsToCheck,
} from './store.ts';
export { courtsTexts } from './texts.ts';
