import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  actingWith,
  anOrganisation,
  aPerson,
  done,
  refusedWith,
  START,
} from '../../../tests/make/accounts.ts';
import { anOfficer, harbourAgencies as pack } from '../../../tests/make/agencies.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { type Actor, type OfficerActor, SYSTEM } from '../../kernel/actor.ts';
import { DAY_MS, plusMs } from '../../kernel/instant.ts';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { type Act, perform } from '../../platform/act.ts';
import { factsOf } from '../../platform/ledger/read.ts';
import { rebuildAndCompare, rebuildLive } from '../../platform/ledger/rebuild.ts';
import { speaker } from '../../platform/texts.ts';
import { accountsChapter, accountsTexts, erasePrincipal } from '../accounts/index.ts';
import * as agencies from './index.ts';

const db = await freshDatabase();
const acting = await actingWith(db, [accountsChapter, agencies.agenciesChapter]);
const texts = speaker([accountsTexts, agencies.agenciesTexts]);
const tomorrow = plusMs(START, DAY_MS);

const refusal = <T>(by: Actor | undefined, action: (act: Act) => Promise<T | Refusal>) =>
  refusedWith(acting, texts, by, action);

const may = async (by: Actor, power: agencies.Power, at = START) =>
  (await agencies.requirePower(db, pack, by, power, at))?.code ?? 'may';

test('AGY-04 an officer who is relieved, and a delegation that is revoked, have no power on the next request', async () => {
  const [examiner, head] = [
    await anOfficer(acting, 'watch', 'examiner'),
    await anOfficer(acting, 'watch', 'supervisor'),
  ];
  assert.deepEqual(await agencies.officerOf(db, examiner.principal, START), examiner);
  assert.equal(await may(examiner, 'give-opinion'), 'may');
  const held = await agencies.delegationFor(db, pack, examiner, 'give-opinion', START);
  assert.ok(!isRefusal(held) && held.instrument === 'Harbour Gazette 12/2026' && held.from === START);
  const { delegation } = held;
  await done(acting, head, (act) =>
    agencies.revokeDelegation(act, pack, { delegation, reason: 'Moved to another desk.' }),
  );
  assert.equal(await may(examiner, 'give-opinion'), 'no-delegation-in-force');
  assert.equal(await may(head, 'countersign'), 'may');
  await done(acting, SYSTEM, (act) =>
    agencies.relieveOfficer(act, pack, { officer: head.officer, reason: 'Retired.' }),
  );
  assert.equal(await may(head, 'countersign'), 'officers-only');
  assert.equal(await agencies.officerOf(db, head.principal, START), undefined);
  assert.deepEqual(
    (await agencies.officersOf(db, 'watch')).map((one) => one.officer),
    [examiner.officer],
  );
});

test('who is no officer, or says to be another one, has no power', async () => {
  const officer = await anOfficer(acting, 'watch', 'examiner');
  const { owner } = await anOrganisation(acting);
  assert.equal(await may(owner, 'give-opinion'), 'officers-only');
  assert.equal(await may(SYSTEM, 'give-opinion'), 'officers-only');
  assert.equal(await may({ ...officer, agency: 'harbour' }, 'give-opinion'), 'officers-only');
  assert.equal(await may({ ...officer, principal: owner.principal }, 'give-opinion'), 'officers-only');
  assert.equal(await may({ ...officer, role: 'supervisor' }, 'appoint'), 'role-lacks-power');
});

test('AGY-05 nobody appoints, empowers or clears himself, and no agency staffs another', async () => {
  const head = await anOfficer(acting, 'harbour', 'supervisor');
  const watch = await anOfficer(acting, 'watch', 'examiner');
  const principal = await aPerson(acting);
  const terms = { powers: ['give-opinion'], instrument: 'Order 1', from: START, until: tomorrow } as const;
  assert.equal(
    await refusal(head, (act) =>
      agencies.appointOfficer(act, pack, { principal: head.principal, agency: 'harbour', role: 'approver' }),
    ),
    'not-on-oneself',
  );
  assert.equal(
    await refusal(head, (act) =>
      agencies.appointOfficer(act, pack, { principal, agency: 'watch', role: 'examiner' }),
    ),
    'other-agency',
  );
  assert.equal(
    await refusal(head, (act) => agencies.makeDelegation(act, pack, { officer: head.officer, ...terms })),
    'not-on-oneself',
  );
  assert.equal(
    await refusal(head, (act) => agencies.makeDelegation(act, pack, { officer: watch.officer, ...terms })),
    'other-agency',
  );
  assert.equal(
    await refusal(head, (act) =>
      agencies.nameDecider(act, pack, { officer: head.officer, from: START, until: null }),
    ),
    'not-on-oneself',
  );
  assert.equal(
    await refusal(watch, (act) =>
      agencies.appointOfficer(act, pack, { principal, agency: 'watch', role: 'examiner' }),
    ),
    'role-lacks-power',
  );
  const appointed = await done(acting, head, (act) =>
    agencies.appointOfficer(act, pack, { principal, agency: 'harbour', role: 'examiner' }),
  );
  const officer: OfficerActor = {
    kind: 'officer',
    principal,
    officer: appointed.officer,
    agency: 'harbour',
    role: 'examiner',
  };
  assert.equal(await may(officer, 'give-opinion'), 'no-delegation-in-force');
  await done(acting, head, (act) =>
    agencies.makeDelegation(act, pack, { officer: officer.officer, ...terms }),
  );
  assert.equal(await may(officer, 'give-opinion'), 'may');
  assert.equal(await may(officer, 'give-opinion', tomorrow), 'no-delegation-in-force');
});

