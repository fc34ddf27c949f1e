import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { asking, factCount, freshFolder } from '../../../tests/make/api.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aHouse } from '../../../tests/make/house.ts';
import { HOUR_MS, plusMs } from '../../kernel/instant.ts';

const house = await aHouse(await freshDatabase(), freshFolder());
const ask = asking(house.fetch);
const someone = { name: 'Test Person', email: 'someone@example.test', organisation: { name: 'Test Centre' } };

beforeEach(() => house.clock.set(plusMs(house.clock.now(), HOUR_MS))); // the allowance of strangers is full again

test('a stranger registers once, and the same key never registers a second time', async () => {
  const before = await factCount(house.db);
  const first = await ask('POST', '/accounts', someone, { key: 'k-1' });
  assert.equal(first.status, 201, JSON.stringify(first.body));
  assert.match(first.body.secret, /^sanad_/);
  const written = (await factCount(house.db)) - before;
  const again = await Promise.all(
    Array.from({ length: 3 }, () => ask('POST', '/accounts', someone, { key: 'k-1' })),
  );
  for (const answer of again) assert.deepEqual(answer.body, { ...first.body, secret: null });
  assert.equal((await factCount(house.db)) - before, written);
  const kept = await house.db.rows<{ answer: string }>({
    text: 'select answer from work.idempotency',
    values: [],
    name: '',
  });
  assert.ok(kept.every(({ answer }) => !answer.includes('sanad_')));
});

test('one key of one caller for two different requests is refused', async () => {
  const { secret, organisation } = (await ask('POST', '/accounts', someone)).body;
  const opened = { kind: 'new', class: 'centre' };
  const first = await ask('POST', '/applications', opened, { token: secret, key: 'k-2' });
  assert.equal(first.status, 201, `${organisation} ${JSON.stringify(first.body)}`);
  const changed = { ...opened, content: { company: { name: 'Another' } } };
  const other = await ask('POST', '/applications', changed, { token: secret, key: 'k-2' });
  assert.deepEqual([other.status, other.body.code], [422, 'idempotency-key-reused']);
});

test('strangers who choose the same key are kept apart', async () => {
  const first = await ask('POST', '/accounts', someone, { key: '1' });
  const second = await ask('POST', '/accounts', { ...someone, name: 'Another' }, { key: '1' });
  assert.equal(second.status, 201, JSON.stringify(second.body));
  assert.notEqual(second.body.principal, first.body.principal);
  assert.match(second.body.secret, /^sanad_/);
});

test('a revoked token is refused on the very next request', async () => {
  const { body } = await ask('POST', '/accounts', someone);
  assert.equal((await ask('GET', '/me', undefined, { token: body.secret })).body.kind, 'applicant');
  const revoked = await ask(
    'POST',
    `/tokens/${body.token}/revocation`,
    { reason: 'lost' },
    { token: body.secret },
  );
  assert.equal(revoked.status, 200);
  const next = await ask('GET', '/me', undefined, { token: body.secret });
  assert.equal(next.status, 401);
  assert.match(next.headers.get('www-authenticate') ?? '', /^Bearer/);
});

test('an organisation is seen by its members and by nobody else', async () => {
  const [mine, other] = [
    (await ask('POST', '/accounts', someone)).body,
    (await ask('POST', '/accounts', someone)).body,
  ];
  assert.equal(
    (await ask('GET', `/organisations/${mine.organisation}`, undefined, { token: mine.secret })).body.name,
    'Test Centre',
  );
  assert.equal(
    (await ask('GET', `/organisations/${mine.organisation}`, undefined, { token: other.secret })).status,
    404,
  );
});

test('every problem says type, title, status, detail, instance, code and errors, in the reader’s language', async () => {
  const english = await ask('POST', '/accounts', { ...someone, name: 7, colour: 'red' });
  assert.equal(english.status, 422);
  assert.equal(english.headers.get('content-type'), 'application/problem+json');
  assert.deepEqual(Object.keys(english.body), [
    'type',
    'title',
    'status',
    'detail',
    'instance',
    'code',
    'errors',
  ]);
  assert.deepEqual(
    english.body.errors.map((e: { pointer: string; code: string }) => [e.pointer, e.code]),
    [
      ['/name', 'wrong-type'],
      ['/colour', 'unknown-field'],
    ],
  );
  assert.equal(english.body.instance, english.headers.get('x-request-id'));
  const urdu = await ask(
    'POST',
    '/accounts',
    { ...someone, name: 7 },
    { headers: { 'accept-language': 'ur-PK, en;q=0.5' } },
  );
  assert.match(urdu.body.detail, /[\u0600-\u06ff]/);
  assert.equal(urdu.headers.get('content-language'), 'ur');
});

