import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { stepAt } from '../../src/modules/accounts/rules/totp.ts';
import { sql } from '../../src/platform/postgres/sql.ts';
import { hotp } from '../../src/platform/totp.ts';
import { fromBase32, PASSWORD } from '../make/sign-in.ts';
import { Surfer } from '../make/surfer.ts';
import { type Office, openOffice } from './main-job/house.ts';

const folder = process.env.SANAD_TEST_FOLDER ?? mkdtempSync(join(tmpdir(), 'sanad-journey-'));
const OWN = { 'sec-fetch-site': 'same-origin' };
const SECRETS = ['Gulnar Secretname', '35202-7654321-9', 'gulnar.secret'];
let office: Office;

/** The program as it is run for good: no demonstration; every request stands in its log. */
before(
  async () => {
    office = await openOffice(join(folder, 'hostile'), { LOG_LEVEL: 'debug' }, ['--empty']);
  },
  { timeout: 240_000 },
);

after(() => office?.close());

const surfer = () => new Surfer((request) => fetch(request, { redirect: 'manual' }), office.address);
let people = 0;

/** Somebody who signed up, and the address of a draft of his. */
async function somebody() {
  const browser = surfer();
  const email = `gulnar.secret${++people}.${crypto.randomUUID().slice(0, 8)}@example.org`;
  await browser.open('/sign-in/new');
  await browser.sendOn({ name: SECRETS[0]!, address: email });
  await browser.sendOn({ code: await office.codeFor(email) });
  await browser.open('/sign-in/set-up/password');
  const page = await browser.sendOn({ password: PASSWORD });
  const secret = page.form().fields.find(([name]) => name === 'secret')![1];
  await browser.sendOn({
    code: hotp(fromBase32(secret), stepAt(new Date().toISOString() as never), 6),
  });
  await browser.sendOn({ name: 'Quiet Lane Services' });
  await browser.open('/my/start');
  const opened = await browser.sendOn({ class: 'in-house-centre' });
  const draft = /\/my\/applications\/[0-9a-f-]{36}\/draft/.exec(opened.text)![0];
  return { browser, email, draft };
}

type Fields = readonly (readonly [string, string])[];

const bodyOf = (fields: Fields) => {
  const body = new URLSearchParams();
  for (const [name, value] of fields) body.append(name, value);
  return body;
};

/** The fields of a form, some of them changed. */
const changed = (fields: Fields, change: Fields): Fields => [
  ...fields.filter(([name]) => !change.some(([other]) => other === name)),
  ...change,
];

const personOf = (fields: Fields) =>
  changed(fields, [
    ['nameLatin', SECRETS[0]!],
    ['nationalId', SECRETS[1]!],
    ['then', 'on'],
  ]);

const peopleIn = async (draft: string) => {
  const id = draft.split('/')[3]!;
  const row = await office.db.row<{ n: number }>(
    sql`select coalesce(jsonb_array_length(content::jsonb -> 'people'), 0)::int as n from work.draft where id = ${id}`,
  );
  return row?.n;
};

test('what belongs to somebody else is as if it were not there, whatever is sent to it', async () => {
  const [mine, theirs] = [await somebody(), await somebody()];
  const nowhere = `/my/applications/${crypto.randomUUID()}/draft`;
  const { fields } = (await mine.browser.open(`${mine.draft}/people/new`)).form();
  for (const path of ['', '/company', '/people/new', '/documents', '/pay', '/check', '/discard']) {
    const [other, none] = [
      await mine.browser.get(theirs.draft + path),
      await mine.browser.get(nowhere + path),
    ];
    assert.deepEqual([other.status, other.heading], [404, none.heading], path);
  }
  for (const path of ['/people/new', '/pay', '/check', '/discard', '/pay/demo']) {
    const sent = await mine.browser.post(theirs.draft + path, bodyOf(personOf(fields)), OWN);
    assert.ok([400, 404].includes(sent.status), `${path}: ${sent.status}`);
  }
  assert.equal(await peopleIn(theirs.draft), 0);
});

