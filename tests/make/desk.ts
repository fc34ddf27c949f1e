// Exampleland's desk on a database of the importing file's own, and applications brought as far as a test needs.
import assert from 'node:assert/strict';
import type { Actor } from '../../src/kernel/actor.ts';
import type { Id } from '../../src/kernel/id.ts';
import { isRefusal, type Refusal } from '../../src/kernel/refusal.ts';
import * as desk from '../../src/modules/applications/index.ts';
import { factsOfApplication } from '../../src/modules/applications/record.ts';
import type { Content } from '../../src/modules/applications/rules/content.ts';
import type { Application } from '../../src/modules/applications/rules/state.ts';
import { feesAbout } from '../../src/modules/payments/index.ts';
import { type Act, perform } from '../../src/platform/act.ts';
import { fileTexts } from '../../src/platform/files-texts.ts';
import { rebuildAndCompare } from '../../src/platform/ledger/rebuild.ts';
import { speaker } from '../../src/platform/texts.ts';
import { done } from './accounts.ts';
import { fileHash } from './applications.ts';
import { type AnApplication, aCountry, aSubmittedApplication, blind } from './country.ts';
import { freshDatabase } from './database.ts';

export type { Content };
export { blind, done, fileHash };
export const AGENCIES = ['telecom', 'crime', 'security'] as const;
export const db = await freshDatabase(16);
export const country = await aCountry(db);
export const { acting, officer, pack } = country;

export const intake = await officer('telecom', 'intake');
export const cashier = await officer('telecom', 'intake', 9);
export const first = await officer('telecom', 'approver', 1);
export const second = await officer('telecom', 'approver', 2);

const texts = speaker([desk.applicationsTexts, fileTexts]);

/** The code of the refusal that a test expects. One of this module's is worded in both languages. */
export async function refused(by: Actor, action: (act: Act) => Promise<unknown>): Promise<string> {
  const answer = await perform(acting, { by }, action as (act: Act) => Promise<Refusal>);
  assert.ok(isRefusal(answer), `not refused: ${JSON.stringify(answer)}`);
  if (texts.has(answer.code)) for (const l of ['en', 'ur'] as const) texts.say(l, answer.code, answer.values);
  return answer.code;
}

export const opinion = (
  made: { application: string; hash: string },
  more: Partial<desk.OpinionGivenInput> = {},
): desk.OpinionGivenInput => ({
  application: made.application,
  hash: made.hash,
  verdict: 'no-objection',
  conditions: [],
  grounds: [],
  reasons: '',
  sealedReasons: null,
  sealed: null,
  paper: null,
  ...more,
});

export const OBJECTION = {
  verdict: 'objection',
  grounds: ['untrue'],
  reasons: 'The lease is forged.',
} as const;

export async function speak(
  agency: string,
  made: { application: string; hash: string },
  more: Partial<desk.OpinionGivenInput> = {},
): Promise<Application> {
  return done(acting, await officer(agency), (act) => desk.giveOpinion(act, pack, opinion(made, more)));
}

/** An application that intake found complete. */
export async function underReview(more: Partial<Content> = {}): Promise<AnApplication> {
  const made = await aSubmittedApplication(country, more);
  await done(acting, intake, (act) => desk.findComplete(act, pack, made));
  return made;
}

export const CHECKED = pack.applications.inspections.checklist.map(({ code }) => ({
  item: code,
  answer: 'yes' as const,
  note: '',
}));

/** A satisfactory record of an inspection, as a desk enters it. */
export const found = (
  act: Pick<Act, 'at'>,
  inspection: string,
  more: Partial<desk.RecordInspectionInput> = {},
): Omit<desk.RecordInspectionInput, 'application'> => ({
  inspection,
  outcome: 'satisfactory',
  checklist: CHECKED,
  photographs: [],
  seenAt: act.at,
  deviceRecordId: null,
  note: 'in order',
  ...more,
});

export async function inspected(application: string): Promise<void> {
  const inspector = await officer('telecom', 'examiner', 3);
  const app = await applicationNow(application);
  for (const premises of await desk.premisesToInspect(db, pack, app)) {
    const ordered = await done(acting, inspector, (act) =>
      desk.orderInspection(act, pack, { application, premises }),
    );
    const { inspection } = ordered.inspections.at(-1)!;
    await done(acting, inspector, (act) =>
      desk.recordInspection(act, pack, { application, ...found(act, inspection) }),
    );
  }
}

/** A provisional licence on its first day. */
export async function provisionallyGranted() {
  const made = await underReview();
  const { application } = made;
  for (const agency of AGENCIES) await speak(agency, made);
  const proposed = await done(acting, first, (act) =>
    desk.proposeGrant(act, pack, { ...made, what: 'provisional', reasons: 'Inspection follows.' }),
  );
  await done(acting, second, approving(made, proposed.proposal!.proposal));
  await payLicenceFee(application);
  const { licence, number } = (await applicationNow(application)).granted!;
  return { ...made, licence: licence as Id<'licence'>, number: number! };
}

