import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { freshFolder } from '../../../../tests/make/api.ts';
import * as desk from '../../../../tests/make/desk.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { openDraft, ownDraft, saveDraft } from '../../../modules/applications/index.ts';

const { db, done } = desk;
const portal = await aPortal(db, freshFolder());

after(() => {
  assert.deepEqual(
    portal.events.flatMap(({ error }) => (error ? [error] : [])),
    [],
  );
});

async function aDraft() {
  const own = await portal.anApplicant();
  const content = { devices: [{ kind: 'router' as const, mac: '02:00:5e:10:00:00' }] };
  const { application } = await done(portal.acting, own.owner, (act) =>
    openDraft(act, desk.pack, { kind: 'new', class: 'centre', licence: null, content }),
  );
  const at = (path: string) => `/my/applications/${application}/draft${path}`;
  const now = async () => (await done(portal.acting, own.owner, (act) => ownDraft(act, application))).content;
  return { ...own, application, at, now };
}

test('a list of devices is pasted: good lines are kept, each bad one is named with its reason and comes back', async () => {
  const { browser, at, now } = await aDraft();
  const section = await browser.open(at('/devices'));
  assert.match(section.text, /\/draft\/devices\/list"/);
  await browser.open(at('/devices/list'));
  const list =
    'kind,imei,mac,serial,since\ntelephone,490154203237518,,,1 11 2026\ntoaster,,,T-1\nserver,,,\nrouter,,02-00-5E-10-00-00,R-1';
  const seen = await browser.send({ list });
  assert.equal(seen.status, 422);
  assert.match(seen.words, /1 device was added, 1 changed, 0 were there already/);
  assert.match(seen.words, /2 lines were not taken/);
  assert.ok(seen.faults.some((fault) => /^Line 3: The line begins with one of these words/.test(fault)));
  assert.ok(seen.faults.some((fault) => /^Line 4: Give the IMEI/.test(fault)));
  assert.match(seen.text, /toaster,,,T-1\nserver,,,<\/textarea>/);
  assert.deepEqual((await now()).devices, [
    { kind: 'router', mac: '02:00:5e:10:00:00', serial: 'R-1' },
    { kind: 'telephone', imei: '490154203237518', from: '2026-11-01' },
  ]);
  const mended = await browser.sendOn({ list: 'server, , , T-1' });
  assert.match(mended.words, /1 device was added, 0 changed, 0 were there already\. .*Equipment/);
  assert.equal((await now()).devices?.length, 3);
});

test('a list as a file, in Urdu, and one that is empty', async () => {
  const { browser, at, now } = await aDraft();
  await browser.open(`/ur${at('/devices/list')}`);
  const none = await browser.send({});
  assert.equal(none.status, 422);
  assert.doesNotMatch(none.words.replace(/IMEI|MAC|CSV|SN-1234|telephone|computer/g, ''), /[A-Za-z]{6,}/);
  const { fields } = (await browser.open(at('/devices/list'))).form(0);
  const body = new FormData();
  for (const [name, value] of fields) if (name !== 'csv') body.append(name, value);
  body.append('csv', new File(['گیٹ وے,۴۹۰۱۵۴۲۰۳۲۳۷۵۱۸'], 'devices.csv', { type: 'text/csv' }));
  const sent = await browser.post(at('/devices/list'), body, { 'sec-fetch-site': 'same-origin' });
  assert.equal(sent.status, 303);
  assert.deepEqual((await now()).devices?.[1], { kind: 'gateway', imei: '490154203237518' });
  assert.match((await browser.open(at('/devices/template.csv'))).text, /kind,imei,mac,serial,since/);
});

test('all equipment is removed after a second look, and only what its reader was told of', async () => {
  const { browser, at, now, owner, application } = await aDraft();
  const section = await browser.open(at('/devices'));
  assert.match(section.text, /\/draft\/devices\/clear"/);
  const asked = await browser.open(at('/devices/clear'));
  assert.match(asked.words, /Remove all equipment\? 1 device is taken out of this application\./);
  assert.equal((await now()).devices?.length, 1, 'nothing yet');
  const serials = [{ kind: 'server', serial: 'S-1' }];
  await done(portal.acting, owner, async (act) => {
    const draft = await ownDraft(act, application);
    assert.ok(!isRefusal(draft));
    const devices = [...(draft.content.devices ?? []), ...serials];
    return saveDraft(act, { application, revision: draft.revision, content: { ...draft.content, devices } });
  });
  assert.equal((await browser.send({})).status, 409);
  assert.equal((await now()).devices?.length, 2, 'one that came meanwhile is not lost');
  await browser.open(at('/devices/clear'));
  const empty = await browser.sendOn({});
  assert.match(empty.words, /2 devices were removed\. .*Equipment .*No device is named yet\./);
  assert.equal((await now()).devices, undefined);
  assert.doesNotMatch(empty.text, /devices\/clear"/);
  assert.equal((await browser.get(at('/devices/clear'))).location, at('/devices'));
});

test('the second look in Urdu has no English left', async () => {
  const { browser, at } = await aDraft();
  const seen = await browser.open(`/ur${at('/devices/clear')}`);
  assert.match(seen.heading, /کیا تمام آلات ہٹا دیے جائیں؟/);
  assert.doesNotMatch(seen.words, /device|Remove|Keep|Equipment/);
});
