import { dayAt, startOfDay } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { BadLine } from '../../../kernel/list-lines.ts';
import type { PhoneNumber } from '../../../kernel/phone-number.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { carriers } from '../../../modules/entities/index.ts';
import {
  declareLicenceNumbers,
  type Licence,
  type ListMode,
  listChange,
  releaseLicenceNumbers,
} from '../../../modules/licences/index.ts';
import {
  type Held,
  holdersOf,
  holdingsOf,
  type ListDefaults,
  type NumberKind,
  type NumberLine,
  type NumberToDeclare,
  numbersOfLine,
  readBareNumbers,
  readNumberList,
} from '../../../modules/numbers/index.ts';
import { storedFile } from '../../../platform/files.ts';
import { dayHtml } from '../../shared/dates.ts';
import { selectField } from '../../shared/forms/choices.ts';
import { type FormFault, worded } from '../../shared/forms/faults.ts';
import { fileField, hidden } from '../../shared/forms/fields.ts';
import { listWords } from '../../shared/forms/list-words.ts';
import { html } from '../../shared/html.ts';
import { phoneHtml } from '../../shared/phone-text.ts';
import { DOCUMENT_ENDINGS, receiveDocument } from '../received.ts';
import type { ApplicantAsk } from '../route.ts';
import type { Change, Kind } from './change.ts';

const USES = ['outbound', 'inbound', 'both'] as const;
const latest = (a: Instant, b: Instant): Instant => [a, b].sort()[1]!;
const item = (number: string) => ({ key: number, html: phoneHtml(number) });

/** What a licence holds now or will hold. */
async function heldBy(ask: ApplicantAsk, licence: Licence): Promise<readonly Held[]> {
  return (await holdingsOf(ask.reader, licence.id)).filter(({ until }) => until === null || until > ask.at);
}

async function change(
  ask: ApplicantAsk,
  licence: Licence,
  mode: ListMode,
  text: string,
): Promise<Change | Refusal | readonly FormFault[]> {
  const { deps, reader, words } = ask;
  const known = listWords(deps.country, await carriers(reader));
  const held = await heldBy(ask, licence);
  if (mode === 'end') return ending(licence, readBareNumbers(text, known), held);
  const letter = await letterOf(ask);
  if (isRefusal(letter)) return [{ field: 'letter', text: worded(words, letter) }];
  const { good, bad } = readNumberList(text, known, defaultsOf(ask, letter));
  const others = new Set(
    (
      await holdersOf(
        reader,
        good.flatMap((line) => [...numbersOfLine(line), ...line.backEnds]),
        ask.at,
      )
    )
      .filter((one) => one.licence !== licence.id)
      .map(({ number }) => number as string),
  );
  const taken = (line: NumberLine) =>
    [...numbersOfLine(line), ...line.backEnds].some((number) => others.has(number));
  const lines = good.filter((line) => !taken(line));
  const wanted = lines.flatMap((line) => declared(ask, line, held));
  const changed = listChange(mode, wanted, held, {
    line: ({ number }) => [number],
    held: ({ number }) => [number],
    same: sameTerms,
  });
  const foreign = good
    .filter(taken)
    .map((line): BadLine => ({ line: line.line, text: line.text, code: 'number-held-by-another' }));
  return {
    added: changed.added.map(({ number }) => item(number)),
    ended: changed.ended.map(({ number }) => item(number)),
    already: changed.already.length,
    bad: [...bad, ...foreign].sort((a, b) => a.line - b.line),
    text: lines.map((line) => line.text).join('\n'),
    ...(letter && { kept: { letterHash: letter } }),
    async act(act) {
      const released = await releaseLicenceNumbers(act, {
        licence: licence.id,
        numbers: changed.ended.map(({ number, from }) => ({ number, until: latest(from, act.at) })),
      });
      if (isRefusal(released)) return released;
      return declareLicenceNumbers(act, { licence: licence.id, numbers: changed.added });
    },
  };
}

function ending(licence: Licence, read: ReturnType<typeof readBareNumbers>, held: readonly Held[]): Change {
  const lines = read.good.flatMap((line) => numbersOfLine(line).map((number) => ({ ...line, number })));
  const changed = listChange('end', lines, held, {
    line: ({ number }) => [number],
    held: ({ number }) => [number],
  });
  const wrong = new Set(changed.unknown.map(({ line }) => line));
  const unknown = read.good.filter(({ line }) => wrong.has(line));
  const ended = changed.ended.filter(({ number }) =>
    lines.some((one) => one.number === number && !wrong.has(one.line)),
  );
  return {
    added: [],
    ended: ended.map(({ number }) => item(number)),
    already: 0,
    bad: [
      ...read.bad,
      ...unknown.map(({ line, text }): BadLine => ({ line, text, code: 'number-not-held' })),
    ].sort((a, b) => a.line - b.line),
    text: read.good
      .filter(({ line }) => !wrong.has(line))
      .map(({ text }) => text)
      .join('\n'),
    act: (act) =>
      releaseLicenceNumbers(act, {
        licence: licence.id,
        numbers: ended.map(({ number, from }) => ({ number, until: latest(from, act.at) })),
      }),
  };
}

