import type { Obstacle } from './preview.ts';

const NOT_SAID: ReadonlySet<string> = new Set([
  'required',
  'document-missing',
  'question-unanswered',
  'nobody-leads',
  'nobody-signs',
  'owners-not-named',
  'owns-nothing',
  'no-numbers',
  'uan-needs-back-ends',
  'foreign-number-needs-letter',
]);

/** Whether an obstacle is something not said yet, rather than something said wrong. */
export function isMissing({ code }: Pick<Obstacle, 'code'>): boolean {
  return NOT_SAID.has(code);
}

/** Whether a place of the content stands at or below another: `/people/0/name` below `/people`. */
export function isWithin(place: string, whole: string): boolean {
  return place === whole || place.startsWith(`${whole}/`);
}

/** Whether anything at all was said in a part of a content. */
export function isSaid(part: unknown): boolean {
  if (part === undefined || part === null || part === '') return false;
  if (typeof part !== 'object') return true;
  return Object.values(part).some(isSaid);
}
