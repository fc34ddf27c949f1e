import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../../../tests/make/api.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { aPortal } from '../../../../tests/make/portal.ts';

const portal = await aPortal(await freshDatabase(), freshFolder());

test('settings are shown as they hold on a day, with their text and their other values', async () => {
  const { browser } = await portal.anOfficer('crime', 'administrator');
  const now = await browser.get('/console/settings');
  assert.match(now.words, /Opinion of an agency Other values .* 20 working days 1 July 2026 Gazette 2\/2026/);
  assert.match(now.words, /XEC 100 .* No published text/);
  assert.match(now.words, /Delegations of our agency .*Administrator Crime Office/);
  const then = await browser.get('/console/settings?on=2026-03-01');
  assert.match(then.words, /30 working days 1 January 2026/);
  assert.match(then.words, /No delegation was in force/);
  const never = await browser.get('/console/settings?on=2020-01-01');
  assert.match(never.words, /Opinion of an agency .*Not set/);
  assert.equal((await browser.get('/console/settings?on=soon')).status, 422);
});

test('between two days it shows what changed, delegations too; oversight sees those of all agencies', async () => {
  const { browser } = await portal.anOfficer('watch', 'oversight');
  const seen = await browser.get('/console/settings?on=2026-11-23&since=2026-03-01');
  assert.match(
    seen.words,
    /What changed between .* Opinion of an agency: 30 working days 20 working days · Gazette 2\/2026/,
  );
  assert.match(seen.words, /Delegation begun: .* \( Gazette 1\/2026 \)/);
  assert.match(seen.words, /Delegations of all agencies/);
  assert.match(
    (await browser.get('/console/settings?on=2026-11-23&since=2026-11-23')).words,
    /Nothing changed/,
  );
  const urdu = await browser.get('/ur/console/settings?on=2026-11-23&since=2026-03-01');
  assert.doesNotMatch(urdu.words, /\b(Opinion|Setting|working|days|Since|Delegation|Not set)\b/);
  const examiner = await portal.anOfficer('crime', 'inspector');
  assert.equal((await examiner.browser.get('/console/settings')).status, 403);
});

test('keys are switched off for oneself, and stay off on every page', async () => {
  const { browser } = await portal.anOfficer('crime', 'examiner');
  const on = await browser.get('/console/preferences');
  assert.match(on.text, /data-keys/);
  assert.match(on.text, /keys\.js/);
  const off = await browser.sendOn({ keys: 'off' }, 0);
  assert.match(off.words, /Your preferences are kept/);
  for (const path of ['/console/preferences', '/console']) {
    const { text } = await browser.get(path);
    assert.doesNotMatch(text, /data-keys|keys\.js/, path);
  }
  const other = await portal.anOfficer('crime', 'examiner');
  assert.match((await other.browser.get('/console')).text, /data-keys/);
});
