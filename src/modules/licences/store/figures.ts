import type { Instant } from '../../../kernel/instant.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { staysBetween } from '../../courts/index.ts';
import { ordersById } from '../../orders/index.ts';
import { type StayCount, stayCounts } from '../rules/stay-counts.ts';

/** Court orders that had effect or were claimed in a period, by the ground of what they stayed and what became of them. */
export async function staysByGround(db: Reader, from: Instant, until: Instant): Promise<StayCount[]> {
  const stays = await staysBetween(db, from, until);
  const covered = stays.flatMap(({ covers }) => (covers.kind === 'orders' ? covers.orders : []));
  return stayCounts(stays, await ordersById(db, [...new Set(covered)]), until);
}
