import { type Day, parseDay } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { canonical } from '../../../platform/ledger/canonical.ts';
import { type AgenciesPack, delegationFor } from '../../agencies/index.ts';
import type { Outcome } from '../rules/decision.ts';
import { type ListedContent, OWN_LISTS, type OwnList, type ScreeningSays } from '../rules/facts.ts';
import { csvRows, editionDiff, readFtm, readListCsv } from '../rules/lists.ts';
import { watchLists } from '../store.ts';
import { entriesNow, ownEntry, turnEdition } from '../store-lists.ts';
import { listSubject, sha256 } from '../subjects.ts';

export interface ImportListInput {
  readonly name: string;
  /** Where it was taken from: an address or an institution. */
  readonly source: string;
  /** Of the edition. */
  readonly dated: string;
  readonly format: 'ftm' | 'csv';
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

/** Takes in an edition of a published list: what it brings and what it takes is kept, its source and its date. */
export async function importList(
  act: Act,
  pack: AgenciesPack,
  input: ImportListInput,
): Promise<ListImported | Refusal> {
  const officer = await listKeeper(act, pack);
  if (isRefusal(officer)) return officer;
  const dated = parseDay(input.dated);
  if (!dated) return refuse('invalid', 'not-a-day', { field: '/dated' });
  const name = input.name.trim();
  const read = input.format === 'ftm' ? readFtm(input.text) : readListCsv(csvRows(input.text));
  if (read.entries.length === 0) return refuse('invalid', 'list-has-no-entries', { field: '/text' });
  const now = read.entries.map((entry) => ({ ...entry, hash: sha256(canonical(entry)) }));
  const list = listSubject(name);
  const before = (await watchLists(act)).find(({ id }) => id === list);
  const hash = sha256(input.text);
  const diff = editionDiff(await entriesNow(act, list), now);
  const counts = {
    entries: now.length,
    added: diff.added.length,
    changed: diff.changed.length,
    removed: diff.removed.length,
    unread: read.unreadCount,
  };
  const edition = (before?.edition ?? 0) + 1;
  if (before?.hash === hash)
    return { list, ...counts, edition: before.edition, unreadLines: read.unread, recorded: false };
  await turnEdition(
    act,
    list,
    edition,
    [...diff.removed, ...diff.changed.map(({ id }) => id)],
    [...diff.added, ...diff.changed],
  );
  const { source, format } = input;
  const says: ScreeningSays = {
    type: 'WatchListImported',
    data: { name, source: source.trim(), dated: dated as Day, format, edition, hash, ...counts, officer },
  };
  await act.append([{ subject: list, after: before?.version ?? 0, says }]);
  return { list, ...counts, edition, unreadLines: read.unread, recorded: true };
}

export interface OwnEntryInput {
  readonly list: OwnList;
  readonly role: string;
  readonly outcome: Outcome;
  readonly from: Instant;
  /** When it drops off; null only while a case is pending or a sentence stands. */
  readonly dropsOn: Instant | null;
  readonly instrument: string;
  readonly content: ListedContent;
}

/** Puts somebody or something on one of the office's own lists, with role and outcome. */
export async function recordOwnEntry(
  act: Act,
  pack: AgenciesPack,
  input: OwnEntryInput,
): Promise<{ entry: string } | Refusal> {
  const officer = await listKeeper(act, pack);
  if (isRefusal(officer)) return officer;
  if (!OWN_LISTS.includes(input.list)) return refuse('invalid', 'no-such-list', { field: '/list' });
  const { content, ...data } = input;
  if (!Object.values(content).some((one) => one !== null))
    return refuse('invalid', 'own-entry-empty', { field: '/content' });
  const entry = act.newId<'own-entry'>();
  const says: ScreeningSays = { type: 'OwnEntryRecorded', data: { ...data, officer }, personal: content };
  await act.append([{ subject: entry, after: 0, says, keyedTo: entry }]);
  return { entry };
}

/** What became of it: charged, acquitted, found to be trafficked. It counts, or no more, from now on. */
export async function noteOutcome(
  act: Act,
  pack: AgenciesPack,
  input: { readonly entry: string; readonly outcome: Outcome; readonly instrument: string },
): Promise<{ entry: string } | Refusal> {
  const officer = await listKeeper(act, pack);
  if (isRefusal(officer)) return officer;
  const known = await ownEntry(act, input.entry);
  if (!known) return refuse('not-found', 'no-such-entry');
  const { outcome, instrument } = input;
  const says: ScreeningSays = { type: 'OwnEntryOutcomeNoted', data: { outcome, instrument, officer } };
  await act.append([{ subject: known.id, after: known.version, says }]);
  return { entry: known.id };
}

/** Lists are kept under a power of their own. */
async function listKeeper(act: Act, pack: AgenciesPack): Promise<string | Refusal> {
  const delegation = await delegationFor(act, pack, act.by, 'keep-lists', act.at);
  if (isRefusal(delegation)) return delegation;
  return act.by.kind === 'officer' ? act.by.officer : refuse('not-allowed', 'officers-only');
}
