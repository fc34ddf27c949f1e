import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, applicationOf } from '../../tests/make/console-of-office.ts';
import * as desk from '../../tests/make/desk.ts';
import {
  AUTHORITY,
  apps,
  aside,
  type Officer,
  officerOf,
  officers,
  own,
  pack,
  portal,
  STILL_OPEN,
  sent,
  twins,
  worker,
  world,
} from '../../tests/make/every-role.ts';
import { FROZEN } from '../../tests/make/frozen.ts';
import type { Seen, Surfer } from '../../tests/make/surfer.ts';
import type { State } from '../modules/applications/rules/snapshot.ts';
import { ruleOf } from '../web/console/access.ts';
import { officerMeets } from '../web/console/access-rule.ts';
import type { ConsoleRoute } from '../web/console/route.ts';
import { CONSOLE_ROUTES } from '../web/console/routes.ts';
import type { Standing } from '../web/shared/office-rule.ts';

type Met = 'yes' | 'no' | 'not there';

/** How somebody stands to what the address names. */
function standingOf({ path }: ConsoleRoute, { agency, officer }: Officer): Standing | undefined {
  if (/:complaint/.test(path)) return agency === 'crime' ? 'tied' : undefined;
  if (/:job|:key|keys\/retire/.test(path)) return officer === worker.officer ? undefined : 'another officer';
  if (path.startsWith('/console/inspections/:inspection') && officer !== sent.officer)
    return agency === AUTHORITY ? 'another officer' : 'another agency';
  return agency === AUTHORITY ? undefined : 'another agency';
}

const expected = (
  route: ConsoleRoute,
  by: Officer,
  to: { readonly standing?: Standing; readonly state?: State } = { standing: standingOf(route, by) },
) => officerMeets(ruleOf(route)!, pack, by, to);

/** What a form says besides its token. */
const ABOUT: Readonly<Record<string, [string, string][]>> = {
  '/console/applications/:application/reveal': [['person', apps['agency-review'].content.people![0]!.id!]],
  '/console/sealing-keys/retire': [['key', own.key]],
  '/console/oversight/complaints/:complaint': [['act', 'acknowledge']],
  '/console/supervisor/samples/:sample': [['application', apps.granted.application]],
  '/console/applications/:application/screening/decide': [['match', world.match]],
};

interface Answered {
  readonly status: number;
}

const PIECE = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };

async function asks(
  { browser }: Officer,
  { method, path, raw }: ConsoleRoute,
  address: string,
): Promise<Answered> {
  // whoever sends in pieces says in which tongue, also when he only asks how much is there
  const tongue: Record<string, string> = path.includes('/uploads') ? { 'tus-resumable': '1.0.0' } : {};
  if (method === 'get') return browser.get(address, tongue);
  const token = (await tokenOf(browser))!;
  if (method !== 'post')
    return browser.raw(method.toUpperCase(), address, { ...tongue, 'x-csrf-token': token, ...PIECE });
  const said: [string, string][] = [['_csrf', token], ...(ABOUT[path] ?? [])];
  const headers: Record<string, string> = raw ? { ...tongue, 'x-csrf-token': token } : {};
  return browser.post(address, new URLSearchParams(said), headers);
}

const tokens = new WeakMap<Surfer, string>();
async function tokenOf(browser: Surfer): Promise<string> {
  const known = tokens.get(browser);
  if (known) return known;
  const { fields } = (await browser.open('/console/security')).signOutForm();
  const [, token] = fields.find(([name]) => name === '_csrf')!;
  tokens.set(browser, token);
  return token;
}

function met(seen: Answered): Met {
  if (seen.status === 500)
    assert.match(String(portal.events.findLast(({ error }) => error)?.error), new RegExp(FROZEN));
  return seen.status === 403 ? 'no' : seen.status === 404 ? 'not there' : 'yes';
}

const routes = CONSOLE_ROUTES.filter(({ who = 'actor' }) => who === 'actor');
const name = ({ method, path }: ConsoleRoute) => `${method} ${path}`;

async function asSaid(
  those: readonly Officer[],
  about: (route: ConsoleRoute, by: Officer) => boolean,
  standing?: Standing,
): Promise<void> {
  const wrong: string[] = [];
  await Promise.all(
    those.map(async (by) => {
      for (const route of routes) {
        if (!about(route, by)) continue;
        const seen = await asks(by, route, addressOf(route));
        const should = expected(route, by, standing ? { standing } : undefined);
        if (met(seen) !== should)
          wrong.push(`${by.agency} ${by.role} ${name(route)}: ${should} but ${seen.status}`);
      }
    }),
  );
  assert.equal(wrong.join('\n'), '');
}

test('each role of each agency meets over real objects what the matrix says', () =>
  asSaid(officers, () => true));

type Placed = readonly [State, { readonly application: string }];
const applications: readonly Placed[] = [
  ...(Object.entries(apps) as [State, { readonly application: string }][]),
  ...world.midway,
];
const actPages = routes.filter(({ method, path }) => method === 'get' && path.includes(':application/acts/'));

/** Of what is possible in a state another officer may have done it already. */
const STATUS = { yes: [200, 409], no: [403], 'not there': [404], 'not now': [409] } as const satisfies Record<
  ReturnType<typeof expected>,
  readonly number[]
>;

