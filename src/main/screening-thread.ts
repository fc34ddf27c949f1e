import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type pg from 'pg';
import type { Instant } from '../kernel/instant.ts';
import { SetClock } from '../platform/clock.ts';
import { randomIds } from '../platform/ids.ts';
import { readCatalogue } from '../platform/ledger/catalogue.ts';
import { registryOf } from '../platform/ledger/registry.ts';
import { Database } from '../platform/postgres/database.ts';
import { chapters } from './chapters.ts';
import { type Screened, Screener } from './screening.ts';

// The thread that screens: the register in memory, over connections of its own, at the moment it is told.

export interface ScreeningGiven {
  readonly connection: pg.ClientConfig;
}
export interface ScreeningAsk {
  readonly at: Instant;
}
export type ScreeningAnswer = { readonly done: Screened } | { readonly failed: string };

const CONNECTIONS = 2;

// of this thread alone, on Linux: whoever is served comes first, and screening takes what they leave
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const { connection } = workerData as ScreeningGiven;
const db = new Database(connection, CONNECTIONS);
const clock = new SetClock('2000-01-01T00:00:00.000Z' as Instant);
const catalogue = await readCatalogue(db);
const ledger = { registry: registryOf(chapters), catalogue, ids: randomIds };
const screener = new Screener({ db, acting: { db, clock, ids: randomIds, ledger } });

parentPort!.on('message', async ({ at }: ScreeningAsk) => {
  clock.set(at);
  const answer: ScreeningAnswer = await screener.run().then(
    (done) => ({ done }),
    (error: Error) => ({ failed: error.stack ?? error.message }),
  );
  parentPort!.postMessage(answer);
});
