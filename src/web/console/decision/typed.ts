import type { Day } from '../../../kernel/day.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { DOCUMENT_TYPES } from '../../../platform/file-kinds.ts';
import { storedFile } from '../../../platform/files.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import { parseTypedDay } from '../../shared/forms/typed-day.ts';
import { receiveSent } from '../../shared/signed-in/received.ts';
import type { ConsoleAsk } from '../route.ts';
import { earlierDocument, noteTaken } from './document-field.ts';

/** Gathers what is wrong while a form is read. */
export class Reading {
  readonly faults: FormFault[] = [];
  readonly #ask: ConsoleAsk;

  constructor(ask: ConsoleAsk) {
    this.#ask = ask;
  }

  fault(field: string, key: string, values?: Readonly<Record<string, string | number>>): void {
    this.faults.push({ field, text: this.#ask.words.say(key, values) });
  }

  /** Prose that must be there. */
  prose(field: string, most: number): string {
    const text = this.optional(field, most) ?? '';
    if (text === '') this.fault(field, 'act-say-why');
    return text;
  }

  optional(field: string, most: number): string | null {
    const text = this.#ask.form.text(field);
    if (text.length > most) this.fault(field, 'act-too-long', { most });
    return text === '' ? null : text;
  }

  /** One of several; nothing is taken for granted. */
  choice<const C extends string>(field: string, choices: readonly C[]): C | undefined {
    const text = this.#ask.form.text(field);
    const chosen = choices.find((one) => one === text);
    if (chosen === undefined) this.fault(field, 'act-choose');
    return chosen;
  }

  day(field: string, needed: true): Day | undefined;
  day(field: string): Day | null;
  day(field: string, needed = false): Day | null | undefined {
    const typed = this.#ask.form.text(field);
    const day = parseTypedDay(typed);
    if (day === undefined && (typed !== '' || needed)) this.fault(field, 'form-day-malformed');
    return needed ? day : (day ?? null);
  }

  /** A document that came with the form, stored; or the hash of one that came before. */
  async document(field: string): Promise<string | undefined> {
    const { form, reader } = this.#ask;
    const [file] = form.filesOf(field);
    if (!file || file.bytes.length === 0) {
      const hash = earlierDocument(form, field);
      if (hash && (await storedFile(reader, hash))) return hash;
      this.fault(field, 'act-document-missing');
      return undefined;
    }
    const stored = await receiveSent(this.#ask, file, DOCUMENT_TYPES);
    if (!isRefusal(stored)) {
      noteTaken(form, field, stored.hash);
      return stored.hash;
    }
    for (const { text } of this.#ask.faults(stored)) this.faults.push({ field, text });
    return undefined;
  }
}
