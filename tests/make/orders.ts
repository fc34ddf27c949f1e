import type { Day } from '../../src/kernel/day.ts';
import type { Id } from '../../src/kernel/id.ts';
import { type Instant, parseInstant } from '../../src/kernel/instant.ts';
import type { CourtsPack } from '../../src/modules/courts/rules/pack.ts';
import type { Stay } from '../../src/modules/courts/rules/stay.ts';
import type { OrderPacks } from '../../src/modules/orders/index.ts';
import type { Order } from '../../src/modules/orders/rules/order.ts';
import { harbourAgencies } from './agencies.ts';
import { exampleCourts } from './applications.ts';
import { anId } from './entities.ts';

/** A moment by its day, at midnight UTC; or by its full text. */
export function on(text: string): Instant {
  const instant = parseInstant(text.length === 10 ? `${text}T00:00:00Z` : text);
  if (!instant) throw new Error(`${text} is no moment`);
  return instant;
}

export const testCourts: CourtsPack = {
  courts: exampleCourts,
  zone: { name: 'Test/Two', utcOffsetMinutes: 120 },
  lapseDays: { 'temporary-injunction': 180, 'ad-interim': 15 },
};

/** The slices that orders rest on, of a country that does not exist. */
export const testOrderPacks: OrderPacks = {
  agencies: harbourAgencies,
  courts: testCourts,
  orders: {
    interimDaysMax: 30,
    grounds: [
      {
        code: 'fraud',
        kinds: ['suspension', 'revocation'],
        text: { en: 'Fraud', ur: 'دھوکہ دہی' },
        law: 's. 1',
      },
      { code: 'late-return', kinds: ['suspension'], text: { en: 'Late return', ur: 'تاخیر' }, law: 's. 2' },
    ],
  },
};

/** An order of the whole licence that was made on 1 March 2026. */
export function anOrder(with_: Partial<Order> = {}): Order {
  return {
    id: anId<'order'>(),
    version: 2,
    licence: 'licence' as Id<'licence'>,
    kind: 'suspension',
    interim: false,
    scope: { kind: 'whole' },
    ground: 'fraud',
    from: on('2026-03-01'),
    until: null,
    state: 'made',
    about: [],
    agency: 'harbour',
    proposedBy: anId<'officer'>(),
    approvedBy: anId<'officer'>(),
    madeAt: on('2026-03-01'),
    liftedUntil: null,
    liftedHow: null,
    ...with_,
  };
}

/** A claimed stay in a writ, from 10 March 2026, that covers the grant unless told otherwise. */
export function aStay(with_: Partial<Stay> = {}): Stay {
  return {
    id: anId<'stay'>(),
    version: 1,
    licence: 'licence' as Id<'licence'>,
    court: 'High Court',
    caseNumber: 'W.P. 12/2026',
    nature: 'writ',
    covers: { kind: 'grant' },
    from: on('2026-03-10'),
    lapseOn: null,
    lapseAt: null,
    nextDate: '2026-04-01' as Day,
    status: 'claimed',
    endedHow: null,
    endedAt: null,
    ...with_,
  };
}

/** A stay over orders. */
export function aStayOf(orders: readonly Order[], with_: Partial<Stay> = {}): Stay {
  return aStay({ covers: { kind: 'orders', orders: orders.map(({ id }) => id) }, ...with_ });
}
