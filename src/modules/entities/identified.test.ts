import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshDatabase } from '../../../tests/make/database.ts';
import { actingOn, anId, aPerson, testBlind } from '../../../tests/make/entities.ts';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { ENGLISH } from '../../matching/text/lore.ts';
import { type Act, perform } from '../../platform/act.ts';
import { trustedSql } from '../../platform/postgres/sql.ts';
import {
  declarePeople,
  entitiesChapter,
  erasePerson,
  peopleCarrying,
  peopleIndexed,
  peopleNamed,
} from './index.ts';

const db = await freshDatabase();
const acting = await actingOn(db, [entitiesChapter]);
const done = async <T>(action: (act: Act) => Promise<T | Refusal>): Promise<T> => {
  const answer = await perform(acting, {}, action);
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};

test('people are found by name and by paper, page by page; companies left out are counted, and an erased person is found no more', async () => {
  const [ours, theirs] = [anId<'company'>(), anId<'company'>()];
  const people = ['Qadir Baksh', 'Kadir Bakhsh', 'Qadeer Shah'].map((nameLatin) =>
    aPerson({ nameLatin, nameUrdu: null }),
  );
  const urdu = aPerson({ nameLatin: 'Q. B.', nameUrdu: 'قادر بخش', nationalId: '99-1' });
  await done((a) => declarePeople(a, ours, people, testBlind));
  await done((a) => declarePeople(a, theirs, [urdu], testBlind));
  const page = { after: null, limit: 2, without: [] as string[] };
  const named = (text: string, more: { after?: string; limit?: number; without?: string[] } = {}) =>
    peopleIndexed(db, peopleNamed(text, ENGLISH, testBlind)!, { ...page, ...more });
  const first = await named('qadir bakhsh');
  assert.equal(first.all, 3);
  const rest = await named('qadir bakhsh', { after: first.people.at(-1)!.person });
  assert.deepEqual(
    new Set([...first.people, ...rest.people].map(({ person }) => person)),
    new Set([people[0]!.id, people[1]!.id, urdu.id]),
  );
  const own = await named('qadir bakhsh', { without: [theirs], limit: 9 });
  assert.deepEqual([own.all, own.leftOut, own.people.length], [2, 1, 2]);
  const byPaper = peopleCarrying(
    { id: 'x', nationality: 'XA', nationalId: '991', passport: null },
    testBlind,
  );
  assert.deepEqual((await peopleIndexed(db, byPaper, page)).people, [{ person: urdu.id, company: theirs }]);
  const keys = await db.rows(trustedSql('select name_index::text from read.person'));
  assert.doesNotMatch(JSON.stringify(keys), /qad|kdr|bak/i);
  await done((a) => erasePerson(a, { person: urdu.id, basis: 'Data Protection Act s. 17' }));
  assert.equal((await named('qadir bakhsh')).all, 2);
  assert.equal((await peopleIndexed(db, byPaper, page)).all, 0);
});
