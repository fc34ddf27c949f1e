import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aMail, aVisitor, codeIn, lastLetter, no, yes } from '../../../../tests/make/sign-in.ts';
import { anOfficeDoor, anOfficerAt } from '../../../../tests/make/sign-in-offices.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { DAY_MS } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { type Act, perform } from '../../../platform/act.ts';
import { rebuildAndCompare } from '../../../platform/ledger/rebuild.ts';
import { trustedSql } from '../../../platform/postgres/sql.ts';
import * as accounts from '../index.ts';

const door = await anOfficeDoor(await freshDatabase());
const { db, acting, gate, now, later, asked, enrol, usePasskey } = door;
const refused = async <T>(by: Actor, action: (act: Act) => Promise<T | Refusal>) =>
  no(await perform(acting, { by }, action));

const administrator = await anOfficerAt(acting, 'harbour', 'administrator');
const supervisor = await anOfficerAt(acting, 'harbour', 'supervisor');
const colleague = await anOfficerAt(acting, 'harbour', 'examiner');
const stranger = await anOfficerAt(acting, 'watch', 'supervisor');

const invite = (principal: typeof administrator.principal) => (act: Act) =>
  accounts.inviteToEnrol(act, gate, { principal });

async function anEnrolled() {
  const officer = await anOfficerAt(acting, 'harbour', 'examiner');
  await done(acting, administrator, invite(officer.principal));
  const code = codeIn(await lastLetter(db, officer.email));
  const { session } = yes(await accounts.signInWithEnrolmentCode(acting, gate, aVisitor(), { code }));
  const { key, completed } = await enrol(session);
  return { officer, code, key, ...completed! };
}

const askRecovery =
  (principal: string, reason = 'He showed his service card at my desk.') =>
  (act: Act) =>
    accounts.askRecovery(act, gate, { principal: principal as typeof administrator.principal, reason });
const approve = (recovery: string) => (act: Act) => accounts.approveRecovery(act, gate, { recovery });

test('an officer is invited by the administrator of his agency, enrols once, and signs in to the console', async () => {
  const { officer, code, key, session } = await anEnrolled();
  assert.equal(session.audience, 'officer');
  const again = await accounts.signInWithEnrolmentCode(acting, gate, aVisitor(), { code });
  assert.equal(no(again), 'code-over');
  yes(await usePasskey(key, { audience: 'officer' }));
  assert.equal(await refused(administrator, invite(officer.principal)), 'already-enrolled');
  assert.equal(await refused(stranger, invite(colleague.principal)), 'administrators-only');
  assert.equal(await refused(administrator, invite(stranger.principal)), 'invite-other-agency');
  assert.equal(await refused(administrator, invite(administrator.principal)), 'invite-not-oneself');
});

test('an enrolment code is read in any case and with look-alikes, and opens nothing when guessed', async () => {
  const officer = await anOfficerAt(acting, 'harbour', 'legal');
  await done(acting, administrator, invite(officer.principal));
  const code = codeIn(await lastLetter(db, officer.email));
  const enter = (text: string) => accounts.signInWithEnrolmentCode(acting, gate, aVisitor(), { code: text });
  for (const wrong of ['', '0000', '0000-0000-0000-0000', "' or 1=1", 'x'.repeat(9_000)])
    assert.equal(no(await enter(wrong)), 'code-over');
  const typed = ` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' ')} `;
  const both = await Promise.all([enter(typed), enter(code)]);
  assert.equal(both.filter((answer) => !isRefusal(answer)).length, 1, 'one code used twice at once');
});

test('SGN-09 an officer’s passkey opens the console only when it verified its holder', async () => {
  const { key } = await anEnrolled();
  const unverified = await usePasskey(key, { audience: 'officer' }, { verified: false });
  assert.equal(no(unverified), 'passkey-not-accepted');
  const { challenge, options } = await accounts.askForPasskey(acting, gate, 'applicant');
  const input = { challenge, response: key.get(options, { verified: false }), audience: 'officer' } as const;
  assert.equal(no(await accounts.signInWithPasskey(acting, gate, aVisitor(), input)), 'passkey-not-accepted');
});

test('a mere code opens nothing for an officer, and who holds no office does not reach the console', async () => {
  const code = await asked(colleague.email, null);
  assert.equal(no(await accounts.signInWithCode(acting, gate, aVisitor(), code)), 'officers-are-invited');
  const applicant = await door.withPasskey(aMail());
  assert.equal(no(await usePasskey(applicant.key, { audience: 'officer' })), 'no-office');
});

test('SGN-10 a lost passkey is replaced only by a supervisor of the agency and a second officer, two people', async () => {
  const { officer, key, cookie } = await anEnrolled();
  const { principal } = officer;
  assert.equal(await refused(stranger, askRecovery(principal)), 'recovery-other-agency');
  assert.equal(await refused(colleague, askRecovery(principal)), 'supervisors-only');
  assert.equal(await refused(supervisor, askRecovery(supervisor.principal)), 'recovery-not-own');
  const { recovery } = await done(acting, supervisor, askRecovery(principal));
  assert.equal(await refused(supervisor, askRecovery(principal)), 'recovery-runs');
  assert.equal(await refused(supervisor, approve(recovery)), 'recovery-needs-second');
  assert.equal(await refused(officer, approve(recovery)), 'recovery-not-own');
  assert.equal(await refused(stranger, approve(recovery)), 'recovery-other-agency');
  yes(await usePasskey(key, { audience: 'officer' }));
  const both = await Promise.all(
    [colleague, administrator].map((by) => perform(acting, { by }, approve(recovery))),
  );
  assert.equal(both.filter((answer) => !isRefusal(answer)).length, 1, 'two who approve at once');
  assert.equal(await accounts.sessionOf(db, gate, cookie, now()), undefined);
  assert.equal(no(await usePasskey(key, { audience: 'officer' })), 'passkey-not-accepted');
  const code = codeIn(await lastLetter(db, officer.email));
  const { session } = yes(await accounts.signInWithEnrolmentCode(acting, gate, aVisitor(), { code }));
  const fresh = await enrol(session);
  yes(await usePasskey(fresh.key, { audience: 'officer' }));
  assert.equal(await accounts.runningRecovery(db, principal), undefined);
  await assert.rejects(
    db.run(trustedSql('update read.recovery set approved_by = asked_by where id = $1', [recovery])),
    /recovery_check/,
    'the database says so too',
  );
});

test('who never lost anything stops a recovery of his account', async () => {
  const { officer, session, key } = await anEnrolled();
  const { recovery } = await done(acting, supervisor, askRecovery(officer.principal));
  const cancel = (act: Act) => accounts.cancelRecovery(act, { recovery });
  assert.equal(await refused(colleague, cancel), 'supervisors-only');
  yes(await perform(acting, { by: accounts.selfOf(session) }, cancel));
  assert.equal(await refused(colleague, approve(recovery)), 'recovery-not-found');
  yes(await usePasskey(key, { audience: 'officer' }));
  const second = await done(acting, supervisor, askRecovery(officer.principal));
  later(7 * DAY_MS);
  assert.equal(await refused(colleague, approve(second.recovery)), 'recovery-over');
  yes(await perform(acting, { by: supervisor }, askRecovery(officer.principal)));
});

test('the rows of recoveries are what their facts say', async () => {
  const { registry, catalogue } = acting.ledger;
  assert.deepEqual((await rebuildAndCompare(db, registry, catalogue)).differences, []);
});
