export { Announcements, sourceFrom } from './announcements.ts';
export { IntervalReader, keyOfText, type Source } from './reader.ts';
export { type Holding, IntervalWriter, type Owned, type Segment } from './writer.ts';
