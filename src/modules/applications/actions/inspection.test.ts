import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeContent } from '../../../../tests/make/applications.ts';
import { aPaidDraft } from '../../../../tests/make/country.ts';
import * as given from '../../../../tests/make/desk.ts';
import { anId } from '../../../../tests/make/entities.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { contactOf } from '../../accounts/index.ts';
import { declareConflict } from '../../agencies/index.ts';
import { declareLicenceNumbers, licenceById } from '../../licences/index.ts';
import * as desk from '../index.ts';

const { acting, db, done, officer, pack, refused, country } = given;
const examiner = await officer('telecom', 'examiner', 3);
const inspector = await officer('telecom', 'inspector');
const BRANCH = '01900000-0000-7000-8000-0000000000b2';

/** Under review; the inspection of its place is ordered, the inspector's visit announced. */
async function announced() {
  const made = await given.underReview();
  const premises = made.content.premises![0]!.id!;
  const { application } = made;
  const app = await done(acting, examiner, (act) =>
    desk.orderInspection(act, pack, { application, premises, visit: { officer: inspector.officer } }),
  );
  return { ...made, ...app.inspections[0]! };
}
const checked = (code: string) => desk.visitByCode(db, pack, code, acting.clock.now());

test('an owner checks the code that an inspector shows, until the visit is over', async () => {
  const made = await announced();
  const { code, from, until } = made.visit!;
  const shown = `${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`;
  const contact = await contactOf(db, inspector.principal);
  assert.deepEqual(await checked(shown), {
    agency: 'telecom',
    officer: { name: contact!.name, number: desk.serviceNumberOf(inspector.officer) },
    premises: { line: '1 High Street', unit: null, area: null, city: 'Capital', district: 'north' },
    from,
    until,
  });
  assert.equal(await checked('00000000'), undefined);
  assert.equal(await checked('not a code'), undefined);
  assert.equal(
    (await desk.visitsOf(db, inspector.officer, acting.clock.now())).at(-1)?.inspection,
    made.inspection,
  );
  const { application, inspection } = made;
  const anew = await done(acting, inspector, (act) =>
    desk.announceVisit(act, pack, { application, inspection, officer: inspector.officer }),
  );
  assert.equal(await checked(code), undefined, 'announced anew, the older code is void');
  const next = anew.inspections[0]!.visit!.code;
  assert.ok(await checked(next));
  await done(acting, inspector, (act) =>
    desk.recordInspection(act, pack, { application, ...given.found(act, inspection) }),
  );
  assert.equal(await checked(next), undefined, 'what was found is recorded');
});

test('a code is good for the days of the visit, and of an agency whose officers are not named it tells the number', async () => {
  const made = await given.underReview();
  const premises = made.content.premises![0]!.id!;
  const theirs = await officer('security', 'inspector');
  const from = plusMs(acting.clock.now(), DAY_MS);
  const visit = { officer: theirs.officer, from, until: plusMs(from, DAY_MS) };
  const app = await done(acting, examiner, (act) =>
    desk.orderInspection(act, pack, { application: made.application, premises, visit }),
  );
  const { code } = app.inspections[0]!.visit!;
  assert.equal(await checked(code), undefined, 'not before');
  country.wait(1);
  const now = await checked(code);
  assert.deepEqual([now?.agency, now?.officer.name], ['security', null]);
  country.wait(1);
  assert.equal(await checked(code), undefined, 'not after');
});

test('only inspectors without a tie to the applicant are sent, by who orders; an inspector announces his own visit', async () => {
  const made = await announced();
  const { application, inspection } = made;
  const send = (to: string) => (act: Act) =>
    desk.announceVisit(act, pack, { application, inspection, officer: to });
  assert.equal(await refused(inspector, send(examiner.officer)), 'role-lacks-power');
  const legal = await officer('telecom', 'legal');
  assert.equal(await refused(examiner, send(legal.officer)), 'not-an-inspector');
  const kin = await officer('crime', 'inspector');
  await done(acting, kin, (act) =>
    declareConflict(act, pack.agencies, { officer: kin.officer, about: made.company, nature: 'kinship' }),
  );
  assert.equal(await refused(examiner, send(kin.officer)), 'conflict-of-interest');
  await done(acting, inspector, send(inspector.officer));
});

test('APP-53 the same record of a device again is one record, and another under its id is refused', async () => {
  const made = await announced();
  const { application, inspection } = made;
  const id = anId();
  const record = given.found({ at: acting.clock.now() }, inspection, {
    deviceRecordId: id,
    photographs: [given.fileHash(4)],
  });
  const send =
    (more: Partial<typeof record> = {}) =>
    (act: Act) =>
      desk.recordInspection(act, pack, { application, ...record, ...more });
  const first = await done(acting, inspector, send());
  const again = await done(acting, inspector, send());
  assert.deepEqual([again.facts, again.inspections], [first.facts, first.inspections]);
  assert.equal(await refused(inspector, send({ outcome: 'unsatisfactory' })), 'inspection-recorded-already');
  const types = (await given.factsNow(application)).map((f) => f.type);
  assert.equal(types.filter((type) => type === 'InspectionRecorded').length, 1);
});

