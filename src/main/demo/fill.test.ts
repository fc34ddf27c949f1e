import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { freshDatabase, testCluster } from '../../../tests/make/database.ts';
import type { Instant } from '../../kernel/instant.ts';
import { bearerOf } from '../../modules/accounts/index.ts';
import { countsByVerdict } from '../../modules/licences/index.ts';
import { SetClock } from '../../platform/clock.ts';
import { Files } from '../../platform/files.ts';
import { randomIds } from '../../platform/ids.ts';
import { blindWith } from '../../platform/index-key.ts';
import { readCatalogue } from '../../platform/ledger/catalogue.ts';
import { rebuildAndCompare } from '../../platform/ledger/rebuild.ts';
import { registryOf } from '../../platform/ledger/registry.ts';
import { sql } from '../../platform/postgres/sql.ts';
import { vaultIn } from '../../platform/vault.ts';
import { chapters } from '../chapters.ts';
import { FATES, fatesFor } from './fates.ts';
import { fillDemonstration } from './fill.ts';
import type { DemoTokens } from './tokens.ts';

const NOW = '2026-11-23T04:00:00.000Z' as Instant;

test('a country of scale 1 has 300 centres, 60 of them shut by order', () => {
  assert.equal(fatesFor(1).length, 300);
  const shut = FATES.filter(({ fate }) => ['revoked', 'suspended', 'stay-ended'].includes(fate));
  assert.equal(
    shut.reduce((sum, { count }) => sum + count, 0),
    60,
  );
});

test('a small country holds every state, its tokens open, and its tables follow from its facts', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sanad-demo-'));
  after(() => rmSync(dataFolder, { recursive: true, force: true }));
  const db = await freshDatabase();
  const registry = registryOf(chapters);
  const catalogue = await readCatalogue(db);
  const house = {
    acting: { db, clock: new SetClock(NOW), ids: randomIds, ledger: { registry, catalogue, ids: randomIds } },
    connection: { ...testCluster(), database: db.pool.options.database },
    files: await Files.open(join(dataFolder, 'files')),
    blind: blindWith(Buffer.alloc(32, 7)),
    vault: vaultIn(join(dataFolder, 'keys'), { memory: 64, passes: 1, parallelism: 1 }),
    settings: { dataFolder },
  };
  const filled = await fillDemonstration(house, { scale: 0.001, seed: 3, now: NOW });
  assert.equal(filled.centres, FATES.length);
  const counts = await countsByVerdict(db, NOW);
  const verdicts = new Set(counts.map(({ verdict, mayOperate }) => `${verdict} ${mayOperate}`));
  for (const wanted of [
    'licensed yes',
    'licensed partly',
    'revoked no',
    'suspended no',
    'stayed yes',
    'stayed no',
    'expired no',
    'surrendered no',
    'exempt yes',
    'transitional yes',
  ])
    assert.ok(verdicts.has(wanted), `${wanted} is missing of ${[...verdicts].join(', ')}`);
  const states = await db.rows<{ state: string }>(sql`select distinct state from application order by 1`);
  assert.deepEqual(
    states.map(({ state }) => state),
    [
      'agency-review',
      'decision',
      'deficient',
      'granted',
      'lapsed',
      'licence-fee-due',
      'refusal-proposed',
      'refused',
      'submitted',
      'withdrawn',
    ],
  );
  const tokens: DemoTokens = JSON.parse(readFileSync(filled.tokensFile, 'utf8'));
  for (const { token } of [...tokens.officers, ...tokens.applicants, ...tokens.partners])
    assert.ok(await bearerOf(db, token, NOW));
  const published = await db.rows<{
    format: string;
    edition: number;
    added: number;
    changed: number;
    removed: number;
  }>(sql`select format, edition, added, changed, removed from watch_list order by format`);
  assert.deepEqual(
    published.map(({ format, edition }) => [format, edition]),
    [
      ['csv', 2],
      ['ftm', 2],
    ],
  );
  for (const { added, removed } of published)
    assert.ok(added > 0 && removed > 0, 'the second edition differs');
  assert.ok(published.some(({ changed }) => changed > 0));
  const own = await db.rows<{ list: string; outcome: string; over: boolean }>(
    sql`select list, outcome, drops_on <= ${NOW} as over from own_entry`,
  );
  for (const wanted of ['uncharged', 'acquitted', 'trafficked', 'charged', 'convicted', 'pending'])
    assert.ok(
      own.some(({ list, outcome }) => list === 'raids' && outcome === wanted),
      wanted,
    );
  assert.deepEqual((await rebuildAndCompare(db, registry, catalogue)).differences, []);
});
