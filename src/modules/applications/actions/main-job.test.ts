import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { fileHash } from '../../../../tests/make/applications.ts';
import {
  type AnApplication,
  aCountry,
  aPaidDraft,
  aSubmittedApplication,
  blind,
  type Country,
} from '../../../../tests/make/country.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import type { OfficerActor } from '../../../kernel/actor.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { type Act, perform } from '../../../platform/act.ts';
import { rebuildAndCompare } from '../../../platform/ledger/rebuild.ts';
import { checkNumber } from '../../licences/index.ts';
import { feesAbout } from '../../payments/index.ts';
import * as desk from '../index.ts';
import type { Application } from '../rules/state.ts';

const db = await freshDatabase();
const country: Country = await aCountry(db);
const { acting, officer, pack } = country;

const refused = async (by: OfficerActor | AnApplication['owner'], action: (act: Act) => Promise<unknown>) => {
  const answer = await perform(acting, { by }, action as (act: Act) => Promise<Refusal>);
  assert.ok(isRefusal(answer), 'expected a refusal');
  return answer.code;
};
const opinion = (
  application: string,
  hash: string,
  more: Partial<desk.OpinionGivenInput> = {},
): desk.OpinionGivenInput => ({
  application,
  hash,
  verdict: 'no-objection',
  conditions: [],
  grounds: [],
  reasons: '',
  sealedReasons: null,
  sealed: null,
  paper: null,
  ...more,
});
async function agree(
  application: string,
  hash: string,
  agencies = ['telecom', 'crime', 'security'],
): Promise<Application> {
  let app: Application | undefined;
  for (const agency of agencies)
    app = await done(acting, await officer(agency), (act) =>
      desk.giveOpinion(act, pack, opinion(application, hash)),
    );
  return app!;
}
async function inspected(application: string): Promise<void> {
  const inspector = await officer('telecom', 'examiner', 3);
  const ordered = await done(acting, inspector, async (act) => {
    const app = await desk.applicationById(act, application);
    if (isRefusal(app)) return app;
    return desk.orderInspection(act, pack, { application, premises: app.content.premises![0]!.id! });
  });
  const { inspection } = ordered.inspections[0]!;
  await done(acting, inspector, (act) =>
    desk.recordInspection(act, pack, { application, inspection, outcome: 'satisfactory', note: 'in order' }),
  );
}
async function toDecision(): Promise<AnApplication> {
  const made = await aSubmittedApplication(country);
  await done(acting, await officer('telecom', 'intake'), (act) => desk.findComplete(act, pack, made));
  await inspected(made.application);
  await agree(made.application, made.hash);
  return made;
}
async function payLicenceFee(application: string): Promise<void> {
  const fee = (await feesAbout(db, application)).find((f) => f.purpose === 'licence')!;
  await done(acting, await officer('telecom', 'intake', 9), (act) =>
    desk.receivePayment(act, pack, {
      fee: fee.id,
      amount: fee.amount,
      receipt: `L-${fee.reference}`,
      paidAt: act.at,
    }),
  );
}

test('from a draft to a licence that anybody can check: three agencies, two officers, two fees', async () => {
  const made = await toDecision();
  const [first, second] = [await officer('telecom', 'approver', 1), await officer('telecom', 'approver', 2)];
  const proposed = await done(acting, first, (act) =>
    desk.proposeGrant(act, pack, { ...made, what: 'grant', reasons: 'all in order' }),
  );
  const proposal = proposed.proposal!.proposal;
  assert.equal(
    await refused(first, (act) => desk.approveDecision(act, pack, { ...made, proposal })),
    'approved-by-another',
  );
  const approved = await done(acting, second, (act) =>
    desk.approveDecision(act, pack, { ...made, proposal }),
  );
  assert.equal(approved.state, 'licence-fee-due');
  await payLicenceFee(made.application);
  const app = await desk.applicationById(db, made.application);
  assert.ok(!isRefusal(app) && app.state === 'granted' && app.granted?.number);
  const answer = await checkNumber(
    db,
    made.content.channels!.numbers![0]!.number as never,
    acting.clock.now(),
  );
  assert.ok(!isRefusal(answer));
  assert.equal(answer.verdict, 'licensed');
  assert.equal(answer.licence?.number, app.granted.number);
});