test('another officer’s record of the same place comes later: both are kept, each once', async () => {
  const made = await announced();
  const { application, inspection } = made;
  const record = (more: Partial<desk.RecordInspectionInput>) => ({
    application,
    ...given.found({ at: acting.clock.now() }, inspection, { deviceRecordId: anId(), ...more }),
  });
  const [first, later] = [record({}), record({ outcome: 'unsatisfactory', note: 'Empty.', met: 'A guard' })];
  const other = await officer('telecom', 'inspector', 4);
  const handedOver = { application, inspection, officer: other.officer };
  await done(acting, other, (act) => desk.announceVisit(act, pack, handedOver));
  await done(acting, other, (act) => desk.recordInspection(act, pack, first));
  for (let twice = 0; twice < 2; twice++)
    await done(acting, inspector, (act) => desk.recordInspection(act, pack, later));
  const types = (await given.factsNow(application)).map((f) => f.type);
  assert.deepEqual(
    types.filter((type) => type === 'InspectionRecorded' || type === 'FurtherRecordKept'),
    ['InspectionRecorded', 'FurtherRecordKept'],
  );
  const read = await desk.inspectionsOf(db, examiner, application);
  assert.ok(!isRefusal(read));
  const [{ note, met, outcome } = {} as never] = read[0]!.further;
  assert.deepEqual([note, met, outcome], ['Empty.', 'A guard', 'unsatisfactory']);
});

test('an ordered inspection waits until an inspector takes it; the visit is seen by who is sent, and taken in from who was', async () => {
  const made = await given.underReview();
  const [other, second] = [await officer('telecom', 'inspector'), await officer('telecom', 'inspector', 2)];
  const { application } = made;
  const premises = made.content.premises![0]!.id!;
  const app = await done(acting, examiner, (act) =>
    desk.orderInspection(act, pack, { application, premises }),
  );
  const { inspection } = app.inspections[0]!;
  const at = acting.clock.now();
  const waits = async () =>
    (await desk.visitsToTake(db, pack, other as never, at)).some((one) => one.inspection === inspection);
  assert.equal(await waits(), true);
  const see = (who: typeof other, reason: 'see' | 'send' = 'see') =>
    desk.fieldVisit(db, pack, who as never, inspection, { for: reason, at });
  assert.ok(isRefusal(await see(other)));
  const announce = (to: typeof other) => (act: Act) =>
    desk.announceVisit(act, pack, { application, inspection, officer: to.officer });
  await done(acting, other, announce(other));
  assert.equal(await waits(), false);
  const mine = await see(other);
  assert.ok(!isRefusal(mine) && mine.place?.line === '1 High Street' && mine.inspection.visit?.code);
  await done(acting, examiner, announce(second));
  assert.ok(isRefusal(await see(other)), 'somebody else is sent');
  assert.ok(!isRefusal(await see(other, 'send')), 'what he found before he knew is taken in');
  assert.ok(isRefusal(await see(examiner as never, 'send')));
});

test('APP-58 what an act names as its paper, copy, letter or photograph is a stored file', async () => {
  const none = 'f'.repeat(64);
  const made = await announced();
  const { application, inspection } = made;
  const photographs = [given.fileHash(4), none];
  const record = (act: Act) =>
    desk.recordInspection(act, pack, { application, ...given.found(act, inspection, { photographs }) });
  assert.equal(await refused(inspector, record), 'file-not-stored');
  const head = await officer('crime', 'supervisor');
  const paper = { countersignedBy: head.officer, givenOn: '2026-11-01' as never, document: none };
  const speak = (act: Act) => desk.giveOpinion(act, pack, given.opinion(made, { paper }));
  assert.equal(await refused(await officer('crime'), speak), 'file-not-stored');
  const direct = (act: Act) =>
    desk.enterCourtDirection(act, pack, { application, court: 'high', caseNumber: '1', document: none });
  assert.equal(await refused(given.first, direct), 'file-not-stored');
  const decided = await given.inDecision(given.OBJECTION);
  await done(acting, given.first, (act) =>
    desk.reconsider(act, pack, { application: decided.application, reason: 'Look again.' }),
  );
  await given.speak('crime', decided, given.OBJECTION);
  const outcome = { ...(await given.joint(decided)), document: none };
  const lay = (act: Act) => desk.enterJointOutcome(act, pack, outcome);
  assert.equal(await refused(given.first, lay), 'file-not-stored');
});

