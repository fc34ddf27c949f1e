export { type AskRulingInput, askRuling, ownRuling, withdrawRuling } from './actions/ask-ruling.ts';
export {
  approveRuling,
  noteAppeal,
  type ProposeRulingInput,
  proposeRuling,
  type RulingPacks,
  sendRulingBack,
} from './actions/give-ruling.ts';
export { rulingsChapter } from './apply.ts';
export { type Course, courseOf } from './rules/advice.ts';
export type { Place } from './rules/facts.ts';
export type { Advice, Answers, Outcome, RulingsPack } from './rules/pack.ts';
export { OUTCOMES, type Ruling, type RulingState } from './rules/ruling.ts';
export {
  type ListedRuling,
  type RulingStep,
  type RulingTexts,
  rulingById,
  rulingCounts,
  rulingsFound,
  rulingsGiven,
  rulingsOf,
  rulingsWaiting,
  rulingTexts,
  type WaitingAfter,
} from './store.ts';
export { rulingsTexts } from './texts.ts';
