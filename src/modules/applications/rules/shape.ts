import type { Fault } from '../../../kernel/refusal.ts';
import type { Field } from './field.ts';
import { KIND_SHAPE } from './field-kinds.ts';

// C0 and C1 controls save tab, line feed and return; bidi overrides, embeddings and isolates; lone surrogates;
// characters without width (the joiners of Urdu stay), line separators, annotations and tags.
const HOSTILE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/u;

const FAULTS_MOST = 100;

/** Whether a text carries characters that hide or reorder what people read. */
export function isHostileText(text: string): boolean {
  return HOSTILE.test(text);
}

/**
 * What even a draft may not hold, each with its place: unknown fields, wrong JSON types, over-long texts
 * and lists, hostile characters, choices that do not exist. At most 100 are named.
 */
export function shapeFaults(field: Field, value: unknown, pointer = ''): Fault[] {
  const faults: Fault[] = [];
  walk(field, value, pointer, faults);
  return faults.slice(0, FAULTS_MOST);
}

function walk(field: Field, value: unknown, pointer: string, faults: Fault[]): void {
  if (value === undefined || value === null || faults.length >= FAULTS_MOST) return;
  const fault = (code: string, values?: Fault['values']) => faults.push({ field: pointer, code, values });
  switch (field.shape) {
    case 'group':
      if (typeof value !== 'object' || Array.isArray(value))
        return void fault('wrong-type', { expected: 'object' });
      for (const [name, part] of Object.entries(value)) {
        const inner = Object.hasOwn(field.fields, name) ? field.fields[name] : undefined;
        const place = `${pointer}/${name.slice(0, 80).replaceAll('~', '~0').replaceAll('/', '~1')}`;
        if (inner) walk(inner, part, place, faults);
        else faults.push({ field: place, code: 'unknown-field' });
      }
      return;
    case 'list':
      if (!Array.isArray(value)) return void fault('wrong-type', { expected: 'array' });
      if (value.length > field.most) return void fault('too-many', { most: field.most });
      value.forEach((item, i) => {
        if (item === null || item === undefined)
          faults.push({ field: `${pointer}/${i}`, code: 'wrong-type', values: { expected: 'value' } });
        else walk(field.item, item, `${pointer}/${i}`, faults);
      });
      return;
    case 'choice':
      if (typeof value !== 'string') return void fault('wrong-type', { expected: 'string' });
      if (!field.choices.includes(value)) fault('not-a-choice', { choices: field.choices.join(', ') });
      return;
    case 'leaf': {
      const { type, most } = KIND_SHAPE[field.kind];
      if (typeof value !== type || (type === 'number' && !Number.isFinite(value)))
        return void fault('wrong-type', { expected: type });
      if (typeof value === 'string' && value.length > most) return void fault('too-long', { most });
      if (typeof value === 'number' && Math.abs(value) > most) return void fault('too-large', { most });
      if (typeof value === 'string' && HOSTILE.test(value)) fault('hostile-characters');
      return;
    }
    default:
      field satisfies never;
  }
}
