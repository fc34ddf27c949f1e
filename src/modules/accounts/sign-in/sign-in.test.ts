import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actingWith, aPerson, done, START } from '../../../../tests/make/accounts.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import {
  aGate,
  aVisitor,
  codeIn,
  fromBase32,
  lastLetter,
  SoftAuthenticator,
} from '../../../../tests/make/sign-in.ts';
import { LANGUAGES } from '../../../kernel/bilingual.ts';
import { HOUR_MS, msOf, plusMs, SECOND_MS } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { rebuildAndCompare } from '../../../platform/ledger/rebuild.ts';
import { firstBrokenCommitment } from '../../../platform/ledger/verify.ts';
import { trustedSql } from '../../../platform/postgres/sql.ts';
import { speaker } from '../../../platform/texts.ts';
import { hotp } from '../../../platform/totp.ts';
import * as accounts from '../index.ts';
import { stepAt } from '../rules/totp.ts';

const db = await freshDatabase();
const acting = await actingWith(db, [accounts.accountsChapter]);
const texts = speaker([accounts.accountsTexts]);
const gate = aGate();
const PASSWORD = 'quiet lantern over seven hills';

function yes<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
}

function no(answer: unknown): string {
  if (!isRefusal(answer)) throw new Error(`not refused: ${JSON.stringify(answer)}`);
  for (const language of LANGUAGES) texts.say(language, answer.code, answer.values);
  return answer.code;
}

const later = (ms: number) => acting.clock.set(plusMs(acting.clock.now(), ms));
const minute = 60 * SECOND_MS;
let mails = 0;
const aMail = () => `Somebody${++mails}@example.com`;

async function asked(address: string, name: string | null = 'Somebody New', visitor = aVisitor()) {
  const input = { address, name, language: 'en' } as const;
  const { asked } = yes(await accounts.askForCode(acting, gate, visitor, input));
  return { asked, code: codeIn(await lastLetter(db, address.toLowerCase())) };
}

async function enrolling(address = aMail()) {
  const code = await asked(address);
  return { address, ...yes(await accounts.signInWithCode(acting, gate, aVisitor(), code)) };
}

async function withPasskey(address?: string) {
  const begun = await enrolling(address);
  const { challenge, options } = await accounts.askForNewPasskey(acting, gate, begun.session);
  const key = new SoftAuthenticator();
  const input = { challenge, response: key.create(options), label: 'phone' };
  const added = yes(await accounts.addPasskey(acting, gate, aVisitor(), begun.session, input));
  return { ...begun, key, passkey: added.passkey, ...added.completed! };
}

async function withPassword() {
  const begun = await enrolling();
  const visitor = aVisitor();
  const { session } = begun;
  assert.equal(
    yes(await accounts.setPassword(acting, gate, visitor, session, { password: PASSWORD })).completed,
    null,
  );
  const { totp, secret } = yes(await accounts.beginTotp(acting, gate, session));
  const codeAt = (drift = 0) => hotp(fromBase32(secret), stepAt(acting.clock.now()) + drift, 6);
  const input = { totp, code: codeAt() };
  const { completed } = yes(await accounts.confirmTotp(acting, gate, visitor, session, input));
  later(2 * minute);
  return { ...begun, codeAt, ...completed! };
}

async function usePasskey(
  key: SoftAuthenticator,
  change: Partial<accounts.PasskeyAnswer> = {},
  showing: Parameters<SoftAuthenticator['get']>[1] = {},
) {
  const audience = change.audience ?? 'applicant';
  const { challenge, options } = await accounts.askForPasskey(acting, gate, audience);
  const input = { challenge, response: key.get(options, showing), audience, ...change };
  return accounts.signInWithPasskey(acting, gate, aVisitor(), input);
}

