import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fixtureDeps, VISIT_CODE } from '../../../tests/journeys/fixture-register.ts';
import { Assets } from '../shared/assets/assets.ts';
import { publicPages } from './app.ts';
import { visitTexts } from './texts/visit.ts';

const cache = mkdtempSync(join(tmpdir(), 'sanad-visit-'));
after(() => rmSync(cache, { recursive: true, force: true }));

const site = () => {
  const app = publicPages(fixtureDeps(new Assets(cache)));
  return (path: string) => app.fetch(new Request(`http://sanad.test${path}`));
};
const plain = (html: string) =>
  /<main[\s\S]*<\/main>/
    .exec(html)![0]
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

test('a code that runs tells by whom, with which card, for which place and from when until when', async () => {
  const response = await site()(`/visit?code=${VISIT_CODE.slice(0, 4).toLowerCase()}+${VISIT_CODE.slice(4)}`);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const words = plain(await response.text());
  assert.match(words, /This visit is real/);
  assert.match(words, /Sent by Harbour Telecom Authority Inspector Ada Inspector Number on the card 4F7K2M/);
  assert.match(words, /9 Quay , Alphaville, North/);
  assert.match(words, /23 November 2026 ?, 14:05 AST to 23 November 2026 ?, 18:05 AST/);
});

test('a wrong code says to let nobody in and whom to call', async () => {
  const words = plain(await (await site()('/visit?code=AAAA2222')).text());
  assert.match(words, /No visit runs under this code Do not let the person in/);
  assert.match(words, /call Harbour Telecom Authority/);
  assert.match(words, /Pay nothing/);
});

test('no code is asked for again, and what is far too long is not looked up', async () => {
  const get = site();
  for (const code of ['', '%20', 'A'.repeat(500)]) {
    const response = await get(`/visit?code=${code}`);
    assert.equal(response.status, 422, code);
    assert.match(plain(await response.text()), /Enter the code that the inspector shows/);
  }
});

test('whoever tries one code after another is made to wait, and told to let nobody in meanwhile', async () => {
  const get = site();
  const tried: number[] = [];
  for (let n = 0; n < 11; n++) tried.push((await get(`/visit?code=AAAA222${n % 10}`)).status);
  assert.deepEqual(tried, [...Array(10).fill(200), 429]);
  assert.match(
    plain(await (await get(`/visit?code=${VISIT_CODE}`)).text()),
    /Wait \d+ seconds\. Let nobody in/,
  );
});

test('every text of the visit has Urdu letters in Urdu, and the page no English', async () => {
  for (const [key, { ur }] of Object.entries(visitTexts)) assert.match(ur, /[\u0600-\u06ff]/, key);
  const get = site();
  for (const path of ['/ur/visit', '/ur/visit?code=AAAA2222', `/ur/visit?code=${VISIT_CODE}`]) {
    const main = /<main[\s\S]*<\/main>/.exec(await (await get(path)).text())![0];
    const bare = main
      .replace(/<bdi[^>]*(dir="ltr"|lang="en")[^>]*>[\s\S]*?<\/bdi>/g, '')
      .replace(/<[^>]*>/g, ' ');
    assert.deepEqual(bare.match(/[A-Za-z]{2,}/g) ?? [], [], path);
  }
});
