import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';
import { PIXEL } from '../../../../tests/make/a-paper.ts';
import { done } from '../../../../tests/make/accounts.ts';
import { exampleland } from '../../../../tests/make/country.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { anId } from '../../../../tests/make/entities.ts';
import { aReview } from '../../../../tests/make/review.ts';
import type { Fields, Surfer } from '../../../../tests/make/surfer.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { declareConflict } from '../../../modules/agencies/index.ts';
import { announceVisit, orderInspection, recordInspection } from '../../../modules/applications/index.ts';
import { sql } from '../../../platform/postgres/sql.ts';

const db = await freshDatabase();
const review = await aReview(db);
const { acting, clock, deskOf, inReview, factsOf, failures } = review;
const LIST = '/console/inspections';
const ENGLISH =
  /\b(Inspection|Visit|Show|Photographs|Declared|Satisfactory|Send|Save|Answer|Recorded|nobody|until|Seats)\b/g;
const { checklist } = exampleland.applications.inspections;

after(() => assert.deepEqual(failures(), []));

/** An inspection of the one place of an application, ordered; with an inspector the visit is announced too. */
async function ordered(inspector?: string) {
  const made = await inReview();
  const premises = made.content.premises![0]!.id!;
  const { actor } = await deskOf('telecom');
  const app = await done(acting, actor, (act) =>
    orderInspection(act, exampleland, {
      application: made.application,
      premises,
      visit: inspector ? { officer: inspector } : null,
    }),
  );
  const { inspection } = app.inspections[0]!;
  return { ...made, inspection, path: `${LIST}/${inspection}`, code: app.inspections[0]!.visit?.code };
}

const ALL: Fields = {
  ...Object.fromEntries(checklist.map(({ code }) => [`item/${code}`, 'yes'])),
  seats: '۱۲',
  met: 'Ada, the manager',
  outcome: 'satisfactory',
  step: 'send',
};

// one pixel, as a camera writes it: with a segment that says where
const GPS = Buffer.concat([Buffer.from('ffe10010', 'hex'), Buffer.from('Exif\0\0GPS-HERE')]);
const photograph = Buffer.concat([PIXEL.subarray(0, 2), GPS, PIXEL.subarray(2), Buffer.from('ffd9', 'hex')]);

async function sendForm(browser: Surfer, path: string, fields: Fields, file?: Buffer<ArrayBuffer>) {
  const page = await browser.get(path);
  const form = new FormData();
  for (const [name, value] of page.form().fields) if (!(name in fields)) form.append(name, value);
  for (const [name, value] of Object.entries(fields)) form.append(name, value as string);
  if (file) form.append('photographs', new File([file], 'door.jpg', { type: 'image/jpeg' }));
  return browser.post(path, form, { 'sec-fetch-site': 'same-origin' });
}

test('an inspector sees his own visits with their codes, takes one that nobody has, and nobody else sees it', async () => {
  const { browser, officer } = await deskOf('telecom', 'inspector');
  const mine = await ordered(officer);
  const free = await ordered();
  const list = await browser.get(LIST);
  assert.match(list.words, new RegExp(`${mine.code!.slice(0, 4)} ${mine.code!.slice(4)}`));
  assert.match(list.words, /Capital · north/);
  const urdu = await browser.get(`/ur${LIST}`);
  assert.equal(urdu.words.match(ENGLISH), null);
  for (const { content } of [mine, free])
    assert.ok(urdu.words.includes(`نیلا آسمان کالز ${content.company!.name}`), 'the Urdu name first');
  assert.equal((await browser.get(free.path)).status, 404);
  const forms = [...list.text.matchAll(/action="([^"]+)\/take"/g)].map(([, at]) => at);
  await browser.get(LIST);
  const taken = await browser.sendOn({}, forms.indexOf(free.path));
  assert.match(taken.words, /The visit is yours.*Visit code/);
  const other = await deskOf('telecom', 'inspector');
  for (const { path } of [mine, free]) assert.equal((await other.browser.get(path)).status, 404);
  assert.equal((await (await deskOf('crime', 'intake')).browser.get(LIST)).status, 200);
  const { browser: watcher } = await deskOf('watch', 'oversight');
  for (const path of [LIST, mine.path, `${LIST}/now`, `${LIST}/worker.js`])
    assert.equal((await watcher.get(path)).status, 403, path);
});

