import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshDatabase } from '../../../tests/make/database.ts';
import { actingOn, anId, aPerson, companyDetails, testBlind } from '../../../tests/make/entities.ts';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { type Act, perform } from '../../platform/act.ts';
import { rebuildAndCompare } from '../../platform/ledger/rebuild.ts';
import { trustedSql } from '../../platform/postgres/sql.ts';
import { declareParties, entitiesChapter } from './index.ts';

const db = await freshDatabase();
const acting = await actingOn(db, [entitiesChapter]);
const act = <T>(action: (act: Act) => Promise<T | Refusal>) => perform(acting, {}, action);
const done = async <T>(action: (act: Act) => Promise<T | Refusal>): Promise<T> => {
  const answer = await act(action);
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};
const aCompany = () => anId<'company'>();
const factCount = async () =>
  Number((await db.row<{ n: number }>(trustedSql('select count(*) as n from ledger.fact')))!.n);

test('an owning company is declared anew only when it changes, and never under an id of another company', async () => {
  const [ours, theirs] = [aCompany(), aCompany()];
  const person = aPerson();
  const details = {
    name: 'Holding',
    nameUrdu: null,
    country: 'XF',
    registrationNumber: 'F-1',
    registeredOn: null,
    address: null,
    sharePercent: 40,
    heldBy: [{ owner: person.id, sharePercent: 100 }],
  };
  const holding = { id: aCompany(), details };
  const owned = {
    company: ours,
    details: companyDetails(),
    people: [person],
    owners: [holding],
    premises: [],
  };
  await done((a) => declareParties(a, owned, testBlind));
  const before = await factCount();
  await done((a) => declareParties(a, owned, testBlind));
  assert.equal(await factCount(), before);
  const sold = { ...holding, details: { ...details, sharePercent: 30 } };
  await done((a) => declareParties(a, { ...owned, owners: [sold] }, testBlind));
  assert.equal(await factCount(), before + 1);
  for (const id of [holding.id, ours, person.id]) {
    const parties = { company: theirs, people: [], owners: [{ id: id as never, details }], premises: [] };
    const refusal = await act((a) => declareParties(a, parties, testBlind));
    assert.ok(isRefusal(refusal) && refusal.code === 'id-belongs-elsewhere', id);
  }
  const itself = { company: theirs, people: [], owners: [{ id: theirs, details }], premises: [] };
  const refusal = await act((a) => declareParties(a, itself, testBlind));
  assert.ok(isRefusal(refusal) && refusal.faults?.[0]?.field === '/owners/0/id');
});

test('what is known of owning companies is rebuilt from their facts', async () => {
  const rebuilt = await rebuildAndCompare(db, acting.ledger.registry, acting.ledger.catalogue);
  assert.deepEqual(rebuilt.differences, []);
});
