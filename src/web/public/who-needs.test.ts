import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fixtureDeps } from '../../../tests/journeys/fixture-register.ts';
import { Surfer } from '../../../tests/make/surfer.ts';
import { Assets } from '../shared/assets/assets.ts';
import { publicPages } from './app.ts';

const cache = mkdtempSync(join(tmpdir(), 'sanad-who-'));
after(() => rmSync(cache, { recursive: true, force: true }));
const app = publicPages(fixtureDeps(new Assets(cache)));
const browser = new Surfer((request) => app.fetch(request), 'https://sanad.example');

test('one question comes after another, and the way back is the address without the last answer', async () => {
  const first = await browser.get('/who-needs');
  assert.match(first.heading, /Question 1 Do you call people\?/);
  assert.doesNotMatch(first.text, /<script|checked/);
  const second = await browser.get('/who-needs?asked=calls&calls=yes');
  assert.match(second.heading, /Question 2 Do you work alone\?/);
  assert.match(second.text, /class="govuk-link sanad-back" href="\/who-needs"/);
  assert.match(second.text, /<input type="hidden" name="calls" value="yes">/);
});

test('a question that was left open is asked again with its fault', async () => {
  const seen = await browser.get('/who-needs?asked=calls');
  assert.equal(seen.status, 422);
  assert.deepEqual(seen.faults, ['Choose yes or no.']);
  assert.match(seen.text, /autofocus[^>]*>[\s\S]*href="#calls"/);
});

test('the answers end in a class with its duties, fees and documents, and lead on with them', async () => {
  const { heading, words, text } = await browser.get('/who-needs?calls=yes&alone=no');
  assert.equal(heading, 'A licence is needed');
  assert.match(
    words,
    /Class: Centre Because licence\..*Do you call people\? Yes .*Answer the door\..*Processing: XEC 10\.00.*Licence: XEC 50\.00.*Identity card/,
  );
  assert.match(
    text,
    /href="\/my\/eligibility\?calls=yes&#38;alone=no"|href="\/my\/eligibility\?calls=yes&amp;alone=no"/,
  );
  assert.match(text, /href="\/my\/rulings\/ask\?calls=yes/);
  assert.match(text, /href="\/who-needs\?calls=yes"/, 'an answer is changed where it was given');
});

test('an exemption and a “not needed” say so; what needs nothing starts nothing', async () => {
  const exempt = await browser.get('/who-needs?calls=yes&alone=yes');
  assert.match(exempt.heading, /No licence, but an exemption certificate/);
  const nothing = await browser.get('/who-needs?calls=no&alone=no');
  assert.equal(nothing.heading, 'Nothing is needed');
  assert.doesNotMatch(nothing.text, /my\/eligibility/);
  assert.doesNotMatch(nothing.words, /Do you work alone/);
});

test('rubbish in the address is no answer', async () => {
  for (const address of ['?calls=maybe', '?constructor=yes', '?calls=yes&calls=no&x=%00', '?__proto__=no'])
    assert.ok([200, 422].includes((await browser.get(`/who-needs${address}`)).status), address);
});

test('every step in Urdu, with nothing left in English', async () => {
  for (const path of ['/who-needs', '/who-needs?calls=yes', '/who-needs?calls=yes&alone=no', '/help']) {
    const { text } = await browser.get(`/ur${path}`);
    const bare = /<main[\s\S]*<\/main>/
      .exec(text)![0]
      .replace(/<bdi[^>]*dir="ltr"[^>]*>[\s\S]*?<\/bdi>/g, '')
      .replace(/<[^>]*>/g, ' ');
    assert.deepEqual(bare.match(/[A-Za-z]{2,}/g) ?? [], [], path);
  }
});
