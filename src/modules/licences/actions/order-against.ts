import type { Id } from '../../../kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { type OrderInput, type OrderPacks, proposeOrder } from '../../orders/index.ts';
import { numbersBoundTo } from '../store/holdings.ts';
import { licenceById, premisesOf } from '../store/licences.ts';
import { interestsIn } from './interests.ts';

/**
 * Proposes an order against a licence that exists, on premises and numbers that are its own; conflicts of interest
 * are looked for in its company, its organisation and the people bound to it. Codes beside those of `proposeOrder`:
 * licence-not-found, order-scope-not-of-licence (`/scope/premises/i` or `/scope/numbers/i`).
 */
export async function proposeOrderAgainst(
  act: Act,
  packs: OrderPacks,
  input: Omit<OrderInput, 'about'>,
): Promise<{ readonly order: Id<'order'> } | Refusal> {
  const licence = await licenceById(act, input.licence);
  if (!licence) return refuse('not-found', 'licence-not-found');
  const { scope } = input;
  if (scope.kind === 'premises') {
    const own = new Set<string>((await premisesOf(act, [licence.id])).get(licence.id)?.map(({ id }) => id));
    const stranger = scope.premises.findIndex((id) => !own.has(id));
    if (stranger >= 0)
      return refuse('invalid', 'order-scope-not-of-licence', { field: `/scope/premises/${stranger}` });
  }
  if (scope.kind === 'numbers') {
    const own = new Set((await numbersBoundTo(act, [licence.id], null)).map(({ number }) => number));
    const stranger = scope.numbers.findIndex((number) => !own.has(number));
    if (stranger >= 0)
      return refuse('invalid', 'order-scope-not-of-licence', { field: `/scope/numbers/${stranger}` });
  }
  const about = await interestsIn(act, licence.id);
  return isRefusal(about) ? about : proposeOrder(act, packs, { ...input, about });
}
