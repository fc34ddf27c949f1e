export { declareNumbers } from './actions/declare-numbers.ts';
export { type NumberToRelease, releaseAllNumbers, releaseNumbers } from './actions/release-numbers.ts';
export { numbersChapter } from './apply.ts';
export { listFaults, planFaults } from './rules/declaration.ts';
export type { NumberKind, NumberToDeclare, NumberUse } from './rules/facts.ts';
export type { Held } from './rules/holders.ts';
export {
  type ListDefaults,
  type ListWords,
  type NumberLine,
  type NumberList,
  numbersOfLine,
  readBareNumbers,
  readNumberList,
} from './rules/number-list.ts';
export type { NumbersPack } from './rules/pack.ts';
export { expandRange, NUMBERS_MAX } from './rules/range.ts';
export { holdersOf, holdingHistory, holdingsAfter, holdingsOf, universalNumbersBefore } from './store.ts';
export { numbersTexts } from './texts.ts';