test('somebody new gets an account by a code, and enrols a passkey that opens it', async () => {
  const { session, key, cookie, address } = await withPasskey();
  assert.equal((await accounts.contactOf(db, session.principal))?.email, address.toLowerCase());
  assert.equal((await accounts.sessionOf(db, gate, cookie, acting.clock.now()))?.enrolling, false);
  const again = yes(await usePasskey(key));
  assert.equal(again.session.principal, session.principal);
  assert.notEqual(again.cookie, cookie);
  const events = await accounts.signInsOf(db, session.principal);
  assert.deepEqual(
    events.map((event) => [event.how, event.outcome]),
    [
      ['passkey', 'signed-in'],
      ['one-time-code', 'signed-in'],
    ],
  );
  assert.equal(events[0]?.agent, 'Firefox, Linux');
});

test('of cookies, codes and secrets the database holds nothing that opens', async () => {
  const { cookie, device, session } = await withPasskey();
  const { code } = await asked(aMail());
  const rows = await db.rows<{ text: string }>(
    trustedSql(`select s::text as text from work.session s union all select d::text from work.known_device d
      union all select c::text from work.one_time_code c union all select f.data from ledger.fact f`),
  );
  for (const secret of [cookie, device]) assert.ok(rows.every(({ text }) => !text.includes(secret)));
  const codes = await db.rows<{ hash: string }>(trustedSql('select hash from work.one_time_code'));
  assert.ok(codes.every(({ hash }) => hash.length === 43 && !hash.includes(code)));
  assert.ok(session);
});

test('SGN-01 a one-time code opens once, also when it is entered many times at once', async () => {
  const code = await asked(aMail());
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => accounts.signInWithCode(acting, gate, aVisitor(), code)),
  );
  assert.equal(answers.filter((answer) => !isRefusal(answer)).length, 1);
  for (const answer of answers) if (isRefusal(answer)) assert.equal(no(answer), 'code-over');
  const people = await db.rows(
    trustedSql("select 1 from read.principal where name = 'Somebody New' and email = $1", [
      `somebody${mails}@example.com`,
    ]),
  );
  assert.equal(people.length, 1);
});

test('SGN-02 a one-time code is over after five tries and after ten minutes', async () => {
  const { asked: id, code } = await asked(aMail());
  const wrong = code === '000000' ? '000001' : '000000';
  const tries = await Promise.all(
    Array.from({ length: 8 }, () =>
      accounts.signInWithCode(acting, gate, aVisitor(), { asked: id, code: wrong }),
    ),
  );
  assert.deepEqual(tries.map(no).sort(), [...Array(4).fill('code-over'), ...Array(4).fill('code-wrong')]);
  assert.equal(no(await accounts.signInWithCode(acting, gate, aVisitor(), { asked: id, code })), 'code-over');
  const late = await asked(aMail());
  later(10 * minute);
  assert.equal(no(await accounts.signInWithCode(acting, gate, aVisitor(), late)), 'code-over');
});

test('codes are read in Urdu digits and with blanks', async () => {
  const { asked: id, code } = await asked(aMail());
  const urdu = [...code].map((d) => String.fromCharCode(0x06f0 + Number(d))).join(' ');
  yes(await accounts.signInWithCode(acting, gate, aVisitor(), { asked: id, code: urdu }));
});

test('the page that only signs in answers the same for a stranger, whom the letter tells so', async () => {
  const address = aMail();
  const input = { address, name: null, language: 'ur' } as const;
  const { asked: id } = yes(await accounts.askForCode(acting, gate, aVisitor(), input));
  assert.match(await lastLetter(db, address.toLowerCase()), /کوئی کھاتا نہیں/);
  assert.equal(
    no(await accounts.signInWithCode(acting, gate, aVisitor(), { asked: id, code: '123456' })),
    'code-wrong',
  );
});

test('SGN-03 a one-time code opens nothing where a safer way in is enrolled', async () => {
  const { address } = await withPasskey();
  const code = await asked(address, null);
  assert.equal(no(await accounts.signInWithCode(acting, gate, aVisitor(), code)), 'code-not-enough');
});

