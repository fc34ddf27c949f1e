import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ClusterEvent, replayed } from './cluster/events.ts';
import { type Before, settledIds } from './cluster/stable-ids.ts';
import type { Written } from './evidence/evidence.ts';
import { matched } from './match.ts';
import { randomOf } from './random.ts';
import { StandingClusters } from './standing.ts';
import { TableBuilder } from './table/table.ts';
import { ENGLISH } from './text/lore.ts';

const CONFIGURATION = {
  id: 'id',
  fields: [
    { column: 'given', kind: 'given-name' },
    { column: 'family', kind: 'family-name' },
    { column: 'born', kind: 'date' },
    { column: 'nid', kind: 'national-id' },
  ],
};

/** Made-up people, every third of them two or three times, with a slip or a gap each. */
function people(count: number, seed: number): { records: Written[]; entity: Map<string, string> } {
  const random = randomOf(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const word = (length: number) => Array.from({ length }, () => pick([...'abdefghiklmnoprstu'])).join('');
  const [given, family] = [80, 250].map((size) => Array.from({ length: size }, () => word(6)));
  const records: Written[] = [];
  const entity = new Map<string, string>();
  for (let one = 0; one < count; one++) {
    const born = `19${50 + Math.floor(random() * 50)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`;
    const nid = Array.from({ length: 13 }, () => Math.floor(random() * 10)).join('');
    const raw = [pick(given!), pick(family!), born, nid];
    const times = one % 3 === 0 ? 2 + (one % 2) : 1;
    for (let copy = 0; copy < times; copy++) {
      const own = [...raw];
      const at = Math.floor(random() * 4);
      if (copy > 0) own[at] = at === 3 ? '' : `${raw[at]!.slice(0, 2)}${raw[at]!.slice(3)}`;
      const id = `r${String(Math.floor(random() * 1e9)).padStart(9, '0')}`;
      entity.set(id, String(one));
      records.push({ id, raw: own });
    }
  }
  return { records, entity };
}

async function learntFrom(records: readonly Written[]) {
  const builder = new TableBuilder('made up');
  for (const name of ['id', 'given', 'family', 'born', 'nid']) builder.column(name);
  for (const { id, raw } of records) {
    [id, ...raw].forEach((cell, column) => void builder.text(column, cell));
    builder.nextRow();
  }
  const result = await matched({
    configuration: CONFIGURATION,
    tables: [builder.table()],
    lore: ENGLISH,
    threads: 1,
    clusters: true,
  });
  return { ...result, clusterOf: (record: number) => result.idOf(result.clusters![record]!) };
}

const shuffled = <T>(list: readonly T[], random: () => number): T[] =>
  list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

const { records, entity } = people(400, 3);
const old = records.filter((_, at) => at % 5 !== 0);
const late = records.filter((_, at) => at % 5 === 0);
const { model, clusterOf } = await learntFrom(old);

function standing(): StandingClusters {
  const clusters = new StandingClusters(model, ENGLISH);
  old.forEach((record, at) => void clusters.stand(record, clusterOf(at)));
  return clusters;
}

test('records that are added go where they belong, and every other record stays where it was', () => {
  const clusters = standing();
  const before = new Map(clusters.clusters);
  const events = clusters.change({ put: late, gone: [] });
  let [right, wrong, missed] = [0, 0, 0];
  for (const { id } of late)
    for (const [other, cluster] of clusters.clusters) {
      if (other === id) continue;
      const together = cluster === clusters.clusters.get(id);
      if (together === (entity.get(other) === entity.get(id))) right += together ? 1 : 0;
      else if (together) wrong++;
      else missed++;
    }
  assert.ok(wrong <= 2 && missed < right * 0.1, `${right} right, ${wrong} wrong, ${missed} missed`);
  const moved = [...before].filter(([id, cluster]) => clusters.clusters.get(id) !== cluster);
  assert.ok(moved.length <= 6, `${moved.length} of ${before.size} old records have another cluster`);
  const joined = events.filter((one) => one.event === 'RecordJoined');
  assert.ok(joined.length > 40, String(joined.length));
  assert.ok(joined.every(({ evidence }) => evidence.bits > 0 && evidence.left !== evidence.right));
});

test('the events replayed give the clustering, after every one of many batches', () => {
  const random = randomOf(17);
  const clusters = standing();
  let kept = new Map(clusters.clusters);
  let waiting = shuffled(late, random);
  for (let round = 0; round < 25; round++) {
    const put = waiting.slice(0, 4);
    waiting = waiting.slice(4);
    const there = shuffled([...clusters.clusters.keys()], random);
    const changed = there.slice(0, 3).map((id) => {
      const other = records[Math.floor(random() * records.length)]!;
      return { id, raw: other.raw };
    });
    const events = clusters.change({ put: [...put, ...changed], gone: there.slice(3, 6) });
    kept = replayed(kept, JSON.parse(JSON.stringify(events)) as ClusterEvent[]);
    assert.deepEqual(inOrder(kept), inOrder(clusters.clusters), `round ${round}`);
  }
});

test('the order within a batch changes nothing, to the last byte', () => {
  const random = randomOf(5);
  const gone = old.slice(0, 10).map(({ id }) => id);
  const first = JSON.stringify(standing().change({ put: late, gone }));
  for (let time = 0; time < 5; time++) {
    const again = standing().change({ put: shuffled(late, random), gone: shuffled(gone, random) });
    assert.equal(JSON.stringify(again), first);
  }
});

test('a record that links two people with different ids joins one of them and does not make them one', () => {
  const clusters = new StandingClusters(model, ENGLISH);
  const [given, family, born] = ['mariam', 'sultan', '1971-03-12'];
  clusters.stand({ id: 'a', raw: [given, family, born, '3520212345671'] }, 'a');
  clusters.stand({ id: 'b', raw: [given, family, born, '4210198765432'] }, 'b');
  const events = clusters.change({ put: [{ id: 'c', raw: [given, family, born, ''] }], gone: [] });
  assert.deepEqual(
    events.map(({ event }) => event),
    ['RecordJoined'],
  );
  assert.notEqual(clusters.clusters.get('a'), clusters.clusters.get('b'));
  const healed = clusters.change({
    put: [{ id: 'b', raw: [given, family, born, '3520212345671'] }],
    gone: [],
  });
  assert.equal(healed[0]?.event, 'ClustersMerged');
  assert.equal(new Set(clusters.clusters.values()).size, 1, 'the id was corrected: they are one');
  const parted = clusters.change({
    put: [{ id: 'b', raw: ['zubaida', 'qamar', '1950-11-30', '4210198765432'] }],
    gone: [],
  });
  assert.deepEqual(parted, [
    { event: 'ClusterSplit', from: clusters.clusters.get('a'), into: [{ cluster: 'b', records: ['b'] }] },
  ]);
});

test('a cluster of thousands is joined and never taken apart', () => {
  const clusters = new StandingClusters(model, ENGLISH);
  const raw = ['mariam', 'sultan', '1971-03-12', '3520212345671'];
  for (let at = 0; at < 390; at++) clusters.stand({ id: `m${at}`, raw }, 'm0');
  for (let at = 390; at < 3000; at++)
    clusters.stand({ id: `m${at}`, raw: [`mariam${at}`, 'x', '', ''] }, 'm0');
  const events = clusters.change({ put: [{ id: 'new', raw }], gone: ['m0'] });
  assert.deepEqual(
    events.map(({ event }) => event),
    ['RecordLeft', 'RecordJoined'],
  );
  assert.equal(clusters.clusters.get('new'), 'm0');
  const stranger = clusters.change({
    put: [{ id: 'other', raw: ['mariam', 'sultan', '1971-03-12', '4210198765432'] }],
    gone: [],
  });
  assert.deepEqual(stranger, [{ event: 'ClusterMade', cluster: 'other', record: 'other' }]);
});

test('an id in a batch comes once, and who goes was there', () => {
  const one = { id: 'x', raw: ['', '', '', ''] };
  assert.throws(() => standing().change({ put: [one, one], gone: [] }), /"x" comes twice/);
  assert.throws(() => standing().change({ put: [], gone: ['nobody'] }), /no record "nobody"/);
});

const inOrder = (map: ReadonlyMap<string, string>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

test('of any regrouping the events give the groups, and an id stays with the largest part of its records', () => {
  const random = randomOf(23);
  for (let round = 0; round < 400; round++) {
    const count = 2 + Math.floor(random() * 12);
    const ids = Array.from({ length: count }, (_, at) => `r${at}`);
    const olds = new Map(
      ids.flatMap((id): [string, string][] => (random() < 0.2 ? [] : [[id, `r${Math.floor(random() * 4)}`]])),
    );
    const now = ids.map(() => Math.floor(random() * 4));
    const groups = [...new Set(now)].map((group) => ids.filter((_, at) => now[at] === group));
    const before: Before = {
      clusterOf: (id) => olds.get(id),
      ageOf: (id) => ids.indexOf(id),
      taken: (cluster) => [...olds.values()].includes(cluster),
      evidence: (some, others) => ({ left: some[0]!, right: others[0]!, bits: 1, meanBits: 1 }),
    };
    const after = replayed(olds, settledIds(groups, before));
    const shown = `${JSON.stringify([...olds])} ${JSON.stringify(groups)} ${JSON.stringify([...after])}`;
    assert.equal(new Set(groups.map((group) => after.get(group[0]!))).size, groups.length, shown);
    for (const group of groups)
      assert.equal(new Set(group.map((id) => after.get(id))).size, 1, `one group, one id: ${shown}`);
    for (const cluster of new Set(olds.values())) {
      const members = ids.filter((id) => olds.get(id) === cluster);
      for (const group of groups) {
        const own = group.filter((id) => members.includes(id)).length;
        const strangers = group.filter((id) => olds.has(id) && !members.includes(id)).length;
        if (own * 2 > members.length && own > strangers)
          assert.equal(after.get(group[0]!), cluster, `most of ${cluster} are here: ${shown}`);
      }
    }
  }
});
