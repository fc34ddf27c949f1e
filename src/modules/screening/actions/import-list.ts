import { createHash } from 'node:crypto';
import { type Day, parseDay } from '../../../kernel/day.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { canonical } from '../../../platform/ledger/canonical.ts';
import type { AgenciesPack } from '../../agencies/index.ts';
import type { ScreeningSays } from '../rules/facts.ts';
import { type ListFormat, type ListLine, listReader } from '../rules/list-lines.ts';
import { watchLists } from '../store.ts';
import { beginEdition, stagedDiff, stageEntries, turnEdition } from '../store-lists.ts';
import { listSubject, sha256 } from '../subjects.ts';
import { listKeeper } from './lists.ts';

/** Which edition of which list. */
export interface EditionInput {
  readonly name: string;
  /** Where it was taken from: an address or an institution. */
  readonly source: string;
  /** Of the edition. */
  readonly dated: string;
  readonly format: ListFormat;
}

export interface ImportListInput extends EditionInput {
  readonly text: string;
}

export interface ListImported {
  readonly list: string;
  readonly edition: number;
  readonly entries: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unread: number;
  /** Numbers of the first lines that could not be read. */
  readonly unreadLines: readonly number[];
  /** False where it is the edition that is there. */
  readonly recorded: boolean;
}

/**
 * Takes in an edition of a published list: what it brings and what it takes is kept, its source and its date. Lines that could not be
 * read are counted and told; the others come in.
 */
export async function importList(
  act: Act,
  pack: AgenciesPack,
  { text, ...edition }: ImportListInput,
): Promise<ListImported | Refusal> {
  const officer = await listKeeper(act, pack);
  return isRefusal(officer) ? officer : taken(act, officer, edition, [Buffer.from(text)], false);
}

/**
 * The same of a file of any size, from the machine itself: it is read as it comes, and comes in whole or not at all. One line that
 * cannot be read, and nothing is changed. `chunks` are its bytes from the first on.
 */
export function importListFile(
  act: Act,
  edition: EditionInput,
  chunks: AsyncIterable<Uint8Array>,
): Promise<ListImported | Refusal> {
  return act.by.kind === 'system'
    ? taken(act, null, edition, chunks, true)
    : Promise.resolve(refuse('not-allowed', 'system-only'));
}

/** So many entries are laid beside the edition there is at a time. */
const STAGED_AT_ONCE = 2_000;
const TOLD_MAX = 20;

async function taken(
  act: Act,
  officer: string | null,
  { name: named, source, dated, format }: EditionInput,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  whole: boolean,
): Promise<ListImported | Refusal> {
  const day = parseDay(dated);
  if (!day) return refuse('invalid', 'not-a-day', { field: '/dated' });
  const name = named.trim();
  const list = listSubject(name);
  await beginEdition(act);
  const read = await staged(act, format, chunks);
  if (isRefusal(read)) return read;
  const { hash, unread, unreadLines } = read;
  if (whole && unread > 0)
    return refuse('invalid', 'list-has-bad-lines', {
      field: '/text',
      values: { count: unread, lines: unreadLines.join(', ') },
    });
  const diff = await stagedDiff(act, list);
  if (diff.entries === 0) return refuse('invalid', 'list-has-no-entries', { field: '/text' });
  const before = (await watchLists(act)).find(({ id }) => id === list);
  const counts = { ...diff, unread };
  if (before?.hash === hash)
    return { list, ...counts, edition: before.edition, unreadLines, recorded: false };
  const edition = (before?.edition ?? 0) + 1;
  await turnEdition(act, list, edition);
  const says: ScreeningSays = {
    type: 'WatchListImported',
    data: { name, source: source.trim(), dated: day as Day, format, edition, hash, ...counts, officer },
  };
  await act.append([{ subject: list, after: before?.version ?? 0, says }]);
  return { list, ...counts, edition, unreadLines, recorded: true };
}

interface Staged {
  /** SHA-256 of the file. */
  readonly hash: string;
  readonly unread: number;
  readonly unreadLines: readonly number[];
}

/** Reads a list as it comes and lays what it says beside the edition there is. */
async function staged(
  act: Act,
  format: ListFormat,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<Staged | Refusal> {
  const reader = listReader(format);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const hash = createHash('sha256');
  const unreadLines: number[] = [];
  let unread = 0;
  let waiting: { entry: Exclude<ListLine['entry'], 'bad'>; hash: string }[] = [];
  const put = async (lines: readonly ListLine[], least: number) => {
    for (const { line, entry } of lines) {
      if (entry !== 'bad') waiting.push({ entry, hash: sha256(canonical(entry)) });
      else if (++unread <= TOLD_MAX) unreadLines.push(line);
    }
    if (waiting.length < least) return;
    await stageEntries(act, waiting);
    waiting = [];
  };
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      await put(reader.push(decoder.decode(chunk, { stream: true })), STAGED_AT_ONCE);
    }
    await put([...reader.push(decoder.decode()), ...reader.end()], 1);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // of the decoder: another encoding
    return refuse('invalid', 'list-not-text', { field: '/text' });
  }
  return { hash: hash.digest('hex'), unread, unreadLines };
}
