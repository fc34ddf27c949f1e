import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aPerson } from '../../../tests/make/accounts.ts';
import { freshFolder } from '../../../tests/make/api.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aHouse } from '../../../tests/make/house.ts';
import { checkCharacter } from '../../kernel/check-character.ts';
import { routesOf } from '../../main/api.ts';
import { bearerOf, SCOPES } from '../../modules/accounts/index.ts';
import { officerOf } from '../../modules/agencies/index.ts';
import type { Route } from './route.ts';

const house = await aHouse(await freshDatabase(12), freshFolder());
const { ask } = house;
const routes = routesOf({
  ...house.parts,
  door: { bearerOf, officerOf, agencies: house.parts.country.agencies },
});
const name = ({ method, path }: Route) => `${method.toUpperCase()} ${path}`;

const registered = (
  await ask('POST', '/accounts', {
    name: 'Owner',
    email: 'owner@example.test',
    organisation: { name: 'Centre' },
  })
).body;
const callers = {
  nobody: undefined,
  person: await house.token(await aPerson(house.acting), SCOPES),
  applicant: registered.secret as string,
  officer: (await house.anOfficer('telecom', 'approver')).token,
  'officer without a scope': await scopeless(),
  bank: await house.aBank(),
};
const KIND = {
  person: 'person',
  applicant: 'applicant',
  officer: 'officer',
  'officer without a scope': 'officer',
  bank: 'partner',
} as const;
const HAS = {
  person: SCOPES,
  applicant: ['apply', 'read-own'],
  officer: ['review', 'decide', 'orders', 'courts', 'settle', 'admin', 'oversight', 'register'],
  'officer without a scope': ['lookup'],
  bank: ['settle'],
} as const;

async function scopeless(): Promise<string> {
  const { principal } = await house.anOfficer('crime', 'examiner');
  return house.token(principal, ['lookup']);
}

const body = 'EXL-2026-00001';
const GOOD: Record<string, string> = {
  number: `${body}-${checkCharacter(body)}`,
  e164: '+99910000001',
  hash: 'a'.repeat(64),
  agency: 'telecom',
  bank: 'testbank',
  code: 'required',
  reference: 'EXF000000000000000',
  keyId: 'A'.repeat(22),
};
const UNKNOWN = '019ab000-0000-7000-8000-000000000000';
const addressOf = (route: Route, value: (param: string) => string = (param) => GOOD[param] ?? UNKNOWN) =>
  route.path.replace(/\{(\w+)\}/g, (_, param: string) => encodeURIComponent(value(param)));
const sent = (route: Route) =>
  route.method === 'get' || route.body === undefined
    ? undefined
    : route.body === 'stream'
      ? new Uint8Array([1])
      : {};

test('every route says who may use it, and no two routes share an address and a method', () => {
  assert.equal(new Set(routes.map(name)).size, routes.length);
  for (const route of routes) {
    assert.ok(route.access.sentence.length > 5, name(route));
    if (!route.access.open)
      assert.ok(route.access.scopes.length > 0 && route.access.who.length > 0, name(route));
    assert.ok(route.answer !== undefined || route.status === 204, `${name(route)} describes no answer`);
  }
});

test('every caller meets every route: whoever is not admitted is refused before anything is read or written', async () => {
  for (const route of routes) {
    const { access } = route;
    for (const [who, token] of Object.entries(callers)) {
      const headers: Record<string, string> =
        route.body === 'stream' ? { 'content-type': 'application/pdf' } : {};
      const answer = await ask(route.method.toUpperCase(), addressOf(route), sent(route), { token, headers });
      const place = `${who}: ${name(route)}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`;
      assert.ok(answer.status < 500, place);
      if (access.open) assert.notEqual(answer.status, 401, place);
      else if (who === 'nobody') assert.equal(answer.status, 401, place);
      else {
        const caller = who as keyof typeof KIND;
        const scoped = access.scopes.some((scope) => (HAS[caller] as readonly string[]).includes(scope));
        const expected = !scoped
          ? 'scope-missing'
          : !access.who.includes(KIND[caller])
            ? 'caller-not-admitted'
            : undefined;
        if (expected) assert.deepEqual([answer.status, answer.body.code], [403, expected], place);
        else
          assert.ok(
            !['scope-missing', 'caller-not-admitted', 'token-not-valid'].includes(answer.body?.code),
            place,
          );
      }
    }
  }
  assert.deepEqual(house.errors, []);
});

