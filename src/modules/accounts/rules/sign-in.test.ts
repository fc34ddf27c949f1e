import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { HOUR_MS, type Instant, instantOf, msOf, plusMs, SECOND_MS } from '../../../kernel/instant.ts';
import { signOnFaults } from './agency-sign-on.ts';
import { type Attempts, LIMITS, secondsToWait, taken, waitAfter } from './attempts.ts';
import { digitsTyped, enrolmentShown, enrolmentTyped } from './one-time-code.ts';
import { signInDefaults } from './pack.ts';
import { passwordFault } from './password.ts';
import { provenWithin, sessionOver } from './session.ts';
import { canSignIn, rolesOfGroups } from './sign-in-access.ts';
import { stepAt, stepsOpen } from './totp.ts';
import { agentSummary, networkOf } from './visitor.ts';

const at = instantOf(Date.UTC(2026, 10, 23, 8));
const minutes = (n: number) => plusMs(at, n * 60 * SECOND_MS);

test('waits double after the free tries, up to the longest, and a quiet day forgets them', () => {
  const waits = [4, 5, 6, 7, 11, 12, 100].map((failures) => waitAfter(LIMITS.account, failures));
  assert.deepEqual(waits, [0, 10, 20, 40, 640, 900, 900]);
  const attempts = { failures: 6, lastAt: at };
  assert.equal(secondsToWait(LIMITS.account, attempts, plusMs(at, 19_001)), 1);
  assert.equal(secondsToWait(LIMITS.account, attempts, plusMs(at, 20_000)), 0);
  assert.equal(taken(attempts, minutes(1)).failures, 7);
  assert.equal(taken(attempts, plusMs(at, 24 * HOUR_MS)).failures, 1);
});

test('nobody waits longer than the longest wait, whatever the clock and the attacker do', () => {
  const jump = fc.integer({ min: -HOUR_MS, max: HOUR_MS });
  fc.assert(
    fc.property(fc.array(jump, { maxLength: 50 }), jump, (jumps, last) => {
      let [now, attempts]: [Instant, Attempts | undefined] = [at, undefined];
      for (const ms of jumps) {
        now = plusMs(now, ms);
        if (secondsToWait(LIMITS.account, attempts, now) === 0) attempts = taken(attempts, now);
      }
      const wait = secondsToWait(LIMITS.account, attempts, plusMs(now, last));
      return wait >= 0 && wait <= LIMITS.account.wait_s_max;
    }),
  );
});

test('a session idles at half past and is over after its absolute time; an officer’s sooner', () => {
  const times = { createdAt: at, provenAt: at, seenAt: at, expiresAt: plusMs(at, 12 * HOUR_MS) };
  const applicant = { ...times, audience: 'applicant' } as const;
  assert.equal(sessionOver(signInDefaults, applicant, plusMs(minutes(30), -1)), undefined);
  assert.equal(sessionOver(signInDefaults, applicant, minutes(30)), 'idle');
  const busy = { ...applicant, seenAt: plusMs(at, 12 * HOUR_MS - 1) };
  assert.equal(sessionOver(signInDefaults, busy, plusMs(at, 12 * HOUR_MS)), 'expired');
  const officer = { ...times, audience: 'officer' } as const;
  assert.equal(sessionOver(signInDefaults, officer, minutes(15)), 'idle');
  const long = { ...officer, seenAt: plusMs(at, 8 * HOUR_MS) };
  assert.equal(
    sessionOver(signInDefaults, long, plusMs(at, 8 * HOUR_MS)),
    'expired',
    'settings of today count',
  );
  assert.equal(
    sessionOver(signInDefaults, applicant, plusMs(at, -HOUR_MS)),
    undefined,
    'the clock was set back',
  );
});

test('a proof counts for five minutes; one from the future and an enrolment count for nothing', () => {
  const proven = { provenAt: at, enrolling: false };
  assert.equal(provenWithin(proven, 5, plusMs(minutes(5), -1)), true);
  assert.equal(provenWithin(proven, 5, minutes(5)), false);
  assert.equal(provenWithin(proven, 5, plusMs(at, -SECOND_MS)), true, 'clocks of two machines');
  assert.equal(provenWithin(proven, 5, minutes(-2)), false);
  assert.equal(provenWithin({ ...proven, enrolling: true }, 5, at), false);
});

test('one step of drift either way is open, and no step that was used', () => {
  const now = stepAt(at);
  assert.deepEqual(stepsOpen(at, []), [now, now - 1, now + 1]);
  assert.deepEqual(stepsOpen(at, [now, now + 1, now - 2]), [now - 1]);
  assert.deepEqual(stepsOpen(instantOf(0), []), [0, 1]);
  assert.equal(stepAt(instantOf(msOf(at) + 30_000)), now + 1);
});

