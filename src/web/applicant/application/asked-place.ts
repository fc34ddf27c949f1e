import { CONTENT } from '../../../modules/applications/index.ts';
import type { Field, Fields } from '../../../modules/applications/rules/field.ts';

export { placeName } from '../../shared/asked/place-name.ts';

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
