import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshDatabase } from '../../../tests/make/database.ts';
import type { Day } from '../../kernel/day.ts';
import { type Reader, type Sql, sql, trustedSql } from '../../platform/postgres/sql.ts';
import { COUNT_MAX, clockBands, loadOf, NO_FILTER, queueCount, queueNamed } from './index.ts';

const db = await freshDatabase();
const OPEN = 60_000;
const IN_HAND = 400;
const today = '2026-11-23' as Day;

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Node[];
}

/** Answers as the database does, and notes how each question was answered. */
function explaining(): { reader: Reader; scans: Node[] } {
  const scans: Node[] = [];
  const nodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)];
  const explain = async (query: Sql) => {
    const [answer] = await db.rows<{ 'QUERY PLAN': readonly { readonly Plan: Node }[] }>(
      trustedSql(`explain (analyze, format json) ${query.text}`, query.values),
    );
    scans.push(
      ...nodes(answer!['QUERY PLAN'][0]!.Plan).filter((node) => node['Relation Name'] === 'desk_item'),
    );
  };
  const reader: Reader = {
    async rows<Row>(query: Sql) {
      await explain(query);
      return db.rows<Row>(query);
    },
    async row<Row>(query: Sql) {
      await explain(query);
      return db.row<Row>(query);
    },
  };
  return { reader, scans };
}

test('a board reads along indexes no more than it counts: what is in hand in its agency, and lists as far as they are counted', async () => {
  await db.run(
    sql`insert into desk_item (application, agency, due, officer, work)
        select gen_random_uuid(), (array['crime', 'telecom', 'security'])[1 + i % 3], ${today}::date + (i / 3 % 60) - 20,
          case when i <= ${IN_HAND} then md5((i % 7)::text)::uuid end, 'opinion' from generate_series(1, ${OPEN}) i`,
  );
  // "analyze" cannot be prepared with values; it is needed for a plan that knows how much there is
  await db.run(trustedSql('vacuum analyze read.desk_item'));
  const { reader, scans } = explaining();
  const desk = { agency: 'crime', officer: md5, today };
  const load = await loadOf(reader, 'crime', today);
  assert.equal(load.length, 7);
  const running = queueNamed('running')!;
  for (const overdue of [false, true]) {
    const free = { ...NO_FILTER, agency: 'crime', hand: 'nobody', overdue };
    assert.equal((await queueCount(reader, running, desk, free)).all, COUNT_MAX + 1);
  }
  const bands = await clockBands(reader, ['crime', 'telecom', 'security'], today);
  assert.deepEqual(bands[0], {
    agency: 'crime',
    overdue: COUNT_MAX + 1,
    week: COUNT_MAX + 1,
    later: COUNT_MAX + 1,
  });
  assert.ok(scans.length > 0);
  assert.equal(
    scans.some((node) => node['Node Type'].includes('Seq')),
    false,
    'nothing is read from end to end',
  );
  for (const node of scans) {
    // of a seven days' band the planner may take the few that are beyond the count too
    assert.ok(node['Actual Rows'] <= 2 * COUNT_MAX, `${node['Node Type']} read ${node['Actual Rows']}`);
  }
});

const md5 = '00000000-0000-0000-0000-000000000000';
