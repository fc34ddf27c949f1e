import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  AGENCIES,
  after,
  asked,
  codeOf,
  hand,
  inDecision,
  OBJECTION,
  pack,
  reconsidered,
  spoken,
  submitted,
  underReview,
} from '../../../../tests/make/decided.ts';
import { type Actor, SYSTEM } from '../../../kernel/actor.ts';
import { maySeeApplication, mayUseDraft, visibleOpinions } from './access.ts';
import * as decision from './decision.ts';
import { withdraw } from './outcome.ts';
import type { Application } from './state.ts';

const applicant = (organisation: string) =>
  ({ kind: 'applicant', principal: 'p', organisation }) as unknown as Actor;
const OWN = { id: 'a1', organisation: 'own', licence: null as string | null };
const helper = (...ids: readonly string[]) =>
  ({
    ...applicant('own'),
    mandate: { only: ids.map((id) => ({ kind: 'application', id, label: id })) },
  }) as unknown as Actor;
const officer = {
  kind: 'officer',
  principal: 'p',
  officer: 'o',
  agency: 'crime',
  role: 'examiner',
} as unknown as Actor;
/** Agencies whose opinion this agency reads. */
const heard = (agency: string, app: Application) =>
  visibleOpinions(agency, app).flatMap((line) => (line.opinion ? [line.agency] : []));

test('APP-30 a draft is its organisation’s: for anybody else it does not exist', () => {
  assert.equal(mayUseDraft(applicant('own'), OWN), undefined);
  for (const actor of [applicant('other'), officer, SYSTEM])
    assert.equal(codeOf(mayUseDraft(actor, OWN)), 'no-such-application');
});

test('an application is seen by its own organisation and by officers', () => {
  assert.equal(maySeeApplication(applicant('own'), OWN), undefined);
  assert.equal(maySeeApplication(officer, OWN), undefined);
  for (const actor of [applicant('other'), SYSTEM])
    assert.equal(codeOf(maySeeApplication(actor, OWN)), 'no-such-application');
});

test('a helper uses the applications that his power of attorney names, and those about a licence it names', () => {
  assert.equal(mayUseDraft(helper('a1'), OWN), undefined);
  assert.equal(mayUseDraft(helper('l1'), { ...OWN, licence: 'l1' }), undefined);
  for (const draft of [OWN, { ...OWN, licence: 'l1' }]) {
    assert.equal(codeOf(mayUseDraft(helper('a2'), draft)), 'beyond-mandate');
    assert.equal(codeOf(maySeeApplication(helper('a2'), draft)), 'beyond-mandate');
  }
  assert.equal(codeOf(mayUseDraft(helper('a1'), { ...OWN, organisation: 'other' })), 'no-such-application');
});

test('APP-31 nobody reads another agency’s opinion before his own agency has spoken over this version', () => {
  const app = spoken(underReview(), 'crime', OBJECTION);
  assert.deepEqual(heard('security', app), []);
  assert.deepEqual(heard('crime', app), ['crime']);
  assert.deepEqual(heard('navy', app), ['crime'], 'one that reviews nothing cannot be swayed');
  assert.deepEqual(
    visibleOpinions('security', app).map((l) => l.given),
    [false, true, false],
  );
  assert.deepEqual(heard('security', spoken(app, 'security')).sort(), ['crime', 'security']);
  const next = submitted(asked(spoken(app, 'security'), 'telecom'));
  assert.deepEqual(heard('security', next), ['security'], 'its own earlier one');
  const again = spoken(next, 'crime');
  assert.deepEqual(heard('security', again), ['security']);
  assert.deepEqual(heard('security', asked(again, 'telecom')), ['security'], 'nor while another one asks');
  assert.deepEqual(heard('crime', again), ['crime']);
});

test('once nobody is awaited every agency reads all that binds', () => {
  assert.deepEqual(heard('security', inDecision()).length, AGENCIES.length);
  assert.deepEqual(heard('security', reconsidered()).length, AGENCIES.length);
  const gone = spoken(underReview(), 'crime');
  assert.deepEqual(heard('security', after(gone, withdraw(gone))), ['crime']);
});

test('an agency asked to reconsider hears the others again once it has spoken', () => {
  const app = inDecision({ crime: OBJECTION });
  const back = after(app, decision.reconsider(app, 'Look again.', hand('telecom'), pack));
  assert.deepEqual(heard('crime', back), ['crime']);
  assert.deepEqual(heard('telecom', back).sort(), ['security', 'telecom']);
});
