import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql, trustedSql } from '../platform/postgres/sql.ts';
import type { Settings } from '../platform/settings.ts';
import type { Io } from './command.ts';
import type { House } from './house.ts';
import { progressOf } from './progress.ts';

/** Tokens of every role, written when the demonstration country was filled. */
export const DEMO_TOKENS = 'demo-tokens.json';
/** Stands while the country is being filled: what a killed filling left is thrown away and begun anew. */
const FILLING = 'demo-filling';

/** Whether a data folder holds the demonstration country. */
export function isDemonstration({ dataFolder }: Settings): boolean {
  return existsSync(join(dataFolder, DEMO_TOKENS));
}

/** The shared secrets of banks; in the demonstration its one bank, `demo`, signs with its own token. */
export function bankSecretsIn(settings: Settings): ReadonlyMap<string, string> {
  if (settings.bankSecrets.size > 0 || !isDemonstration(settings)) return settings.bankSecrets;
  const { partners = [] } = JSON.parse(readFileSync(join(settings.dataFolder, DEMO_TOKENS), 'utf8')) as {
    partners?: readonly { readonly partner: string; readonly token: string }[];
  };
  const bank = partners.find(({ partner }) => partner === 'bank');
  return new Map(bank ? [['demo', bank.token]] : []);
}

/** Removes what a filling that was killed half way left in the folder; before the database is opened. */
export async function dropHalfFilled({ dataFolder, databaseUrl }: Settings): Promise<boolean> {
  if (!existsSync(join(dataFolder, FILLING))) return false;
  if (databaseUrl !== null)
    throw new Error(
      `the demonstration was filled half way into this database: empty it and remove ${join(dataFolder, FILLING)}`,
    );
  if (existsSync(join(dataFolder, 'pg'))) {
    const { startEmbedded } = await import('../platform/postgres/embedded.ts');
    await (await startEmbedded(dataFolder)).stop(); // the killed program's database may still run
  }
  for (const name of ['pg', 'files', 'keys', FILLING])
    rmSync(join(dataFolder, name), { recursive: true, force: true });
  return true;
}

export async function isEmpty({ db }: House): Promise<boolean> {
  return (await db.row(sql`select 1 from ledger.fact limit 1`)) === undefined;
}

/** Fills an empty house with the demonstration country, with progress. */
export async function fill(house: House, io: Io) {
  const { settings, acting } = house;
  const { fillDemonstration } = await import('./demo/fill.ts');
  const marker = join(settings.dataFolder, FILLING);
  writeFileSync(marker, '');
  const filled = await fillDemonstration(house, {
    ...settings.demonstration,
    now: acting.clock.now(),
    progress: progressOf(io, 'filling the demonstration country'),
  });
  await house.db.run(trustedSql('analyze'));
  // officers find the applications screened, as they would on any other day
  const { Screener } = await import('./screening.ts');
  await new Screener(house).applications(progressOf(io, 'screening the open applications'));
  rmSync(marker);
  return filled;
}