test('no input makes a route fail: every answer below 500, every refusal a problem with its code', async () => {
  const nasty = fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\u202e',
    '+99910000001',
    '2026-02-30',
    '9'.repeat(400),
    '../../etc',
    "'; drop table fact; --",
    '٣٤٥',
    UNKNOWN,
    'null',
    '-1',
    '{}',
    '%',
    'a/b',
  );
  const tokens = Object.values(callers);
  const asked = fc.record({
    route: fc.constantFrom(...routes.filter(({ path }) => path !== '/accounts')),
    token: fc.constantFrom(...tokens),
    params: fc.array(fc.oneof(nasty, fc.string()), { minLength: 3, maxLength: 3 }),
    query: fc.dictionary(
      fc.constantFrom('at', 'known', 'after', 'limit', 'q', 'city', 'number', 'state', 'from', 'to', 'x'),
      fc.oneof(nasty, fc.string()),
      { maxKeys: 3 },
    ),
    body: fc.oneof(
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc.string(),
      shapedBody(),
    ),
    proper: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ route, token, params, query, body, proper }) => {
      let i = 0;
      const address = proper
        ? addressOf(route)
        : addressOf(route, () => params[i++ % 3]!.slice(0, 500) || 'x');
      const search = new URLSearchParams(query).toString();
      const hasBody = route.method !== 'get';
      const answer = await ask(
        route.method.toUpperCase(),
        `${address}${search ? `?${search}` : ''}`,
        hasBody ? body : undefined,
        { token },
      );
      const place = `${name(route)} ${address} ${search} ${body}: ${answer.status} ${JSON.stringify(answer.body)}`;
      assert.ok(answer.status < 500, place);
      if (answer.status >= 400) {
        assert.equal(answer.headers.get('content-type'), 'application/problem+json', place);
        assert.ok(answer.body.code && answer.body.detail && answer.body.instance, place);
      }
    }),
    { numRuns: 1500 },
  );
  assert.deepEqual(house.errors, []);
});

/** Bodies with the names that routes know and values that they do not. */
function shapedBody(): fc.Arbitrary<string> {
  const names = [
    'name',
    'organisation',
    'numbers',
    'reason',
    'hash',
    'reasons',
    'content',
    'revision',
    'amount',
    'licence',
    'kind',
    'class',
    'from',
    'until',
    'scopes',
    'principal',
    'person',
    'basis',
    'add',
    'end',
    'passphrase',
    'publicKey',
    'covers',
    'scope',
    'at',
  ];
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<unknown>(
      UNKNOWN,
      GOOD.number,
      'whole',
      { kind: 'orders', orders: ['x'] },
      1e308,
      -0,
      [],
      {},
      'new',
      'a'.repeat(64),
      '2026-11-23T08:00:00Z',
    ),
  );
  return fc
    .dictionary(fc.constantFrom(...names), value, { maxKeys: 8 })
    .map((object) => JSON.stringify(object));
}

test('open reads may be asked from any page; what needs a token is kept nowhere', async () => {
  const figures = await ask('GET', '/figures');
  assert.equal(figures.headers.get('access-control-allow-origin'), '*');
  const preflight = await ask('OPTIONS', '/numbers/lookup', undefined, {
    headers: { origin: 'https://elsewhere.example' },
  });
  assert.deepEqual([preflight.status, preflight.headers.get('access-control-allow-methods')], [204, 'POST']);
  const me = await ask('GET', '/me', undefined, { token: callers.applicant });
  assert.deepEqual(
    [me.headers.get('cache-control'), me.headers.get('access-control-allow-origin')],
    ['no-store', null],
  );
  const classes = await ask('GET', '/classes');
  const again = await ask('GET', '/classes', undefined, {
    headers: { 'if-none-match': classes.headers.get('etag')! },
  });
  assert.deepEqual([classes.status, again.status, again.body], [200, 304, '']);
});

test('a list is read page by page to its end, each once', async () => {
  const seen: string[] = [];
  for (let path: string | null = '/register?limit=1'; path; ) {
    const page: Awaited<ReturnType<typeof ask>> = await ask('GET', path);
    seen.push(...page.body.items.map((item: { number: string }) => item.number));
    path = page.body.next?.replace('/api/v1', '') ?? null;
  }
  assert.equal(new Set(seen).size, seen.length);
  assert.equal((await ask('GET', '/register?limit=0')).status, 422);
  assert.equal((await ask('GET', '/register?limit=201')).body.errors[0].pointer, '/limit');
});
