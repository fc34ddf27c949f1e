import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actingWith, anOrganisation, done, refusedWith } from '../../../tests/make/accounts.ts';
import { anOfficer } from '../../../tests/make/agencies.ts';
import { exampleland } from '../../../tests/make/country.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { testRulings } from '../../../tests/make/rulings.ts';
import { lastLetter } from '../../../tests/make/sign-in.ts';
import type { Id } from '../../kernel/id.ts';
import { chapters, ownersTexts } from '../../main/chapters.ts';
import type { Act } from '../../platform/act.ts';
import { rebuildAndCompare } from '../../platform/ledger/rebuild.ts';
import { speaker } from '../../platform/texts.ts';
import { declareConflict } from '../agencies/index.ts';
import { POWERS } from '../agencies/rules/pack.ts';
import { checkLicence } from '../licences/index.ts';
import * as rulings from './index.ts';

const db = await freshDatabase();
const acting = await actingWith(db, chapters);
const texts = speaker(ownersTexts);
const { agencies, licences } = exampleland;
const packs: rulings.RulingPacks = { rulings: testRulings, agencies, licences };
const officer = (agency: string) => anOfficer(acting, agency, 'approver', POWERS, agencies);
const [first, second, elsewhere] = [
  await officer('telecom'),
  await officer('telecom'),
  await officer('crime'),
];
const districts = new Set(['north']);
const question: rulings.AskRulingInput = {
  answers: { calls: true, alone: true },
  text: 'I write letters and ring back those who ask.',
  place: { line: 'House 1', city: 'Town', district: 'north', residential: true },
};
const reasons = 'One person without staff calls those who asked for it.';

async function asked(change: Partial<rulings.AskRulingInput> = {}) {
  const own = await anOrganisation(acting);
  const made = await done(acting, own.owner, (act) =>
    rulings.askRuling(act, testRulings, districts, { ...question, ...change }),
  );
  return { ...own, ...made };
}
const proposal =
  (ruling: string, change: Partial<rulings.ProposeRulingInput> = {}) =>
  (act: Act) =>
    rulings.proposeRuling(act, packs, {
      ruling,
      outcome: 'exemption-certificate',
      class: 'desk',
      instrument: 'Act, section 3',
      reasons,
      ...change,
    });
const refusal = (
  by: typeof first | Awaited<ReturnType<typeof asked>>['owner'],
  action: (act: Act) => Promise<unknown>,
) => refusedWith(acting, texts, by, action);

async function proposed(change: Partial<rulings.ProposeRulingInput> = {}) {
  const made = await asked();
  await done(acting, first, proposal(made.ruling, change));
  return made;
}
const approve = (ruling: string) => (act: Act) => rulings.approveRuling(act, packs, { ruling });

test('a question keeps the answers that came up, what they advise, and what was told under its own key', async () => {
  const { ruling, reference } = await asked({ answers: { calls: false, alone: true } });
  const found = await rulings.rulingById(db, ruling);
  assert.match(reference, /^EXR-2026-\d{6}$/);
  assert.deepEqual(found?.answers, { calls: false });
  assert.deepEqual(found?.advised, { outcome: 'not-needed', class: null });
  assert.equal((await rulings.rulingTexts(db, ruling)).asked?.text, question.text);
});

test('a second question is refused while one is open, and taken once it is withdrawn', async () => {
  const { owner, ruling } = await asked();
  const again = (act: Act) => rulings.askRuling(act, testRulings, districts, question);
  assert.equal(await refusal(owner, again), 'ruling-open-already');
  const stranger = (await anOrganisation(acting)).owner;
  const withdraw = (act: Act) => rulings.withdrawRuling(act, { ruling });
  assert.equal(await refusal(stranger, withdraw), 'ruling-not-found');
  await done(acting, owner, withdraw);
  assert.equal(await refusal(owner, withdraw), 'ruling-not-open');
  await done(acting, owner, again);
});

test('a ruling is given by two officers, told to the owner, and an exemption stands in the register', async () => {
  const { ruling, organisation } = await proposed();
  assert.equal(await refusal(first, approve(ruling)), 'ruling-own-proposal');
  const { number } = await done(acting, second, approve(ruling));
  const found = await rulings.rulingById(db, ruling);
  assert.deepEqual(
    [found?.state, found?.outcome, found?.licenceNumber, found?.organisation],
    ['given', 'exemption-certificate', number, organisation],
  );
  const check = await checkLicence(db, number!, acting.clock.now());
  assert.deepEqual([check.verdict, check.mayOperate], ['exempt', 'yes']);
  assert.equal(check.licence?.premises[0]?.address, null, 'a residence shows its district alone');
  assert.match(await lastLetter(db, 'someone@example.org'), /has ruled on your question/);
  assert.equal((await rulings.rulingTexts(db, ruling)).reasons, reasons);
});