test('a forged cookie or token opens nothing; a form that is sent again and again acts once', async () => {
  const { browser, draft } = await somebody();
  const { fields } = (await browser.open(`${draft}/people/new`)).form();
  const forged = surfer();
  forged.cookies.set('__Host-sanad', 'A'.repeat(43));
  assert.match((await forged.get(draft)).location ?? '', /^\/sign-in\?next=/);
  const token = await browser.post(
    `${draft}/people/new`,
    bodyOf(changed(personOf(fields), [['_csrf', 'x'.repeat(86)]])),
    OWN,
  );
  assert.notEqual(token.status, 200);
  assert.equal(await peopleIn(draft), 0);
  const many = await Promise.all(
    Array.from({ length: 5 }, () => browser.post(`${draft}/people/new`, bodyOf(personOf(fields)), OWN)),
  );
  assert.deepEqual(
    many
      .filter(({ status }) => status !== 303)
      .map(({ status, heading, faults }) => [status, heading, faults]),
    [],
  );
  assert.equal(await peopleIn(draft), 1);
});

test('fields that no page asks for are refused, and change nothing', async () => {
  const { browser, draft } = await somebody();
  const { fields } = (await browser.open(`${draft}/people/new`)).form();
  for (const name of [
    'organisation',
    'application',
    'state',
    '__proto__',
    'constructor',
    'declaredBy',
    'people[0][id]',
  ]) {
    const sent = await browser.post(`${draft}/people/new`, bodyOf([...personOf(fields), [name, 'x']]), OWN);
    assert.equal(sent.status, 400, name);
  }
  assert.equal(await peopleIn(draft), 0);
});

test('ten megabytes of text are refused, in any wrapping', { timeout: 240_000 }, async () => {
  const { browser, draft } = await somebody();
  const { fields } = (await browser.open(`${draft}/people/new`)).form();
  const long = changed(personOf(fields), [['address', 'x'.repeat(10_000_000)]]);
  const parts = new FormData();
  for (const [name, value] of long) parts.append(name, value);
  const refused = async (send: () => Promise<{ readonly status: number }>) => {
    // a server that has heard enough may also close the line
    const status = await send().then(
      (answer) => answer.status,
      () => 413,
    );
    assert.ok([400, 413, 415].includes(status), String(status));
  };
  await refused(() => browser.post(`${draft}/people/new`, bodyOf(long), OWN));
  await refused(() => browser.post(`${draft}/people/new`, parts, OWN));
  const form = { ...OWN, 'content-type': 'application/x-www-form-urlencoded' };
  const stream = new Blob([String(bodyOf(long))]).stream();
  await refused(() => browser.raw('POST', `${draft}/people/new`, form, stream));
  assert.equal(await peopleIn(draft), 0);
  assert.equal((await fetch(`${office.address}/healthz`)).status, 200);
});

const ACTIVE: readonly (readonly [string, string, string])[] = [
  ['picture.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['picture.png', 'image/png', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['page.html', 'text/html', '<!doctype html><script>alert(1)</script>'],
  ['page.pdf', 'application/pdf', '<!doctype html><script>alert(1)</script>'],
  [
    'active.pdf',
    'application/pdf',
    '%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ],
  ['../../etc/passwd', 'application/pdf', 'root:x:0:0'],
];

test('files with active content are not taken, whatever they call themselves; what is taken is served as a file', async () => {
  const { browser, draft } = await somebody();
  const send = async (name: string, type: string, content: string) => {
    const { fields } = (await browser.open(`${draft}/documents/add?kind=bank-statement`)).form();
    const body = new FormData();
    for (const [field, value] of fields) body.append(field, value);
    body.append('file', new File([content], name, { type }));
    return browser.post(`${draft}/documents/add`, body, OWN);
  };
  for (const [name, type, content] of ACTIVE) {
    const seen = await send(name, type, content);
    assert.equal(seen.status, 422, name);
    assert.doesNotMatch(seen.text, /<script>alert|onload=/);
  }
  const good = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
  assert.equal((await send('<img src=x onerror=alert(1)>.pdf', 'application/pdf', good)).status, 303);
  const list = await browser.open(`${draft}/documents`);
  assert.doesNotMatch(list.text, /<img src=x/);
  const file = /href="([^"]*\/[0-9a-f]{64})"/.exec(list.text)![1]!;
  const served = await browser.raw('GET', file);
  assert.equal(served.headers.get('x-content-type-options'), 'nosniff');
  assert.match(served.headers.get('content-security-policy') ?? '', /sandbox|default-src 'none'/);
  assert.equal((await surfer().raw('GET', file)).status, 303, 'nobody else opens it');
});

