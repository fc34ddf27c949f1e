import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshDatabase } from '../../../../tests/make/database.ts';
import {
  aDoor,
  aMail,
  aVisitor,
  lastLetter,
  MINUTE,
  no,
  PASSWORD,
  yes,
} from '../../../../tests/make/sign-in.ts';
import { SoftAuthenticator } from '../../../../tests/make/soft-authenticator.ts';
import { HOUR_MS } from '../../../kernel/instant.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { trustedSql } from '../../../platform/postgres/sql.ts';
import * as accounts from '../index.ts';

const door = await aDoor(await freshDatabase());
const { db, acting, gate, later, asked, withPasskey, withPassword, usePasskey } = door;

test('somebody new gets an account by a code, and enrols a passkey that opens it', async () => {
  const { session, key, cookie, address } = await withPasskey();
  assert.equal((await accounts.contactOf(db, session.principal))?.email, address.toLowerCase());
  assert.equal((await accounts.sessionOf(db, gate, cookie, acting.clock.now()))?.enrolling, false);
  later(MINUTE);
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
  const address = aMail();
  const code = await asked(address);
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => accounts.signInWithCode(acting, gate, aVisitor(), code)),
  );
  assert.equal(answers.filter((answer) => !isRefusal(answer)).length, 1);
  for (const answer of answers) if (isRefusal(answer)) assert.equal(no(answer), 'code-over');
  const people = await db.rows(
    trustedSql("select 1 from read.principal where name = 'Somebody New' and email = $1", [
      address.toLowerCase(),
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
  later(10 * MINUTE);
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
  later(5 * MINUTE);
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
  later(15 * MINUTE);
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
  later(MINUTE);
  yes(await accounts.askForCode(acting, gate, aVisitor(), input));
});

test('what is no id, no address and no answer at all is refused and never a crash', async () => {
  const { session } = await withPasskey();
  for (const odd of [
    '',
    '\u202e',
    "'; drop table work.session --",
    '\0',
    '\ud800',
    '../..',
    'a'.repeat(9_000),
  ]) {
    const visitor = aVisitor({ address: odd, userAgent: odd, device: odd });
    const code = { asked: odd, code: odd };
    assert.equal(no(await accounts.signInWithCode(acting, gate, visitor, code)), 'code-over');
    const recover = { asked: odd, mailCode: odd, smsCode: odd };
    assert.equal(no(await accounts.recoverWithCodes(acting, gate, visitor, recover)), 'code-over');
    const ask = { address: odd, name: odd, language: 'en' } as const;
    assert.equal(no(await accounts.askForCode(acting, gate, visitor, ask)), 'address-malformed');
    const named = { ...ask, address: aMail() };
    const answer = await accounts.askForCode(acting, gate, visitor, named);
    if (isRefusal(answer)) assert.match(no(answer), /^text-/);
    const password = { address: aMail(), password: odd, code: odd, audience: 'applicant' } as const;
    assert.equal(no(await accounts.signInWithPassword(acting, gate, visitor, password)), 'sign-in-failed');
    for (const response of [odd, { id: odd, response: { userHandle: odd } }]) {
      const passkey = { challenge: odd, response, audience: 'applicant' } as const;
      assert.equal(no(await accounts.signInWithPasskey(acting, gate, visitor, passkey)), 'challenge-over');
      const { challenge } = await accounts.askForPasskey(acting, gate, 'applicant');
      const asked = { ...passkey, challenge };
      assert.equal(
        no(await accounts.signInWithPasskey(acting, gate, visitor, asked)),
        'passkey-not-accepted',
      );
      const added = { challenge: odd, response, label: 'x' };
      assert.equal(no(await accounts.addPasskey(acting, gate, visitor, session, added)), 'challenge-over');
    }
    assert.equal(no(await accounts.removePasskey(acting, session, odd)), 'passkey-not-found');
    assert.equal(no(await accounts.actFor(acting, session, odd)), 'not-a-member');
    assert.equal(no(await accounts.beginAgencySignOn(acting, gate, { agency: odd })), 'sign-on-not-set');
    const back = { query: `?state=${encodeURIComponent(odd.toWellFormed())}`, browser: odd };
    assert.equal(no(await accounts.signInWithAgency(acting, gate, visitor, back)), 'challenge-over');
    const totp = { totp: odd, code: odd };
    const confirmed = no(await accounts.confirmTotp(acting, gate, visitor, session, totp));
    assert.match(confirmed, /^(totp-not-begun|too-many-attempts)$/);
  }
});