test('an office needs a person, an agency and a role that are known, and is one at a time', async () => {
  const principal = await aPerson(acting);
  const appoint = (change: object) =>
    refusal(SYSTEM, (act) =>
      agencies.appointOfficer(act, pack, { principal, agency: 'watch', role: 'examiner', ...change }),
    );
  assert.equal(await appoint({ agency: 'nowhere' }), 'agency-unknown');
  assert.equal(await appoint({ role: 'legal' }), 'role-unknown');
  assert.equal(await appoint({ principal: '00000000-0000-7000-8000-000000000001' }), 'principal-not-found');
  const twice = (agency: string) =>
    perform(acting, {}, (act) => agencies.appointOfficer(act, pack, { principal, agency, role: 'examiner' }));
  const answers = await Promise.all([twice('watch'), twice('lantern'), twice('harbour')]);
  assert.deepEqual(answers.map((answer) => (isRefusal(answer) ? answer.code : 'appointed')).sort(), [
    'already-officer',
    'already-officer',
    'appointed',
  ]);
});

test('AGY-06 an officer does not act on those he is tied to, declared or not, and does not end the conflict himself', async () => {
  const [officer, head] = [
    await anOfficer(acting, 'watch', 'examiner'),
    await anOfficer(acting, 'watch', 'supervisor'),
  ];
  const [cousin, stranger] = [await anOrganisation(acting), await anOrganisation(acting)];
  const clear = async (about: string[], by: Actor = officer) =>
    (await agencies.requireNoConflict(db, by, about))?.code ?? 'clear';
  assert.equal(await clear([cousin.company]), 'clear');
  const input = { officer: officer.officer, about: cousin.company, nature: 'kinship' } as const;
  const { conflict } = await done(acting, officer, (act) => agencies.declareConflict(act, pack, input));
  assert.equal(
    await refusal(officer, (act) => agencies.declareConflict(act, pack, input)),
    'conflict-already-declared',
  );
  assert.equal(await clear([stranger.company, cousin.company]), 'conflict-of-interest');
  assert.equal(await clear([stranger.company]), 'clear');
  assert.equal(await clear([cousin.company], head), 'clear');
  assert.equal(
    await clear([stranger.organisation], { ...officer, principal: stranger.owner.principal }),
    'conflict-of-interest',
  );
  assert.equal(
    await refusal(officer, (act) => agencies.endConflict(act, pack, { conflict, reason: 'Sold.' })),
    'role-lacks-power',
  );
  assert.equal(
    await refusal(head, (act) => agencies.endConflict(act, pack, { conflict, reason: ' ' })),
    'text-missing',
  );
  await done(acting, SYSTEM, (act) =>
    agencies.relieveOfficer(act, pack, { officer: officer.officer, reason: 'New post.' }),
  );
  const again = await done(acting, SYSTEM, (act) =>
    agencies.appointOfficer(act, pack, { principal: officer.principal, agency: 'lantern', role: 'examiner' }),
  );
  assert.equal(
    await clear([cousin.company], { ...officer, officer: again.officer, agency: 'lantern' }),
    'conflict-of-interest',
  );
  await done(acting, head, (act) =>
    agencies.endConflict(act, pack, { conflict, reason: 'The shares were sold.' }),
  );
  assert.equal(await clear([cousin.company]), 'clear');
  assert.equal(
    await refusal(head, (act) => agencies.endConflict(act, pack, { conflict, reason: 'Again.' })),
    'conflict-already-ended',
  );
  assert.equal((await agencies.conflictsOf(db, officer.officer))[0]?.endedAt, START);
});

test('the reasons told about an officer go when he is erased, and none is kept afterwards', async () => {
  const officer = await anOfficer(acting, 'watch', 'examiner');
  const declare = { officer: officer.officer, about: officer.principal, nature: 'other' } as const;
  const { conflict } = await done(acting, officer, (act) => agencies.declareConflict(act, pack, declare));
  await done(acting, SYSTEM, (act) =>
    agencies.endConflict(act, pack, { conflict, reason: 'He named himself.' }),
  );
  const words = async () =>
    (await factsOf(db, [officer.officer])).map((fact) => fact.personal).filter((text) => text !== null);
  assert.deepEqual(await words(), [{ reason: 'He named himself.' }]);
  await done(acting, SYSTEM, (act) => erasePrincipal(act, { principal: officer.principal, basis: 'law' }));
  await done(acting, SYSTEM, (act) =>
    agencies.relieveOfficer(act, pack, { officer: officer.officer, reason: 'Late words.' }),
  );
  assert.deepEqual(await words(), []);
});

test('an agency has one subject, made from its name in the pack', () => {
  assert.match(
    agencies.agencySubject('harbour'),
    /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  assert.equal(agencies.agencySubject('harbour'), agencies.agencySubject('harbour'));
  assert.notEqual(agencies.agencySubject('harbour'), agencies.agencySubject('watch'));
});

test('the rows of agencies are what their facts say, also after a restore', async () => {
  await rebuildLive(db, acting.ledger.registry, acting.ledger.catalogue);
  assert.deepEqual(
    (await rebuildAndCompare(db, acting.ledger.registry, acting.ledger.catalogue)).differences,
    [],
  );
});
