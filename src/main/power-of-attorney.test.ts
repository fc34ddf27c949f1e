import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as desk from '../../tests/make/desk.ts';
import { aWholeOrganisation } from '../../tests/make/whole-organisation.ts';
import type { ApplicantActor } from '../kernel/actor.ts';
import type { Id } from '../kernel/id.ts';
import { DAY_MS, plusMs } from '../kernel/instant.ts';
import { isRefusal } from '../kernel/refusal.ts';
import * as accounts from '../modules/accounts/index.ts';
import * as agencies from '../modules/agencies/index.ts';
import * as applications from '../modules/applications/index.ts';
import * as conduct from '../modules/conduct/index.ts';
import * as courts from '../modules/courts/index.ts';
import * as desks from '../modules/desks/index.ts';
import * as entities from '../modules/entities/index.ts';
import * as figures from '../modules/figures/index.ts';
import * as licences from '../modules/licences/index.ts';
import * as numbers from '../modules/numbers/index.ts';
import * as orders from '../modules/orders/index.ts';
import * as payments from '../modules/payments/index.ts';
import * as rulings from '../modules/rulings/index.ts';
import * as screening from '../modules/screening/index.ts';
import { type Act, perform } from '../platform/act.ts';

const modules = {
  ...{ accounts, agencies, applications, conduct, courts, desks, entities, figures, licences },
  ...{ numbers, orders, payments, rulings, screening },
};
const whole = await aWholeOrganisation();
const { portal, objects } = whole;
const { acting } = portal;
const { draft, asked, noticed, found, licensed, licence, match, complaint, ruling, invitation } = objects;
const { owner, organisation } = draft;
const { pack, blind, db } = desk;
const country = portal.deps.country;
const principal = owner.principal;

/** The owner himself, but under a power of attorney that names nothing of all this: nothing else is in his way. */
const helper: ApplicantActor = {
  ...owner,
  mandate: {
    mandate: principal as string as Id<'membership'>,
    until: plusMs(acting.clock.now(), DAY_MS),
    only: [{ kind: 'application', id: '0190b3f0-0000-7000-8000-00000000abcd', label: 'EXA-0' }],
  },
};

const { application } = draft;
const file = { hash: 'a'.repeat(64), name: 'a.pdf', mediaType: 'application/pdf', bytes: 9 };
const said = 'This is long enough to be read by somebody.';
const member = { organisation, principal: objects.helper.principal };

