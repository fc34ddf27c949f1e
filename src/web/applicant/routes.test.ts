import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../../tests/make/api.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aPortal } from '../../../tests/make/portal.ts';
import { askedByStrangers, tableFaults } from '../../../tests/make/route-checks.ts';
import { APPLICANT_ROUTES } from './routes.ts';

const portal = await aPortal(await freshDatabase(), freshFolder());

test('every row of the applicants’ table has a rule, says what it takes and stands there once', () => {
  assert.deepEqual(tableFaults(APPLICANT_ROUTES), []);
});

test('whoever is not signed in reaches nothing of an applicant', async () => {
  await askedByStrangers(portal, 'applicant', APPLICANT_ROUTES);
});

test('a session that only enrols opens nothing but the enrolment', async () => {
  const { browser } = await portal.anEnrolling();
  for (const { method, path, who, demonstration } of APPLICANT_ROUTES)
    if (method === 'get' && !demonstration && (who ?? 'actor') !== 'anybody' && who !== 'enrolling') {
      const seen = await browser.get(path.replace(/:\w+/g, 'x'));
      assert.match(seen.location ?? '', /^\/sign-in\/set-up\?next=/, path);
    }
});

test('ids that are none end in a refusal', async () => {
  const { browser } = await portal.anApplicant();
  const token = (await browser.open('/my/security')).signOutForm().fields;
  const send = (path: string, ...fields: [string, string][]) =>
    browser.post(path, new URLSearchParams([...token, ...fields]));
  for (const nothing of ['x', '', "' or 1=1", '0190b3f0-0000-7000-8000-00000000abcd']) {
    const answers = [
      await send('/my/security/session', ['session', nothing]),
      await send('/my/security/remove', ['passkey', nothing]),
      await send('/my/security/recovery', ['recovery', nothing]),
      await send('/my/organisation', ['organisation', nothing]),
      await send('/my/security/authenticator', ['totp', nothing], ['code', '123456']),
      await send('/my/security/passkey', ['challenge', nothing], ['response', '{}'], ['label', 'x']),
      await send('/sign-in/again/passkey', ['challenge', nothing], ['response', '{}']),
    ];
    for (const { status } of answers) assert.ok(status >= 400 && status < 500, `${nothing}: ${status}`);
    const stranger = portal.surfer('applicant');
    await stranger.open(`/sign-in/code?asked=${encodeURIComponent(nothing)}`);
    assert.equal((await stranger.send({ code: '123456' })).status, 422);
    await stranger.open(`/sign-in/lost/codes?asked=${encodeURIComponent(nothing)}`);
    assert.equal((await stranger.send({ mailCode: '123456', smsCode: '1' })).status, 422);
  }
  assert.deepEqual(
    portal.events.flatMap(({ error }) => (error ? [error] : [])),
    [],
  );
});
