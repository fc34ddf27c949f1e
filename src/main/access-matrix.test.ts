import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { freshFolder } from '../../tests/make/api.ts';
import { freshDatabase } from '../../tests/make/database.ts';
import { aHouse } from '../../tests/make/house.ts';
import { OFFICER_ROLES } from '../kernel/actor.ts';
import type { ApiDeps } from '../web/api/deps.ts';
import { accessMatrix, mayCall, unruled } from './access-matrix.ts';
import { routesOf } from './api.ts';
import { SCOPES } from './appointment.ts';

const FILE = new URL('../../docs/access.csv', import.meta.url);
const apiRoutes = async () => {
  const { parts } = await aHouse(await freshDatabase(), freshFolder());
  return routesOf({ ...parts, door: {} } as unknown as ApiDeps);
};

test('every route of applicants, of the console and of the API has a rule in a sentence', async () => {
  assert.deepEqual(unruled(), []);
  for (const { path, access } of await apiRoutes()) assert.match(access?.sentence ?? '', /\S/, path);
});

// `SANAD_WRITE_ACCESS=1 node --test ... src/main/access-matrix.test.ts` writes it anew
test('docs/access.csv is what the route tables say', async () => {
  const now = accessMatrix(await apiRoutes());
  if (process.env.SANAD_WRITE_ACCESS) writeFileSync(FILE, now);
  const [kept, made] = [readFileSync(FILE, 'utf8').split('\n'), now.split('\n')];
  const stale = kept.filter((line, i) => line !== made[i]).slice(0, 5);
  assert.deepEqual(stale, [], 'write it anew: see the line above this test');
  assert.equal(kept.length, made.length);
});

const AT_THE_DOOR: readonly unknown[] = ['scope-missing', 'caller-not-admitted'];

test('what the matrix says of the API is what the token of each role meets there, in every agency', async () => {
  const house = await aHouse(await freshDatabase(), freshFolder());
  const routes = routesOf({ ...house.parts, door: {} } as unknown as ApiDeps);
  const { agencies: pack } = house.parts.country;
  const wrong: string[] = [];
  const probe = async (
    who: string,
    token: string | undefined,
    may: (route: (typeof routes)[number]) => boolean,
  ) => {
    for (const route of routes) {
      const path = route.path.replace(/\{\w+\}/g, '0190b3f0-0000-7000-8000-00000000abcd');
      const { status, body } = await house.ask(route.method.toUpperCase(), path, undefined, { token });
      const kept = token === undefined ? status === 401 : status === 403 && AT_THE_DOOR.includes(body.code);
      // past the door nothing has this id and nothing was sent: the route itself answers, whatever it says
      if (kept === may(route) || status >= 500)
        wrong.push(`${who} ${route.method} ${route.path}: ${may(route)} but ${status} ${body.code}`);
    }
  };
  await probe('nobody', undefined, ({ access }) => access.open);
  for (const { id: agency } of pack.agencies)
    for (const role of OFFICER_ROLES) {
      if (!pack.powers[agency]?.[role]) continue;
      const { principal } = await house.anOfficer(agency, role);
      const token = await house.token(principal, SCOPES[role]);
      await probe(`${agency} ${role}`, token, ({ access }) => mayCall(pack, agency, role, access) === true);
    }
  assert.deepEqual(wrong, []);
});