test('a passkey from another site, for another challenge, of another person, or copied opens nothing', async () => {
  const { key, passkey } = await withPasskey();
  assert.equal(no(await usePasskey(key, {}, { origin: 'https://evil.example' })), 'passkey-not-accepted');
  assert.equal(no(await usePasskey(key, {}, { rpId: 'evil.example' })), 'passkey-not-accepted');
  const first = await accounts.askForPasskey(acting, gate, 'applicant');
  const second = await accounts.askForPasskey(acting, gate, 'applicant');
  const response = key.get(first.options);
  const visitor = aVisitor();
  const answer = (challenge: string, said: unknown = response) =>
    accounts.signInWithPasskey(acting, gate, visitor, { challenge, response: said, audience: 'applicant' });
  assert.equal(no(await answer(second.challenge)), 'passkey-not-accepted');
  const answers = await Promise.all([answer(first.challenge), answer(first.challenge)]);
  assert.equal(answers.filter((one) => !isRefusal(one)).length, 1);
  assert.equal(no(answers.find(isRefusal)), 'challenge-over');
  key.counter = 0;
  assert.equal(no(await usePasskey(key)), 'passkey-not-accepted', `${passkey} was copied`);
  for (const nonsense of [null, 7, {}, { id: 'x' }, { id: 'x', response: { userHandle: 9 } }]) {
    const { challenge } = await accounts.askForPasskey(acting, gate, 'applicant');
    assert.equal(no(await answer(challenge, nonsense)), 'passkey-not-accepted');
  }
});

test('a challenge is over after five minutes', async () => {
  const { key } = await withPasskey();
  const { challenge, options } = await accounts.askForPasskey(acting, gate, 'applicant');
  const response = key.get(options);
  later(5 * minute);
  const input = { challenge, response, audience: 'applicant' } as const;
  assert.equal(no(await accounts.signInWithPasskey(acting, gate, aVisitor(), input)), 'challenge-over');
});

test('password and authenticator open together and never alone', async () => {
  const { address, codeAt, session } = await withPassword();
  const enter = (password: string, code: string, visitor = aVisitor()) =>
    accounts.signInWithPassword(acting, gate, visitor, { address, password, code, audience: 'applicant' });
  assert.equal(no(await enter('wrong', codeAt())), 'sign-in-failed');
  assert.equal(no(await enter(PASSWORD, codeAt(2))), 'sign-in-failed');
  assert.equal(no(await enter(PASSWORD, '')), 'sign-in-failed');
  const signedIn = yes(await enter(PASSWORD, codeAt()));
  assert.equal(signedIn.session.principal, session.principal);
  assert.equal(signedIn.session.how, 'password-totp');
});

test('SGN-04 a code of an authenticator opens once, also at once, and also after the clock jumped', async () => {
  const { address, codeAt } = await withPassword();
  const enter = (code: string) =>
    accounts.signInWithPassword(acting, gate, aVisitor(), {
      address,
      password: PASSWORD,
      code,
      audience: 'applicant',
    });
  const code = codeAt();
  const answers = await Promise.all([enter(code), enter(code), enter(code)]);
  assert.equal(answers.filter((answer) => !isRefusal(answer)).length, 1);
  later(HOUR_MS);
  yes(await enter(codeAt()));
  later(-HOUR_MS);
  assert.equal(no(await enter(code)), 'sign-in-failed', 'used before the jump');
  yes(await enter(codeAt(1)));
  assert.equal(no(await enter(codeAt(2))), 'sign-in-failed', 'too far ahead');
});