test('codes are read as people type them', () => {
  for (const typed of ['123456', ' 123 456 ', '123-456', '۱۲۳۴۵۶', '١٢٣ ٤٥٦', '\u200e123456'])
    assert.equal(digitsTyped(typed, 6), '123456', typed);
  for (const wrong of ['', '12345', '1234567', '12345a', '1'.repeat(99)])
    assert.equal(digitsTyped(wrong, 6), undefined);
  assert.equal(enrolmentTyped('abcd-efgh jkmn-oil0'), 'ABCDEFGHJKMN0110');
  assert.equal(enrolmentShown('ABCDEFGHJKMN0110'), 'ABCD-EFGH-JKMN-0110');
  for (const wrong of ['', 'ABCD', 'ABCDEFGHJKMN011U', 'A'.repeat(200)])
    assert.equal(enrolmentTyped(wrong), undefined);
});

test('a password is long, varied and not about its owner', () => {
  const about = ['Amina Harbour', 'amina.k', 'Harbour Register'];
  const code = (password: string) => passwordFault(password, about)?.code;
  assert.equal(code('quiet lantern over hills'), undefined);
  assert.equal(code('سات پہاڑوں کے پار چراغ'), undefined);
  assert.equal(code('elevenchars'), 'password-too-short');
  assert.equal(code('ab'.repeat(200)), 'password-too-long');
  for (const simple of [
    'aaaaaaaaaaaa',
    'abababababab',
    '123456789012',
    'abcdefghijkl',
    'qwertyuiopas',
    '210987654321',
  ])
    assert.equal(code(simple), 'password-too-simple', simple);
  for (const own of ['amina likes tea', 'xx HARBOUR 9 yy z', 'the register 77 q'])
    assert.equal(code(own), 'password-about-you', own);
});

test('browsers and networks are summed up', () => {
  const chrome =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';
  assert.equal(agentSummary(chrome), 'Chrome, Windows');
  assert.equal(agentSummary(`${chrome} Edg/140.0`), 'Edge, Windows');
  assert.equal(
    agentSummary('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1'),
    'Safari, iOS',
  );
  for (const odd of [null, '', '<script>', 'x'.repeat(99_999)]) assert.equal(agentSummary(odd), '');
  const networks = {
    '203.0.113.9': '203.0.113.9',
    '::ffff:203.0.113.9': '203.0.113.9',
    '2001:db8:1:2:3:4:5:6': '2001:db8:1:2::/64',
    '2001:DB8::7': '2001:db8:0:0::/64',
    '2001:0db8:0001::': '2001:db8:1:0::/64',
    'fe80::1%eth0': 'fe80:0:0:0::/64',
    '::1': '0:0:0:0::/64',
    '': 'unknown',
    "' or 1=1": 'unknown',
  };
  for (const [address, network] of Object.entries(networks))
    assert.equal(networkOf(address), network, address);
});

test('a password needs an authenticator and the reverse; groups give roles in the order of the setting', () => {
  const none = { passkeys: 0, password: false, totp: false, signOns: 0 };
  assert.equal(canSignIn(none), false);
  assert.equal(canSignIn({ ...none, password: true }), false);
  assert.equal(canSignIn({ ...none, totp: true }), false);
  assert.equal(canSignIn({ ...none, password: true, totp: true }), true);
  assert.equal(canSignIn({ ...none, passkeys: 1 }), true);
  const roles = [
    { group: 'heads', role: 'supervisor' },
    { group: 'staff', role: 'examiner' },
    { group: 'chiefs', role: 'supervisor' },
  ] as const;
  assert.deepEqual(rolesOfGroups(['chiefs', 'staff', 'heads'], roles), ['supervisor', 'examiner']);
  assert.deepEqual(rolesOfGroups(['golf'], roles), []);
});

test('an agency’s provider is an https address, with a role for some group', () => {
  const good = {
    issuer: 'https://id.harbour.example/realm',
    clientId: 'c',
    clientSecret: 's',
    groupsClaim: 'groups',
    roles: [{ group: 'a', role: 'examiner' }],
  } as const;
  assert.deepEqual(signOnFaults(good, false), []);
  for (const issuer of [
    'http://id.example',
    'https://id.example/?a=1',
    'https://u@id.example',
    'ftp://x',
    'https://',
    '',
  ])
    assert.deepEqual(
      signOnFaults({ ...good, issuer }, false).map((fault) => fault.field),
      ['/issuer'],
      issuer,
    );
  assert.deepEqual(signOnFaults({ ...good, issuer: 'http://localhost:9' }, true), []);
  const bad = { ...good, clientId: '', roles: [{ group: '', role: 'king' as 'examiner' }] };
  assert.deepEqual(
    signOnFaults(bad, false).map((fault) => fault.field),
    ['/clientId', '/roles/0/group', '/roles/0/role'],
  );
});
