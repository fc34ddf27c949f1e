import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actingWith, anOrganisation, done, refusedWith } from '../../../tests/make/accounts.ts';
import { anOfficer } from '../../../tests/make/agencies.ts';
import { exampleConduct, exampleland } from '../../../tests/make/country.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/id.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import { factsOf } from '../../platform/ledger/read.ts';
import { rebuildAndCompare } from '../../platform/ledger/rebuild.ts';
import { sql } from '../../platform/postgres/sql.ts';
import { speaker } from '../../platform/texts.ts';
import { accountsChapter, accountsTexts, addMember } from '../accounts/index.ts';
import { agenciesChapter, agenciesTexts, declareConflict } from '../agencies/index.ts';
import * as conduct from './index.ts';

const db = await freshDatabase();
const acting = await actingWith(db, [accountsChapter, agenciesChapter, conduct.conductChapter]);
const texts = speaker([conduct.conductTexts, agenciesTexts, accountsTexts]);
const packs = { conduct: exampleConduct, agencies: exampleland.agencies };
const own = await anOrganisation(acting);
const overseer = (agency: string) =>
  anOfficer(acting, agency, 'oversight', ['see-figures', 'hear-complaints'], packs.agencies);
const watch = await overseer('watch');
const telecom = await overseer('telecom');
const crime = await overseer('crime');
const examiner = await anOfficer(acting, 'crime', 'examiner', undefined, packs.agencies);
const today = '2026-11-23' as Day;
const TEXT = 'He asked for money before he would look at the application.';

const input: conduct.ComplaintInput = {
  agency: 'telecom',
  officer: null,
  who: 'Mr Blank',
  application: null,
  kind: 'bribe',
  happenedOn: today,
  text: TEXT,
  evidence: [],
};
const made = async (more: Partial<conduct.ComplaintInput> = {}) =>
  (await done(acting, own.owner, (act) => conduct.makeComplaint(act, packs, { ...input, ...more })))
    .complaint;
const refused = (by: Actor, action: Parameters<typeof refusedWith>[3]) =>
  refusedWith(acting, texts, by, action);
const listed = async (actor: Actor) =>
  (await conduct.complaintsFor(db, actor, {}, null, 100)).map(({ id }) => id as string);

test('CON-01 only oversight hears a complaint, and nobody of the agency or the officer it is about learns of it', async () => {
  const about = await anOfficer(acting, 'telecom', 'examiner', undefined, packs.agencies);
  const complaint = await made({ officer: about.officer });
  assert.ok((await listed(watch)).includes(complaint));
  assert.ok((await listed(crime)).includes(complaint));
  for (const deaf of [telecom, about, examiner, own.owner] as Actor[]) {
    assert.deepEqual(await listed(deaf), []);
    assert.equal(
      await refused(deaf, (act) => conduct.readComplaint(act, packs, { complaint })),
      'no-such-complaint',
    );
    assert.equal(
      await refused(deaf, (act) =>
        conduct.answerComplaint(act, packs, { complaint, outcome: 'not-upheld', text: TEXT }),
      ),
      'no-such-complaint',
    );
  }
  assert.deepEqual(await conduct.complaintCounts(db, telecom, today), { open: 0, overdue: 0, yours: 0 });
  const moved = { ...watch, officer: about.officer };
  assert.ok(!(await listed(moved)).includes(complaint), 'nor where he serves now');
});

test('CON-02 a complaint is followed by who made it, and by nobody else of the organisation', async () => {
  const complaint = await made();
  const colleague = (await anOrganisation(acting)).owner;
  await done(acting, own.owner, (act) =>
    addMember(act, {
      organisation: own.organisation,
      principal: colleague.principal,
      capacity: 'owner',
      until: null,
    }),
  );
  const other = { ...colleague, organisation: own.organisation };
  const seen = await conduct.followComplaint(db, own.owner, complaint);
  assert.ok(!isRefusal(seen) && seen.lines[0]?.text === TEXT && seen.lines[0].who === 'Mr Blank');
  const hidden = await conduct.followComplaint(db, other, complaint);
  assert.equal(isRefusal(hidden) && hidden.code, 'no-such-complaint');
  assert.deepEqual(await conduct.ownComplaints(db, other, 10), []);
});

