import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aReview, reviewPath } from '../../../../tests/make/review.ts';
import { aMatch, aPlaza, aScreening, aTrace } from '../../../../tests/make/screened.ts';
import type { ConnectionEdge, ConnectionNode } from '../../../modules/screening/index.ts';
import { layered, NODES_MAX } from './layout.ts';

const db = await freshDatabase();
const review = await aReview(db);
const { acting, deskOf, inReview, failures } = review;
after(() => assert.deepEqual(failures(), []));

const say = { en: 'the same', ur: 'ایک ہی' };
const node = (id: string, kind: ConnectionNode['kind']): ConnectionNode => ({
  id,
  kind,
  label: id,
  shutAt: null,
});
const edge = (from: string, to: string, bits: number): ConnectionEdge => ({
  from,
  to,
  bits,
  counted: true,
  why: say,
  here: null,
  there: null,
});

function aGraph(parties: number) {
  const numbers = Array.from({ length: parties }, (_, i) => i);
  return {
    nodes: [
      node('app', 'application'),
      ...numbers.flatMap((i) => [node(`iban ${i}`, 'shared'), node(`p${i}`, 'shut')]),
    ],
    edges: numbers.flatMap((i) => [edge('app', `iban ${i}`, i), edge(`iban ${i}`, `p${i}`, i)]),
  };
}

test('at most sixty stand in the picture, the heaviest of them, and the rest is counted', () => {
  const { nodes, edges, left } = layered(aGraph(80), 'app');
  assert.ok(nodes.length <= NODES_MAX && nodes.length > NODES_MAX - 3);
  assert.equal(nodes.length + left, 161);
  assert.ok(nodes.some(({ id }) => id === 'p79') && !nodes.some(({ id }) => id === 'p0'));
  const drawn = new Set(nodes.map(({ id }) => id));
  assert.ok(edges.every(({ from, to }) => drawn.has(from) && drawn.has(to)));
});

test('the same graph is drawn the same in whatever order it comes, and no box lies on another', () => {
  const graph = aGraph(12);
  const one = layered(graph, 'app');
  const two = layered({ nodes: graph.nodes.toReversed(), edges: graph.edges.toReversed() }, 'app');
  assert.deepEqual(one.nodes, two.nodes);
  for (const column of [1, 2]) {
    const rows = one.nodes.filter((each) => each.column === column).map(({ row }) => row);
    for (const [i, row] of rows.slice(1).entries()) assert.ok(row - rows[i]! >= 1);
  }
});

test('the table says every join that the picture draws, with its weight and why', async () => {
  const made = await inReview();
  const plaza = { ...aPlaza, bits: 0.6, counted: true };
  await aScreening(acting, made, [aMatch(1), aMatch(2, { traces: [aTrace({ bits: 6 }), plaza] })]);
  const { browser } = await deskOf('security');
  const seen = await browser.get(`${reviewPath(made)}/connections`);
  assert.equal(seen.status, 200);
  assert.match(
    seen.words,
    /Declared from – to.*a bank account: •••6702 EXL-2025-000001 Shut centre Here: .* There: — \+11\.0 a bank account is the same/,
  );
  assert.match(
    seen.words,
    /the building: Example Plaza EXL-2025-000002 .*shared by 40 parties, so it weighs little/,
  );
  const svg = /<svg viewBox="0 0 660[\s\S]*?<\/svg>/.exec(seen.text)![0];
  assert.equal((svg.match(/<rect/g) ?? []).length, 5, 'the application, two shared things, two parties');
  assert.equal((svg.match(/<path/g) ?? []).length, 5);
  assert.doesNotMatch(seen.text, /SCBL/);
  const urdu = await browser.get(`/ur${reviewPath(made)}/connections`);
  assert.doesNotMatch(
    urdu.words.replace(/Example Plaza|Blue Sky Calls/g, ''),
    /\b(the|is|same|shared|Shut|bank)\b/i,
  );
});

test('where nothing joins it to anybody, the page says so', async () => {
  const made = await inReview();
  await aScreening(acting, made, []);
  const { browser } = await deskOf('security');
  assert.match((await browser.get(`${reviewPath(made)}/connections`)).words, /Nothing joins it to anybody/);
});