/** Each action of an applicant, over something that is there, as far as it asks who acts before it looks at more. */
const OF_APPLICANTS: Readonly<Record<string, (act: Act) => Promise<unknown>>> = {
  addMember: (act) => accounts.addMember(act, { ...member, capacity: 'staff' }),
  changeCapacity: (act) => accounts.changeCapacity(act, { ...member, capacity: 'staff' }),
  inviteMember: (act) =>
    accounts.inviteMember(act, portal.deps.gate, {
      organisation,
      name: 'New',
      email: 'new@example.org',
      capacity: 'staff',
    }),
  withdrawInvitation: (act) =>
    accounts.withdrawInvitation(act, { invitation: invitation as Id<'invitation'> }),
  removeMember: (act) => accounts.removeMember(act, member),
  renameOrganisation: (act) => accounts.renameOrganisation(act, { organisation, name: 'Other' }),
  registerPrincipal: (act) =>
    accounts.registerPrincipal(act, { kind: 'person', name: 'New', email: 'new@example.org', mobile: null }),
  issueToken: (act) =>
    accounts.issueToken(act, {
      principal,
      organisation,
      label: 'mine',
      scopes: ['apply'],
      expiresAt: plusMs(act.at, DAY_MS),
    }),
  addDocument: (act) =>
    applications.addDocument(act, pack.applications, {
      application,
      file,
      kind: 'lease',
      about: null,
      instead: null,
    }),
  nameUpload: (act) =>
    applications.nameUpload(act, pack.applications, {
      application,
      hash: objects.hash,
      kind: 'lease',
      about: null,
    }),
  removeDocument: (act) =>
    applications.removeDocument(act, { application, entry: { kind: 'lease', file: objects.hash } }),
  attachUpload: (act) => applications.attachUpload(act, { application, file }),
  detachUpload: (act) => applications.detachUpload(act, { application, hash: objects.hash }),
  discardDraft: (act) => applications.discardDraft(act, { application }),
  saveDraft: (act) => applications.saveDraft(act, { application, revision: 1, content: {} }),
  saveDraftParts: (act) => applications.saveDraftParts(act, { application, parts: [] }),
  ownDraft: (act) => applications.ownDraft(act, application),
  confirmParts: (act) => applications.confirmParts(act, { application, places: [] }),
  previewApplication: (act) => applications.previewApplication(act, pack, blind, { application }),
  demandProcessingFee: (act) => applications.demandProcessingFee(act, pack, { application }),
  submitApplication: (act) => applications.submitApplication(act, pack, blind, { application, revision: 1 }),
  openDraft: (act) =>
    applications.openDraft(act, pack, { kind: 'new', class: 'centre', licence: null, content: {} }),
  askForInspection: (act) => applications.askForInspection(act, pack, { application: licensed.application }),
  openPrefilled: (act) => applications.openPrefilled(act, pack, { licence: licence.id, kind: 'variation' }),
  answerAsked: (act) =>
    applications.answerAsked(act, pack, {
      application: asked.application,
      item: objects.item,
      text: said,
    }),
  sendAnswers: (act) =>
    applications.sendAnswers(act, pack, blind, { application: asked.application, revision: 1 }),
  answerNotice: (act) =>
    applications.answerNotice(act, { application: noticed.application, answer: said, documents: [] }),
  attachForNotice: (act) => applications.attachForNotice(act, { application: noticed.application, file }),
  attachForMatch: (act) => applications.attachForMatch(act, { application: found.application, match, file }),
  withdrawApplication: (act) =>
    applications.withdrawApplication(act, pack, { application: asked.application }),
  reopenApplication: (act) => applications.reopenApplication(act, pack, { application: asked.application }),
  answerMatch: (act) =>
    screening.answerMatch(
      act,
      { mayUse: applications.draftToFill, uploadsOf: applications.uploadsOf },
      { application: found.application, match, answer: said, documents: [] },
    ),
  makeComplaint: (act) =>
    conduct.makeComplaint(act, country, {
      agency: 'crime',
      officer: null,
      who: '',
      application: null,
      kind: 'bribe',
      happenedOn: null,
      text: said,
      evidence: [],
    }),
  replyToOversight: (act) => conduct.replyToOversight(act, country, { complaint, text: said, evidence: [] }),
  withdrawComplaint: (act) => conduct.withdrawComplaint(act, { complaint, text: said }),
  askRuling: (act) =>
    rulings.askRuling(act, country.rulings, new Set(['north']), {
      answers: { calls: true, alone: true },
      text: said,
      place: { line: 'House 1', city: 'Town', district: 'north', residential: false },
    }),
  withdrawRuling: (act) => rulings.withdrawRuling(act, { ruling }),
  noteAppeal: (act) => rulings.noteAppeal(act, country, { ruling, appeal: said }),
  claimExistingCentre: (act) => licences.claimExistingCentre(act, { code: 'ABCD-EFGH-JKLM', organisation }),
  declareLicenceNumbers: (act) => licences.declareLicenceNumbers(act, { licence: licence.id, numbers: [] }),
  releaseLicenceNumbers: (act) => licences.releaseLicenceNumbers(act, { licence: licence.id, numbers: [] }),
  notifyPeople: (act) => licences.notifyPeople(act, { licence: licence.id, add: [], end: [] }),
  notifyDevices: (act) => licences.notifyDevices(act, { licence: licence.id, add: [], end: [] }),
};

/** What an applicant reads by a function that asks who reads. */
const READ_BY_APPLICANTS: Readonly<Record<string, () => Promise<unknown>>> = {
  viewApplication: () => applications.viewApplication(db, helper, asked.application),
  differenceBetween: () =>
    applications.differenceBetween(db, helper, asked.application, asked.hash, asked.hash),
  refusalGist: () => applications.refusalGist(db, helper, noticed.application),
  askedOf: () => applications.askedOf(db, helper, pack.applications, asked.application),
  draftToFill: () => applications.draftToFill(db, helper, application),
  disclosedTo: () => screening.disclosedTo(db, applications.draftToFill, helper, found.application),
  followComplaint: () => conduct.followComplaint(db, helper, complaint),
  ownRuling: () => rulings.ownRuling(db, helper, ruling),
};

/** What a person does for himself, whoever he acts for: his ways in, his own membership and tokens, an organisation of his own. */
const OF_HIMSELF = new Set([
  ...['acceptInvitation', 'declineInvitation', 'changeContact', 'endAllSessions', 'registerOrganisation'],
  ...['revokeToken'],
]);

