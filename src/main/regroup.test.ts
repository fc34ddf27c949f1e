import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { type ClusterEvent, replayed } from '../matching/cluster/events.ts';
import { type Io, runCommand } from './command.ts';
import { command as match } from './commands/match.ts';
import { command as regroup } from './commands/regroup.ts';

const folder = mkdtempSync(join(tmpdir(), 'regroup-'));
after(() => rmSync(folder, { recursive: true }));
const file = (name: string) => join(folder, name);

async function sanad(command: typeof match, args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const io: Io = { out: (text) => out.push(text), err: (text) => err.push(text), environment: {} };
  const exit = await runCommand('test', command, args, io);
  return { exit, out, err: err.join('\n') };
}

const NAMES =
  'ada bela cleo dora elsa fina gita hana iris jana kira lena mona nora olga pola rita sara tina vera'.split(
    ' ',
  );
const person = (at: number) =>
  `${NAMES[at % 20]},${NAMES[(at * 7) % 20]}${NAMES[(at * 3) % 20]},19${50 + (at % 40)}-0${1 + (at % 9)}-1${at % 7}`;
const HEADER = 'id,given_name,surname,birth_date';
const clustersIn = (name: string) =>
  new Map(
    readFileSync(file(name), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',') as [string, string]),
  );

test('records are added to the clusters of a file, and the events on standard output give the new ones', async () => {
  const rows = Array.from({ length: 300 }, (_, at) => `p${at},${person(at)}`);
  const twice = Array.from({ length: 60 }, (_, at) => `q${at},${person(at * 3)}`);
  writeFileSync(file('people.csv'), `${[HEADER, ...rows, ...twice].join('\n')}\n`);
  writeFileSync(file('new.csv'), `${[HEADER, `n1,${person(6)}`, `p9,${person(200)}`].join('\n')}\n`);
  writeFileSync(file('gone.csv'), 'id\np4\n');
  const learnt = await sanad(match, [
    ...[file('people.csv'), '--out', file('pairs.csv'), '--threads', '1'],
    ...['--model', file('model.json'), '--clusters', file('clusters.csv')],
  ]);
  assert.equal(learnt.exit, 0, learnt.err);

  const kept = ['--model', file('model.json'), '--clusters', file('clusters.csv')];
  const done = await sanad(regroup, [
    ...[file('people.csv'), file('new.csv'), ...kept],
    ...['--gone', file('gone.csv'), '--out', file('after.csv')],
  ]);
  assert.equal(done.exit, 0, done.err);
  const events = done.out.map((line) => JSON.parse(line) as ClusterEvent);
  const now = clustersIn('after.csv');
  assert.deepEqual(
    new Map([...replayed(clustersIn('clusters.csv'), events)].sort()),
    new Map([...now].sort()),
  );
  assert.equal(now.get('n1'), now.get('p6'), 'written as p6 is');
  assert.equal(now.has('p4'), false);
  assert.match(done.err, /1 RecordLeft/);

  writeFileSync(file('gone.csv'), 'id\nnobody\n');
  const wrong = await sanad(regroup, [file('people.csv'), ...kept, '--gone', file('gone.csv')]);
  assert.match(wrong.err, /gone.csv: row 1: "nobody" is not among the records/);
  writeFileSync(file('clusters.csv'), 'id,cluster\np0,p0\n');
  assert.match(
    (await sanad(regroup, [file('people.csv'), ...kept])).err,
    /has no cluster of the record "p1"/,
  );
  const model = JSON.parse(readFileSync(file('model.json'), 'utf8'));
  writeFileSync(file('model.json'), JSON.stringify({ ...model, prior: 0.5 }));
  assert.match((await sanad(regroup, [file('people.csv'), ...kept])).err, /was changed after it was written/);
});