test('CON-03 a complaint is given only to an officer of oversight who may hear it', async () => {
  const complaint = await made();
  const give = (to: string) => (act: Parameters<typeof conduct.assignComplaint>[0]) =>
    conduct.assignComplaint(act, packs, { complaint, to });
  for (const wrong of [telecom.officer, examiner.officer])
    assert.equal(await refused(watch, give(wrong)), 'complaint-given-to-oversight');
  await done(acting, watch, give(crime.officer));
  assert.equal(
    (await conduct.complaintsFor(db, crime, { assignedTo: crime.officer }, null, 9))[0]?.id,
    complaint,
  );
});

test('CON-08 a complaint is given to who may hear it now, who is told so, and is taken back; its agency learns of neither', async () => {
  const complaint = await made();
  const give = (to: string | null) => (act: Parameters<typeof conduct.assignComplaint>[0]) =>
    conduct.assignComplaint(act, packs, { complaint, to });
  const having = async () =>
    (await conduct.complaintsFor(db, watch, {}, null, 100)).find(({ id }) => id === complaint)?.assignedTo;
  assert.equal(await refused(watch, give(null)), 'complaint-with-nobody');
  const kin = await overseer('security');
  const about = own.organisation;
  await done(acting, kin, (act) =>
    declareConflict(act, packs.agencies, { officer: kin.officer, about, nature: 'kinship' }),
  );
  const powerless = await anOfficer(acting, 'watch', 'oversight', ['see-figures'], packs.agencies);
  for (const wrong of [kin.officer, powerless.officer])
    assert.equal(await refused(watch, give(wrong)), 'complaint-given-to-oversight');
  for (const deaf of [telecom, examiner, own.owner] as Actor[])
    assert.equal(await refused(deaf, give(crime.officer)), 'no-such-complaint');
  await done(acting, watch, give(crime.officer));
  assert.equal(await having(), crime.officer);
  assert.equal(await refused(watch, give(crime.officer)), 'complaint-given-already');
  assert.equal((await conduct.complaintCounts(db, telecom, today)).yours, 0);
  await done(acting, crime, give(null));
  assert.equal(await having(), null);
  const followed = await conduct.followComplaint(db, own.owner, complaint);
  assert.ok(!isRefusal(followed));
  assert.deepEqual(
    followed.lines.map(({ type, hand }) => [type, hand]),
    [
      ['ComplaintMade', null],
      ['ComplaintAssigned', null],
      ['ComplaintTakenBack', null],
    ],
    'that it went from hand to hand, and not whose',
  );
  const letters = await db.rows<{ subject: string; about: string }>(
    sql`select subject, about from work.outbox where position(${followed.complaint.reference} in subject) > 0`,
  );
  assert.deepEqual(
    letters.map(({ subject }) => subject.replace(/ \/ .*/, '')),
    [`${followed.complaint.reference} was given to you`],
    'the officer alone is told',
  );
});

test('CON-04 oversight acknowledges and answers a complaint within the periods set', async () => {
  const complaint = await made();
  const now = async () =>
    (await conduct.complaintsFor(db, watch, {}, null, 100)).find((c) => c.id === complaint)!;
  assert.equal((await now()).dueOn, '2026-11-26');
  await done(acting, watch, (act) => conduct.acknowledgeComplaint(act, packs, { complaint }));
  assert.equal((await now()).dueOn, '2027-01-22');
  await done(acting, watch, (act) =>
    conduct.askComplainant(act, packs, { complaint, text: 'On which day, and who else was there?' }),
  );
  assert.equal((await now()).dueOn, null, 'the time stands still');
  const reply = { complaint, text: 'It was on Monday, and nobody else.', evidence: [] };
  await done(acting, own.owner, (act) => conduct.replyToOversight(act, packs, reply));
  assert.equal((await now()).dueOn, '2027-01-22');
  assert.equal(
    await refused(watch, (act) =>
      conduct.answerComplaint(act, packs, { complaint, outcome: 'upheld', text: 'Yes.' }),
    ),
    'complaint-says-too-little',
  );
  const answer = { complaint, outcome: 'upheld', text: 'It was so. He was taken off the case.' } as const;
  await done(acting, watch, (act) => conduct.answerComplaint(act, packs, answer));
  const { state, outcome, dueOn } = await now();
  assert.deepEqual({ state, outcome, dueOn }, { state: 'answered', outcome: 'upheld', dueOn: null });
  await done(acting, watch, (act) =>
    conduct.closeComplaint(act, packs, { complaint, text: 'The measure was carried out.' }),
  );
});

