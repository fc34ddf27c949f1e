import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  fixtureDeps,
  LICENCES,
  NOW,
  PHONES,
  UNKNOWN_PHONE,
} from '../../../tests/journeys/fixture-register.ts';
import { parseInstant } from '../../kernel/instant.ts';
import { Assets } from '../shared/assets/assets.ts';
import { publicPages } from './app.ts';
import { PUBLIC_ROUTES } from './routes.ts';

const cache = mkdtempSync(join(tmpdir(), 'sanad-pages-'));
after(() => rmSync(cache, { recursive: true, force: true }));

const deps = fixtureDeps(new Assets(cache));
const app = publicPages(deps);
const get = (path: string, of = app) => of.fetch(new Request(`http://sanad.test${path}`));
const text = async (path: string) => (await get(path)).text();
const check = (q: string, more = '') => `/check?q=${encodeURIComponent(q)}${more}`;
const heading = (html: string) => /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]?.replace(/<[^>]+>/g, '');

const PATHS = [
  ...PUBLIC_ROUTES.map(({ path }) => path.replace(':number', LICENCES[0]!)),
  ...LICENCES.map((licence) => check(licence)),
  check(PHONES[0]!),
  check(UNKNOWN_PHONE),
  check('no such name'),
  check('l'),
  check('12'),
];

