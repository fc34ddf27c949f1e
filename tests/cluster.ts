import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Database } from '../src/platform/postgres/database.ts';
import { type Embedded, startEmbedded } from '../src/platform/postgres/embedded.ts';
import { migrate } from '../src/platform/postgres/migrate.ts';

let cluster: Embedded | undefined;
let folder: string | undefined;

/**
 * One PostgreSQL for the whole test run, with a migrated template: each test file clones its own database. And one
 * folder for style sheets, fonts and scripts, which are made once a run: their key says what they were made from.
 */
export async function globalSetup(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'sanad-tests-'));
  cluster = await startEmbedded(folder, { durable: false });
  process.env.SANAD_TEST_CLUSTER = JSON.stringify(cluster.connection);
  process.env.SANAD_TEST_ASSETS = join(folder, 'assets');
  const admin = new pg.Client(cluster.connection);
  await admin.connect();
  await admin.query('create database template_sanad');
  await admin.end();
  const template = new Database({ ...cluster.connection, database: 'template_sanad' }, 1);
  try {
    await migrate(template);
  } catch (error) {
    await globalTeardown(); // the runner does not call it after a failed set-up
    throw error;
  } finally {
    await template.close();
  }
}

export async function globalTeardown(): Promise<void> {
  await cluster?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
}
