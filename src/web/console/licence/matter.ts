import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { type Officer, officer, type Power, requireNoConflict } from '../../../modules/agencies/index.ts';
import { type Stay, stay as stayById, staysOf } from '../../../modules/courts/index.ts';
import {
  type Licence,
  licenceById,
  licenceByNumber,
  parseLicenceNumber,
} from '../../../modules/licences/index.ts';
import { type Order, type OrderPacks, order as orderById, ordersOf } from '../../../modules/orders/index.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { lacks } from '../application/desk.ts';
import type { ConsoleAsk } from '../route.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One licence in the hands of an officer: what was ordered about it, and what courts say to that. */
export interface Matter {
  readonly licence: Licence;
  readonly orders: readonly Order[];
  readonly stays: readonly Stay[];
  readonly office: Officer | undefined;
  /** The one that the address names. */
  readonly order?: Order;
  readonly stay?: Stay;
}

/** Whoever sees applications sees licences; nobody one in whose holder he has an interest. */
export async function matterOf(reader: Reader, ask: ConsoleAsk): Promise<Matter | Refusal> {
  const { params, actor } = ask;
  const office = await officer(reader, actor.officer);
  const denied = lacks(ask, office, 'see-applications');
  if (denied) return denied;
  const found = await named(reader, ask, params);
  if (isRefusal(found)) return found;
  const { licence } = found;
  const about = [licence.company, ...(licence.organisation ? [licence.organisation] : [])];
  const conflict = await requireNoConflict(reader, actor, about);
  if (conflict) return conflict;
  const [orders, stays] = [await ordersOf(reader, licence.id), await staysOf(reader, licence.id)];
  return { ...found, office, orders, stays };
}

async function named(
  reader: Reader,
  { deps }: ConsoleAsk,
  params: Readonly<Record<string, string>>,
): Promise<Pick<Matter, 'licence' | 'order' | 'stay'> | Refusal> {
  const of = async (id: string) => licenceById(reader, id);
  if (params.order !== undefined) {
    const order = ID.test(params.order) ? await orderById(reader, params.order) : undefined;
    const licence = order && (await of(order.licence));
    return licence ? { licence, order } : refuse('not-found', 'order-not-found');
  }
  if (params.stay !== undefined) {
    const stay = ID.test(params.stay) ? await stayById(reader, params.stay) : undefined;
    const licence = stay && (await of(stay.licence));
    return licence ? { licence, stay } : refuse('not-found', 'stay-not-found');
  }
  const number = parseLicenceNumber(params.number ?? '', deps.country.licences.numberPrefix);
  const licence = number && (await licenceByNumber(reader, number));
  return licence ? { licence } : refuse('not-found', 'licence-not-found');
}

export function packsOf({ deps }: ConsoleAsk): OrderPacks {
  const { orders, courts, agencies } = deps.country;
  return { orders, courts, agencies };
}

/** The holder, in whom an officer's interest is looked for. */
export function holderOf({ licence }: Matter): string[] {
  return [licence.company, ...(licence.organisation ? [licence.organisation] : [])];
}

/** What a page was made over: it changes with whatever is ordered or found about the licence. */
export function markOf({ licence, orders, stays }: Matter): string {
  const sum = [licence, ...orders, ...stays].reduce((total, { version }) => total + version, 0);
  return `${orders.length}.${stays.length}.${sum}`;
}

export const licencePath = ({ licence }: Pick<Matter, 'licence'>) => `/console/licences/${licence.number}`;

export const lacksPower = (ask: ConsoleAsk, { office }: Matter, power: Power) => lacks(ask, office, power);
