import { CONTENT } from '../../../modules/applications/index.ts';
import type { Field } from '../../../modules/applications/rules/field.ts';
import type { Words } from '../words.ts';

/** What a JSON pointer into an application names: `Bank account 2 · Bank` for `/accounts/1/bank`. */
export function placeText(words: Words, pointer: string): string {
  let field: Field | undefined = CONTENT;
  const parts: string[] = [];
  for (const step of pointer.split('/').slice(1)) {
    if (field?.shape === 'group') {
      field = Object.hasOwn(field.fields, step) ? field.fields[step] : undefined;
      if (field) parts.push(words.of(field.label));
    } else if (field?.shape === 'list') {
      field = field.item;
      parts.pop();
      parts.push(words.say('said-item', { what: words.of(field.label), n: Number(step) + 1 }));
    } else break;
  }
  return parts.join(' · ');
}