test('a ruling that asks for a licence enters nothing into the register', async () => {
  const { ruling } = await proposed({ outcome: 'licence', class: 'centre' });
  assert.equal((await done(acting, second, approve(ruling))).number, null);
});

test('officers of other agencies neither propose nor approve', async () => {
  const { ruling } = await asked();
  assert.equal(await refusal(elsewhere, proposal(ruling)), 'ruling-by-authority-only');
  await done(acting, first, proposal(ruling));
  assert.equal(await refusal(elsewhere, approve(ruling)), 'ruling-by-authority-only');
  const powerless = await anOfficer(acting, 'telecom', 'examiner', ['see-applications'], agencies);
  assert.equal(await refusal(powerless, approve(ruling)), 'no-delegation-in-force');
});

test('an officer with an interest in who asks does not rule', async () => {
  const { ruling, organisation } = await asked();
  const biased = await officer('telecom');
  await done(acting, biased, (act) =>
    declareConflict(act, agencies, { officer: biased.officer, about: organisation, nature: 'kinship' }),
  );
  assert.equal(await refusal(biased, proposal(ruling)), 'conflict-of-interest');
});

test('the second officer sends back with reasons, and the first proposes anew', async () => {
  const { ruling } = await proposed();
  const back = (why: string) => (act: Act) => rulings.sendRulingBack(act, packs, { ruling, reasons: why });
  assert.equal(await refusal(second, back('no')), 'ruling-needs-reasons');
  assert.equal(await refusal(first, back(reasons)), 'ruling-own-proposal');
  await done(acting, second, back('He employs his brother, says the letter.'));
  const found = await rulings.rulingById(db, ruling);
  assert.deepEqual([found?.state, found?.outcome, found?.sentBack], ['asked', null, 1]);
  assert.match((await rulings.rulingTexts(db, ruling)).sentBack ?? '', /brother/);
  await done(acting, first, proposal(ruling, { outcome: 'licence', class: 'centre' }));
  await done(acting, second, approve(ruling));
});

test('an appeal is noted by who asked or by the authority, once, and by nobody else', async () => {
  const { ruling, owner } = await proposed();
  const note = (act: Act) => rulings.noteAppeal(act, packs, { ruling, appeal: 'T-7/2026' });
  assert.equal(await refusal(owner, note), 'ruling-not-given');
  await done(acting, second, approve(ruling));
  assert.equal(await refusal((await anOrganisation(acting)).owner, note), 'ruling-not-found');
  assert.equal(await refusal(elsewhere, note), 'ruling-by-authority-only');
  await done(acting, owner, note);
  assert.equal(await refusal(first, note), 'ruling-appealed-already');
  assert.equal((await rulings.rulingById(db, ruling))?.appeal, 'T-7/2026');
});

test('a limited power of attorney covers no question to the office', async () => {
  const { ruling, owner } = await asked();
  const mandate = { mandate: ruling as string as Id<'membership'>, until: acting.clock.now() };
  const helper = { ...owner, mandate: { ...mandate, only: [] } };
  for (const action of [
    (act: Act) => rulings.askRuling(act, testRulings, districts, question),
    (act: Act) => rulings.withdrawRuling(act, { ruling }),
    (act: Act) => rulings.noteAppeal(act, packs, { ruling, appeal: 'T-8/2026' }),
  ])
    assert.equal(await refusal(helper, action), 'beyond-mandate');
  await done(acting, { ...helper, mandate: { ...mandate, only: null } }, (act) =>
    rulings.withdrawRuling(act, { ruling }),
  );
});

test('what waits is listed oldest first, by key', async () => {
  const all = await rulings.rulingsWaiting(db, null, 100);
  assert.ok(all.length > 2 && all.every(({ state }) => state === 'asked' || state === 'proposed'));
  const [one, two] = all;
  assert.equal((await rulings.rulingsWaiting(db, one!, 1))[0]?.id, two?.id);
  assert.deepEqual(await rulings.rulingsWaiting(db, all.at(-1)!, 5), []);
  assert.ok((await rulings.rulingsGiven(db, null, 5)).every(({ state }) => state === 'given'));
});

test('rulings rebuild to the same rows', async () => {
  const { registry, catalogue } = acting.ledger;
  assert.deepEqual((await rebuildAndCompare(db, registry, catalogue)).differences, []);
});
