import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FROZEN, freeze } from '../../../tests/make/frozen.ts';
import type { Surfer } from '../../../tests/make/surfer.ts';
import { aWholeOrganisation } from '../../../tests/make/whole-organisation.ts';
import { type Meets, meets, ruledAddresses, ruleOfApplicants, VISITORS } from './access.ts';
import type { ApplicantRoute } from './route.ts';
import { APPLICANT_ROUTES } from './routes.ts';

const { db, portal, visitors, objects } = await aWholeOrganisation();
await freeze(db);

/** The application that a page is about: one in the state in which it has something to show. */
function applicationOf(path: string): string {
  const [, page = ''] = /^\/my\/applications\/:application\/([a-z]+)/.exec(path) ?? [];
  const { draft, asked, noticed, found, licensed } = objects;
  const of: Readonly<Record<string, { readonly application: string }>> = {
    answer: asked,
    notice: noticed,
    found,
    draft,
    uploads: draft,
    files: draft,
    submitted: licensed,
    decision: licensed,
  };
  return (of[page] ?? asked).application;
}

/** A real address of a route: every part of its path is of the organisation. */
function addressOf({ path }: ApplicantRoute): string {
  const { draft, licence, receipts } = objects;
  const [, list = ''] = /(numbers|people|owners|premises|devices)\//.exec(path) ?? [];
  const entries: Readonly<Record<string, string | undefined>> = {
    people: draft.content.people![0]!.id,
    owners: draft.content.owners![0]!.id,
    premises: draft.content.premises![0]!.id,
  };
  const parts: Readonly<Record<string, string | undefined>> = {
    application: applicationOf(path),
    number: path.startsWith('/my/licences') ? licence.number : '0',
    section: 'company',
    item: path.includes('/answer/') ? objects.item : '0',
    entry: entries[list],
    hash: objects.hash,
    fact: receipts[list],
    upload: objects.upload,
    membership: objects.helper.membership,
    secret: objects.letter,
    ruling: objects.ruling,
    complaint: objects.complaint,
  };
  return path.replace(/:(\w+)/g, (_, name: string) => parts[name] ?? '0190b3f0-0000-7000-8000-00000000abcd');
}

/** What a form says besides its token: whom and what it is about is real. */
const ABOUT: Readonly<Record<string, [string, string][]>> = {
  '/my/users/remove': [['principal', objects.helper.principal]],
  '/my/users/capacity': [
    ['principal', objects.helper.principal],
    ['capacity', 'owner'],
  ],
  '/my/users/withdraw': [['invitation', objects.invitation]],
  '/my/applications/:application/found': [['match', objects.match]],
  '/my/applications/:application/draft/documents/take-back': [['upload', objects.upload]],
  '/my/tokens/revoke': [['token', objects.token]],
};

interface Answered {
  readonly status: number;
  readonly headers: Headers;
}

async function asks(
  browser: Surfer,
  route: ApplicantRoute,
  token: string,
  address = addressOf(route),
): Promise<Answered> {
  const { method, path } = route;
  if (method === 'get') return browser.get(address);
  const headers = { 'tus-resumable': '1.0.0', 'x-csrf-token': token, 'sec-fetch-site': 'same-origin' };
  const part = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
  if (method !== 'post')
    return browser.raw(method.toUpperCase(), address, { ...headers, ...(method === 'patch' && part) });
  const said: [string, string][] = [['_csrf', token], ...(ABOUT[path] ?? [])];
  return browser.post(address, new URLSearchParams(said), headers);
}

function met({ status, headers }: Answered): Exclude<Meets, 'own'> {
  if (/^(\/ur)?\/sign-in(\?|$)/.test(headers.get('location') ?? '')) return 'sign in';
  if (status === 500) assert.match(String(portal.events.at(-1)?.error), new RegExp(FROZEN));
  return status === 403 ? 'no' : status === 404 ? 'not there' : 'yes';
}

test('every route of the applicants has its rule in a sentence, and no rule is about a route that is gone', () => {
  for (const route of APPLICANT_ROUTES)
    assert.match(ruleOfApplicants(route)?.sentence ?? '', /\S/, `${route.method} ${route.path}`);
  const routes = new Set(APPLICANT_ROUTES.flatMap(({ method, path }) => [path, `${method} ${path}`]));
  assert.deepEqual(
    ruledAddresses.filter((address) => !routes.has(address)),
    [],
  );
});

for (const visitor of VISITORS)
  test(`what the matrix says of applicants is what is met: ${visitor}`, async () => {
    const browser = visitors[visitor];
    const signedOut = visitor === 'not signed in';
    const page = await browser.open(signedOut ? '/sign-in/new' : '/my/users');
    const { fields } = signedOut ? page.form(0) : page.signOutForm();
    const token = fields.find(([name]) => name === '_csrf')![1];
    const wrong: string[] = [];
    for (const route of APPLICANT_ROUTES) {
      if ((route.who ?? 'actor') !== 'actor') continue;
      const expected = meets(ruleOfApplicants(route)!, visitor);
      const seen = await asks(browser, route, token);
      const answer = met(seen);
      const other = visitor === 'another organisation';
      // what is his own: of the organisation's it is not there
      const right =
        expected === 'own' ? (other ? answer === 'yes' : answer === 'not there') : answer === expected;
      if (!right) wrong.push(`${route.method} ${route.path}: ${expected} but ${seen.status} ${answer}`);
    }
    assert.deepEqual(wrong, []);
  });

test('what is another’s is not there under one’s own application, in an address or in a form', async () => {
  const browser = visitors['another organisation'];
  const { fields } = (await browser.open('/my/users')).signOutForm();
  const token = fields.find(([name]) => name === '_csrf')![1];
  const wrong: string[] = [];
  for (const route of APPLICANT_ROUTES) {
    const { path } = route;
    const isPart =
      /:(upload|hash|entry)|answer\/:item/.test(path) || (path.includes(':application') && ABOUT[path]);
    if (!isPart || !path.startsWith('/my/applications/') || route.method === 'options') continue;
    const parts = addressOf(route).split('/');
    parts[3] = objects.strange.application;
    const { status, headers } = await asks(browser, route, token, parts.join('/'));
    // to an entry that is not there one is led back to the list of one's own
    const back = status === 303 && headers.get('location')?.includes(objects.strange.application);
    if (!back && ![404, 409].includes(status)) wrong.push(`${route.method} ${path}: ${status}`);
  }
  assert.deepEqual(wrong, []);
});
