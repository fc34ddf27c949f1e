import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { freshDatabase, testCluster } from '../../tests/make/database.ts';
import { actingOn, anId, personDetails, testBlind } from '../../tests/make/entities.ts';
import { isRefusal } from '../kernel/refusal.ts';
import { ENGLISH } from '../matching/text/lore.ts';
import {
  declarePeople,
  entitiesChapter,
  erasePerson,
  peopleIndexed,
  peopleNamed,
} from '../modules/entities/index.ts';
import { identitiesOf } from '../modules/entities/rules/identity.ts';
import { type Act, perform } from '../platform/act.ts';
import { rebuildAndCompare } from '../platform/ledger/rebuild.ts';
import { sql } from '../platform/postgres/sql.ts';
import { takeInNames } from './names-taken-in.ts';

const PEOPLE = 460;
const db = await freshDatabase();
const acting = await actingOn(db, [entitiesChapter]);
const company = anId<'company'>();
const done = async <T>(action: (act: Act) => Promise<T>): Promise<T> => {
  const answer = await perform(acting, {}, action);
  if (isRefusal(answer)) throw new Error(answer.code);
  return answer as T;
};

/** People as they were declared before names had indexes. */
async function declaredBefore(count: number, nameLatin: string) {
  const people = Array.from({ length: count }, () => anId<'person'>());
  await done((act) =>
    act.append(
      people.map((subject) => {
        const details = personDetails({ nameLatin, nameUrdu: null });
        const index = identitiesOf(details);
        const personal = { ...details, index: { nationalId: testBlind(index.nationalId!), passport: null } };
        const says = { type: 'PersonDeclared', data: { declaredBy: company }, personal };
        return { subject, after: 0, keyedTo: subject, says };
      }),
    ),
  );
  return people;
}
const found = async (name: string) =>
  (await peopleIndexed(db, peopleNamed(name, ENGLISH, testBlind)!, { after: null, limit: 1, without: [] }))
    .all;

/** The job in a process of its own, killed once it has committed a part; what it said, and whether it ended by itself. */
async function killed(): Promise<{ said: string; ended: boolean }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../tests/make/take-in-names.ts')], {
    env: {
      ...process.env,
      SANAD_TEST_DATABASE: JSON.stringify({ ...testCluster(), database: db.pool.options.database }),
    },
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
    child.kill('SIGKILL');
  });
  child.stderr.on('data', (chunk) => (said += chunk));
  const code = await new Promise((end) => child.on('close', end));
  return { said, ended: code === 0 };
}

test('ENT-07 people declared before names had indexes are found by name, each taken in once however often the process is killed', async () => {
  const people = await declaredBefore(PEOPLE, 'Qadir Bakhsh');
  assert.equal(await found('qadir bakhsh'), 0);
  const said: string[] = [];
  for (let ended = false, rounds = 0; !ended; rounds++) {
    assert.ok(rounds < 20, said.join());
    const once = await killed();
    said.push(once.said);
    ended = once.ended;
  }
  assert.ok(said.length > 2, 'it was killed on the way');
  assert.doesNotMatch(said.join(), /Qadir|Bakhsh|Error/i, 'what it says names nobody');
  assert.equal(await found('kadir baksh'), PEOPLE);
  const times = await db.rows<{ n: number }>(
    sql`select distinct count(*)::int as n from fact where type = 'PersonNamesIndexed' group by subject`,
  );
  assert.deepEqual(times, [{ n: 1 }]);
  await takeInNames({ acting, blind: testBlind }, () => assert.fail('nobody is left'));
  await done((act) => erasePerson(act, { person: people[0]!, basis: 'Data Protection Act s. 17' }));
  await takeInNames({ acting, blind: testBlind }, () => assert.fail('nobody is left'));
  assert.equal(await found('qadir bakhsh'), PEOPLE - 1, 'who was erased is not taken in again');
  const again = personDetails({ nameLatin: 'Somebody Else', nameUrdu: null });
  await done((act) => declarePeople(act, company, [{ id: people[1]!, details: again }], testBlind));
  assert.deepEqual([await found('qadir bakhsh'), await found('somebody else')], [PEOPLE - 2, 1]);
  const rebuilt = await rebuildAndCompare(db, acting.ledger.registry, acting.ledger.catalogue);
  assert.deepEqual(rebuilt.differences, []);
});