test('SGN-05 who attacks an account keeps its owner out neither by passkey nor on a device that is known', async () => {
  const { address, codeAt, device, session, cookie } = await withPassword();
  const { challenge, options } = await accounts.askForNewPasskey(acting, gate, session);
  const key = new SoftAuthenticator();
  yes(
    await accounts.addPasskey(
      acting,
      gate,
      aVisitor(),
      (await accounts.sessionOf(db, gate, cookie, acting.clock.now()))!,
      { challenge, response: key.create(options), label: 'key' },
    ),
  );
  const enter = (password: string, visitor = aVisitor()) =>
    accounts.signInWithPassword(acting, gate, visitor, {
      address,
      password,
      code: codeAt(),
      audience: 'applicant',
    });
  const guesses = await Promise.all(Array.from({ length: 30 }, (_, i) => enter(`guess number ${i}`)));
  const looked = guesses.filter((answer) => no(answer) === 'sign-in-failed').length;
  assert.equal(looked, 5, 'of thirty guesses at once from thirty networks five are looked at');
  assert.equal(no(await enter(PASSWORD)), 'too-many-attempts');
  yes(await enter(PASSWORD, aVisitor({ device })));
  yes(await usePasskey(key));
  later(15 * minute);
  yes(await enter(PASSWORD));
});

test('an unknown account is counted and answered like a known one', async () => {
  const address = aMail();
  const enter = () =>
    accounts.signInWithPassword(acting, gate, aVisitor(), {
      address,
      password: 'x',
      code: '123456',
      audience: 'applicant',
    });
  const codes = [];
  for (let i = 0; i < 6; i++) codes.push(no(await enter()));
  assert.deepEqual(codes, [...Array(5).fill('sign-in-failed'), 'too-many-attempts']);
});

test('letters to one address are limited', async () => {
  const address = aMail();
  for (let i = 0; i < 5; i++) await asked(address);
  const input = { address, name: null, language: 'en' } as const;
  assert.equal(no(await accounts.askForCode(acting, gate, aVisitor(), input)), 'too-many-attempts');
  later(minute);
  yes(await accounts.askForCode(acting, gate, aVisitor(), input));
});

test('SGN-06 a session ends when it idles, when its time is over and when it is revoked, on the next request', async () => {
  const { key, cookie, session } = await withPasskey();
  const is = async (value: string) =>
    (await accounts.sessionOf(db, gate, value, acting.clock.now())) !== undefined;
  later(29 * minute);
  assert.ok(await is(cookie));
  await accounts.keepAlive(db, session, acting.clock.now());
  later(29 * minute);
  assert.ok(await is(cookie));
  later(minute);
  assert.equal(await is(cookie), false, 'idle');
  const { cookie: second, session: current } = yes(await usePasskey(key));
  for (let i = 0; i < 25; i++) {
    later(29 * minute);
    await accounts.keepAlive(db, current, acting.clock.now());
  }
  assert.equal(await is(second), false, 'twelve hours are over');
  const mine = yes(await usePasskey(key));
  const other = yes(await usePasskey(key));
  assert.equal((await accounts.sessionsOf(db, gate, session.principal, acting.clock.now())).length, 2);
  yes(await accounts.revokeSession(acting, mine.session, other.session.session));
  assert.equal(await is(other.cookie), false);
  const third = yes(await usePasskey(key));
  assert.ok(yes(await accounts.revokeSession(acting, mine.session, null)).revoked >= 2);
  assert.equal(await is(third.cookie), false);
  assert.ok(await is(mine.cookie));
  assert.equal(no(await accounts.beginTotp(acting, gate, third.session)), 'session-over');
  const stranger = await withPasskey();
  assert.equal(
    no(await accounts.revokeSession(acting, stranger.session, mine.session.session)),
    'session-not-found',
  );
});

