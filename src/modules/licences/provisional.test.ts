import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done, refusedWith } from '../../../tests/make/accounts.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { anId } from '../../../tests/make/entities.ts';
import { aGrant, grantInput, registerActing, testLicences } from '../../../tests/make/licences.ts';
import { on } from '../../../tests/make/orders.ts';
import { speaker } from '../../platform/texts.ts';
import { checkLicence, confirmLicence, grantLicence, licencesTexts } from './index.ts';

const db = await freshDatabase();
const acting = await registerActing(db);
const texts = speaker([licencesTexts]);
const verdict = async (number: string, at: string) => (await checkLicence(db, number, on(at))).verdict;

test('a provisional licence expires unless it is confirmed, and counts for its people over all companies', async () => {
  const [person, alias] = [anId<'person'>(), anId<'person'>()];
  const provisional = { provisionalUntil: on('2026-03-02'), people: [{ person, role: 'director' }] };
  const { licence, number } = await aGrant(acting, provisional);
  assert.equal(await verdict(number, '2026-03-02'), 'expired');
  acting.clock.set(on('2026-02-20'));
  await done(acting, undefined, (act) => confirmLicence(act, testLicences, { licence }));
  assert.equal(await verdict(number, '2026-03-02'), 'licensed');
  const confirm = (act: Parameters<typeof confirmLicence>[0]) =>
    confirmLicence(act, testLicences, { licence });
  assert.equal(await refusedWith(acting, texts, undefined, confirm), 'licence-not-provisional');
  const input = grantInput({
    validFrom: on('2026-02-20'),
    provisionalUntil: on('2026-05-01'),
    people: [{ person: alias, role: 'owner' }],
    sameAs: { [alias]: [person] },
  });
  const second = (act: Parameters<typeof grantLicence>[0]) => grantLicence(act, testLicences, input);
  assert.equal(await refusedWith(acting, texts, undefined, second), 'provisional-days-used-up'); // 50 used, 70 more
  await aGrant(acting, { ...input, sameAs: {} });
});

test('LIC-11 a company that had a provisional licence gets no second one with other people', async () => {
  const provisionalUntil = on('2026-02-01');
  const first = grantInput({ provisionalUntil });
  await aGrant(acting, first);
  const { company, organisation } = first;
  const again = (with_: Parameters<typeof grantInput>[0]) => (act: Parameters<typeof grantLicence>[0]) =>
    grantLicence(act, testLicences, grantInput({ provisionalUntil, ...with_ }));
  assert.equal(await refusedWith(acting, texts, undefined, again({ company })), 'provisional-second');
  assert.equal(await refusedWith(acting, texts, undefined, again({ organisation })), 'provisional-second');
  await done(acting, undefined, again({}));
  await aGrant(acting, { company, organisation });
});