test('a look at a visit stands on record before it is shown; who has a tie to the applicant sees nothing', async () => {
  const { browser, officer, actor } = await deskOf('telecom', 'inspector');
  const { path, inspection, company } = await ordered(officer);
  const seen = await browser.get(path);
  assert.match(seen.words, /1 High Street/);
  const last = JSON.parse((await factsOf('SensitiveRead')).at(-1)!.data) as Record<string, string>;
  assert.deepEqual([last.what, last.about, last.officer], ['visit', inspection, officer]);
  const urdu = await browser.get(`/ur${path}`);
  assert.equal(urdu.words.match(ENGLISH), null);
  await done(acting, actor, (act) =>
    declareConflict(act, exampleland.agencies, { officer: actor.officer, about: company, nature: 'kinship' }),
  );
  assert.equal((await browser.get(path)).status, 403);
});

test('without a script the form saves a draft with photographs, names what is missing, and is sent once', async () => {
  const { browser, officer } = await deskOf('telecom', 'inspector');
  const { path, inspection } = await ordered(officer);
  const saved = await sendForm(browser, path, { met: 'The guard', step: 'save' }, photograph);
  assert.equal(saved.location, `${path}?done=saved`);
  const again = await browser.get(path);
  assert.match(again.text, /value="The guard"/);
  assert.match(again.words, /Photographs already at the office .*Photograph 1/);
  const poor = await sendForm(browser, path, { step: 'send', [`item/${checklist[0]!.code}`]: 'no' });
  assert.equal(poor.status, 422);
  assert.deepEqual(poor.faults, ['Write this.', 'Answer this.', 'Answer this.']);
  const sent = await sendForm(browser, path, ALL);
  assert.equal(sent.location, `${path}?done=sent`);
  const done = await browser.get(`${path}?done=sent`);
  assert.match(done.words, /What you found is on record.*Satisfactory.*Ada, the manager.*12/);
  const facts = (await factsOf('InspectionRecorded'))
    .map(({ data }) => JSON.parse(data) as { inspection: string; photographs: string[]; seats: number })
    .filter((fact) => fact.inspection === inspection);
  assert.deepEqual([facts.length, facts[0]?.seats, facts[0]?.photographs.length], [1, 12, 1]);
  const shown = await browser.raw('GET', `${path}/photographs/${facts[0]!.photographs[0]}`);
  assert.equal(shown.headers.get('content-type'), 'image/jpeg');
  const kept = Buffer.from(await shown.arrayBuffer());
  assert.ok(
    !kept.includes('GPS-HERE') && kept.includes('JFIF'),
    'what the camera wrote about the place is gone',
  );
  assert.equal((await browser.raw('GET', `${path}/photographs/${'0'.repeat(64)}`)).status, 404);
  assert.deepEqual(
    await db.rows(sql`select 1 as left from inspection_draft where inspection = ${inspection}`),
    [],
  );
});

/** What the script on a telephone does, by hand. */
async function aTelephone(browser: Surfer, path: string) {
  const told = (await (await browser.raw('GET', `${LIST}/now`)).json()) as Record<string, string>;
  const tus = { 'tus-resumable': '1.0.0', 'x-csrf-token': told.token!, 'sec-fetch-site': 'same-origin' };
  return {
    told,
    async upload(bytes: Uint8Array<ArrayBuffer>) {
      const begun = await browser.raw('POST', `${path}/uploads`, {
        ...tus,
        'upload-length': String(bytes.length),
        'upload-metadata': `filename ${btoa('photograph-1.jpg')},filetype ${btoa('image/jpeg')}`,
      });
      assert.equal(begun.status, 201);
      const at = begun.headers.get('location')!;
      const more = { ...tus, 'content-type': 'application/offset+octet-stream' };
      const half = bytes.length >> 1;
      await browser.raw('PATCH', at, { ...more, 'upload-offset': '0' }, bytes.slice(0, half));
      const here = await browser.raw('HEAD', at, tus);
      assert.equal(here.headers.get('upload-offset'), String(half), 'it goes on where it stopped');
      await browser.raw('PATCH', at, { ...more, 'upload-offset': String(half) }, bytes.slice(half));
      return (await browser.raw('HEAD', at, tus)).headers.get('upload-taken')!;
    },
    async send(fields: Fields) {
      const { step: _, ...answers } = ALL;
      const body = new URLSearchParams({ _csrf: told.token! });
      for (const [name, value] of Object.entries({ ...answers, ...fields }))
        body.append(name, value as string);
      const answer = await browser.post(`${path}/record`, body, { 'sec-fetch-site': 'same-origin' });
      return { status: answer.status, said: JSON.parse(answer.text) as Record<string, unknown> };
    },
  };
}