test('what was found is read by officers item by item; the applicant reads neither visit nor findings', async () => {
  const made = await announced();
  const { application, inspection } = made;
  const [seats, list] = given.CHECKED;
  const checklist = [seats!, { ...list!, answer: 'not-seen' as const, note: 'The manager was away.' }];
  await done(acting, inspector, (act) =>
    desk.recordInspection(act, pack, { application, ...given.found(act, inspection, { checklist }) }),
  );
  const read = await desk.inspectionsOf(db, examiner, application);
  assert.ok(!isRefusal(read));
  assert.deepEqual(read[0]?.found?.checklist, checklist);
  assert.equal(read[0]?.visit?.code, made.visit!.code);
  const stranger = await desk.inspectionsOf(db, await officer('crime'), application);
  assert.ok(!isRefusal(stranger) && stranger[0]?.visit?.code === null);
  assert.ok(isRefusal(await desk.inspectionsOf(db, made.owner, application)));
  const own = await desk.viewApplication(db, made.owner, application);
  assert.ok(!isRefusal(own));
  assert.ok(!JSON.stringify(own).includes(made.visit!.code) && !JSON.stringify(own).includes('manager'));
  const theirs = await desk.viewApplication(db, await officer('crime'), application);
  assert.ok(!isRefusal(theirs) && !JSON.stringify(theirs).includes(made.visit!.code));
});

test('a centre of two places is granted once both were found good, and a provisional licence confirmed by the last', async () => {
  const [office] = completeContent().premises!;
  const made = await given.underReview({
    premises: [office!, { ...office!, id: BRANCH, mainOffice: false, line: '9 Low Street' }],
  });
  const { application } = made;
  const app = await given.applicationNow(application);
  const asked = await desk.premisesToInspect(db, pack, app);
  assert.equal(asked.length, 2);
  for (const agency of given.AGENCIES) await given.speak(agency, made);
  const propose = (what: 'grant' | 'provisional') => (act: Act) =>
    desk.proposeGrant(act, pack, { ...made, what, reasons: 'In order.' });
  const see = async (premises: string) => {
    const ordered = await done(acting, examiner, (act) =>
      desk.orderInspection(act, pack, { application, premises }),
    );
    const { inspection } = ordered.inspections.at(-1)!;
    await done(acting, inspector, (act) =>
      desk.recordInspection(act, pack, { application, ...given.found(act, inspection) }),
    );
  };
  await see(asked[0]!);
  assert.equal(await refused(given.first, propose('grant')), 'inspection-needed');
  const proposed = await done(acting, given.first, propose('provisional'));
  await done(acting, given.second, given.approving(made, proposed.proposal!.proposal));
  await given.payLicenceFee(application);
  const { licence } = (await given.applicationNow(application)).granted!;
  const confirmed = async () => (await licenceById(db, licence as never))!.confirmedAt !== null;
  assert.equal(await confirmed(), false);
  await see(asked[1]!);
  assert.equal(await confirmed(), true);
});

test('a variation asks for the inspection of the place it adds, and of no other', async () => {
  const made = await given.inDecision();
  await done(acting, given.second, given.approving(made, await given.proposedGrant(made)));
  await given.payLicenceFee(made.application);
  const { licence } = (await given.applicationNow(made.application)).granted!;
  const branch = { ...made.content.premises![0]!, id: BRANCH, mainOffice: false, line: '9 Low Street' };
  const content = { ...made.content, premises: [...made.content.premises!, branch] };
  const draft = await aPaidDraft(country, content, made, 'variation', licence);
  const { application } = draft;
  const { hash } = await done(acting, made.owner, (act) =>
    desk.submitApplication(act, pack, given.blind, { application, revision: 1 }),
  );
  const varied = { application, hash };
  await done(acting, given.intake, (act) => desk.findComplete(act, pack, varied));
  for (const agency of given.AGENCIES) await given.speak(agency, varied);
  const app = await given.applicationNow(application);
  const added = draft.content.premises!.at(-1)!.id;
  assert.deepEqual(await desk.premisesToInspect(db, pack, app), [added]);
  const propose = (act: Act) =>
    desk.proposeGrant(act, pack, { ...varied, what: 'grant', reasons: 'In order.' });
  assert.equal(await refused(given.first, propose), 'inspection-needed');
  await given.inspected(application);
  await done(acting, given.first, propose);
});

test('the letter of a foreign principal that a licensee names is a stored file', async () => {
  const made = await given.inDecision();
  await done(acting, given.second, given.approving(made, await given.proposedGrant(made)));
  await given.payLicenceFee(made.application);
  const licence = (await given.applicationNow(made.application)).granted!.licence as never;
  const declare = (foreignAuthority: string) => (act: Act) =>
    declareLicenceNumbers(act, {
      licence,
      numbers: [
        {
          number: '+15550001111' as never,
          carrier: 'one',
          use: 'outbound',
          kind: 'foreign',
          home: false,
          foreignAuthority,
          backEnds: [],
          from: act.at,
        },
      ],
    });
  assert.equal(await refused(made.owner, declare('f'.repeat(64))), 'file-not-stored');
  await done(acting, made.owner, declare(given.fileHash(5)));
});

test('everything above is rebuilt from its facts, row by row', given.rebuiltAlike);
