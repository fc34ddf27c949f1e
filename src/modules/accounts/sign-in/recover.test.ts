import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aDoor, aVisitor, codeIn, lastLetter, no, yes } from '../../../../tests/make/sign-in.ts';
import { SoftAuthenticator } from '../../../../tests/make/soft-authenticator.ts';
import { HOUR_MS, msOf } from '../../../kernel/instant.ts';
import { trustedSql } from '../../../platform/postgres/sql.ts';
import * as accounts from '../index.ts';

const door = await aDoor(await freshDatabase());
const { db, acting, gate, later, asked, withPasskey, usePasskey } = door;

test('SGN-08 an applicant recovers with both codes, after waiting and a notice, and what was lost opens nothing', async () => {
  const [email, mobile] = ['two.addresses@example.com', '+447400123456'];
  const person = { kind: 'person', name: 'Two Addresses', email, mobile } as const;
  const { principal } = await done(acting, undefined, (act) => accounts.registerPrincipal(act, person));
  const { key, session } = await withPasskey(email);
  assert.equal(session.principal, principal);
  const recover = async () => {
    const input = { address: email, language: 'en' } as const;
    const { asked: id } = yes(await accounts.askForRecovery(acting, gate, aVisitor(), input));
    const [mailCode, smsCode] = [codeIn(await lastLetter(db, email)), codeIn(await lastLetter(db, mobile))];
    return { asked: id, mailCode, smsCode };
  };
  const codes = await recover();
  const wrong = { ...codes, smsCode: codes.mailCode === codes.smsCode ? '000000' : codes.mailCode };
  assert.equal(no(await accounts.recoverWithCodes(acting, gate, aVisitor(), wrong)), 'code-wrong');
  const first = yes(await accounts.recoverWithCodes(acting, gate, aVisitor(), codes));
  assert.ok('waiting' in first && msOf(first.waiting) - msOf(acting.clock.now()) === 72 * HOUR_MS);
  assert.match(await lastLetter(db, mobile), /72 hours/);
  yes(await usePasskey(key));
  later(71 * HOUR_MS);
  assert.ok('waiting' in yes(await accounts.recoverWithCodes(acting, gate, aVisitor(), await recover())));
  later(HOUR_MS);
  const opened = yes(await accounts.recoverWithCodes(acting, gate, aVisitor(), await recover()));
  assert.ok('session' in opened && opened.session.enrolling);
  assert.equal(no(await usePasskey(key)), 'passkey-not-accepted');
  const byCode = await accounts.signInWithCode(acting, gate, aVisitor(), await asked(email, null));
  assert.equal(no(byCode), 'code-not-enough', 'one code is not enough while a recovery runs');
  const { challenge, options } = await accounts.askForNewPasskey(acting, gate, opened.session);
  const fresh = new SoftAuthenticator();
  const input = { challenge, response: fresh.create(options), label: 'new' };
  yes(await accounts.addPasskey(acting, gate, aVisitor(), opened.session, input));
  assert.equal(await accounts.runningRecovery(db, principal), undefined);
  yes(await usePasskey(fresh));
});

test('who has one address only gets no recovery codes, and the same answer', async () => {
  const { address } = await withPasskey();
  const count = async () => (await db.rows(trustedSql('select 1 from work.outbox'))).length;
  const before = await count();
  for (const typed of [address, 'nobody.at.all@example.com']) {
    const input = { address: typed, language: 'en' } as const;
    const { asked: id } = yes(await accounts.askForRecovery(acting, gate, aVisitor(), input));
    const codes = { asked: id, mailCode: '123456', smsCode: '123456' };
    assert.equal(no(await accounts.recoverWithCodes(acting, gate, aVisitor(), codes)), 'code-wrong');
  }
  assert.equal(await count(), before);
});
