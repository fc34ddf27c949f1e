import type { Fault } from '../../../kernel/refusal.ts';
import type { Field } from './field.ts';
import { type KnownValues, kindFault } from './field-kinds.ts';

/** Every required field that is empty and every value that breaks the rule of its kind, each with its place. */
export function fieldFaults(field: Field, value: unknown, known: KnownValues, pointer = ''): Fault[] {
  if (isEmpty(value)) {
    if (field.shape === 'group' && field.required)
      return Object.entries(field.fields).flatMap(([name, part]) =>
        fieldFaults(part, undefined, known, `${pointer}/${name}`),
      );
    return field.required ? [{ field: pointer, code: 'required' }] : [];
  }
  switch (field.shape) {
    case 'group':
      return Object.entries(field.fields).flatMap(([name, part]) =>
        fieldFaults(part, (value as Record<string, unknown>)[name], known, `${pointer}/${name}`),
      );
    case 'list':
      return (value as unknown[]).flatMap((item, i) =>
        fieldFaults(field.item, item, known, `${pointer}/${i}`),
      );
    case 'choice':
      return [];
    case 'leaf': {
      const code = kindFault(field.kind, value as string | number | boolean, known);
      return code ? [{ field: pointer, code }] : [];
    }
    default:
      return field satisfies never;
  }
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