test('what is no JSON, no UTF-8, of another type, too large or too deep is a 4xx and writes nothing', async () => {
  const before = await factCount(house.db);
  const cases: [unknown, Record<string, string>, number, string][] = [
    ['{"name": ', {}, 400, 'malformed-json'],
    ['', {}, 400, 'malformed-json'],
    [Buffer.from([0x22, 0xff, 0x22]), {}, 400, 'malformed-utf8'],
    ['name=a', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'wrong-content-type'],
    [JSON.stringify({ ...someone, name: 'x'.repeat(10_000_000) }), {}, 413, 'body-too-large'],
    [`${'['.repeat(50_000)}${']'.repeat(50_000)}`, {}, 422, 'nested-too-deep'],
    ['null', {}, 422, 'wrong-type'],
    ['{"name":"A","name":"B","organisation":{"name":"C"}}', {}, 422, 'repeated-field'],
    ['{"__proto__":{"name":"a"}}', {}, 422, 'unknown-field'],
    [JSON.stringify({ ...someone, name: 'a\u0000b' }), {}, 422, 'control-characters'],
    [JSON.stringify({ ...someone, name: 'a\u202eb' }), {}, 422, 'bidi-override'],
    ['{"name":"\\ud800"}', {}, 422, 'broken-unicode'],
    [JSON.stringify({ ...someone, name: 'x'.repeat(201) }), {}, 422, 'too-long'],
    [JSON.stringify({ ...someone, organisation: {} }), {}, 422, 'required'],
  ];
  for (const [body, headers, status, code] of cases) {
    const answer = await ask('POST', '/accounts', body, { headers });
    assert.deepEqual(
      [answer.status, answer.body.code],
      [status, code],
      JSON.stringify(answer.body).slice(0, 400),
    );
    assert.ok(!JSON.stringify(answer.body).includes('    at '));
  }
  assert.equal(await factCount(house.db), before);
});

test('an unknown address, another method, an unknown parameter and a malformed key are problems too', async () => {
  assert.equal((await ask('GET', '/nothing')).body.code, 'no-such-address');
  const method = await ask('DELETE', '/accounts');
  assert.deepEqual([method.status, method.headers.get('allow')], [405, 'POST, OPTIONS']);
  const { secret } = (await ask('POST', '/accounts', someone)).body;
  assert.equal(
    (await ask('GET', '/me?colour=red', undefined, { token: secret })).body.errors[0].pointer,
    '/colour',
  );
  assert.equal(
    (await ask('POST', '/accounts', someone, { key: 'x'.repeat(201) })).body.code,
    'idempotency-key-malformed',
  );
  assert.equal(
    (await ask('GET', '/organisations/not-an-id', undefined, { token: secret })).body.code,
    'not-an-id',
  );
  assert.equal((await ask('GET', '/organisations/%E0%A4', undefined, { token: secret })).status, 422);
});

test('a route that needs a token refuses none, a malformed one and one without the scope', async () => {
  for (const header of ['', 'Bearer x', 'Basic abc', `Bearer sanad_${'A'.repeat(43)}`])
    assert.equal(
      (await ask('GET', '/me', undefined, { headers: header ? { authorization: header } : {} })).status,
      401,
    );
  const { body } = await ask('POST', '/accounts', someone);
  const narrow = await ask(
    'POST',
    '/tokens',
    {
      principal: body.principal,
      label: 'reader',
      scopes: ['read-own'],
      organisation: body.organisation,
      expiresAt: '2027-01-01T00:00:00Z',
    },
    { token: body.secret },
  );
  assert.equal(narrow.status, 201, JSON.stringify(narrow.body));
  const refused = await ask(
    'POST',
    '/principals',
    { kind: 'person', name: 'Helper' },
    { token: narrow.body.secret },
  );
  assert.deepEqual([refused.status, refused.body.code], [403, 'scope-missing']);
  assert.match(
    refused.body.detail,
    /^Your token was not issued for this\. It takes a token that was issued to [a-z]/,
  );
});

test('strangers from one address register ten at once, then wait', async () => {
  const answers = [];
  for (let i = 0; i < 11; i++) answers.push(await ask('POST', '/accounts', someone));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [...Array(10).fill(201), 429],
  );
  assert.equal(answers.at(-1)?.headers.get('retry-after'), '60');
});
