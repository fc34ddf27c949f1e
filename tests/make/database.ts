import { after } from 'node:test';
import pg from 'pg';
import { Database } from '../../src/platform/postgres/database.ts';

let made = 0;

/** The test cluster's address; the run must have been started with `--test-global-setup=tests/cluster.ts`. */
export function testCluster(): pg.ClientConfig {
  const text = process.env.SANAD_TEST_CLUSTER;
  if (!text)
    throw new Error('start tests with: npm test, or node --test --test-global-setup=tests/cluster.ts FILE');
  return JSON.parse(text);
}

/** A migrated database of the calling test file's own, dropped when the file ends. */
export async function freshDatabase(connections = 8): Promise<Database> {
  const name = `t${process.pid}_${++made}`;
  const admin = new pg.Client(testCluster());
  await admin.connect();
  await admin.query(`create database ${name} template template_sanad strategy file_copy`);
  const database = new Database({ ...testCluster(), database: name }, connections);
  after(async () => {
    await database.close();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });
  return database;
}