test('CON-05 a complaint that was withdrawn stays on record with its reason, and oversight looks into it before it is closed', async () => {
  const complaint = await made();
  const why = 'I was told that my licence would suffer.';
  await done(acting, own.owner, (act) => conduct.withdrawComplaint(act, { complaint, text: why }));
  assert.ok((await listed(watch)).includes(complaint));
  const { lines } = await done(acting, watch, (act) => conduct.readComplaint(act, packs, { complaint }));
  assert.equal(lines.at(-1)?.text, why);
  assert.equal(
    await refused(own.owner, (act) => conduct.withdrawComplaint(act, { complaint, text: why })),
    'complaint-is-withdrawn',
  );
});

test('CON-06 whoever of oversight reads a complaint or its evidence is on record before it is shown', async () => {
  const hash = 'ab'.repeat(32);
  await db.run(
    sql`insert into work.file (hash, bytes, media_type, pixels, stored_at) values (${hash}, 9, 'application/pdf', null, ${acting.clock.now()})`,
  );
  const complaint = await made({ evidence: [{ hash, name: 'receipt.pdf' }] });
  await done(acting, watch, (act) => conduct.readComplaint(act, packs, { complaint }));
  const file = await done(acting, watch, (act) => conduct.readEvidence(act, packs, { complaint, hash }));
  assert.equal(file.name, 'receipt.pdf');
  const reads = (await factsOf(db, [complaint])).filter(({ type }) => type === 'ComplaintRead');
  assert.deepEqual(
    reads.map(({ data }) => data),
    [
      { officer: watch.officer, agency: 'watch', evidence: null },
      { officer: watch.officer, agency: 'watch', evidence: hash },
    ],
  );
});

test('what is wrong with a complaint is named field by field', async () => {
  const wrong = { agency: 'nobody', happenedOn: '2027-01-01' as Day, text: 'Bad.' };
  const evidence = [{ hash: 'cd'.repeat(32), name: 'x' }];
  assert.equal(
    await refused(own.owner, (act) => conduct.makeComplaint(act, packs, { ...input, ...wrong })),
    'complaint-about-whom',
  );
  assert.equal(
    await refused(own.owner, (act) => conduct.makeComplaint(act, packs, { ...input, evidence })),
    'complaint-file-unknown',
  );
  const officer = crime.officer;
  assert.equal(
    await refused(own.owner, (act) => conduct.makeComplaint(act, packs, { ...input, officer })),
    'complaint-officer-unknown',
  );
});

test('a helper complains about an application that his power of attorney names, and of nothing else', async () => {
  const application = '01900000-0000-7000-8000-0000000000aa' as Id<'application'>;
  const only = [{ kind: 'application', id: application, label: 'A-1' }] as const;
  const mandate = { mandate: application as string as Id<'membership'>, until: acting.clock.now(), only };
  const helper = { ...own.owner, mandate };
  const complaining =
    (about: Id<'application'> | null) => (act: Parameters<typeof conduct.makeComplaint>[0]) =>
      conduct.makeComplaint(act, packs, { ...input, application: about });
  assert.equal(await refused(helper, complaining(null)), 'beyond-mandate');
  await done(acting, helper, complaining(application));
});

test('an officer with an interest in the complainant’s organisation does not hear the complaint', async () => {
  const kin = await overseer('security');
  await done(acting, kin, (act) =>
    declareConflict(act, packs.agencies, {
      officer: kin.officer,
      about: own.organisation,
      nature: 'kinship',
    }),
  );
  const complaint = await made();
  assert.equal(
    await refused(kin, (act) => conduct.acknowledgeComplaint(act, packs, { complaint })),
    'conflict-of-interest',
  );
});

test('the complainant is told by mail that there is news, and not what it is', async () => {
  const complaint = await made();
  await done(acting, watch, (act) => conduct.askComplainant(act, packs, { complaint, text: TEXT }));
  const { reference } = (await conduct.complaintsFor(db, watch, {}, null, 100)).find(
    (c) => c.id === complaint,
  )!;
  const letters = await db.rows<{ subject: string; body: string }>(
    sql`select subject, body from work.outbox where position(${reference} in subject) > 0`,
  );
  assert.equal(letters.length, 1);
  assert.ok(!JSON.stringify(letters).includes('money') && !/complain|شکایت/i.test(JSON.stringify(letters)));
});

test('the rows of complaints are what their facts say', async () => {
  const rebuilt = await rebuildAndCompare(db, acting.ledger.registry, acting.ledger.catalogue);
  assert.deepEqual(rebuilt.differences, []);
});
