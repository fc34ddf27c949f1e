import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { announceVisit, recordInspection } from '../../src/modules/applications/index.ts';
import { done } from '../make/accounts.ts';
import { englishLeftIn, looseNumbersIn, overflow, signIn } from '../make/browser.ts';
import { exampleland } from '../make/country.ts';
import { anId } from '../make/entities.ts';

import {
  aPhone,
  aVisit,
  checklist,
  factsOf,
  fillIn,
  held,
  kept,
  LIST,
  line,
  markOf,
  neverAnswered,
  picture,
  review,
  said,
  shots,
} from '../make/telephone.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

test('a visit opened online is filled in without a connection, outlives a reload and a kill, and is sent once; the owner checks its code', async () => {
  const { phone, path, inspection, code } = await aVisit();
  const { context, open, complaints } = phone;
  let page = await open(LIST);
  await page.getByRole('button', { name: 'Take these visits along' }).click();
  await said(page, 'ready');
  await page.locator(`a[href="${path}"]`).click();
  await kept(page);

  const owner = await (await aPhone(new Map())).open(`/visit?code=${code}`);
  assert.match((await owner.locator('main').textContent())!, /1 High Street/);

  await context.setOffline(true);
  line.reached = [];
  await fillIn(page, ['door', 'seats']);
  await page.reload();
  await shots(page).nth(1).waitFor();
  assert.equal(await page.locator('#met').inputValue(), 'Ada, the manager');
  await page.close();
  page = await open(path);
  await shots(page).nth(1).waitFor();
  assert.equal(await page.locator('#seats').inputValue(), '12');
  await page.getByRole('button', { name: 'Send' }).click();
  await said(page, 'waiting');
  // the browser itself looks for a newer worker, past what it is told of the connection
  assert.deepEqual(
    line.reached.filter((one) => !one.endsWith('/worker.js')),
    [],
    'nothing left the telephone',
  );
  await page.close();
  page = await open(LIST);
  await page.getByText('Waiting to be sent').waitFor();
  await page.close();

  await context.setOffline(false);
  page = await open(path);
  await said(page, 'sent');
  assert.deepEqual(await held(page), [['sent'], 0], 'what the office has, the telephone has not');
  await page.close();
  page = await open(path);
  await page.getByText('What you found').waitFor();
  const [fact, ...more] = await factsOf('InspectionRecorded', inspection);
  assert.deepEqual([more.length, fact?.photographs.length, fact?.seats], [0, 2, 12]);
  await owner.reload();
  assert.doesNotMatch((await owner.locator('main').textContent())!, /1 High Street/);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('killed in the middle of sending, or with the answer lost, it is one record with all its photographs', async () => {
  const { phone, path, inspection } = await aVisit();
  const { context, open, complaints } = phone;
  let page = await open(path);
  await kept(page);
  await fillIn(page, ['one', 'two']);
  const reachedHalf = Promise.withResolvers<void>();
  let pieces = 0;
  line.between = (request, go) => {
    if (request.method !== 'PATCH' || ++pieces < 2) return go();
    reachedHalf.resolve();
    return new Promise((go) => neverAnswered.push(go)); // it does not come back
  };
  await page.getByRole('button', { name: 'Send' }).click();
  await reachedHalf.promise;
  await page.close();
  // the record arrives, and the telephone never hears of it
  let lost = 0;
  line.between = async (request, go) => {
    const answer = await go();
    return request.url.endsWith('/record') && lost++ < 2 ? new Response('', { status: 502 }) : answer;
  };
  page = await open(path);
  await said(page, 'sent');
  line.between = undefined;
  assert.equal(lost, 3, 'sent three times');
  const facts = await factsOf('InspectionRecorded', inspection);
  assert.deepEqual(
    facts.map(({ photographs }) => photographs.length),
    [2],
  );
  assert.deepEqual(await factsOf('FurtherRecordKept', inspection), []);
  assert.deepEqual(complaints, []);
  await context.close();
});

test('signed out meanwhile nothing is lost, somebody else sends nothing of it, and another officer’s record stays beside it', async () => {
  const { phone, path, inspection, application, inspector } = await aVisit();
  const { context, open, complaints } = phone;
  let page = await open(path);
  await kept(page);
  await context.setOffline(true);
  await fillIn(page, ['yard']);
  await page.getByRole('button', { name: 'Send' }).click();
  await said(page, 'waiting');
  await context.clearCookies();
  await context.setOffline(false);
  await said(page, 'signedout');
  assert.match((await page.locator('[data-phone-state] a').getAttribute('href'))!, /sign-in\?next=/);
  const [other, third] = [
    await review.deskOf('telecom', 'inspector'),
    await review.deskOf('telecom', 'inspector'),
  ];
  await signIn(context, other.browser.cookies);
  await page.evaluate('dispatchEvent(new Event("online"))');
  await said(page, 'otherperson');
  const theirs = await open(LIST);
  await theirs.getByText('records of another officer').waitFor();
  assert.deepEqual(
    await theirs.evaluate(`caches.keys().then((all) => all.length)`).then(async () => {
      await kept(theirs);
      return theirs.evaluate(
        `caches.keys().then((all) => all.filter((name) => name.includes('${await markOf(page)}')))`,
      );
    }),
    [],
    'the pages of who was signed in before are gone',
  );
  await theirs.close();
  const { actor } = await review.deskOf('telecom');
  await done(review.acting, actor, (act) =>
    announceVisit(act, exampleland, { application, inspection, officer: third.officer }),
  );
  await done(review.acting, third.actor, (act) =>
    recordInspection(act, exampleland, {
      application,
      inspection,
      outcome: 'unsatisfactory',
      checklist: checklist.map(({ code }) => ({ item: code, answer: 'yes', note: '' })),
      photographs: [],
      seenAt: act.at,
      deviceRecordId: anId(),
      note: 'Nobody there.',
    }),
  );
  await context.clearCookies();
  await signIn(context, inspector.browser.cookies);
  await page.evaluate('dispatchEvent(new Event("online"))');
  await said(page, 'sent');
  await page.getByText('Both records are kept').waitFor();
  assert.equal((await factsOf('InspectionRecorded', inspection)).length, 1);
  const beside = await factsOf('FurtherRecordKept', inspection);
  assert.deepEqual(
    beside.map(({ photographs }) => photographs.length),
    [1],
  );
  await page.close();
  page = await open(LIST);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('**/console/sign-in?out=1');
  await page.waitForFunction('caches.keys().then((all) => all.length === 0)');
  assert.deepEqual(complaints, []);
  await context.close();
});

test('what is missing is named before it is sent, a wipe leaves nothing, and without a script the form does it all', async () => {
  const { phone, path, inspection, inspector } = await aVisit();
  const { context, open, complaints } = phone;
  const page = await open(path);
  await kept(page);
  await page.locator(`[id="item/${checklist[0]!.code}-2"]`).check({ force: true });
  await page.getByRole('button', { name: 'Send' }).click();
  await page.locator('.govuk-error-summary:focus').waitFor();
  assert.equal(await page.locator('.govuk-error-summary li').count(), checklist.length + 2);
  await page.locator('#photographs').setInputFiles(picture('gone'));
  await shots(page).first().waitFor();
  await page.getByRole('button', { name: 'Wipe this telephone' }).click();
  await said(page, 'wiped');
  assert.equal(await page.evaluate('caches.keys().then((all) => all.length)'), 0);
  assert.equal(await page.evaluate('indexedDB.databases().then((all) => all.length)'), 0);
  assert.deepEqual(complaints, []);
  await context.close();

  const plain = await aPhone(inspector.browser.cookies, { javaScriptEnabled: false });
  const form = await plain.open(path);
  for (const { code } of checklist) await form.locator(`[id="item/${code}"]`).check({ force: true });
  await form.locator('#pictures').setInputFiles([picture('a'), picture('b')]);
  await form.getByRole('button', { name: 'Save as a draft' }).click();
  await form.getByText('Photograph 2').waitFor();
  await form.locator('#met').fill('Nobody');
  await form.locator('#outcome-2').check({ force: true });
  await form.getByRole('button', { name: 'Send' }).click();
  await form.locator('a[href="#why"]').waitFor();
  await form.locator('#why').fill('It is a shop.');
  await form.getByRole('button', { name: 'Send' }).click();
  await form.getByText('What you found is on record').waitFor();
  assert.deepEqual(
    (await factsOf('InspectionRecorded', inspection)).map(({ photographs }) => photographs.length),
    [2],
  );
  await plain.context.close();
});

interface AxeRun {
  run(what: unknown, options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

test('no page of an inspector has an accessibility fault, is wider than 320 px or shows an Urdu reader English', async () => {
  const visit = await aVisit();
  const faults: string[] = [];
  await visit.phone.context.close();
  for (const path of [LIST, visit.path].flatMap((one) => [one, `/ur${one}`])) {
    const { context, open } = await aPhone(visit.inspector.browser.cookies, {
      viewport: { width: 320, height: 700 },
      bypassCSP: true,
    });
    const page = await open(path);
    await page.locator('html[data-kept]').waitFor({ state: 'attached' });
    if (path.endsWith(visit.inspection)) {
      await page.locator('#photographs').setInputFiles(picture('door'));
      await shots(page).first().waitFor();
      await page.locator(`[id="item/${checklist[0]!.code}-3"]`).check({ force: true });
      await page.locator('button[value=send]').click();
      await page.locator('.govuk-error-summary:focus').waitFor();
    }
    const found = await overflow(page);
    if (path.startsWith('/ur')) found.push(...(await englishLeftIn(page)), ...(await looseNumbersIn(page)));
    await page.addScriptTag({ path: AXE });
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: AxeRun }).axe.run(
        (globalThis as unknown as { document: unknown }).document,
        { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      ),
    );
    found.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)),
    );
    faults.push(...found.map((fault) => `${path}: ${fault}`));
    await context.close();
  }
  assert.deepEqual(faults, []);
  assert.deepEqual(review.failures(), []);
});