test('SGN-07 ways in are changed only within five minutes of a proof, and proving again changes the cookie', async () => {
  const { key, session, cookie } = await withPasskey();
  later(5 * minute);
  assert.equal(no(await accounts.beginTotp(acting, gate, session)), 'sign-in-again');
  const again = yes(await usePasskey(key, { current: session }));
  assert.equal(again.session.session, session.session);
  assert.equal(await accounts.sessionOf(db, gate, cookie, acting.clock.now()), undefined);
  const now = await accounts.sessionOf(db, gate, again.cookie, acting.clock.now());
  assert.ok(now && accounts.provenWithin(now, accounts.PROVEN_MINUTES, acting.clock.now()));
  yes(await accounts.beginTotp(acting, gate, again.session));
  const stranger = await withPasskey();
  assert.equal(no(await usePasskey(stranger.key, { current: again.session })), 'another-person');
});

test('an enrolment is no sign-in: it proves nothing', async () => {
  const { session } = await enrolling();
  assert.equal(session.enrolling, true);
  assert.equal(accounts.provenWithin(session, 5, acting.clock.now()), false);
});

test('the last way in stays, and removing one is told', async () => {
  const { session, passkey, address } = await withPasskey();
  assert.equal(no(await accounts.removePasskey(acting, session, passkey)), 'last-way-in');
  const { challenge, options } = await accounts.askForNewPasskey(acting, gate, session);
  const response = new SoftAuthenticator().create(options);
  yes(await accounts.addPasskey(acting, gate, aVisitor(), session, { challenge, response, label: 'second' }));
  yes(await accounts.removePasskey(acting, session, passkey));
  assert.match(await lastLetter(db, address.toLowerCase()), /removed.*ہٹا/s);
  assert.equal(no(await accounts.removePasskey(acting, session, passkey)), 'passkey-not-found');
});

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

test('the demonstration alone lets in without a proof', async () => {
  const principal = await aPerson(acting);
  const input = { principal, audience: 'applicant' } as const;
  assert.equal(no(await accounts.signInForDemonstration(acting, gate, aVisitor(), input)), 'sign-in-failed');
  const open = aGate({ demonstration: true });
  yes(await accounts.signInForDemonstration(acting, open, aVisitor(), input));
});

test('erasing a principal clears all that sign-in keeps, and the ledger still holds', async () => {
  const { session, cookie, key, address } = await withPasskey();
  const { principal } = session;
  await done(acting, undefined, (act) => accounts.erasePrincipal(act, { principal, basis: 'law' }));
  assert.equal(await accounts.sessionOf(db, gate, cookie, acting.clock.now()), undefined);
  assert.equal(no(await usePasskey(key)), 'passkey-not-accepted');
  for (const table of [
    'session',
    'known_device',
    'passkey',
    'password',
    'totp',
    'sign_in_address',
    'sign_in_event',
    'one_time_code',
  ])
    assert.deepEqual(
      await db.rows(trustedSql(`select 1 from work.${table} where principal = $1`, [principal])),
      [],
      table,
    );
  const newcomer = await asked(address);
  yes(await accounts.signInWithCode(acting, gate, aVisitor(), newcomer));
  assert.equal(await firstBrokenCommitment(db), undefined);
  const { registry, catalogue } = acting.ledger;
  assert.deepEqual((await rebuildAndCompare(db, registry, catalogue)).differences, []);
});

test('what is over is taken away, and what is not stays', async () => {
  const { cookie } = await withPasskey();
  await done(acting, undefined, async (act) => ({ rows: await accounts.pruneSignIn(act) }));
  assert.ok(await accounts.sessionOf(db, gate, cookie, acting.clock.now()));
  acting.clock.set(plusMs(acting.clock.now(), 400 * 24 * HOUR_MS));
  await done(acting, undefined, async (act) => ({ rows: await accounts.pruneSignIn(act) }));
  for (const table of [
    'session',
    'one_time_code',
    'sign_in_attempts',
    'sign_in_challenge',
    'totp_step',
    'sign_in_event',
  ])
    assert.deepEqual(await db.rows(trustedSql(`select 1 from work.${table}`)), [], table);
  acting.clock.set(START);
});