test('nobody sees another agency’s opinion before giving his own', async () => {
  const made = await aSubmittedApplication(country);
  await done(acting, await officer('telecom', 'intake'), (act) => desk.findComplete(act, pack, made));
  await done(acting, await officer('crime'), (act) =>
    desk.giveOpinion(
      act,
      pack,
      opinion(made.application, made.hash, {
        verdict: 'objection',
        grounds: ['untrue'],
        reasons: 'The lease is forged.',
      }),
    ),
  );
  const before = await desk.viewApplication(db, await officer('security'), made.application);
  assert.ok(
    !isRefusal(before) &&
      !JSON.stringify(before).includes('forged') &&
      !JSON.stringify(before).includes('objection'),
  );
  await done(acting, await officer('security'), (act) =>
    desk.giveOpinion(act, pack, opinion(made.application, made.hash)),
  );
  const after = await desk.viewApplication(db, await officer('security'), made.application);
  assert.ok(!isRefusal(after) && JSON.stringify(after).includes('forged'));
  const applicant = await desk.viewApplication(db, made.owner, made.application);
  assert.ok(
    !isRefusal(applicant) && applicant.opinions.length === 0 && !JSON.stringify(applicant).includes('forged'),
  );
});

test('a request for information stops that agency’s clock alone, and a new version asks the others to reaffirm', async () => {
  const made = await aSubmittedApplication(country);
  await done(acting, await officer('telecom', 'intake'), (act) => desk.findComplete(act, pack, made));
  await done(acting, await officer('crime'), (act) =>
    desk.giveOpinion(act, pack, opinion(made.application, made.hash)),
  );
  const asked = await done(acting, await officer('security'), (act) =>
    desk.requestInformation(act, pack, {
      application: made.application,
      items: [{ field: '/business/script', text: 'Please add the script.' }],
      justification: null,
    }),
  );
  assert.deepEqual(
    asked.clocks.map((c) => [c.agency, c.status]),
    [
      ['crime', 'done'],
      ['security', 'stopped'],
      ['telecom', 'running'],
    ],
  );
  country.wait(3);
  const content = { ...made.content, business: { ...made.content.business, script: 'Good day.' } };
  await done(acting, made.owner, (act) =>
    desk.saveDraft(act, { application: made.application, revision: 1, content }),
  );
  const second = await done(acting, made.owner, (act) =>
    desk.submitApplication(act, pack, blind, { application: made.application, revision: 2 }),
  );
  assert.equal(second.version, 2);
  assert.notEqual(second.hash, made.hash);
  const difference = await desk.differenceBetween(
    db,
    await officer('crime'),
    made.application,
    made.hash,
    second.hash,
  );
  assert.deepEqual(difference, [{ field: '/business/script', after: 'Good day.' }]);
  assert.equal(
    await refused(await officer('telecom'), (act) =>
      desk.giveOpinion(act, pack, opinion(made.application, made.hash)),
    ),
    'version-changed',
  );
  const reaffirmed = await done(acting, await officer('crime'), (act) =>
    desk.reaffirmOpinion(act, pack, { application: made.application, from: made.hash, hash: second.hash }),
  );
  assert.equal(reaffirmed.opinions.find((o) => o.agency === 'crime')?.hash, second.hash);
  const decided = await agree(made.application, second.hash, ['telecom', 'security']);
  assert.equal(decided.state, 'decision');
});

test('an objection goes back once, then the joint body decides, and a refusal waits for the answer', async () => {
  const made = await aSubmittedApplication(country);
  const [one, two] = [await officer('telecom', 'approver', 1), await officer('telecom', 'approver', 2)];
  await done(acting, await officer('telecom', 'intake'), (act) => desk.findComplete(act, pack, made));
  await agree(made.application, made.hash, ['telecom', 'security']);
  const objection = opinion(made.application, made.hash, {
    verdict: 'objection',
    grounds: ['untrue'],
    reasons: 'No.',
  });
  const objected = await done(acting, await officer('crime'), (act) =>
    desk.giveOpinion(act, pack, objection),
  );
  assert.equal(objected.state, 'decision');
  const joint = {
    application: made.application,
    hash: made.hash,
    outcome: 'refuse' as const,
    document: fileHash(9),
    reasons: 'agreed',
    members: await Promise.all(
      ['telecom', 'crime', 'security'].map(async (agency) => ({
        agency,
        officer: (await officer(agency, 'supervisor')).officer,
      })),
    ),
  };
  assert.equal(
    await refused(one, (act) => desk.proposeGrant(act, pack, { ...made, what: 'grant', reasons: '' })),
    'an-agency-objects',
  );
  assert.equal(await refused(one, (act) => desk.decideJointly(act, pack, joint)), 'reconsider-first');
  await done(acting, one, (act) =>
    desk.reconsider(act, pack, { application: made.application, reason: 'look again' }),
  );
  await done(acting, await officer('crime'), (act) => desk.giveOpinion(act, pack, objection));
  const body = await done(acting, one, (act) => desk.decideJointly(act, pack, joint));
  assert.equal(body.state, 'refusal-proposed');
  await done(acting, one, (act) =>
    desk.noticeRefusal(act, pack, {
      application: made.application,
      grounds: ['untrue'],
      reasons: 'The lease is not yours.',
    }),
  );
  const propose = (act: Act) =>
    desk.proposeRefusal(act, pack, {
      application: made.application,
      hash: made.hash,
      reasons: 'as noticed',
      gist: 'The lease is not yours.',
    });
  assert.equal(await refused(one, propose), 'time-to-answer-runs');
  await done(acting, made.owner, (act) =>
    desk.answerNotice(act, { application: made.application, answer: 'It is.', documents: [] }),
  );
  const proposed = await done(acting, one, propose);
  const final = await done(acting, two, (act) =>
    desk.approveDecision(act, pack, { ...made, proposal: proposed.proposal!.proposal }),
  );
  assert.equal(final.state, 'refused');
  assert.deepEqual(await desk.refusalGist(db, made.owner, made.application), {
    grounds: ['untrue'],
    gist: 'The lease is not yours.',
  });
  const directed = await done(acting, one, (act) =>
    desk.enterCourtDirection(act, pack, {
      application: made.application,
      court: 'High Court',
      caseNumber: 'W.P. 7/2026',
      document: fileHash(8),
    }),
  );
  const { direction } = directed.direction!;
  assert.equal(
    await refused(one, (act) =>
      desk.approveCourtDirection(act, pack, { application: made.application, direction }),
    ),
    'approved-by-another',
  );
  await done(acting, two, (act) =>
    desk.approveCourtDirection(act, pack, { application: made.application, direction }),
  );
  await payLicenceFee(made.application);
  const granted = await desk.applicationById(db, made.application);
  assert.ok(
    !isRefusal(granted) && granted.state === 'granted' && granted.direction?.approvedBy === two.officer,
  );
});

