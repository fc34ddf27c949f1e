import type { Id } from '../../../kernel/id.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import type { OrdersFact, OrderTerms } from '../rules/facts.ts';
import { termsRefusal } from '../rules/order.ts';
import { type OrderPacks, officerWith } from './officer-with.ts';

export interface OrderInput extends OrderTerms {
  readonly reasons: string;
  /** Ids in which a conflict of interest is looked for: the holder's company, organisation and people. */
  readonly about: readonly string[];
}

/** One officer proposes to suspend or revoke; nothing happens to the licence until another approves. */
export async function proposeOrder(
  act: Act,
  packs: OrderPacks,
  input: OrderInput,
): Promise<{ readonly order: Id<'order'> } | Refusal> {
  const { licence, kind, interim, scope, ground, from, until, reasons, about } = input;
  const officer = await officerWith(act, packs, 'make-order', about);
  if (isRefusal(officer)) return officer;
  const terms: OrderTerms = { licence, kind, interim, scope, ground, from, until };
  const refused = termsRefusal(packs.orders, terms, reasons, act.at);
  if (refused) return refused;
  const order = act.newId<'order'>();
  const says: OrdersFact = {
    type: 'OrderProposed',
    data: { ...terms, proposedBy: officer.officer, agency: officer.agency, about },
    personal: { reasons },
  };
  await act.append([{ subject: order, after: 0, says, keyedTo: order }]);
  return { order };
}
