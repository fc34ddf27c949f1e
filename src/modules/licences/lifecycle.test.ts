import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson, done, refusedWith } from '../../../tests/make/accounts.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { anId } from '../../../tests/make/entities.ts';
import {
  aGrant,
  aMadeOrder,
  aNumber,
  boundPremises,
  grantInput,
  registerActing,
  testLicences,
  twoOfficers,
} from '../../../tests/make/licences.ts';
import { on } from '../../../tests/make/orders.ts';
import type { ApplicantActor } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import { perform } from '../../platform/act.ts';
import { rebuildAndCompare } from '../../platform/ledger/rebuild.ts';
import { speaker } from '../../platform/texts.ts';
import { numbersTexts } from '../numbers/index.ts';
import { ordersTexts } from '../orders/index.ts';
import {
  certifyExemption,
  changeConditions,
  checkLicence,
  checkNumber,
  claimExistingCentre,
  continueLicence,
  declareLicenceNumbers,
  endContinuation,
  endTransition,
  grantLicence,
  importExistingCentres,
  licenceById,
  licencesTexts,
  notifyPeople,
  parseLicenceNumber,
  peopleOf,
  remindersOn,
  renewLicence,
  surrenderLicence,
} from './index.ts';
import { EXAMINED_ROLES } from './rules/roles.ts';

const db = await freshDatabase();
const acting = await registerActing(db);
const texts = speaker([licencesTexts, numbersTexts, ordersTexts]);
const verdict = async (number: string, at: string) => (await checkLicence(db, number, on(at))).verdict;

test('licence numbers are given in order, each with its check character, also to grants made at once', async () => {
  const grants = await Promise.all(Array.from({ length: 8 }, () => aGrant(acting)));
  const numbers = grants.map(({ number }) => number);
  assert.equal(new Set(numbers).size, 8);
  for (const number of numbers) assert.equal(parseLicenceNumber(number, 'TL'), number);
});

test('LIC-02 a licence binds named premises, and every fault is named at once', async () => {
  const input = grantInput({
    premises: [],
    validUntil: on('2025-01-01'),
    conditions: [{ id: 'c', text: { en: 'Record calls', ur: ' ' } }],
  });
  const refused = await perform(acting, {}, (act) => grantLicence(act, testLicences, input));
  assert.ok(isRefusal(refused));
  assert.deepEqual(
    refused.faults?.map(({ field }) => field),
    ['/premises', '/validUntil', '/conditions/0/text/ur'],
  );
});

test('LIC-03 one application leads to one licence at most, also when granted twice at once', async () => {
  const input = grantInput();
  const grant = () => perform(acting, {}, (act) => grantLicence(act, testLicences, input));
  const answers = await Promise.all([grant(), grant(), grant()]);
  assert.equal(answers.filter((answer) => !isRefusal(answer)).length, 1);
  const again = (act: Parameters<typeof grantLicence>[0]) => grantLicence(act, testLicences, input);
  assert.equal(await refusedWith(acting, texts, undefined, again), 'application-already-granted');
});

test('a number of another licence refuses the whole grant and names its place', async () => {
  const number = aNumber();
  await aGrant(acting, { numbers: [number] });
  const input = grantInput({ numbers: [aNumber(), number] });
  const refused = await perform(acting, {}, (act) => grantLicence(act, testLicences, input));
  assert.ok(isRefusal(refused));
  assert.deepEqual([refused.code, refused.field], ['number-held-by-another', '/numbers/1/number']);
});

test('a renewal in time keeps the licence until it is decided, and adds a term to the old one', async () => {
  acting.clock.set(on('2027-12-20'));
  const { licence, number } = await aGrant(acting);
  const application = anId<'application'>();
  await done(acting, undefined, (act) => continueLicence(act, { licence, application }));
  assert.equal(await verdict(number, '2028-06-01'), 'licensed');
  acting.clock.set(on('2028-02-01'));
  await done(acting, undefined, (act) => renewLicence(act, testLicences, { licence, application }));
  assert.equal(
    (await checkLicence(db, number, on('2028-06-01'))).licence?.validUntil,
    '2029-12-31T22:00:00.000Z',
  );
  acting.clock.set(on('2029-12-01'));
  const late = anId<'application'>();
  await done(acting, undefined, (act) => continueLicence(act, { licence, application: late }));
  acting.clock.set(on('2030-03-01'));
  await done(acting, undefined, (act) => endContinuation(act, { licence, application: late }));
  assert.equal(await verdict(number, '2030-02-28'), 'licensed');
  assert.equal(await verdict(number, '2030-03-01'), 'expired');
  const renew = (act: Parameters<typeof renewLicence>[0]) =>
    renewLicence(act, testLicences, { licence, application });
  assert.equal(await refusedWith(acting, texts, undefined, renew), 'licence-expired');
  acting.clock.set(on('2026-01-01'));
});

