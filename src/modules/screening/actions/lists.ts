import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { destroyPersonal } from '../../../platform/ledger/erase.ts';
import { type AgenciesPack, delegationFor } from '../../agencies/index.ts';
import type { Outcome } from '../rules/decision.ts';
import { type ListedContent, OWN_LISTS, type OwnList, type ScreeningSays } from '../rules/facts.ts';
import { ownEntry } from '../store-lists.ts';

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
  const { content, instrument, ...data } = input;
  if (!Object.values(content).some((one) => one !== null))
    return refuse('invalid', 'own-entry-empty', { field: '/content' });
  const entry = act.newId<'own-entry'>();
  const says: ScreeningSays = {
    type: 'OwnEntryRecorded',
    data: { ...data, officer },
    personal: { ...content, instrument },
  };
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
  if (known.erasedAt !== null) return refuse('conflict', 'own-entry-erased');
  const { outcome, instrument } = input;
  const says: ScreeningSays = {
    type: 'OwnEntryOutcomeNoted',
    data: { outcome, officer },
    personal: { instrument },
  };
  await act.append([{ subject: known.id, after: known.version, says, keyedTo: known.id }]);
  return { entry: known.id };
}

/**
 * Erases by law who or what an entry of an own list named: its key and what it sealed are gone, and it counts against nobody. Under the
 * power of erasing, not of keeping lists.
 */
export async function eraseOwnEntry(
  act: Act,
  pack: AgenciesPack,
  { entry, basis }: { readonly entry: string; readonly basis: string },
): Promise<{ entry: string; facts: number } | Refusal> {
  const delegation = await delegationFor(act, pack, act.by, 'erase', act.at);
  if (isRefusal(delegation)) return delegation;
  if (act.by.kind !== 'officer') return refuse('not-allowed', 'officers-only');
  const known = await ownEntry(act, entry);
  if (!known) return refuse('not-found', 'no-such-entry');
  if (known.erasedAt !== null) return refuse('conflict', 'own-entry-erased');
  if (!basis.trim()) return refuse('invalid', 'own-erasure-needs-a-basis', { field: '/basis' });
  const facts = await destroyPersonal(act, known.id);
  const says: ScreeningSays = {
    type: 'OwnEntryErased',
    data: { basis: basis.trim(), facts, officer: act.by.officer },
  };
  await act.append([{ subject: known.id, after: known.version, says }]);
  return { entry: known.id, facts };
}

/** Lists are kept under a power of their own. */
export async function listKeeper(act: Act, pack: AgenciesPack): Promise<string | Refusal> {
  const delegation = await delegationFor(act, pack, act.by, 'keep-lists', act.at);
  if (isRefusal(delegation)) return delegation;
  return act.by.kind === 'officer' ? act.by.officer : refuse('not-allowed', 'officers-only');
}
