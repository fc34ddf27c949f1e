import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPaidDraft } from '../../../../tests/make/country.ts';
import * as desk from '../../../../tests/make/desk.ts';
import type { ApplicantActor, MandateObject } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/id.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { licenceOfApplication, notifyPeople } from '../../licences/index.ts';
import * as applications from '../index.ts';

const { acting, blind, country, db, done, pack, refused } = desk;

/** The owner's helper under a power of attorney that names these. */
const helperOf = (owner: ApplicantActor, only: readonly MandateObject[]): ApplicantActor => ({
  ...owner,
  mandate: {
    mandate: owner.principal as string as Id<'membership'>,
    until: plusMs(acting.clock.now(), DAY_MS),
    only,
  },
});
const naming = (kind: MandateObject['kind'], id: string): MandateObject => ({ kind, id, label: id });
const file = { hash: 'a'.repeat(64), name: 'a.pdf', mediaType: 'application/pdf', bytes: 9 };

/** Everything an applicant does to one application. */
function actsOn(application: string): Record<string, (act: Act) => Promise<unknown>> {
  return {
    saveDraft: (act) => applications.saveDraft(act, { application, revision: 1, content: {} }),
    saveDraftParts: (act) => applications.saveDraftParts(act, { application, parts: [] }),
    discardDraft: (act) => applications.discardDraft(act, { application }),
    attachUpload: (act) => applications.attachUpload(act, { application, file }),
    addDocument: (act) =>
      applications.addDocument(act, pack.applications, {
        application,
        file,
        kind: 'lease',
        about: null,
        instead: null,
      }),
    confirmParts: (act) => applications.confirmParts(act, { application, places: [] }),
    preview: (act) => applications.previewApplication(act, pack, blind, { application }),
    fee: (act) => applications.demandProcessingFee(act, pack, { application }),
    submit: (act) => applications.submitApplication(act, pack, blind, { application, revision: 1 }),
  };
}

test('a helper does nothing to an application that his power of attorney does not name, by any action', async () => {
  const { application, owner } = await aPaidDraft(country);
  const helper = helperOf(owner, [naming('application', '01900000-0000-7000-8000-0000000000ff')]);
  for (const [name, action] of Object.entries(actsOn(application)))
    assert.equal(await refused(helper, action), 'beyond-mandate', name);
  const input = { kind: 'new', class: 'centre', licence: null, content: {} } as const;
  assert.equal(await refused(helper, (act) => applications.openDraft(act, pack, input)), 'beyond-mandate');
  const named = helperOf(owner, [naming('application', application)]);
  await done(acting, named, (act) => applications.attachUpload(act, { application, file }));
  await done(acting, { ...helper, mandate: { ...helper.mandate!, only: null } }, (act) =>
    applications.openDraft(act, pack, input),
  );
});

test('nor to one under review, nor does he read it', async () => {
  const { application, owner } = await desk.underReview();
  const helper = helperOf(owner, [naming('application', '01900000-0000-7000-8000-0000000000ff')]);
  const answer = { application, answer: 'It is ours.', documents: [] };
  for (const action of [
    (act: Act) => applications.withdrawApplication(act, pack, { application }),
    (act: Act) => applications.reopenApplication(act, pack, { application }),
    (act: Act) => applications.answerNotice(act, answer),
    (act: Act) => applications.attachForNotice(act, { application, file }),
  ])
    assert.equal(await refused(helper, action), 'beyond-mandate');
  const seen = await applications.viewApplication(db, helper, application);
  assert.ok(isRefusal(seen) && seen.code === 'beyond-mandate');
  const own = await applications.viewApplication(
    db,
    helperOf(owner, [naming('application', application)]),
    application,
  );
  assert.ok(!isRefusal(own));
});

test('a power of attorney over a licence reaches the applications about it, and one over another licence none', async () => {
  const made = await desk.underReview();
  await desk.inspected(made.application);
  for (const agency of desk.AGENCIES) await desk.speak(agency, made);
  await done(acting, desk.second, desk.approving(made, await desk.proposedGrant(made)));
  await desk.payLicenceFee(made.application);
  const licence = (await licenceOfApplication(db, made.application))!;
  const other = helperOf(made.owner, [naming('application', made.application)]);
  const renewal = { licence: licence.id, kind: 'renewal' } as const;
  assert.equal(
    await refused(other, (act) => applications.openPrefilled(act, pack, renewal)),
    'beyond-mandate',
  );
  assert.equal(
    await refused(other, (act) => notifyPeople(act, { licence: licence.id, add: [], end: [] })),
    'licence-not-found',
  );
  const helper = helperOf(made.owner, [naming('licence', licence.id)]);
  const { application } = await done(acting, helper, (act) => applications.openPrefilled(act, pack, renewal));
  await done(acting, helper, (act) => applications.confirmParts(act, { application, places: ['people'] }));
  assert.equal(
    await refused(other, (act) => applications.confirmParts(act, { application, places: ['people'] })),
    'beyond-mandate',
  );
});