/** What no applicant does: the office's, a partner's or the clockwork's, or what other actions are made of. */
const OF_OTHERS: Readonly<Record<string, readonly string[]>> = {
  accounts:
    'approveRecovery askRecovery cancelRecovery endAgencySignOn erasePrincipal inviteToEnrol pruneSignIn setAgencySignOn underMandate'.split(
      ' ',
    ),
  agencies:
    'appointOfficer declareConflict endConflict endDecider endOfficerSessions makeDelegation nameDecider publishSealingKey relieveOfficer retireSealingKey revokeDelegation'.split(
      ' ',
    ),
  applications:
    'announceVisit applicationsToTick approveCourtDirection approveDecision declineProposal dropCourtDirection dropJointOutcome dropRefusal enterCourtDirection enterJointOutcome extendTime findComplete findDeficient forgetInDrafts giveOpinion issuePaidLicence mayRecordPayment noticeRefusal openSealedReasons orderInspection produceSealedReasons proposeGrant proposeRefusal reaffirmOpinion receiveBankNotification receivePayment reconsider recordInspection recuseOfficer requestInformation signJointOutcome tickApplication'.split(
      ' ',
    ),
  conduct:
    'acknowledgeComplaint answerComplaint askComplainant assignComplaint closeComplaint readComplaint readEvidence'.split(
      ' ',
    ),
  courts: 'recordEnd recordExtension recordForgery recordStay recordVerification'.split(' '),
  desks:
    'assignWork deleteSavedFilter drawSample giveBack noteExport preferKeys readNotices renameSavedFilter reviewSampled saveFilter takeInHand'.split(
      ' ',
    ),
  entities:
    'declareCompany declareParties declarePeople declarePremises erasePerson erasePremises indexNames registerCarrier'.split(
      ' ',
    ),
  licences:
    'awaitInspection certifyExemption changeConditions confirmClaim confirmImport confirmLicence continueLicence declineRegisterChange endContinuation endTransition failInspection giveClaimCode grantLicence importExistingCentres makeRegisterChange proposeImport proposeOrderAgainst proposeRegisterChange rejectClaim renewLicence surrenderLicence varyLicence'.split(
      ' ',
    ),
  numbers: 'declareNumbers releaseAllNumbers releaseNumbers'.split(' '),
  orders:
    'approveOrder declineOrder endStay extendStay findForged grantStay liftOrder officerWith proposeOrder verifyStay'.split(
      ' ',
    ),
  payments:
    'demandFee nameCollectingBank orderRefund payRefund settleByBank settleByOfficer withdrawFee'.split(' '),
  rulings: 'approveRuling proposeRuling sendRulingBack'.split(' '),
  screening:
    'calibrate decideMatch discloseMatch endScreening eraseOwnEntry importList importListFile keepModels noteOutcome recordOwnEntry recordScreening sealMatch'.split(
      ' ',
    ),
};

/** What would change what the others are asked over. */
const CHANGING = new Set([
  'removeMember',
  'changeCapacity',
  'withdrawInvitation',
  'discardDraft',
  'detachUpload',
]);
const reachRefused = new Set(['beyond-mandate', 'not-by-helper', 'licence-not-found', 'invitation-over']);

test('no action of an applicant is done under a power of attorney that does not name what it is about', async () => {
  for (const [name, action] of Object.entries(OF_APPLICANTS)) {
    const answer = await perform(acting, { by: helper }, action as (act: Act) => Promise<object>);
    assert.ok(isRefusal(answer), `${name} was done`);
    assert.ok(reachRefused.has(answer.code), `${name}: ${answer.code}`);
  }
});

test('nor is anything read under it that it does not name', async () => {
  for (const [name, read] of Object.entries(READ_BY_APPLICANTS)) {
    const answer = await read();
    assert.ok(isRefusal(answer as object) && (answer as { code: string }).code === 'beyond-mandate', name);
  }
  assert.deepEqual(await conduct.ownComplaints(db, helper, 100), []);
  assert.equal((await conduct.ownComplaints(db, owner, 100)).length, 1);
});

test('whoever may act for the organisation by himself is not stopped there: the refusals above are for want of power', async () => {
  const free = Object.entries(OF_APPLICANTS).filter(([name]) => !CHANGING.has(name));
  for (const [name, action] of free) {
    const answer = await perform(acting, { by: owner }, action as (act: Act) => Promise<object>);
    assert.ok(!isRefusal(answer) || !reachRefused.has(answer.code), `${name}: ${JSON.stringify(answer)}`);
  }
  for (const { application: id } of [asked, noticed, licensed])
    assert.ok(!isRefusal(await applications.viewApplication(db, owner, id)));
});

test('every action of the modules is an applicant’s and is asked above, or is somebody else’s', () => {
  const isAction = (value: unknown) =>
    typeof value === 'function' && /^(async )?function \w+\(\s*act\b/.test(String(value));
  for (const [module, exported] of Object.entries(modules)) {
    const actions = Object.entries(exported).flatMap(([name, value]) => (isAction(value) ? [name] : []));
    const known = actions.filter((name) => name in OF_APPLICANTS || OF_HIMSELF.has(name));
    assert.deepEqual(
      [...known, ...(OF_OTHERS[module] ?? [])].sort(),
      actions.sort(),
      `an action of ${module} that nobody sorted: does it ask for the power of attorney?`,
    );
  }
});