test('a draft names every obstacle at its place, and is not submitted with one, nor unpaid', async () => {
  const draft = await aPaidDraft(country, {
    people: [],
    declarations: { truthful: false, dataProtection: true, inspection: true },
  });
  const preview = await done(acting, draft.owner, (act) => desk.previewApplication(act, pack, blind, draft));
  const places = preview.obstacles.map((o) => `${o.field} ${o.code}`);
  assert.ok(
    places.includes('/people required') && places.includes('/declarations/truthful must-be-declared'),
  );
  assert.equal(
    await refused(draft.owner, (act) =>
      desk.submitApplication(act, pack, blind, { application: draft.application, revision: 1 }),
    ),
    'required',
  );
});

test('somebody else’s application does not exist for another applicant', async () => {
  const [mine, theirs] = [await aSubmittedApplication(country), await aPaidDraft(country)];
  const codes = [
    await refused(theirs.owner, (act) => desk.viewApplication(act, act.by, mine.application)),
    await refused(theirs.owner, (act) => desk.withdrawApplication(act, pack, mine)),
    await refused(theirs.owner, (act) => desk.previewApplication(act, pack, blind, mine)),
    await refused(theirs.owner, (act) =>
      desk.saveDraft(act, { application: mine.application, revision: 1, content: {} }),
    ),
  ];
  assert.deepEqual(new Set(codes), new Set(['no-such-application']));
});

test('the daily clockwork reminds, climbs the ladder, gives notice and lapses, once each', async () => {
  const silent = await aSubmittedApplication(country);
  await done(acting, await officer('telecom', 'intake'), (act) => desk.findComplete(act, pack, silent));
  const mute = await aSubmittedApplication(country);
  await done(acting, await officer('telecom', 'intake'), (act) =>
    desk.findDeficient(act, pack, {
      application: mute.application,
      missing: [{ field: '/business/script', code: 'required' }],
      note: 'please',
    }),
  );
  const tick = async () => {
    for (const id of await desk.applicationsToTick(
      { at: acting.clock.now(), ...db, rows: db.rows.bind(db), row: db.row.bind(db) },
      pack,
    ))
      await done(acting, undefined, (act) => desk.tickApplication(act, pack, id));
  };
  for (let day = 0; day < 45; day++) {
    country.wait(1);
    await tick();
    await tick();
  }
  const [a, b] = [
    await desk.applicationById(db, silent.application),
    await desk.applicationById(db, mute.application),
  ];
  assert.ok(!isRefusal(a) && !isRefusal(b));
  assert.deepEqual(
    a.clocks.map((c) => [...c.marked]),
    [
      ['reminder', 'head', 'authority'],
      ['reminder', 'head', 'authority'],
      ['reminder', 'head', 'authority'],
    ],
  );
  assert.equal(a.state, 'agency-review', 'silence neither grants nor refuses');
  assert.equal(b.state, 'lapsed');
});

test('everything above is rebuilt from its facts, row by row', async () => {
  const rebuilt = await rebuildAndCompare(db, acting.ledger.registry, acting.ledger.catalogue);
  assert.deepEqual(rebuilt.differences, []);
});