function defaultsOf({ form }: ApplicantAsk, letter: string | undefined): ListDefaults {
  const use = USES.find((one) => one === form.text('use')) ?? null;
  return { carrier: form.text('carrier') || null, use, from: null, letter: letter ?? null };
}

function declared(ask: ApplicantAsk, line: NumberLine, held: readonly Held[]): NumberToDeclare[] {
  const { applications } = ask.deps.country;
  const { carrier, use, foreignAuthority, backEnds } = line;
  const from = line.from ? startOfDay(line.from, applications.zone) : ask.at;
  const homes = new Set(held.filter(({ home }) => home).map(({ number }) => number));
  return numbersOfLine(line).map((number) => ({
    number,
    carrier,
    use,
    kind: kindOf(number, ask),
    home: homes.has(number),
    foreignAuthority,
    backEnds,
    from,
  }));
}

function kindOf(number: PhoneNumber, { deps }: ApplicantAsk): NumberKind {
  const { isNationalNumber, numberKind } = deps.country.applications;
  return isNationalNumber(number) ? ((numberKind(number) ?? 'other') as NumberKind) : 'foreign';
}

function sameTerms(a: NumberToDeclare, b: Held): boolean {
  const letter = a.foreignAuthority ?? b.foreignAuthority;
  return (
    b.until === null &&
    a.carrier === b.carrier &&
    a.use === b.use &&
    letter === b.foreignAuthority &&
    a.backEnds.join() === b.backEnds.join()
  );
}

/** The letter that came with the form, or before it; only a file that is stored here counts. */
async function letterOf(ask: ApplicantAsk): Promise<string | undefined | Refusal> {
  const { form, reader } = ask;
  const [sent] = form.filesOf('letter');
  if (sent) {
    const stored = await receiveDocument(ask, sent);
    return isRefusal(stored) ? stored : stored.hash;
  }
  const before = form.text('letterHash');
  return before && (await storedFile(reader, before)) ? before : undefined;
}

export const numbersKind: Kind = {
  about: 'numbers',
  template: 'number,carrier,use,from,back-ends',
  example: async ({ reader, deps }) => {
    const [known] = await carriers(reader);
    return `+${deps.country.numbers.callingCode} 11 1234567, ${known?.code ?? 'carrier'}, outbound, 2026-01-15`;
  },
  fields: ['carrier', 'use', 'letterHash'],
  files: ['letter'],
  async inputs({ words, form, request, reader }, faults, kept = {}) {
    const typed = (name: string) => (request.method === 'POST' ? form.text(name) : '');
    const known = await carriers(reader);
    const letter = kept.letterHash ?? typed('letterHash');
    return html`<h3 class="govuk-heading-s">${words.say('numbers-defaults')}</h3>
      ${selectField(words, { name: 'carrier', label: words.say('numbers-carrier'), optional: true, choices: known.map(({ code, name }) => ({ value: code, label: words.of(name) })), value: typed('carrier'), faults })}
      ${selectField(words, { name: 'use', label: words.say('numbers-use'), optional: true, choices: USES.map((use) => ({ value: use, label: words.say(`said-${use}`) })), value: typed('use'), faults })}
      ${letter && hidden('letterHash', letter)}${fileField(words, { name: 'letter', label: words.say('notify-letter'), hint: words.say('numbers-letter-hint'), accept: DOCUMENT_ENDINGS, optional: true, faults })}`;
  },
  columns: ['numbers-number', 'numbers-carrier', 'numbers-use', 'notify-since'],
  async now(ask, licence) {
    const { words, reader, deps } = ask;
    const names = new Map((await carriers(reader)).map(({ code, name }) => [code, words.of(name)]));
    return (await heldBy(ask, licence)).map(({ number, carrier, use, from }) => ({
      key: number,
      cells: [
        phoneHtml(number),
        html`<bdi>${names.get(carrier) ?? carrier}</bdi>`,
        html`${words.say(`said-${use}`)}`,
        dayHtml(dayAt(from, deps.country.time.zone), words.language),
      ],
    }));
  },
  change,
};
