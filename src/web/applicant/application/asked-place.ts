import { CONTENT, type Content } from '../../../modules/applications/index.ts';
import { partAt } from '../../../modules/applications/rules/draft-part.ts';
import type { Field, Fields } from '../../../modules/applications/rules/field.ts';
import { placeText } from '../../shared/forms/place-text.ts';
import type { Words } from '../../shared/words.ts';

/** The field of the table that a place of the content is; undefined where the table has none. */
export function fieldAt(pointer: string): Field | undefined {
  return pointer
    .split('/')
    .slice(1)
    .reduce<Field | undefined>((field, step) => {
      if (field?.shape === 'list') return field.item;
      return field?.shape === 'group' && Object.hasOwn(field.fields, step) ? field.fields[step] : undefined;
    }, CONTENT);
}

/** Fields that can be typed into one input each; lists of groups have pages of their own. */
export function typedFields(field: Field): Fields {
  if (field.shape !== 'group') return isTyped(field) ? { value: field } : {};
  return Object.fromEntries(Object.entries(field.fields).filter(([, part]) => isTyped(part)));
}

function isTyped(field: Field): boolean {
  if (field.shape === 'choice') return true;
  if (field.shape === 'list') return field.item.shape !== 'group' && isTyped(field.item);
  return field.shape === 'leaf' && field.kind !== 'id' && field.kind !== 'file';
}

/** A place in words, with the name of a person or place where the list knows one. */
export function placeName(words: Words, pointer: string, content: Content): string {
  const steps = pointer.split('/').slice(1);
  let at = '';
  let [name, named]: [string | undefined, string] = [undefined, ''];
  for (const step of steps) {
    const list = partAt(content, at);
    const position = Array.isArray(list) ? positionOf(list, step) : step;
    at += `/${position}`;
    const item = Array.isArray(list) ? (list[Number(position)] as Record<string, unknown>) : undefined;
    const known = item?.nameLatin ?? item?.line ?? item?.number;
    if (typeof known === 'string' && known) [name, named] = [known, at];
  }
  const text = placeText(words, at);
  if (name === undefined) return text.replace(/ NaN\b/, '');
  const whole = placeText(words, named);
  return `${whole} (${name})${text.slice(whole.length)}`;
}

function positionOf(list: readonly unknown[], step: string): string {
  if (/^\d{1,6}$/.test(step)) return step;
  const at = list.findIndex((item) => {
    const { id, person, number, question } = (item ?? {}) as Record<string, unknown>;
    return [id, person, number, question].includes(step);
  });
  return at < 0 ? 'NaN' : String(at);
}
