import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import type { RecordInspectionInput } from '../../../modules/applications/index.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import type { Form, FormFields } from '../../shared/forms/form.ts';
import { latinDigits } from '../../shared/forms/typed-day.ts';
import type { ConsoleAsk } from '../route.ts';

export const PHOTOGRAPHS_MAX = 30;
/** A form with photographs, as a telephone's camera makes them. */
export const VISIT_BYTES_MAX = 64 * 1024 * 1024;
const NOTE_MAX = 4_000;
const ANSWERS = ['yes', 'no', 'not-seen'] as const;
const OUTCOMES = ['satisfactory', 'unsatisfactory'] as const;
const HASH = /^[0-9a-f]{64}$/;
const OTHER: readonly string[] = ['record', 'seen', 'step', 'kept'];
const INPUT = /^(?:(?:item|note)\/[a-z0-9-]{1,60}|seats|met|outcome|why)$/;

/** What a page about one visit sends: answers, photographs that are at the office, and the record's own id. */
export const VISIT_FORM: FormFields = {
  fields: (name) => INPUT.test(name) || OTHER.includes(name),
  several: ['kept'],
  files: ['photographs'],
  bytesMax: VISIT_BYTES_MAX,
};

/** The answers alone, by the name of their input, as they are kept in a draft. */
export function answersIn(form: Form): Record<string, string> {
  return Object.fromEntries([
    ...form
      .names()
      .filter((name) => INPUT.test(name) || name === 'record')
      .map((name): [string, string] => [name, form.text(name)]),
  ]);
}

export const photographsIn = (form: Form) => form.all('kept').filter((hash) => HASH.test(hash));

type Findings = Omit<RecordInspectionInput, 'application' | 'inspection'>;

/** What was found, or everything that is missing in it. */
export function findingsOf(
  ask: ConsoleAsk,
  answers: Readonly<Record<string, string>>,
  record: { readonly photographs: readonly string[]; readonly seenAt: Instant; readonly id: string },
): Findings | readonly FormFault[] {
  const faults: FormFault[] = [];
  const said = (name: string) => answers[name] ?? '';
  const fault = (field: string, key: string, values?: Readonly<Record<string, number>>) =>
    faults.push({ field, text: ask.words.say(key, values) });
  const prose = (name: string, needed: boolean): string => {
    const text = said(name);
    if (text === '' && needed) fault(name, 'inspect-write');
    if (text.length > NOTE_MAX) fault(name, 'too-long', { most: NOTE_MAX });
    return text;
  };
  const checklist = ask.deps.country.applications.inspections.checklist.map(({ code }) => {
    const answer = ANSWERS.find((one) => one === said(`item/${code}`));
    if (!answer) fault(`item/${code}`, 'inspect-choose');
    return { item: code, answer: answer ?? 'not-seen', note: prose(`note/${code}`, explained(answer)) };
  });
  const typed = latinDigits(said('seats')).replace(/[\s,،]/g, '');
  if (typed !== '' && !/^\d{1,5}$/.test(typed)) fault('seats', 'inspect-seats-malformed');
  const met = prose('met', true);
  if (record.photographs.length > PHOTOGRAPHS_MAX)
    fault('photographs', 'inspect-too-many', { most: PHOTOGRAPHS_MAX });
  const outcome = OUTCOMES.find((one) => one === said('outcome'));
  if (!outcome) fault('outcome', 'inspect-choose');
  const note = prose('why', outcome === 'unsatisfactory');
  if (faults.length > 0) return faults;
  const { photographs, seenAt, id } = record;
  const seats = typed === '' ? null : Number(typed);
  return { outcome: outcome!, checklist, seats, met, note, photographs, seenAt, deviceRecordId: id };
}

const explained = (answer: string | undefined) => answer === 'no' || answer === 'not-seen';

/** The input that a pointer of the module's refusal blames. */
export function inputOf(ask: ConsoleAsk, pointer: string): string {
  const [, index, part] = /^\/checklist\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
  const item = ask.deps.country.applications.inspections.checklist[Number(index)]?.code;
  if (item) return part === 'note' ? `note/${item}` : `item/${item}`;
  if (pointer.startsWith('/photographs')) return 'photographs';
  return pointer === '/note' ? 'why' : '';
}

/** The faults of a refusal beside their inputs. */
export function refusedFaults(ask: ConsoleAsk, refusal: Refusal): FormFault[] {
  return ask.faults(refusal, (pointer) => inputOf(ask, pointer));
}

export const isFaults = (read: Findings | readonly FormFault[]): read is readonly FormFault[] =>
  Array.isArray(read) && !isRefusal(read);
