import { join } from 'node:path';
import type { Role } from '../../src/kernel/actor.ts';
import { DAY_MS, parseInstant, plusMs } from '../../src/kernel/instant.ts';
import { apiFor } from '../../src/main/api.ts';
import { chapters, ownersTexts } from '../../src/main/chapters.ts';
import { speakerOf } from '../../src/main/house.ts';
import { issueToken, type Scope } from '../../src/modules/accounts/index.ts';
import { appointOfficer, makeDelegation, POWERS } from '../../src/modules/agencies/index.ts';
import { registerCarrier } from '../../src/modules/entities/index.ts';
import { nameCollectingBank } from '../../src/modules/payments/index.ts';
import { Files } from '../../src/platform/files.ts';
import { openIndexKey } from '../../src/platform/index-key.ts';
import type { Database } from '../../src/platform/postgres/database.ts';
import { vaultIn } from '../../src/platform/vault.ts';
import type { Country } from '../../src/web/api/deps.ts';
import { actingWith, aPerson, done } from './accounts.ts';
import { asking } from './api.ts';
import { exampleConduct, exampleland } from './country.ts';
import { testCourts, testOrderPacks } from './orders.ts';
import { testRulings } from './rulings.ts';

export const MORNING = parseInstant('2026-11-23T08:00:00Z')!;

/** Exampleland with the slices that only the API hands on. */
export const wholeExampleland: Country = {
  ...exampleland,
  numbers: { region: 'XE', callingCode: '999' },
  orders: testOrderPacks.orders,
  courts: testCourts,
  rulings: testRulings,
  conduct: exampleConduct,
  figures: {
    agencies: exampleland.agencies.agencies.filter(({ reviews }) => reviews),
    districts: [],
    refusalGrounds: exampleland.applications.refusalGrounds,
    orderGrounds: testOrderPacks.orders.grounds,
  },
};

export const BANK_SECRET = 'a-secret-of-the-test-bank';

/** The whole API over a database and a folder, asked in memory; its clock stands where the test puts it. */
export async function aHouse(db: Database, folder: string, country: Country = wholeExampleland) {
  const acting = await actingWith(db, chapters);
  acting.clock.set(MORNING);
  await done(acting, undefined, (act) =>
    registerCarrier(act, { code: 'one', name: { en: 'One', ur: 'ایک' } }),
  );
  const errors: unknown[] = [];
  const parts = {
    acting,
    country,
    speaker: speakerOf(ownersTexts),
    files: await Files.open(join(folder, 'files')),
    vault: vaultIn(join(folder, 'keys'), { memory: 64, passes: 1, parallelism: 1 }),
    blind: openIndexKey(join(folder, 'keys')),
    baseUrl: 'http://sanad.test',
    bankSecrets: new Map([['testbank', BANK_SECRET]]),
    demonstration: true,
    certificate: async () => Buffer.from('%PDF-1.7 made up'),
    served: ({ error }: { error?: unknown }) => {
      if (error) errors.push(error);
      if (error) console.error(error);
    },
  };
  const app = apiFor(parts);
  const fetch = (request: Request) => app.fetch(request);
  const token = async (
    principal: Awaited<ReturnType<typeof aPerson>>,
    scopes: readonly Scope[],
    more: { partner?: 'bank' | 'carrier'; organisation?: string } = {},
  ) => {
    const expiresAt = plusMs(acting.clock.now(), 300 * DAY_MS);
    return (
      await done(acting, undefined, (act) =>
        issueToken(act, { principal, label: 'test', scopes, expiresAt, ...more }),
      )
    ).secret;
  };
  /** An officer with every power of his role, and a token of every scope. */
  const anOfficerHere = async (agency: string, role: Role) => {
    const principal = await aPerson(acting);
    const { officer } = await done(acting, undefined, (act) =>
      appointOfficer(act, country.agencies, { principal, agency, role }),
    );
    const powers = country.agencies.powers[agency]?.[role] ?? POWERS;
    await done(acting, undefined, (act) =>
      makeDelegation(act, country.agencies, {
        officer,
        powers,
        instrument: 'Gazette 1/2026',
        from: acting.clock.now(),
        until: null,
      }),
    );
    const scopes = [
      'review',
      'decide',
      'orders',
      'courts',
      'settle',
      'admin',
      'oversight',
      'register',
    ] as const;
    return { officer, principal, token: await token(principal, scopes) };
  };
  const aBank = async (code = 'testbank') => {
    const principal = await aPerson(acting);
    await done(acting, undefined, (act) => nameCollectingBank(act, { code, principal }));
    return token(principal, ['settle'], { partner: 'bank' });
  };
  return {
    db,
    clock: acting.clock,
    acting,
    errors,
    parts,
    app,
    fetch,
    ask: asking(fetch),
    token,
    anOfficer: anOfficerHere,
    aBank,
  };
}

export type TestHouse = Awaited<ReturnType<typeof aHouse>>;
