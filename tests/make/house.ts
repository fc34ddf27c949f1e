import { join } from 'node:path';
import { pk } from '../../src/jurisdictions/pk/index.ts';
import { parseInstant } from '../../src/kernel/instant.ts';
import { apiFor } from '../../src/main/api.ts';
import { chapters, ownersTexts } from '../../src/main/chapters.ts';
import { speakerOf } from '../../src/main/house.ts';
import type { Acting } from '../../src/platform/act.ts';
import { SetClock } from '../../src/platform/clock.ts';
import { Files } from '../../src/platform/files.ts';
import { randomIds } from '../../src/platform/ids.ts';
import { openIndexKey } from '../../src/platform/index-key.ts';
import { readCatalogue } from '../../src/platform/ledger/catalogue.ts';
import { registryOf } from '../../src/platform/ledger/registry.ts';
import type { Database } from '../../src/platform/postgres/database.ts';
import { vaultIn } from '../../src/platform/vault.ts';

export const MORNING = parseInstant('2026-11-23T08:00:00Z')!;

/** The whole API over a database and a folder, asked in memory; its clock stands where the test puts it. */
export async function aHouse(db: Database, folder: string) {
  const clock = new SetClock(MORNING);
  const acting: Acting = {
    db,
    clock,
    ids: randomIds,
    ledger: { registry: registryOf(chapters), catalogue: await readCatalogue(db), ids: randomIds },
  };
  const errors: unknown[] = [];
  const parts = {
    acting,
    speaker: speakerOf(ownersTexts),
    files: await Files.open(join(folder, 'files')),
    vault: vaultIn(join(folder, 'keys'), { memory: 64, passes: 1, parallelism: 1 }),
    blind: openIndexKey(join(folder, 'keys')),
    country: pk,
    baseUrl: 'http://sanad.test',
    bankSecrets: new Map([['testbank', 'a-secret-of-the-test-bank']]),
    served: ({ error }: { error?: unknown }) => {
      if (error) errors.push(error);
      if (error) console.error(error);
    },
  };
  const app = apiFor(parts);
  return { db, clock, acting, errors, parts, app, fetch: (request: Request) => app.fetch(request) };
}
