import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { freshFolder } from '../../tests/make/api.ts';
import { freshDatabase } from '../../tests/make/database.ts';
import { aHouse } from '../../tests/make/house.ts';
import { OFFICER_ROLES } from '../kernel/actor.ts';
import type { ApiDeps } from '../web/api/deps.ts';
import { accessCases, accessMatrix, type Case, unruled } from './access-matrix.ts';
import { routesOf } from './api.ts';
import { country } from './country.ts';

const FILE = new URL('../../docs/access.csv', import.meta.url);
const { parts } = await aHouse(await freshDatabase(), freshFolder());
const apiRoutes = routesOf({ ...parts, door: {} } as unknown as ApiDeps);

test('every route of applicants, of the console and of the API has a rule in a sentence', () => {
  assert.deepEqual(unruled(), []);
  for (const { path, access } of apiRoutes) assert.match(access?.sentence ?? '', /\S/, path);
});

// `SANAD_WRITE_ACCESS=1 node --test ... src/main/access-matrix.test.ts` writes it anew
test('docs/access.csv is what the route tables say', () => {
  const now = accessMatrix(apiRoutes);
  if (process.env.SANAD_WRITE_ACCESS) writeFileSync(FILE, now);
  const [kept, made] = [readFileSync(FILE, 'utf8').split('\n'), now.split('\n')];
  const stale = kept.filter((line, i) => line !== made[i]).slice(0, 5);
  assert.deepEqual(stale, [], 'write it anew: see the line above this test');
  assert.equal(kept.length, made.length);
});

/** What a line of the file says of a case, as docs/access.md tells people to read it. */
function readFrom(line: Readonly<Record<string, string>>, { who, standing, state }: Case): string {
  const first = line[who]!;
  if (first !== 'yes') return first;
  const beyond = standing ? line[standing] : '';
  if (beyond) return beyond;
  const states = line.states!.split(' ');
  return line.states && state && !states.includes(state) ? 'not now' : 'yes';
}

test('every role of every agency at every route in every standing and state meets what the file says', () => {
  const [head = [], ...rows] = rowsOf(readFileSync(FILE, 'utf8'));
  const lines = new Map(
    rows.map((row) => {
      const line = Object.fromEntries(head.map((name, i) => [name, row[i]!]));
      return [`${line.table} ${line.method} ${line.path} ${line.agency}`, line];
    }),
  );
  const wrong: string[] = [];
  const met = new Map<string, number>();
  const used = new Set<string>();
  for (const one of accessCases(apiRoutes)) {
    const key = `${one.table} ${one.method} ${one.path} ${one.agency}`;
    used.add(key);
    const said = readFrom(lines.get(key) ?? {}, one);
    met.set(one.meets, (met.get(one.meets) ?? 0) + 1);
    if (said !== one.meets && wrong.length < 20)
      wrong.push(`${key} ${one.who} ${one.standing} ${one.state}: ${said} but ${one.meets}`);
  }
  assert.deepEqual(wrong, []);
  assert.deepEqual(
    [...lines.keys()].filter((key) => !used.has(key)),
    [],
    'no line is about nothing',
  );
  for (const one of ['yes', 'no', 'not there', 'not now', 'own', 'sign in'])
    assert.ok((met.get(one) ?? 0) > 0, `nobody meets ${one}`);
});

test('a role that an agency has not stands there as such, and only such', () => {
  const [head = [], ...rows] = rowsOf(readFileSync(FILE, 'utf8'));
  for (const row of rows) {
    const agency = row[head.indexOf('agency')]!;
    for (const role of agency ? OFFICER_ROLES : []) {
      const has = country.agencies.powers[agency]?.[role] !== undefined;
      assert.equal(row[head.indexOf(role)] === "'-", !has, `${row[2]} ${agency} ${role}`);
    }
  }
});

/** The cells of a file of CSV without line ends in them. */
function rowsOf(text: string): string[][] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
        quoted === undefined ? bare! : quoted.replaceAll('""', '"'),
      ),
    );
}
