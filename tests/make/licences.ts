import type { OfficerActor } from '../../src/kernel/actor.ts';
import type { Id } from '../../src/kernel/id.ts';
import type { Instant } from '../../src/kernel/instant.ts';
import type { PhoneNumber } from '../../src/kernel/phone-number.ts';
import { accountsChapter } from '../../src/modules/accounts/index.ts';
import { agenciesChapter } from '../../src/modules/agencies/index.ts';
import { courtsChapter } from '../../src/modules/courts/index.ts';
import { entitiesChapter, registerCarrier } from '../../src/modules/entities/index.ts';
import {
  type GrantInput,
  grantLicence,
  type LicencesPack,
  licencesChapter,
} from '../../src/modules/licences/index.ts';
import type { Licence } from '../../src/modules/licences/rules/licence.ts';
import type { PremisesInput } from '../../src/modules/licences/rules/vary.ts';
import { type NumberToDeclare, numbersChapter } from '../../src/modules/numbers/index.ts';
import {
  approveOrder,
  type OrderInput,
  ordersChapter,
  proposeOrder,
} from '../../src/modules/orders/index.ts';
import type { Acting } from '../../src/platform/act.ts';
import type { Database } from '../../src/platform/postgres/database.ts';
import { done } from './accounts.ts';
import { anOfficer } from './agencies.ts';
import { actingOn, anId, type TestActing } from './entities.ts';
import { on, testCourts, testOrderPacks } from './orders.ts';

export const testLicences: LicencesPack = {
  numberPrefix: 'TL',
  zone: testCourts.zone,
  termYears: 2,
  provisionalDaysMax: 90,
  reminderDays: [60, 30, 7],
};

/** A licence of 2026 and 2027, not provisional. */
export function aLicence(with_: Partial<Licence> = {}): Licence {
  return {
    id: 'licence' as Id<'licence'>,
    version: 1,
    number: 'TL-2026-00001-X',
    kind: 'licence',
    class: 'outsourced',
    application: anId<'application'>(),
    company: anId<'company'>(),
    organisation: anId<'organisation'>(),
    holder: 'Clear Line Services',
    holderUrdu: 'کلیئر لائن سروسز',
    holdings: anId<'holdings'>(),
    validFrom: on('2026-01-01'),
    validUntil: on('2028-01-01'),
    provisionalUntil: null,
    confirmedAt: null,
    inspectionAwaitedAt: null,
    inspectionFailedAt: null,
    continuedBy: null,
    continuedUntil: null,
    surrenderedFrom: null,
    endedWhy: null,
    endedAt: null,
    successor: null,
    claimed: true,
    claimConfirmedAt: null,
    courtDirection: null,
    ...with_,
  };
}

export function boundPremises(with_: Partial<PremisesInput> = {}): PremisesInput {
  return {
    id: anId<'premises'>(),
    line: '14 Harbour Street',
    unit: '3rd floor',
    area: 'Old Port',
    city: 'Alphaville',
    district: 'North',
    residential: false,
    seats: 40,
    ...with_,
  };
}

let numbered = 0;

/** A number of its own kind, from a carrier that `registerActing` has registered. */
export function aNumber(with_: Partial<NumberToDeclare> = {}): NumberToDeclare {
  return {
    number: `+99921${String(++numbered).padStart(6, '0')}` as PhoneNumber,
    carrier: 'bell',
    use: 'both',
    kind: 'mobile',
    home: false,
    foreignAuthority: null,
    backEnds: [],
    from: on('2026-01-01'),
    ...with_,
  };
}

export function grantInput(with_: Partial<GrantInput> = {}): GrantInput {
  return {
    application: anId<'application'>(),
    versionHash: 'ab'.repeat(32),
    company: anId<'company'>(),
    organisation: anId<'organisation'>(),
    class: 'outsourced',
    holder: { name: 'Clear Line Services', nameUrdu: 'کلیئر لائن سروسز' },
    validFrom: on('2026-01-01'),
    provisionalUntil: null,
    conditions: [],
    premises: [boundPremises()],
    people: [{ person: anId<'person'>(), role: 'director' }],
    numbers: [],
    opinions: [],
    courtDirection: null,
    ...with_,
  };
}

/** Everything licences need over a test database, with one carrier; the clock stands at `at`. */
export async function registerActing(db: Database, at: Instant = on('2026-01-01')): Promise<TestActing> {
  const chapters = [
    accountsChapter,
    agenciesChapter,
    entitiesChapter,
    numbersChapter,
    courtsChapter,
    ordersChapter,
    licencesChapter,
  ];
  const acting = await actingOn(db, chapters, at);
  await done(acting, undefined, (act) =>
    registerCarrier(act, { code: 'bell', name: { en: 'Bell', ur: 'بیل' } }),
  );
  return acting;
}

/** A licence granted in the database. */
export function aGrant(acting: Acting, with_: Partial<GrantInput> = {}) {
  return done(acting, undefined, (act) => grantLicence(act, testLicences, grantInput(with_)));
}

/** Two officers of the regulator with every power. */
export async function twoOfficers(acting: Acting): Promise<[OfficerActor, OfficerActor]> {
  return [await anOfficer(acting, 'harbour', 'supervisor'), await anOfficer(acting, 'harbour', 'supervisor')];
}

/** An order proposed by the first officer and made by the second. */
export async function aMadeOrder(
  acting: Acting,
  [first, second]: readonly [OfficerActor, OfficerActor],
  licence: Id<'licence'>,
  with_: Partial<OrderInput> = {},
): Promise<Id<'order'>> {
  const input: OrderInput = {
    licence,
    kind: 'suspension',
    interim: false,
    scope: { kind: 'whole' },
    ground: 'fraud',
    from: acting.clock.now(),
    until: null,
    reasons: 'Victims were called from its numbers.',
    about: [],
    ...with_,
  };
  const { order } = await done(acting, first, (act) => proposeOrder(act, testOrderPacks, input));
  await done(acting, second, (act) => approveOrder(act, testOrderPacks, { order }));
  return order;
}

/** A list of existing centres with one in it. */
export function oneOldCentre() {
  return {
    instrument: 'Gazette 1/2026',
    from: on('2026-01-01'),
    until: on('2026-07-01'),
    centres: [
      {
        holder: { name: 'Old Port Calls', nameUrdu: null },
        class: 'outsourced',
        formerNumber: null,
        premises: [boundPremises()],
        numbers: [],
      },
    ],
  };
}
