import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson, done, START } from '../../../../tests/make/accounts.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aDoor, aGate, aVisitor, lastLetter, MINUTE, no, yes } from '../../../../tests/make/sign-in.ts';
import { SoftAuthenticator } from '../../../../tests/make/soft-authenticator.ts';
import { HOUR_MS, plusMs } from '../../../kernel/instant.ts';
import { rebuildAndCompare } from '../../../platform/ledger/rebuild.ts';
import { firstBrokenCommitment } from '../../../platform/ledger/verify.ts';
import { trustedSql } from '../../../platform/postgres/sql.ts';
import * as accounts from '../index.ts';

const door = await aDoor(await freshDatabase());
const { db, acting, gate, later, asked, enrolling, withPasskey, usePasskey } = door;

test('SGN-06 a session ends when it idles, when its time is over and when it is revoked, on the next request', async () => {
  const { key, cookie, session } = await withPasskey();
  const is = async (value: string) =>
    (await accounts.sessionOf(db, gate, value, acting.clock.now())) !== undefined;
  later(29 * MINUTE);
  assert.ok(await is(cookie));
  await accounts.keepAlive(db, session, acting.clock.now());
  later(29 * MINUTE);
  assert.ok(await is(cookie));
  later(MINUTE);
  assert.equal(await is(cookie), false, 'idle');
  const { cookie: second, session: current } = yes(await usePasskey(key));
  for (let i = 0; i < 25; i++) {
    later(29 * MINUTE);
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
  later(5 * MINUTE);
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

test('the question whose session it is is asked once, and not at all for what is no cookie', async () => {
  const { cookie } = await withPasskey();
  let asks = 0;
  const counting = {
    rows: db.rows.bind(db),
    row<Row>(query: Parameters<typeof db.row>[0]) {
      asks++;
      return db.row<Row>(query);
    },
  };
  assert.ok(await accounts.sessionOf(counting, gate, cookie, acting.clock.now()));
  assert.equal(asks, 1);
  for (const forged of [undefined, '', `${cookie}x`, cookie.slice(1), "' or 1=1 --"])
    assert.equal(await accounts.sessionOf(counting, gate, forged, acting.clock.now()), undefined);
  assert.equal(asks, 1);
  const other = `${cookie[0] === 'A' ? 'B' : 'A'}${cookie.slice(1)}`;
  assert.equal(await accounts.sessionOf(counting, gate, other, acting.clock.now()), undefined);
});

test('an applicant acts for an organisation only as long as he is its member', async () => {
  const { cookie, session } = await withPasskey();
  const { principal } = session;
  const by = accounts.selfOf(session);
  const second = await aPerson(acting);
  const { organisation } = await done(acting, by, (act) =>
    accounts.registerOrganisation(act, { name: 'Blue Harbour Calls', owner: principal }),
  );
  yes(await accounts.actFor(acting, session, organisation));
  const now = async () => (await accounts.sessionOf(db, gate, cookie, acting.clock.now()))?.organisation;
  assert.equal(await now(), organisation);
  await done(acting, undefined, (act) =>
    accounts.addMember(act, { organisation, principal: second, capacity: 'owner' }),
  );
  await done(acting, undefined, (act) => accounts.removeMember(act, { organisation, principal }));
  assert.equal(await now(), null);
  assert.equal(no(await accounts.actFor(acting, session, organisation)), 'not-a-member');
});
