import type { Content } from '../../../modules/applications/index.ts';
import { partAt } from '../../../modules/applications/rules/draft-part.ts';
import { placeText } from '../forms/place-text.ts';
import { isolatedName } from '../html.ts';
import type { Words } from '../words.ts';

/** A place in words, with the name of a person, company or place where the list knows one. */
export function placeName(words: Words, pointer: string, content: Content): string {
  const steps = pointer.split('/').slice(1);
  let at = '';
  let [name, named]: [string | undefined, string] = [undefined, ''];
  for (const step of steps) {
    const list = partAt(content, at);
    const position = Array.isArray(list) ? positionOf(list, step) : step;
    at += `/${position}`;
    const item = Array.isArray(list) ? (list[Number(position)] as Record<string, unknown>) : undefined;
    const urdu = words.language === 'ur' && item?.nameUrdu;
    const known = urdu || (item?.nameLatin ?? item?.line ?? item?.number ?? item?.name);
    if (typeof known === 'string' && known) [name, named] = [known, at];
  }
  const text = placeText(words, at);
  if (name === undefined) return text.replace(/ NaN\b/, '');
  const whole = placeText(words, named);
  // among Urdu words a name is held together by itself: the number before it is not part of it
  const shown = words.language === 'ur' ? isolatedName(name) : name;
  return `${whole} (${shown})${text.slice(whole.length)}`;
}

function positionOf(list: readonly unknown[], step: string): string {
  if (/^\d{1,6}$/.test(step)) return step;
  const at = list.findIndex((item) => {
    const { id, person, owner, number, question } = (item ?? {}) as Record<string, unknown>;
    return [id, person, owner, number, question].includes(step);
  });
  return at < 0 ? 'NaN' : String(at);
}
