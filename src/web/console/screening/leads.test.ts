import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { freshFolder } from '../../../../tests/make/api.ts';
import * as desk from '../../../../tests/make/desk.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { aMatch, aPlaza, aScreening, aTrace } from '../../../../tests/make/screened.ts';

const portal = await aPortal(desk.db, freshFolder());
const AT = '/console/screening/licences';
after(() =>
  assert.deepEqual(
    portal.events.flatMap(({ error }) => (error ? [String(error)] : [])),
    [],
  ),
);

test('leads on running licences stand in a list of their own, each decided by itself, and the licence is as it was', async () => {
  const { browser } = await portal.anOfficer('security', 'examiner');
  assert.match((await browser.get(AT)).words, /No lead waits for a decision. Every running licence is held/);
  assert.match((await browser.get('/console/screening')).text, new RegExp(`href="${AT}"`));
  const made = await desk.provisionallyGranted();
  const leads = [
    aMatch(1, { traces: [aTrace(), aPlaza] }),
    aMatch(2, { kind: 'listed', label: 'raids', traces: [aTrace({ full: 9, bits: 9 })] }),
  ];
  await aScreening(desk.acting, made, leads, undefined, made.licence);
  const seen = await browser.get(AT);
  assert.match(seen.words, /To decide 2 Decided 0 All 2/);
  assert.match(
    seen.words,
    new RegExp(`81% \\+3\\.0 ${made.number} .*EXL-2025-000001.*62% \\+1\\.0 ${made.number} .*raids`),
  );
  assert.match(
    (await browser.get('/console/screening?show=all')).words,
    /No open application shares anything/,
    'applications have their own list',
  );
  const { links } = { links: [...seen.text.matchAll(/href="([^"]*\/screening\?match=[^"]+)"/g)] };
  const first = await browser.get(links[0]![1]!.replaceAll('&amp;', '&'));
  assert.match(first.words, new RegExp(`leads on the running licence ${made.number}`));
  assert.equal(
    (await browser.send({ decision: 'different', reason: 'Another account altogether.' })).status,
    303,
  );
  assert.match((await browser.get(AT)).words, /To decide 1 Decided 1 All 2.*raids/);
  assert.match((await browser.get(`${AT}?show=decided`)).words, /Different/);
  assert.equal((await portal.anOfficer('watch', 'oversight').then((one) => one.browser.get(AT))).status, 403);
  const urdu = await browser.get(`/ur${AT}?show=all`);
  assert.match(urdu.words, /جاری لائسنسوں پر اشارے/);
  assert.equal((await browser.get(`${AT}?after=1~nothing`)).status, 200);
});

test('a long list of leads goes on where it stopped', async () => {
  const { browser } = await portal.anOfficer('security', 'examiner');
  const made = await desk.provisionallyGranted();
  const found = Array.from({ length: 24 }, (_, n) => aMatch(n + 10, { label: `EXL-2025-0001${n + 10}` }));
  await aScreening(desk.acting, made, found, undefined, made.licence);
  const rows = (text: string) => [...text.matchAll(/EXL-2025-0001\d\d/g)].map(([label]) => label);
  const first = await browser.get(`${AT}?show=open`);
  const [, next] = /rel="next" href="([^"]+)"/.exec(first.text)!;
  const second = await browser.get(next!.replaceAll('&amp;', '&'));
  assert.deepEqual(
    new Set([...rows(first.text), ...rows(second.text)]),
    new Set(found.map(({ label }) => label)),
  );
  assert.doesNotMatch(second.text, /rel="next"/);
});