test('every page answers in both languages, under a strict policy, without a script or an inline style', async () => {
  for (const path of PATHS)
    for (const [address, lang, dir] of [
      [path, 'en', 'ltr'],
      [`/ur${path}`, 'ur', 'rtl'],
    ] as const) {
      const response = await get(address);
      assert.ok([200, 422].includes(response.status), `${address} ${response.status}`);
      assert.match(
        response.headers.get('content-security-policy')!,
        /^default-src 'none'; script-src 'self'; style-src 'self';/,
      );
      const html = await response.text();
      assert.match(html, new RegExp(`^<!doctype html><html lang="${lang}" dir="${dir}"`));
      assert.doesNotMatch(html, /<script| style=|<style| on[a-z]+="/, address);
      assert.ok(gzipSync(html).length <= 8 * 1024, `${address} ${gzipSync(html).length}`);
    }
});

test('the language link keeps the page and its question', async () => {
  assert.match(
    await text(check('+44 20 7946 0000')),
    /hreflang="ur" href="\/ur\/check\?q=%2B44\+20\+7946\+0000"/,
  );
  assert.match(
    await text(`/ur/licences/${LICENCES[0]}?at=2026-11-01`),
    new RegExp(`href="/licences/${LICENCES[0]}\\?at=2026-11-01"`),
  );
});

test('the verdict is the heading, and a licence never promises a safe call', async () => {
  const html = await text(check(PHONES[0]!));
  assert.equal(heading(html), 'This number belongs to a licensed call centre');
  assert.match(html, /A licence does not make a call safe/);
  assert.match(html, /Checked in the register: .*23 November 2026.*14:05/);
});

test('a number that nobody holds may be unlicensed and is never called a scam', async () => {
  const html = await text(check(UNKNOWN_PHONE));
  assert.equal(heading(html), 'This number is not in the register');
  assert.match(html, /may be unlicensed/);
  assert.doesNotMatch(html, /scam|fraud/i);
});

test('a stay reads by whether the centre may operate', async () => {
  assert.equal(heading(await text(check(LICENCES[4]!))), 'A court lets this call centre operate for now');
  assert.equal(heading(await text(check(LICENCES[5]!))), 'A court has halted this licence');
  const list = await text('/register');
  assert.match(list, /caution">Under a court stay</, 'the list says it too, and not by its colour alone');
  assert.match(list, /bad">Under a court stay · May not operate</);
});

test('a name that fits one entry gives its verdict, several give a list', async () => {
  assert.equal(heading(await text(check('Prime Rewards'))), 'This licence has been revoked');
  assert.match(heading(await text(check('l')))!, /entries fit/);
});

test('what is malformed keeps its input, and its fault is linked from a summary', async () => {
  const response = await get(check('12345"><b>', '&at=2026-02-30'));
  const html = await response.text();
  assert.equal(response.status, 422);
  assert.match(html, /<title>Error: /);
  assert.match(html, /<a href="#at">/);
  assert.match(html, /value="12345&quot;&gt;&lt;b&gt;"/);
});

test('what an address asks and nobody can read is refused beside its field, in both languages', async () => {
  const asked = [
    ['/register?after=zzz', 'q'],
    ['/register?verdict=zzz', 'verdict'],
    ['/register?at=2026-02-30', 'at'],
    [`/register?city=${'x'.repeat(300)}`, 'city'],
    ['/figures?at=zz', 'at'],
    ['/figures?at=2026-01-01', 'at'],
    ['/check?on=2026-02-30', 'at'],
    ['/check?at=2026-13-01', 'at'],
    ['/open-data?form=exe', 'form'],
    ['/open-data?at=zz', 'at'],
  ] as const;
  for (const [path, field] of asked)
    for (const address of [path, `/ur${path}`]) {
      const response = await get(address);
      const html = await response.text();
      assert.equal(response.status, 422, address);
      assert.match(html, new RegExp(`govuk-error-summary[\\s\\S]*href="#${field}"`), address);
      assert.match(html, new RegExp(`id="${field}"`), address);
      if (!path.startsWith('/figures')) assert.ok(html.includes(`id="${field}-error"`), address);
    }
  for (const path of [
    '/register?verdict=&after=',
    '/figures',
    '/check?at=',
    `/register?after=${LICENCES[0]}`,
  ])
    assert.equal((await get(path)).status, 200, path);
});

test('a past moment is printed with the answer', async () => {
  assert.match(
    await text(check(LICENCES[0]!, '&at=2026-11-01&time=18:00')),
    /As of <time[^>]*><bdi dir="ltr">1 November 2026<\/bdi>, <bdi dir="ltr">18:00<\/bdi>/,
  );
});

test('the register is filtered by standing and turned by key', async () => {
  const html = await text('/register?verdict=revoked');
  assert.match(html, /Prime Rewards Centre/);
  assert.doesNotMatch(html, /Clear Line/);
  assert.match(await text('/register?q=zzz'), /Nothing in the register fits/);
  for (const path of ['/register?q=%00', '/register?city=a%1b', '/ur/register?q=%00'])
    assert.equal((await get(path)).status, 422, path);
});

test('conditions are announced only where there are some', async () => {
  const page = (await deps.reads.licencePage(LICENCES[0]!, NOW, NOW))!;
  const answer = { ...page.answer, licence: { ...page.answer.licence!, conditions: [] } };
  const reads = { ...deps.reads, licencePage: async () => ({ ...page, answer }) };
  const free = publicPages({ ...deps, reads });
  const path = `/licences/${LICENCES[0]}`;
  assert.match(await text(path), /<p>It may operate, under the conditions below\.<\/p>/);
  assert.match(await (await get(path, free)).text(), /<p>It may operate\.<\/p>/);
  assert.match(await (await get(`/ur${path}`, free)).text(), /<p>یہ کام کر سکتا ہے۔<\/p>/);
});

test('an end is printed as the last day in force', async () => {
  const until = parseInstant('2028-02-29T19:00:00Z')!; // midnight there
  const history = { at: until, recordedAt: until, what: 'renewed' as const, values: { validUntil: until } };
  const page = (await deps.reads.licencePage(LICENCES[0]!, NOW, NOW))!;
  const licence = { ...page.answer.licence!, validUntil: until };
  const ending = { ...page, answer: { ...page.answer, licence }, history: [history] };
  const site = publicPages({ ...deps, reads: { ...deps.reads, licencePage: async () => ending } });
  const html = (await (await get(`/licences/${LICENCES[0]}`, site)).text()).replace(/<[^>]+>/g, '');
  assert.match(html, /1 March 2026 to 29 February 2028/);
  assert.match(html, /Valid until 29 February 2028/);
});

test('a download is asked for as of the end of a day', async () => {
  const response = await get('/open-data?form=csv&at=2026-11-01');
  assert.equal(response.status, 302);
  assert.equal(response.headers.get('location'), '/api/v1/register.csv?at=2026-11-01T19%3A00%3A00.000Z');
  assert.equal((await get('/open-data?form=jsonl')).headers.get('location'), '/api/v1/register.jsonl');
  assert.equal((await get('/open-data?form=csv&at=2027-11-01')).status, 422);
});

test('only a demonstration shows what was sent, and says on every page that it is one', async () => {
  assert.match(await text('/outbox'), /owner@clearline\.example/);
  assert.match(await text('/'), /people and companies are made up/);
  const real = publicPages(fixtureDeps(new Assets(cache), false));
  assert.equal((await get('/outbox', real)).status, 404);
  assert.doesNotMatch(await (await get('/', real)).text(), /made up/);
});

test('what does not exist is said in the language that was asked in', async () => {
  for (const path of ['/nowhere', '/licences/TL-2026-99999-X', '/licences/x', '/assets/old/en.css'])
    assert.equal((await get(path)).status, 404, path);
  assert.match(await text('/ur/nowhere'), /صفحہ نہیں ملا/);
  assert.equal((await get('/%E0%A4%A')).status, 400);
});

test('an outage shows a reference and nothing else', async () => {
  const events: { status: number; error?: unknown; requestId: string }[] = [];
  const broken = publicPages({
    ...deps,
    served: (event) => events.push(event),
    reads: { ...deps.reads, checkNumber: () => Promise.reject(new Error('secret detail')) },
  });
  const response = await get(check(PHONES[0]!), broken);
  const html = await response.text();
  assert.equal(response.status, 500);
  assert.doesNotMatch(html, /secret detail/);
  assert.ok(events[0]?.error instanceof Error);
  assert.match(html, new RegExp(events[0]!.requestId));
});

test('names that hold markup are shown as they are', async () => {
  const q = '<script>alert(1)</script>';
  const html = await text(check(q));
  assert.doesNotMatch(html, /<script>/);
  assert.match(html, /&lt;script&gt;/);
});