/** What the page of an act answers in a state: it opens or is hindered, or, for whoever lacks the power, refused. */
function wrongIn(
  route: ConsoleRoute,
  by: Officer,
  [state, { application }]: Placed,
  { status }: Seen,
): string[] {
  const ofOthers = application === world.sitting && by !== officerOf(AUTHORITY, 'approver');
  const says = expected(route, by, { standing: ofOthers ? 'another officer' : undefined, state });
  return (STATUS[says] as readonly number[]).includes(status)
    ? []
    : [`${by.agency} ${by.role} ${name(route)} ${state}: ${status}`];
}

test('each act opens in the states that the matrix names, and in no other', async () => {
  const wrong: string[] = [];
  const opened = new Set<string>();
  for (const route of actPages) {
    const who = officers.filter((one) => expected(route, one) === 'yes');
    assert.ok(who.length > 0, name(route));
    for (const by of who)
      for (const placed of applications) {
        // in every state once; the others only for the one who may open what he may not
        if (by !== who[0] && opened.has(route.path.split('/').at(-1)!)) break;
        const seen = await by.browser.get(addressOf(route, placed[1].application));
        if (seen.status === 200) opened.add(route.path.split('/').at(-1)!);
        wrong.push(...wrongIn(route, by, placed, seen));
      }
  }
  assert.deepEqual(wrong, []);
  const codes = actPages.map(({ path }) => path.split('/').at(-1)!);
  assert.deepEqual(
    codes.filter((code) => !opened.has(code)),
    [],
  );
});

test('role and state do not open together what each keeps shut: drawn by lot', async () => {
  let lot = 20_261_123;
  const draw = <T>(from: readonly T[]): T => {
    lot = (lot * 48_271) % 2_147_483_647;
    return from[lot % from.length]!;
  };
  const wrong: string[] = [];
  for (let n = 0; n < 300; n++) {
    const [by, route, placed] = [draw(officers), draw(actPages), draw(applications)];
    const seen = await by.browser.get(addressOf(route, placed[1].application));
    wrong.push(...wrongIn(route, by, placed, seen));
  }
  assert.deepEqual(wrong, []);
});

for (const [standing, those] of [
  ['tied', twins],
  ['stepped aside', aside],
] as const)
  test(`who is ${standing} meets what the matrix says`, () =>
    asSaid(
      those,
      (route, by) =>
        ruleOf(route)!.beyond?.[standing] !== undefined &&
        !standingOf(route, by) &&
        // a list of centres has no holders yet
        !route.path.endsWith(':change/list') &&
        (standing === 'tied' || STILL_OPEN.some(({ application }) => application === applicationOf(route))),
      standing,
    ));

test('a part of another application is not there under this one, in an address or in a form', async () => {
  const { application } = apps.submitted;
  const wrong: string[] = [];
  for (const by of officers)
    for (const route of routes) {
      const { path } = route;
      const isPart = /:application\/.*:/.test(path) || /:application\/(reveal|screening\/decide)$/.test(path);
      if (!isPart || expected(route, by) !== 'yes') continue;
      const real = addressOf(route).split('/');
      real[3] = application;
      const seen = await asks(by, route, real.join('/'));
      if (![403, 404, 409, 422].includes(seen.status))
        wrong.push(`${by.agency} ${by.role} ${name(route)}: ${seen.status}`);
    }
  assert.deepEqual(wrong, []);
});

test('no writing of an address and no header opens what is shut to a role', async () => {
  const { browser } = officerOf(AUTHORITY, 'inspector');
  const shut = ['/console/supervisor', '/console/users', '/console/oversight'];
  const written = (at: string) => [
    `${at}/`,
    `/${at}`,
    at.toUpperCase(),
    `/ur${at}`,
    `/ur/ur${at}`,
    `/my/..${at}`,
    `${at};role=supervisor`,
    `${at}%2f`,
    `${at}/.`,
    `${at}%00`,
    `${at}?role=supervisor&agency=watch&officer=${desk.second.officer}`,
    at.replace('/console/', '/console/%2e/'),
    at.replace('/console/', '/console//'),
  ];
  const headers = {
    'x-original-url': '/console/supervisor',
    'x-rewrite-url': '/console/supervisor',
    'x-http-method-override': 'GET',
    'x-forwarded-user': 'supervisor',
    authorization: 'Bearer x',
  };
  for (const at of shut) {
    for (const path of written(at)) {
      const { status } = await browser.get(path, headers);
      assert.ok([303, 400, 403, 404].includes(status), `${path}: ${status}`);
    }
    for (const method of ['HEAD', 'PUT', 'PATCH', 'DELETE', 'POST', 'OPTIONS']) {
      const { status } = await browser.raw(method, at, headers);
      assert.ok([403, 404, 405, 415].includes(status), `${method} ${at}: ${status}`);
    }
  }
});

test('no form takes a field that it does not name', async () => {
  const wrong: string[] = [];
  const { browser } = worker;
  const token = (await tokenOf(browser))!;
  for (const route of routes) {
    if (route.method !== 'post' || route.raw || expected(route, worker) !== 'yes') continue;
    for (const extra of ['by', 'rank', '__proto__', 'constructor']) {
      const said = new URLSearchParams([
        ['_csrf', token],
        ...(ABOUT[route.path] ?? []),
        [extra, 'administrator'],
      ]);
      const { status } = await browser.post(addressOf(route), said);
      if (status !== 400) wrong.push(`${name(route)} ${extra}: ${status}`);
    }
  }
  assert.deepEqual(wrong, []);
});
