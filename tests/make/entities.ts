import type { Day } from '../../src/kernel/day.ts';
import type { Id } from '../../src/kernel/id.ts';
import { instantOf, parseInstant } from '../../src/kernel/instant.ts';
import type {
  CompanyDetails,
  PersonDetails,
  PersonToDeclare,
  PremisesDetails,
  PremisesToDeclare,
} from '../../src/modules/entities/index.ts';
import type { Acting } from '../../src/platform/act.ts';
import { SetClock } from '../../src/platform/clock.ts';
import { randomIds } from '../../src/platform/ids.ts';
import { blindWith } from '../../src/platform/index-key.ts';
import { readCatalogue } from '../../src/platform/ledger/catalogue.ts';
import { type Chapter, registryOf } from '../../src/platform/ledger/registry.ts';
import type { Database } from '../../src/platform/postgres/database.ts';

/** The index key of tests. */
export const testBlind = blindWith(Buffer.alloc(32, 7));

let made = 0;

/** A new id, in the order of asking. */
export function anId<Kind extends string>(): Id<Kind> {
  return randomIds.next<Kind>(instantOf(1_700_000_000_000 + ++made));
}

export interface TestActing extends Acting {
  readonly clock: SetClock;
}

/** What an act needs, over a test database, with a clock that stands at `at`. */
export async function actingOn(
  db: Database,
  chapters: readonly Chapter[],
  at = '2026-11-23T08:00:00.000Z',
): Promise<TestActing> {
  const registry = registryOf(chapters);
  const ledger = { registry, ids: randomIds, catalogue: await readCatalogue(db) };
  return { db, ledger, ids: randomIds, clock: new SetClock(parseInstant(at)!) };
}

/** Somebody with papers of their own; name what matters to the test. */
export function personDetails(with_: Partial<PersonDetails> = {}): PersonDetails {
  const n = ++made;
  return {
    nameLatin: `Sana Rahim ${n}`,
    nameUrdu: 'ثنا رحیم',
    relation: 'father',
    relationName: 'Rahim Dad',
    nationality: 'XA',
    nationalId: `55-${String(n).padStart(6, '0')}`,
    passport: null,
    birthDate: '1988-04-17' as Day,
    phone: '+999200000001',
    email: `sana.${n}@centre.example`,
    address: `House ${n}, Canal Road`,
    sex: 'female',
    ...with_,
  };
}

export function aPerson(with_: Partial<PersonDetails> = {}): PersonToDeclare {
  return { id: anId<'person'>(), details: personDetails(with_) };
}

export function aPremises(with_: Partial<PremisesDetails> = {}): PremisesToDeclare {
  const details: PremisesDetails = {
    line: '14 Harbour Street',
    unit: '3rd floor',
    area: 'Old Port',
    city: 'Alphaville',
    district: 'North',
    province: null,
    residential: false,
    latitude: 12.5,
    longitude: 45.25,
    landlord: null,
    utilityMeter: `M-${++made}`,
    seats: 40,
    hours: '09:00-18:00',
    ispCircuit: null,
    leaseFrom: '2026-01-01' as Day,
    leaseUntil: null,
    ...with_,
  };
  return { id: anId<'premises'>(), details };
}

export function companyDetails(with_: Partial<CompanyDetails> = {}): CompanyDetails {
  return {
    name: 'Clear Line Services',
    nameUrdu: 'کلیئر لائن سروسز',
    form: 'company',
    tradeNames: ['Clear Line'],
    incorporationNumber: '0012345',
    incorporatedOn: '2019-05-02' as Day,
    taxNumber: '7654321-0',
    emailDomains: ['clearline.example'],
    websites: ['https://clearline.example'],
    ...with_,
  };
}