test('a telephone sends one record however often: photographs in pieces, then the record under its own id', async () => {
  const { browser, officer } = await deskOf('telecom', 'inspector');
  const { path, inspection } = await ordered(officer);
  const phone = await aTelephone(browser, path);
  const bytes = new Uint8Array(photograph);
  const hash = await phone.upload(bytes);
  assert.equal(hash, createHash('sha256').update(bytes).digest('hex'));
  const record = { record: anId(), seen: clock.now(), kept: hash };
  for (let n = 0; n < 3; n++) {
    const { status, said } = await phone.send(record);
    assert.deepEqual([status, said.state], [200, 'recorded']);
  }
  const of = (await factsOf('InspectionRecorded')).filter(({ data }) => data.includes(inspection));
  assert.equal(of.length, 1);
  const wrong = await phone.send({ ...record, record: anId(), met: '' });
  assert.equal(wrong.status, 422);
  assert.deepEqual(
    (wrong.said.faults as { field: string }[]).map(({ field }) => field),
    ['met'],
  );
});

test('a record that comes after another officer’s is kept beside it, also from who was sent before', async () => {
  const [first, second] = [await deskOf('telecom', 'inspector'), await deskOf('telecom', 'inspector')];
  const { path, inspection, application } = await ordered(first.officer);
  const phone = await aTelephone(first.browser, path);
  const { actor } = await deskOf('telecom');
  await done(acting, actor, (act) =>
    announceVisit(act, exampleland, { application, inspection, officer: second.officer }),
  );
  assert.equal((await first.browser.get(path)).status, 404);
  await done(acting, second.actor, (act) =>
    recordInspection(act, exampleland, {
      application,
      inspection,
      outcome: 'satisfactory',
      checklist: checklist.map(({ code }) => ({ item: code, answer: 'yes', note: '' })),
      photographs: [],
      seenAt: act.at,
      deviceRecordId: anId(),
      note: '',
    }),
  );
  const record = { record: anId(), seen: clock.now(), outcome: 'unsatisfactory', why: 'Nobody works there.' };
  for (let n = 0; n < 2; n++) assert.equal((await phone.send(record)).said.state, 'beside');
  const seen = await second.browser.get(path);
  assert.match(
    seen.words,
    /two records differ.*What you found.*What another officer found.*Nobody works there/,
  );
});

test('what a telephone keeps: the worker answers for these pages alone, under the policy of every page', async () => {
  const { browser, officer } = await deskOf('telecom', 'inspector');
  const { path } = await ordered(officer);
  for (const language of ['', '/ur']) {
    const worker = await browser.raw('GET', `${language}${LIST}/worker.js`);
    assert.equal(worker.headers.get('service-worker-allowed'), `${language}${LIST}`);
    assert.match(worker.headers.get('content-security-policy')!, /worker-src 'self'/);
    assert.match(worker.headers.get('content-type')!, /^text\/javascript/);
  }
  const page = await browser.get(path);
  const settings = JSON.parse(
    /data-inspections="([^"]+)"/
      .exec(page.text)![1]!
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&#34;', '"')
      .replaceAll('&amp;', '&'),
  ) as { who: string; assets: string[] };
  assert.ok(settings.assets.every((address) => address.startsWith('/assets/')));
  assert.match(page.text, new RegExp(`data-telephone="${settings.who}"`));
  const other = await deskOf('telecom', 'inspector');
  assert.ok(!(await other.browser.get(LIST)).text.includes(settings.who));
  assert.match((await browser.signOut()).location ?? '', /out=1/);
  assert.match((await browser.get('/console/sign-in?out=1')).text, /telephone\.js/);
});

test('a visit whose days are over is announced anew by its inspector', async () => {
  const { browser, officer, principal } = await deskOf('telecom', 'inspector');
  const { path, code } = await ordered(officer);
  clock.set(plusMs(clock.now(), 20 * DAY_MS));
  const later = await review.signedIn(principal, 'officer');
  assert.match((await later.get(path)).words, /its code is void/);
  const anew = await later.sendOn({}, 0);
  assert.ok(!anew.words.includes(code!.slice(4)) && /Visit code/.test(anew.words));
  assert.ok(browser);
});