/** What the server says to exactly these bytes; its first line, or empty where it closes the line. */
function said(bytes: string): Promise<string> {
  const { port } = new URL(office.address);
  return new Promise((tell) => {
    const socket = connect(Number(port), 'localhost', () => socket.write(bytes));
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
      socket.end();
    });
    socket.on('error', () => tell(text));
    socket.on('close', () => tell(text));
    socket.setTimeout(20_000, () => socket.destroy());
  });
}

test('tricks in request lines, paths and headers end in a refusal, never in a fault or an address of theirs', {
  timeout: 240_000,
}, async () => {
  const { browser } = await somebody();
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const get = (line: string, ...headers: string[]) =>
    `${line}\r\n${['Host: localhost', `Cookie: ${cookie}`, 'Connection: close', ...headers].join('\r\n')}\r\n\r\n`;
  const asked = [
    'GET //evil.example/my HTTP/1.1',
    'GET http://evil.example/my HTTP/1.1',
    'GET /my/../console HTTP/1.1',
    'GET /my/%2e%2e/console HTTP/1.1',
    'GET /my/applications/..%2f..%2f..%2fetc%2fpasswd HTTP/1.1',
    'GET /assets/../../keys/index HTTP/1.1',
    'GET /assets/x/..%2f..%2f..%2fkeys HTTP/1.1',
    'GET /my?next=%0d%0aset-cookie:a=b HTTP/1.1',
    'GET /sign-in?next=//evil.example HTTP/1.1',
    'GET /demo/sign-in HTTP/1.1',
    'GET /my/%ff%fe%00 HTTP/1.1',
    'TRACE /my HTTP/1.1',
    'PUT /my HTTP/1.1',
    'DELETE /my/organisation HTTP/1.1',
    'BREW /my HTTP/1.1',
  ].map((line) => get(line));
  asked.push(
    get(
      'GET /my HTTP/1.1',
      'X-Forwarded-Host: evil.example',
      'X-Original-URL: /console',
      'X-Rewrite-URL: /console',
    ),
    get('GET /my HTTP/1.1', `X-Long: ${'x'.repeat(40_000)}`),
    get('POST /my/organisation/new HTTP/1.1', 'Content-Length: 5', 'Transfer-Encoding: chunked'),
    get('POST /my/organisation/new HTTP/1.1', 'Content-Length: 5', 'Content-Length: 6'),
    get('POST /my/organisation/new HTTP/1.1', 'Content-Type: multipart/form-data', 'Content-Length: 0'),
    'GET /my HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    'GET /my HTTP/1.1\r\n\r\n',
    'GET /my\r\n\r\n',
    '\u0016\u0003\u0001 not http at all\r\n\r\n',
  );
  for (const bytes of asked) {
    const answer = await said(bytes);
    const [first = ''] = answer.split('\r\n');
    assert.doesNotMatch(first, /^HTTP\/1\.1 5/, bytes.slice(0, 80));
    const [head = '', page = ''] = answer.split('\r\n\r\n', 2);
    assert.doesNotMatch(head, /^location:.*evil|^set-cookie: ?a=b/im, bytes.slice(0, 80));
    assert.doesNotMatch(page, /root:x|(?:href|action)="(?:https?:)?\/\/evil/, bytes.slice(0, 80));
  }
});

test('nothing of it failed here, what was refused stands in the log, and nobody is named there', () => {
  const lines = office.log.flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []));
  const requests = lines.filter(({ msg }) => msg === 'request' || msg === 'request failed');
  assert.ok(requests.length > 50, `${requests.length} requests in the log`);
  assert.deepEqual(
    requests.filter(({ status }) => status >= 500),
    [],
  );
  const refused = new Set(requests.flatMap(({ refused: code }) => code ?? []));
  assert.ok(refused.has('form-not-ours') || refused.has('form-of-earlier-session'), [...refused].join());
  const whole = office.log.join('\n');
  for (const secret of [...SECRETS, 'Quiet Lane', PASSWORD]) assert.ok(!whole.includes(secret), secret);
});
