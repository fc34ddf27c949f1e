import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPaidDraft, aSubmittedApplication } from '../../../../tests/make/country.ts';
import * as given from '../../../../tests/make/desk.ts';
import type { OfficerActor } from '../../../kernel/actor.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import * as desk from '../index.ts';

const { acting, db, done, officer, pack, refused } = given;
const view = async (by: OfficerActor, application: string) => {
  const seen = await desk.viewApplication(db, by, application);
  assert.ok(!isRefusal(seen));
  return seen;
};
const scripted = (content: given.Content, script: string) => ({
  ...content,
  business: { ...content.business, script },
});

test('nobody sees another agency’s opinion before giving his own', async () => {
  const made = await given.underReview();
  await given.speak('crime', made, given.OBJECTION);
  const security = await officer('security');
  const before = JSON.stringify(await view(security, made.application));
  assert.ok(!before.includes('forged') && !before.includes('objection'));
  await given.speak('security', made);
  assert.ok(JSON.stringify(await view(security, made.application)).includes('forged'));
  const applicant = await desk.viewApplication(db, made.owner, made.application);
  assert.ok(!isRefusal(applicant) && applicant.opinions.length === 0);
  assert.ok(!JSON.stringify(applicant).includes('forged'));
});

test('what an agency said of an earlier version stays hidden too, until one’s own has spoken over this one', async () => {
  const made = await given.underReview();
  await given.speak('crime', made, given.OBJECTION);
  await done(acting, await officer('telecom'), given.asking(made.application));
  const next = await given.resubmitted(made, 1, scripted(made.content, 'Good day.'));
  const again = { ...next, application: made.application };
  await given.speak('crime', again, { ...given.OBJECTION, reasons: 'Still forged.' });
  const security = await officer('security');
  assert.ok(!JSON.stringify(await view(security, made.application)).includes('forged'));
  const crime = JSON.stringify(await view(await officer('crime', 'examiner', 2), made.application));
  assert.ok(crime.includes('is forged') && crime.includes('Still forged'));
  await given.speak('security', again);
  assert.ok(JSON.stringify(await view(security, made.application)).includes('is forged'));
});

test('a request for information stops that agency’s clock alone, and a new version asks the others to reaffirm', async () => {
  const made = await given.underReview();
  const { application } = made;
  await given.speak('crime', made, { reasons: 'Known to us.' });
  const asked = await done(acting, await officer('security'), given.asking(application));
  assert.deepEqual(
    asked.clocks.map((c) => `${c.agency} ${c.status}`),
    ['crime done', 'security stopped', 'telecom running'],
  );
  given.country.wait(3);
  const next = await given.resubmitted(made, 1, scripted(made.content, 'Good day.'));
  assert.ok(next.version === 2 && next.hash !== made.hash);
  const crime = await officer('crime');
  assert.deepEqual(await desk.differenceBetween(db, crime, application, made.hash, next.hash), [
    { field: '/business/script', after: 'Good day.' },
  ]);
  const stale = (act: Act) => desk.giveOpinion(act, pack, given.opinion(made));
  assert.equal(await refused(await officer('telecom'), stale), 'version-changed');
  const reaffirm = (from: string, hash: string) => (act: Act) =>
    desk.reaffirmOpinion(act, pack, { application, from, hash });
  const reaffirmed = await done(acting, crime, reaffirm(made.hash, next.hash));
  assert.equal(reaffirmed.opinions.find((o) => o.agency === 'crime')?.hash, next.hash);
  await done(acting, await officer('telecom'), given.asking(application));
  const third = await given.resubmitted(made, 2, scripted(made.content, 'Good morning.'));
  await done(acting, crime, reaffirm(next.hash, third.hash));
  const seen = await view(crime, application);
  assert.equal(
    seen.opinions.find((o) => o.agency === 'crime')?.reasons,
    'Known to us.',
    'what it stands by twice',
  );
  await given.speak('telecom', { application, hash: third.hash });
  const decided = await given.speak('security', { application, hash: third.hash });
  assert.equal(decided.state, 'decision');
});

test('the difference shown names a home that moved and a person who changed', async () => {
  const [office] = (await given.underReview()).content.premises!;
  const made = await given.underReview();
  const own = made.content.premises![0]!;
  assert.notEqual(own.id, office!.id);
  await done(acting, await officer('telecom'), given.asking(made.application));
  const home = { ...own, residential: true, line: '9 Back Lane' };
  const second = await given.resubmitted(made, 1, { ...made.content, premises: [home] });
  await done(acting, await officer('crime'), given.asking(made.application));
  const [ada, ben] = made.content.people!;
  const third = await given.resubmitted(made, 2, {
    ...made.content,
    premises: [{ ...home, line: '12 Back Lane' }],
    people: [{ ...ada!, address: '77 Low Street' }, ben!],
  });
  const between = (from: string, to: string) =>
    desk.differenceBetween(db, first, made.application, from, to).then((d) => {
      assert.ok(!isRefusal(d));
      return d.map(({ field, before, after }) => `${field}: ${before} -> ${after}`);
    });
  const first = await officer('crime');
  assert.deepEqual(await between(made.hash, second.hash), [
    `/premises/${own.id}/line: 1 High Street -> 9 Back Lane`,
    `/premises/${own.id}/residential: false -> true`,
  ]);
  assert.deepEqual(await between(second.hash, third.hash), [
    `/people/${ada!.id}/address: 1 High Street -> 77 Low Street`,
    `/premises/${own.id}/line: 9 Back Lane -> 12 Back Lane`,
  ]);
  const app = await given.applicationNow(made.application);
  assert.ok(!JSON.stringify(app).includes('Back Lane'), 'the version itself does not say where');
  const stranger = await desk.differenceBetween(db, first, made.application, made.hash, 'nope');
  assert.ok(isRefusal(stranger) && stranger.code === 'no-such-version');
});

test('an officer who recused himself names an alternate of his agency, who goes on', async () => {
  const made = await given.underReview();
  const { application } = made;
  const [one, two] = [await officer('crime'), await officer('crime', 'examiner', 2)];
  const recuse = (alternate: string) => (act: Act) =>
    desk.recuseOfficer(act, pack, { application, reason: 'My brother owns it.', alternate });
  const other = (await officer('security')).officer;
  assert.equal(await refused(one, recuse(other)), 'alternate-of-the-same-agency');
  await done(acting, one, recuse(two.officer));
  const give = (act: Act) => desk.giveOpinion(act, pack, given.opinion(made));
  assert.equal(await refused(one, give), 'recused-from-this');
  await done(acting, two, give);
});

test('somebody else’s application does not exist for another applicant', async () => {
  const [mine, theirs] = [await aSubmittedApplication(given.country), await aPaidDraft(given.country)];
  const { application } = mine;
  const codes = [
    await refused(theirs.owner, (act) => desk.viewApplication(act, act.by, application)),
    await refused(theirs.owner, (act) => desk.withdrawApplication(act, pack, mine)),
    await refused(theirs.owner, (act) => desk.previewApplication(act, pack, given.blind, mine)),
    await refused(theirs.owner, (act) => desk.saveDraft(act, { application, revision: 1, content: {} })),
    await refused(theirs.owner, (act) =>
      desk.differenceBetween(act, act.by, application, mine.hash, mine.hash),
    ),
    await refused(theirs.owner, (act) => desk.discardDraft(act, { application })),
    await refused(theirs.owner, (act) => desk.demandProcessingFee(act, pack, { application })),
  ];
  assert.deepEqual(new Set(codes), new Set(['no-such-application']));
});

test('everything above is rebuilt from its facts, row by row', given.rebuiltAlike);
