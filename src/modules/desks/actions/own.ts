import type { Day } from '../../../kernel/day.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { textFault, tidyText } from '../../accounts/rules/plain-text.ts';
import { markNoticesRead, type NoticeMark } from '../store/notices.ts';
import { dropFilter, keepFilter, renameFilter, savedFiltersOf, setKeys } from '../store/own.ts';

const NAME_MAX = 60;
const FILTERS_MAX = 40;

/** Keeps a filter of the lists under a name, for oneself. */
export async function saveFilter(
  act: Act,
  input: { readonly name: string; readonly query: string },
): Promise<{ saved: string } | Refusal> {
  const fault = textFault('/name', input.name, NAME_MAX);
  if (fault) return refuse('invalid', fault.code, fault);
  const { principal } = act.by;
  if ((await savedFiltersOf(act, principal)).length >= FILTERS_MAX)
    return refuse('conflict', 'filters-full', { field: '/name', values: { max: FILTERS_MAX } });
  const id = act.newId<'filter'>();
  const filter = { id, principal, name: tidyText(input.name), query: input.query };
  return (await keepFilter(act, filter, act.at))
    ? { saved: id }
    : refuse('conflict', 'filter-name-taken', { field: '/name' });
}

export async function renameSavedFilter(
  act: Act,
  input: { readonly id: string; readonly name: string },
): Promise<{ renamed: string } | Refusal> {
  const fault = textFault('/name', input.name, NAME_MAX);
  if (fault) return refuse('invalid', fault.code, fault);
  const how = await renameFilter(act, act.by.principal, input.id, tidyText(input.name));
  if (how === 'taken') return refuse('conflict', 'filter-name-taken', { field: '/name' });
  return how === 'renamed' ? { renamed: input.id } : refuse('not-found', 'filter-not-found');
}

export async function deleteSavedFilter(
  act: Act,
  input: { readonly id: string },
): Promise<{ deleted: string } | Refusal> {
  return (await dropFilter(act, act.by.principal, input.id))
    ? { deleted: input.id }
    : refuse('not-found', 'filter-not-found');
}

/** Switches keys of one letter and the palette on or off, for oneself. */
export async function preferKeys(act: Act, input: { readonly keys: boolean }): Promise<{ keys: boolean }> {
  await setKeys(act, act.by.principal, input.keys);
  return { keys: input.keys };
}

/** Marks one's own notices as read, as far as they were shown. */
export async function readNotices(
  act: Act,
  input: { readonly upTo: NoticeMark; readonly dueBefore: Day },
): Promise<{ read: true } | Refusal> {
  if (act.by.kind !== 'officer') return refuse('not-allowed', 'officers-only');
  await markNoticesRead(act, act.by.officer, input.upTo, input.dueBefore);
  return { read: true };
}