test('a licence is surrendered from now on and once, and its conditions come and go on record', async () => {
  const { licence, number } = await aGrant(acting);
  const text = { en: 'Keep recordings for a year', ur: 'ریکارڈنگ ایک سال تک محفوظ رکھیں' };
  const change = { licence, add: [{ id: 'keep', text }], end: [] };
  await done(acting, undefined, (act) => changeConditions(act, change));
  assert.equal(
    await refusedWith(acting, texts, undefined, (act) => changeConditions(act, change)),
    'condition-exists',
  );
  await done(acting, undefined, (act) =>
    changeConditions(act, { licence, add: [], end: ['keep'], from: on('2026-02-01') }),
  );
  const shown = async (at: string) => (await checkLicence(db, number, on(at))).licence?.conditions.length;
  assert.deepEqual([await shown('2026-01-15'), await shown('2026-02-01')], [1, 0]);
  const past = (act: Parameters<typeof surrenderLicence>[0]) =>
    surrenderLicence(act, { licence, from: on('2025-12-31'), application: null });
  assert.equal(await refusedWith(acting, texts, undefined, past), 'surrender-in-the-past');
  await done(acting, undefined, (act) =>
    surrenderLicence(act, { licence, from: on('2026-05-01'), application: null }),
  );
  assert.deepEqual(
    [await verdict(number, '2026-04-30'), await verdict(number, '2026-05-01')],
    ['licensed', 'surrendered'],
  );
});

test('an existing centre is imported, claimed by its code, goes on, and hands its numbers to the licence', async () => {
  const [number, other] = [aNumber(), aNumber()];
  const centre = {
    holder: { name: 'Old Port Calls', nameUrdu: 'اولڈ پورٹ کالز' },
    company: anId<'company'>(),
    class: 'outsourced',
    formerNumber: 'EX-77',
    premises: [boundPremises()],
  };
  const input = {
    instrument: 'Gazette 1/2026',
    from: on('2026-01-01'),
    until: on('2026-07-01'),
    centres: [
      { ...centre, numbers: [number] },
      { ...centre, formerNumber: 'EX-78', numbers: [other] },
    ],
  };
  const [imported, unclaimed] = await done(acting, undefined, (act) =>
    importExistingCentres(act, testLicences, input),
  );
  const organisation = anId<'organisation'>();
  const by: ApplicantActor = { kind: 'applicant', principal: await aPerson(acting), organisation };
  const claim = (code: string) => (act: Parameters<typeof claimExistingCentre>[0]) =>
    claimExistingCentre(act, { code, organisation });
  assert.equal(await refusedWith(acting, texts, by, claim('AAAA-BBBB-CCCC')), 'claim-code-unknown');
  await done(acting, by, claim(imported!.claimCode.toLowerCase().replaceAll('-', ' ')));
  assert.equal(await refusedWith(acting, texts, by, claim(imported!.claimCode)), 'centre-already-claimed');
  assert.equal(await verdict(imported!.number, '2026-06-30'), 'transitional');
  assert.equal(await verdict(imported!.number, '2026-07-01'), 'expired');
  const { licence } = imported!;
  acting.clock.set(on('2026-05-01'));
  await done(acting, undefined, (act) =>
    continueLicence(act, { licence, application: anId<'application'>() }),
  );
  assert.equal(await verdict(imported!.number, '2026-09-01'), 'transitional');
  acting.clock.set(on('2026-10-01'));
  const from = on('2026-10-01');
  const granted = await aGrant(acting, {
    validFrom: from,
    organisation,
    replaces: licence,
    numbers: [{ ...number, from }],
  });
  assert.equal(await verdict(imported!.number, '2026-10-01'), 'expired');
  const answer = async (at: string) => (await checkNumber(db, number.number, on(at))).licence?.number;
  assert.deepEqual(
    [await answer('2026-09-30'), await answer('2026-10-01')],
    [imported!.number, granted.number],
  );
  const end = {
    licence: unclaimed!.licence,
    why: 'not-claimed' as const,
    until: on('2026-07-01'),
    successor: null,
  };
  await done(acting, undefined, (act) => endTransition(act, end));
  assert.equal(
    await refusedWith(acting, texts, undefined, (act) => endTransition(act, end)),
    'transition-already-ended',
  );
  assert.equal((await checkNumber(db, other.number, on('2026-08-01'))).verdict, 'expired');
  acting.clock.set(on('2026-01-01'));
});

