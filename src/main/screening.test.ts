import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { freshDatabase, testCluster } from '../../tests/make/database.ts';
import { pk } from '../jurisdictions/pk/index.ts';
import type { Instant } from '../kernel/instant.ts';
import { isRefusal } from '../kernel/refusal.ts';
import { withdrawApplication } from '../modules/applications/index.ts';
import { perform } from '../platform/act.ts';
import { SetClock } from '../platform/clock.ts';
import { Files } from '../platform/files.ts';
import { randomIds } from '../platform/ids.ts';
import { blindWith } from '../platform/index-key.ts';
import { readCatalogue } from '../platform/ledger/catalogue.ts';
import { rebuildAndCompare } from '../platform/ledger/rebuild.ts';
import { registryOf } from '../platform/ledger/registry.ts';
import { sql } from '../platform/postgres/sql.ts';
import { vaultIn } from '../platform/vault.ts';
import { chapters } from './chapters.ts';
import { fillDemonstration } from './demo/fill.ts';
import type { Truth } from './demo/phoenix-stories.ts';
import { Screener } from './screening.ts';
import { ScreeningThread } from './screening-work.ts';

const NOW = '2026-11-23T04:00:00.000Z' as Instant;

test('in a small country those that come back stand first in the queue, are screened once, and leave it when they end', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sanad-screening-'));
  after(() => rmSync(dataFolder, { recursive: true, force: true }));
  const db = await freshDatabase();
  const registry = registryOf(chapters);
  const catalogue = await readCatalogue(db);
  const acting = {
    db,
    clock: new SetClock(NOW),
    ids: randomIds,
    ledger: { registry, catalogue, ids: randomIds },
  };
  const house = {
    acting,
    connection: { ...testCluster(), database: db.pool.options.database },
    files: await Files.open(join(dataFolder, 'files')),
    blind: blindWith(Buffer.alloc(32, 7)),
    vault: vaultIn(join(dataFolder, 'keys'), { memory: 64, passes: 1, parallelism: 1 }),
    settings: { dataFolder },
  };
  await fillDemonstration(house, { scale: 0.1, seed: 2, now: NOW });
  const truths = JSON.parse(readFileSync(join(dataFolder, 'demo-truth.json'), 'utf8')) as Truth[];
  const returns = new Set(truths.filter(({ phoenix }) => phoenix).map(({ application }) => application));
  assert.ok(returns.size >= 10 && returns.size < truths.length);
  const screener = new Screener({ db, acting });
  const first = await screener.run();
  assert.ok(first.screened >= truths.length);
  const queue = await db.rows<{ application: string; matches: { label: string }[] }>(
    sql`select application, matches from screening where ended_as is null and bits is not null order by bits desc`,
  );
  const ahead = queue.slice(0, returns.size).filter(({ application }) => returns.has(application));
  assert.ok(ahead.length >= returns.size - 1, `${ahead.length} of ${returns.size} stand first`);
  assert.deepEqual(
    await new Screener({ db, acting }).run(),
    { screened: 0, ended: 0, licences: 0, more: false },
    'nothing is left to do',
  );
  const { application } = queue[0]!;
  const owner = await db.row<{ principal: string; organisation: string }>(
    sql`select m.principal, m.organisation from member m join application a on a.organisation = m.organisation where a.id = ${application} limit 1`,
  );
  const withdrawn = await perform(acting, { by: { kind: 'applicant', ...owner } as never }, (act) =>
    withdrawApplication(act, pk, { application }),
  );
  assert.ok(!isRefusal(withdrawn), JSON.stringify(withdrawn));
  const thread = new ScreeningThread(house.connection);
  after(() => thread.stop());
  assert.deepEqual(
    await thread.run(NOW),
    { screened: 0, ended: 1, licences: 0, more: false },
    'the same on a thread of its own',
  );
  assert.deepEqual(await thread.run(NOW), { screened: 0, ended: 0, licences: 0, more: false });
  assert.deepEqual((await rebuildAndCompare(db, registry, catalogue)).differences, []);
});
