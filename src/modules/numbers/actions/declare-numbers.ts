import type { Id } from '../../../kernel/id.ts';
import { invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { carriers } from '../../entities/index.ts';
import { listFaults } from '../rules/declaration.ts';
import type { NumbersSays, NumberToDeclare } from '../rules/facts.ts';
import { changeOf } from '../rules/holders.ts';
import { bookVersion, heldFromOn, takeTurn } from '../store.ts';

/**
 * Binds numbers to a licence from their dates on; `holdings` is the id of the licence's book, new or known.
 * What the licence holds already on the same terms is left alone; other terms end the old holding and start a new
 * one. Returns how many holdings started. Refuses the whole list with every fault under `/numbers/i/...`; a number
 * of another licence is a conflict.
 */
export async function declareNumbers(
  act: Act,
  holdings: Id<'holdings'>,
  licence: Id<'licence'>,
  list: readonly NumberToDeclare[],
): Promise<number | Refusal> {
  if (list.length === 0) return 0;
  const faults = listFaults(list, new Set((await carriers(act)).map(({ code }) => code)));
  if (faults.length) return invalid(faults);
  await takeTurn(act);
  const book = await bookVersion(act, holdings);
  if (book && book.licence !== licence) throw new Error(`book ${holdings} is of another licence`);
  const named = list.flatMap(({ number, backEnds }) => [number, ...backEnds]);
  const earliest = list.map(({ from }) => from).sort()[0]!;
  const change = changeOf(list, await heldFromOn(act, named, earliest), licence);
  if (!('start' in change))
    return refuse('conflict', change[0]!.code, { field: change[0]!.field, faults: change });
  // in the order of number, as registers are read
  const started = change.start
    .map((i) => ({ id: act.newId<'holding'>(), ...list[i]! }))
    .sort((a, b) => (a.number < b.number ? -1 : 1));
  const says: NumbersSays[] = [];
  if (change.end.length) says.push({ type: 'NumbersReleased', data: { licence, holdings: change.end } });
  if (started.length) says.push({ type: 'NumbersDeclared', data: { licence, holdings: started } });
  await act.append(says.map((one) => ({ subject: holdings, after: book?.version ?? 0, says: one })));
  return started.length;
}