/** Its first place is inspected and found not in order. */
export async function foundUnfit(
  { application, content }: Pick<AnApplication, 'application' | 'content'>,
  more: Partial<desk.RecordInspectionInput> = {},
): Promise<void> {
  const inspector = await officer('telecom', 'examiner', 3);
  const premises = content.premises![0]!.id!;
  const ordered = await done(acting, inspector, (act) =>
    desk.orderInspection(act, pack, { application, premises }),
  );
  const { inspection } = ordered.inspections.at(-1)!;
  const [point, ...others] = CHECKED;
  const checklist = [{ ...point!, answer: 'no' as const, note: 'Another door.' }, ...others];
  const unfit = { outcome: 'unsatisfactory', note: 'Nobody works there.', checklist, ...more } as const;
  await done(acting, inspector, (act) =>
    desk.recordInspection(act, pack, { application, ...found(act, inspection, unfit) }),
  );
}

/** Inspected, and all three agencies have spoken; `objection` is what the crime agency says. */
export async function inDecision(objection: Partial<desk.OpinionGivenInput> = {}): Promise<AnApplication> {
  const made = await underReview();
  await inspected(made.application);
  await speak('telecom', made);
  await speak('security', made);
  await speak('crime', made, objection);
  return made;
}

/** A grant proposed by the first officer; returns the proposal. */
export async function proposedGrant(made: AnApplication): Promise<string> {
  const app = await done(acting, first, (act) =>
    desk.proposeGrant(act, pack, { ...made, what: 'grant', reasons: 'All in order.' }),
  );
  return app.proposal!.proposal;
}

export const approving = (made: { application: string; hash: string }, proposal: string) => (act: Act) =>
  desk.approveDecision(act, pack, {
    application: made.application,
    hash: made.hash,
    proposal,
    reasons: 'I have read the file.',
  });

export async function joint(
  made: { application: string; hash: string },
  outcome: 'grant' | 'refuse' = 'refuse',
) {
  const seat = async (agency: string) => ({ agency, officer: (await officer(agency, 'supervisor')).officer });
  const members = await Promise.all(AGENCIES.map(seat));
  const { application, hash } = made;
  return { application, hash, outcome, document: fileHash(9), reasons: 'As minuted.', members };
}

/** The outcome laid before the members and signed by two of them: enough in Exampleland, if no objector is left out. */
export async function decidedJointly(body: Awaited<ReturnType<typeof joint>>): Promise<Application> {
  const head = (agency: string) => officer(agency, 'supervisor');
  const entered = await done(acting, first, (act) => desk.enterJointOutcome(act, pack, body));
  const { sitting, outcomeHash } = entered.sitting!;
  const sign = async (agency: string) =>
    done(acting, await head(agency), (act) =>
      desk.signJointOutcome(act, pack, { application: body.application, sitting, outcomeHash }),
    );
  await sign('telecom');
  return sign('crime');
}

/** The objection stood, the joint body refused, notice was given and answered. */
export async function answeredRefusal(objection: Partial<desk.OpinionGivenInput> = OBJECTION) {
  const made = await inDecision(objection);
  const { application } = made;
  await done(acting, first, (act) => desk.reconsider(act, pack, { application, reason: 'Look again.' }));
  await speak('crime', made, objection);
  const body = await joint(made);
  await decidedJointly(body);
  const notice = { application, grounds: ['untrue'], reasons: 'The lease is not yours.' };
  await done(acting, first, (act) => desk.noticeRefusal(act, pack, notice));
  await done(acting, made.owner, (act) =>
    desk.answerNotice(act, { application, answer: 'It is.', documents: [] }),
  );
  return made;
}

export async function proposedRefusal(made: { application: string; hash: string }): Promise<string> {
  const { application, hash } = made;
  const input = { application, hash, reasons: 'As noticed.', gist: 'The lease is not yours.' };
  const app = await done(acting, first, (act) => desk.proposeRefusal(act, pack, input));
  return app.proposal!.proposal;
}

export async function licenceFee(application: string) {
  return (await feesAbout(db, application)).find((f) => f.purpose === 'licence');
}

export async function payLicenceFee(application: string): Promise<void> {
  const fee = (await licenceFee(application))!;
  const input = { fee: fee.id, amount: fee.amount, receipt: `L-${fee.reference}` };
  await done(acting, cashier, (act) => desk.receivePayment(act, pack, { ...input, paidAt: act.at }));
}

/** Saves the content and submits it; `revision` is the draft's now. */
export async function resubmitted(
  made: Pick<AnApplication, 'application' | 'owner'>,
  revision: number,
  content: Content,
): Promise<desk.Submitted> {
  const { application, owner } = made;
  await done(acting, owner, (act) => desk.saveDraft(act, { application, revision, content }));
  return done(acting, owner, (act) =>
    desk.submitApplication(act, pack, blind, { application, revision: revision + 1 }),
  );
}

export const asking =
  (application: string, field = '/business/script') =>
  (act: Act) =>
    desk.requestInformation(act, pack, {
      application,
      items: [{ field, text: 'Please add it.' }],
      justification: 'It was not known before.',
    });

export async function applicationNow(id: string): Promise<Application> {
  const app = await desk.applicationById(db, id);
  assert.ok(!isRefusal(app));
  return app;
}

export const factsNow = (id: string) => factsOfApplication(db, id);

/** Everything of the file is what its facts say, row by row. */
export async function rebuiltAlike(): Promise<void> {
  const rebuilt = await rebuildAndCompare(db, acting.ledger.registry, acting.ledger.catalogue);
  assert.deepEqual(rebuilt.differences, []);
}