test('an exemption answers exempt, for its numbers too', async () => {
  const number = aNumber();
  const { company, organisation, holder, premises, class: kind } = grantInput();
  const input = {
    company,
    organisation,
    holder,
    premises,
    class: kind,
    validUntil: null,
    ruling: 'Ruling 3/2026',
    numbers: [number],
  };
  await done(acting, undefined, (act) => certifyExemption(act, testLicences, input));
  const { verdict: said, mayOperate } = await checkNumber(db, number.number, on('2026-06-01'));
  assert.deepEqual([said, mayOperate], ['exempt', 'yes']);
});

test('LIC-27 numbers and agents are notified by the licensee alone, and nobody who owns, leads or answers for the centre', async () => {
  const { licence } = await aGrant(acting);
  const { organisation } = (await licenceById(db, licence))!;
  const own: ApplicantActor = {
    kind: 'applicant',
    principal: await aPerson(acting),
    organisation: organisation!,
  };
  const stranger: ApplicantActor = { ...own, organisation: anId<'organisation'>() };
  const numbers = [aNumber(), aNumber()];
  const declare = (act: Parameters<typeof declareLicenceNumbers>[0]) =>
    declareLicenceNumbers(act, { licence, numbers });
  assert.equal(await refusedWith(acting, texts, stranger, declare), 'licence-not-found');
  assert.equal(await done(acting, own, declare), 2);
  const [one, two] = [anId<'person'>(), anId<'person'>()];
  const add = [one, two, one].map((person) => ({ person, role: 'agent', foreign: false }));
  await done(acting, own, (act) => notifyPeople(act, { licence, add, end: [] }));
  acting.clock.set(on('2026-02-01'));
  await done(acting, own, (act) =>
    notifyPeople(act, { licence, add, end: [{ person: one, role: 'agent' }] }),
  );
  const agents = (await peopleOf(db, licence)).filter(({ role }) => role === 'agent');
  assert.deepEqual(
    agents.map(({ person, until }) => [person === one, until]),
    [
      [true, '2026-02-01T00:00:00.000Z'],
      [false, null],
      [true, null],
    ],
  );
  for (const role of EXAMINED_ROLES)
    for (const lists of [
      { add: [{ person: two, role, foreign: false }], end: [] },
      { add: [], end: [{ person: two, role }] },
    ])
      assert.equal(
        await refusedWith(acting, texts, own, (act) => notifyPeople(act, { licence, ...lists })),
        'role-by-variation',
        role,
      );
  acting.clock.set(on('2026-01-01'));
});

test('holders whose licence ends soon are found on the day of a reminder, revoked ones left out', async () => {
  const officers = await twoOfficers(acting);
  const validUntil = on('2026-11-01');
  const [due, revoked] = [await aGrant(acting, { validUntil }), await aGrant(acting, { validUntil })];
  await aMadeOrder(acting, officers, revoked.licence, { kind: 'revocation' });
  const reminders = await remindersOn(db, testLicences, '2026-10-02' as Day);
  assert.deepEqual(
    reminders.map(({ licence, daysLeft }) => [licence.number, daysLeft]),
    [[due.number, 30]],
  );
});

test('a rebuild of everything this file did agrees with the tables', async () => {
  assert.deepEqual(
    (await rebuildAndCompare(db, acting.ledger.registry, acting.ledger.catalogue)).differences,
    [],
  );
});
