import assert from 'node:assert/strict';
import { applicationById } from '../../../src/modules/applications/index.ts';
import type { Application } from '../../../src/modules/applications/rules/state.ts';
import { windowOf } from '../../make/browser.ts';
import { reviewPath } from '../../make/review.ts';
import type { Surfer } from '../../make/surfer.ts';
import type { openDesks } from './in-browser.ts';

export type Desks = Awaited<ReturnType<typeof openDesks>>;

const OWN = { 'sec-fetch-site': 'same-origin' };
const SAID = { verdict: 'no-objection', reasons: 'Numbers, routes and seats fit.', step: 'send' };
const OFFICE = '__Host-sanad-office';

type Fields = readonly (readonly [string, string])[];

/** The fields of a form with some of them changed. */
const changed = (fields: Fields, change: Readonly<Record<string, string>>) => {
  const body = new URLSearchParams(change);
  for (const [name, value] of fields) if (!Object.hasOwn(change, name)) body.append(name, value);
  return body;
};

/** An application in review, the opinion page of an officer on it, and how many opinions there are. */
async function atOpinion(desks: Desks) {
  const made = await desks.inReview();
  const officer = await desks.deskOf('crime');
  const path = `${reviewPath(made)}/acts/opinion`;
  const { fields } = (await officer.browser.open(path)).form();
  const given = async () =>
    ((await applicationById(desks.db, made.application)) as Application).opinions.length;
  return { ...officer, made, path, fields, given };
}

/** What is another's is as if it were not there; what no page asks for is refused. */
export async function idsOfOthers(desks: Desks): Promise<void> {
  const { browser, path, fields, given, made } = await atOpinion(desks);
  const stranger = (await desks.deskOf('watch', 'oversight')).browser;
  const nowhere = reviewPath({ application: crypto.randomUUID() as never });
  assert.equal((await browser.get(nowhere)).status, 404);
  for (const below of ['', '?section=people', '/acts/opinion', '/print', '/screening'])
    assert.equal((await stranger.get(reviewPath(made) + below)).status, 403, below);
  assert.equal((await stranger.post(path, changed(fields, SAID), OWN)).status, 403);
  for (const name of ['agency', 'officer', 'application', 'state', '__proto__', 'constructor', 'sealed']) {
    const sent = await browser.post(path, changed(fields, { ...SAID, [name]: 'telecom' }), OWN);
    assert.equal(sent.status, 400, name);
  }
  for (const id of ['x', '..%2f..%2fkeys', "'%20or%201=1", '%E2%80%AE', crypto.randomUUID()])
    for (const below of [
      'applications',
      'rulings',
      'register-changes',
      'inspections',
      'jobs',
      'orders',
      'kept',
    ])
      assert.ok([403, 404].includes((await browser.get(`/console/${below}/${id}`)).status), `${below} ${id}`);
  const other = await desks.deskOf('crime');
  const sessions = await other.browser.open('/console/security');
  const { action, fields: theirs } = sessions.signOutForm();
  await browser.post(action!, new URLSearchParams(theirs), OWN);
  assert.equal((await other.browser.get('/console')).status, 200, 'nobody signs another out');
  assert.equal(await given(), 0);
}

/** A form is acted on once, and only in the session that it was made for. */
export async function formsOfOthers(desks: Desks): Promise<void> {
  const { browser, path, fields, given, principal } = await atOpinion(desks);
  const refused = async (
    by: Surfer,
    body: URLSearchParams,
    headers: Readonly<Record<string, string>> = OWN,
  ) => {
    const { status, location } = await by.post(path, body, headers);
    assert.ok(status === 403 || /^\/console\/(kept|sign-in)/.test(location ?? ''), `${status} ${location}`);
    assert.equal(await given(), 0);
  };
  await refused(browser, changed(fields, { ...SAID, _csrf: 'x'.repeat(86) }));
  await refused(browser, changed(fields, { ...SAID, _csrf: '', _of: '' }));
  await refused(browser, changed(fields, SAID), { 'sec-fetch-site': 'cross-site' });
  await refused(browser, changed(fields, SAID), { origin: 'https://evil.example' });
  const other = await desks.deskOf('crime');
  await refused(other.browser, changed(fields, SAID));
  const forged = desks.surfer('officer');
  for (const cookie of ['A'.repeat(43), '', '../../etc', browser.cookies.get(OFFICE)!.slice(0, -1)]) {
    forged.cookies.set(OFFICE, cookie);
    await refused(forged, changed(fields, SAID));
    assert.match((await forged.get('/console')).location ?? '', /^\/console\/sign-in/);
  }
  const applicant = await desks.anApplicant();
  forged.cookies.set(OFFICE, applicant.browser.cookies.get('__Host-sanad')!);
  await refused(forged, changed(fields, SAID));
  // the same officer, signed in anew: what an earlier page sends is kept for him to send himself
  const anew = await desks.signedIn(principal, 'officer');
  await refused(anew, changed(fields, SAID));
  const now = (await browser.open(path)).form().fields;
  const many = await Promise.all(
    Array.from({ length: 5 }, () => browser.post(path, changed(now, SAID), OWN)),
  );
  assert.deepEqual(
    many.map(({ location }) => location),
    many.map(() => `${path.replace('/acts/opinion', '')}?done=opinion`),
  );
  assert.equal(await given(), 1);
}

/** Who has signed out leaves nothing behind: the back button asks the server, and the server asks who is there. */
export async function backAfterSigningOut(desks: Desks): Promise<void> {
  const { browser, made } = await atOpinion(desks);
  const { page, complaints, close } = await windowOf(desks.browser, browser.cookies);
  await page.goto(desks.address + reviewPath(made));
  const [reference] = /EXA-\d{4}-\d+/.exec((await page.locator('h1').textContent()) ?? '')!;
  await Promise.all([
    page.waitForURL('**/console/sign-in?out=1'),
    page.locator('.sanad-standing__out button').click(),
  ]);
  await Promise.all([page.waitForEvent('load'), page.goBack({ waitUntil: 'commit' })]);
  assert.match(page.url(), /\/console\/sign-in\?next=/);
  assert.ok(!((await page.locator('body').textContent()) ?? '').includes(reference!));
  assert.deepEqual(complaints, []);
  await close();
}

/** What was refused stands in the log by its code; nothing failed. */
export function refusedInLog({ events, failures }: Desks): void {
  const codes = new Set(events.flatMap(({ refused }) => refused ?? []));
  for (const code of [
    'cross-site',
    'form-not-ours',
    'form-of-earlier-session',
    'form-unknown-field',
    'sign-in',
  ])
    assert.ok(codes.has(code), `${code} is not among ${[...codes].join()}`);
  assert.deepEqual(failures(), []);
}
