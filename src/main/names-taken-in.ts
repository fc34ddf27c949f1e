import { isRefusal, type Refusal } from '../kernel/refusal.ts';
import { indexNames, type NamesIndexed } from '../modules/entities/index.ts';
import { type Acting, perform } from '../platform/act.ts';
import type { Blind } from '../platform/index-key.ts';

/** Under this name it waits in the queue, from each start until nobody is left. */
export const NAMES = 'names';

const AT_ONCE = 100;
/** How many transactions a run of the job makes, so that it ends well before the queue takes it for dead. */
const PARTS_MAX = 100;

/**
 * Lets people be found by name who were declared before names had indexes. Part by part, each in a transaction of its own:
 * whatever kills it, the next start goes on with whoever is left; `more` is called where this run did not get to the end.
 */
export async function takeInNames(
  { acting, blind }: { readonly acting: Acting; readonly blind: Blind },
  more: () => void,
): Promise<void> {
  let after: string | null = null;
  for (let parts = 0; parts < PARTS_MAX; parts++) {
    const done: NamesIndexed | Refusal = await perform(acting, {}, (act) =>
      indexNames(act, blind, { after, limit: AT_ONCE }),
    );
    if (isRefusal(done)) throw new Error(done.code);
    after = done.next;
    if (after === null) return;
  }
  more();
}
