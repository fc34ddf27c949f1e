import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AnApplication, aPaidDraft } from '../../../../tests/make/country.ts';
import * as desk from '../../../../tests/make/desk.ts';
import { type Day, dayAt, plusDays, startOfDay } from '../../../kernel/day.ts';
import { holdsAt } from '../../../kernel/instant.ts';
import {
  checkLicence,
  conditionsOf,
  declareLicenceNumbers,
  licenceById,
  licenceOfApplication,
  peopleOf,
} from '../../licences/index.ts';
import { holdingsOf } from '../../numbers/index.ts';
import * as applications from '../index.ts';

const { acting, country, db, done, pack, refused } = desk;
const { zone } = pack.applications;
const today = () => dayAt(acting.clock.now(), zone);
const words = (en: string, from: Day | null = null) => ({ text: { en, ur: 'شرط' }, from, until: null });
const asking = (...conditions: ReturnType<typeof words>[]) =>
  ({ verdict: 'with-conditions', conditions }) as const;

/** Three opinions, the crime agency's as said; proposed, approved, paid. */
async function decided(made: AnApplication, crime: object = {}) {
  await desk.inspected(made.application);
  for (const agency of ['telecom', 'security']) await desk.speak(agency, made);
  await desk.speak('crime', made, crime);
  await done(acting, desk.second, desk.approving(made, await desk.proposedGrant(made)));
  if (await desk.licenceFee(made.application)) await desk.payLicenceFee(made.application);
}

async function licensed(crime: object = {}) {
  const made = await desk.underReview();
  await decided(made, crime);
  return { ...made, licence: (await licenceOfApplication(db, made.application))!.id };
}

type Licensed = Awaited<ReturnType<typeof licensed>>;

/** An application about the licence, found complete. */
async function about(made: Licensed, kind: 'renewal' | 'variation', content = made.content) {
  const draft = await aPaidDraft(country, content, made, kind, made.licence);
  const { application } = draft;
  const { hash } = await done(acting, made.owner, (act) =>
    applications.submitApplication(act, pack, desk.blind, { application, revision: 1 }),
  );
  await done(acting, desk.intake, (act) => applications.findComplete(act, pack, { application, hash }));
  return { ...draft, hash };
}

/** The conditions that run at a moment. */
const conditions = async ({ licence }: Pick<Licensed, 'licence'>, at = acting.clock.now()) =>
  ((await conditionsOf(db, [licence])).get(licence) ?? [])
    .filter((one) => holdsAt(at, one))
    .map(({ text }) => text.en)
    .sort();

test('APP-63 a variation or renewal adds what the agencies ask for and ends no condition by not saying it again', async () => {
  const made = await licensed(asking(words('No calls after nine.')));
  assert.deepEqual(await conditions(made), ['No calls after nine.']);
  await decided(await about(made, 'variation'));
  assert.deepEqual(await conditions(made), ['No calls after nine.'], 'nobody lifted it');
  await decided(
    await about(made, 'renewal'),
    asking(words('No calls after nine.'), words('Record every call.')),
  );
  assert.deepEqual(await conditions(made), ['No calls after nine.', 'Record every call.']);
});

test('LIC-28 a condition counts from the day that the agency said', async () => {
  const begins = plusDays(today(), 30);
  const made = await licensed(asking(words('Record every call.', begins)));
  assert.deepEqual(await conditions(made), []);
  assert.deepEqual(await conditions(made, startOfDay(begins, zone)), ['Record every call.']);
});

test('APP-64 a renewed licence binds the people and places that were examined, and a place it adds is inspected first', async () => {
  const made = await licensed();
  const [person] = made.content.people!;
  const branch = {
    ...made.content.premises![0]!,
    id: '01900000-0000-7000-8000-0000000000e7',
    mainOffice: false,
    line: '9 Low Street',
  };
  const left = plusDays(today(), -1);
  const gone = made.content.people!.find(({ roles }) => roles?.includes('key-staff'));
  const content = {
    ...made.content,
    premises: [...made.content.premises!, branch],
    people: made.content.people!.map((one) => (one === gone ? { ...one, until: left } : one)),
  };
  const renewal = await about(made, 'renewal', content);
  for (const agency of desk.AGENCIES) await desk.speak(agency, renewal);
  const propose = (act: Parameters<typeof applications.proposeGrant>[0]) =>
    applications.proposeGrant(act, pack, { ...renewal, what: 'grant', reasons: 'In order.' });
  assert.equal(await refused(desk.first, propose), 'inspection-needed');
  await desk.inspected(renewal.application);
  const app = await done(acting, desk.first, propose);
  await done(acting, desk.second, desk.approving(renewal, app.proposal!.proposal));
  if (await desk.licenceFee(renewal.application)) await desk.payLicenceFee(renewal.application);
  const { number } = (await licenceById(db, made.licence))!;
  const answer = await checkLicence(db, number, acting.clock.now());
  assert.equal(answer.licence!.premises.length, 2);
  const now = (await peopleOf(db, made.licence)).filter((one) => holdsAt(acting.clock.now(), one));
  assert.ok(now.some((one) => one.person === person!.id));
  if (gone) assert.ok(!now.some((one) => one.person === gone.id && one.role === 'key-staff'));
});

test('APP-65 a number that is notified while a variation is decided stays the holder’s', async () => {
  const made = await licensed();
  const variation = await about(made, 'variation');
  country.wait(1);
  const entry = { carrier: 'one', use: 'both', home: false, foreignAuthority: null, backEnds: [] } as const;
  const number = '+99917779991' as never;
  await done(acting, made.owner, (act) =>
    declareLicenceNumbers(act, {
      licence: made.licence,
      numbers: [{ ...entry, number, kind: 'geographic', from: act.at }],
    }),
  );
  await decided(variation);
  const held = (await holdingsOf(db, made.licence)).filter((one) => holdsAt(acting.clock.now(), one));
  assert.ok(held.some((one) => one.number === number));
});

test('LIC-29 a court directs the renewal that was refused, after the licence has run out: it went on', async () => {
  const made = await licensed();
  const before = (await licenceById(db, made.licence))!;
  const renewal = await about(made, 'renewal');
  const { application } = renewal;
  await done(acting, made.owner, (act) => applications.withdrawApplication(act, pack, { application }));
  country.wait(400);
  const at = acting.clock.now();
  assert.equal((await checkLicence(db, before.number, at)).verdict, 'expired');
  const legal = [
    await desk.officer('telecom', 'legal', 1),
    await desk.officer('telecom', 'legal', 2),
  ] as const;
  const paper = { application, court: 'high', caseNumber: 'W.P. 1/2027', document: desk.fileHash(3) };
  const entered = await done(acting, legal[0], (act) => applications.enterCourtDirection(act, pack, paper));
  const { direction } = entered.direction!;
  await done(acting, legal[1], (act) =>
    applications.approveCourtDirection(act, pack, { application, direction }),
  );
  if (await desk.licenceFee(application)) await desk.payLicenceFee(application);
  assert.equal((await desk.applicationNow(application)).state, 'granted');
  assert.equal((await checkLicence(db, before.number, at)).verdict, 'licensed');
  const { validUntil } = (await licenceById(db, made.licence))!;
  assert.ok(validUntil! > acting.clock.now() && validUntil! > before.validUntil!);
});

test('everything above is rebuilt from its facts, row by row', desk.rebuiltAlike);
