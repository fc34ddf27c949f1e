import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { type Asked, asking } from '../../tests/make/api.ts';
import * as desk from '../../tests/make/desk.ts';
import {
  AUTHORITY,
  apps,
  type Officer,
  officers,
  outside,
  own,
  pack,
  portal,
  secrets,
  twins,
  worker,
  world,
} from '../../tests/make/every-role.ts';
import { exampleOf } from '../../tests/make/example-of.ts';
import { FROZEN } from '../../tests/make/frozen.ts';
import { SHORT_MS } from '../../tests/make/tokens.ts';
import { plusMs } from '../kernel/instant.ts';
import { bearerOf } from '../modules/accounts/index.ts';
import { officerOf } from '../modules/agencies/index.ts';
import { statesFor } from '../modules/applications/rules/allowed.ts';
import type { State } from '../modules/applications/rules/snapshot.ts';
import { sql } from '../platform/postgres/sql.ts';
import { callMeets } from '../web/api/access.ts';
import type { Route } from '../web/api/route.ts';
import type { Standing } from '../web/shared/office-rule.ts';
import { OUTSIDERS } from './access-matrix.ts';
import { apiFor, routesOf } from './api.ts';
import { SCOPES } from './appointment.ts';
import { ownersTexts } from './chapters.ts';
import { speakerOf } from './house.ts';

const { deps, db, clock } = portal;
const errors: string[] = [];
const parts = {
  ...deps,
  country: { ...deps.country, agencies: pack },
  speaker: speakerOf(ownersTexts),
  bankSecrets: new Map([['testbank', 'a-secret-of-the-test-bank']]),
  certificate: async () => Buffer.from('%PDF'),
  served: ({ error }: { error?: unknown }) => {
    if (error) errors.push(String(error));
  },
};
const api = apiFor(parts);
const routes = routesOf({ ...parts, door: { bearerOf, officerOf, agencies: pack } });
const ask = asking((request) => api.fetch(request));

type Made = { readonly application: string; readonly organisation: string };
const placed = Object.entries(apps) as [State, Made][];
const { licence, claimed, claimant, complainant, rulings } = world;
const review = apps['agency-review'];
const decision = await desk.applicationNow(apps.decision.application);
const directed = world.midway[1][1];
const one = async (table: 'delegation' | 'conflict') => {
  const text = {
    delegation: sql`select id from delegation limit 1`,
    conflict: sql`select id from conflict limit 1`,
  };
  return (await db.row<{ id: string }>(text[table]))!.id;
};
const [delegation, conflict, fee] = [
  await one('delegation'),
  await one('conflict'),
  await desk.licenceFee(apps['licence-fee-due'].application),
];

/** The application that a route is about: one in which what it names is found, or in which the act is possible. */
function applicationOf({ path, access }: Route): Made {
  const { sitting } = world;
  if (path.includes('{sitting}'))
    return world.midway.find(([, { application }]) => application === sitting)![1];
  if (path.includes('{direction}')) return directed;
  if (path.includes('{proposal}')) return apps.decision;
  if (path.includes('{opinion}')) return apps.decision;
  if (/matches|connections|\{hash\}/.test(path)) return review;
  if (/draft$|documents$|submission$|preview$|fee$/.test(path)) return apps.deficient;
  if (/refusal$/.test(path)) return apps.refused;
  const states = access.open || !access.acts ? ['agency-review'] : statesFor(access.acts);
  return (placed.find(([state]) => states.includes(state)) ?? placed[0]!)[1];
}

/** A real address of a route, and whose it is, where it names what belongs to an organisation. */
async function addressOf(route: Route) {
  const { path } = route;
  const about = applicationOf(route);
  const asClaimed = /claim-|transition-end/.test(path);
  const app = await desk.applicationNow(about.application);
  const parameters: Readonly<Record<string, readonly [string, string?]>> = {
    application: [about.application, about.organisation],
    number: asClaimed ? [claimed, claimant.organisation] : [licence.number, apps.granted.organisation],
    order: [path.endsWith('lifting') ? world.made : world.order],
    stay: [world.stay],
    change: [path.includes('centres') ? world.list : world.change],
    officer: [desk.second.officer],
    inspection: [world.inspection],
    match: [world.match],
    entry: [world.entry],
    list: [outside.list],
    edition: ['1'],
    trace: ['0'],
    complaint: [world.complaint, complainant.organisation],
    hash: [world.paper],
    ruling: [rulings.asked.ruling, rulings.asked.organisation],
    proposal: [decision.proposal!.proposal],
    direction: [app.direction?.direction ?? ''],
    sitting: [app.sitting?.sitting ?? ''],
    opinion: [app.opinions[0]?.opinion ?? ''],
    delegation: [delegation],
    conflict: [conflict],
    fee: [fee!.id],
    reference: [fee!.reference],
    keyId: [own.key],
    token: [secrets.listed, review.organisation],
    organisation: [review.organisation, review.organisation],
    principal: [review.owner.principal],
    person: [app.people[0]?.person ?? ''],
    premises: [app.places[0]?.premises ?? ''],
    agency: [AUTHORITY],
    bank: ['testbank'],
    code: ['required'],
    decider: [outside.decider],
    e164: ['+99910000001'],
  };
  let whose: string | undefined;
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const [value, organisation] = parameters[name]!;
    whose ??= organisation;
    return encodeURIComponent(value);
  });
  return { address, whose };
}

const known = {
  licence: licence.number,
  hash: review.hash,
  organisation: review.organisation,
  owner: review.owner.principal,
  principal: review.owner.principal,
  about: review.organisation,
  content: {},
  covers: { kind: 'grant' },
  court: 'high',
  document: world.paper,
  order: world.paper,
  publicKey: generateKeyPairSync('x25519').publicKey.export({ format: 'jwk' }).x,
  agency: AUTHORITY,
  officer: desk.second.officer,
};
const bodyOf = ({ body, method }: Route) =>
  method === 'get' || !body ? undefined : body === 'stream' ? new Uint8Array([1]) : exampleOf(body, known);
const queryOf = ({ query }: Route) =>
  query ? `?${new URLSearchParams(exampleOf(query, {}) as Record<string, string>)}` : '';

/** Refusals that a sentence states in words: about himself or his agency alone, a seat, who went, who signed, a home. */
const IN_WORDS = [
  'no-seat-in-the-joint-body',
  'other-agency',
  'owners-only',
  'premises-not-a-home',
  'role-lacks-power',
  'signature-not-valid',
  'token-of-another-person',
  'visit-of-another',
];
/** What is named is there, and something of it is not: a version, something to explain, a match that was told. */
const NOT_OF_IT = [
  'file-not-stored',
  'no-sealed-reasons',
  'no-such-match',
  'no-such-version',
  'no-such-address',
  'no-such-visit',
  'nothing-to-explain',
  'principal-not-found',
  'token-not-found',
];

type Met = 'yes' | 'no' | 'not there' | 'sign in';
function isSaid(should: Met, { status, body }: Asked): boolean {
  if (status === 500) assert.match(errors.at(-1) ?? '', new RegExp(FROZEN));
  if (should !== 'yes') return status === { no: 403, 'not there': 404, 'sign in': 401 }[should];
  const besides: Readonly<Record<number, readonly string[]>> = { 401: [], 403: IN_WORDS, 404: NOT_OF_IT };
  return besides[status]?.includes(body.code) ?? true;
}

const prepared = await Promise.all(
  routes.map(async (route) => ({ route, ...(await addressOf(route)), body: bodyOf(route) })),
);
type Prepared = (typeof prepared)[number];
const asks = ({ route, address, body }: Prepared, token: string | undefined) =>
  ask(route.method.toUpperCase(), address + queryOf(route), body, {
    token,
    headers: route.body === 'stream' ? { 'content-type': 'application/pdf' } : {},
  });

async function asSaid(
  who: string,
  token: string | undefined,
  expected: (of: Prepared) => Met | undefined,
): Promise<string[]> {
  const wrong: string[] = [];
  for (const of of prepared) {
    const should = expected(of);
    if (should === undefined) continue;
    const answer = await asks(of, token);
    if (!isSaid(should, answer))
      wrong.push(
        `${who} ${of.route.method} ${of.route.path}: ${should} but ${answer.status} ${answer.body.code}`,
      );
  }
  return wrong;
}

const nothing = async (asked: readonly Promise<string[]>[]) =>
  assert.equal((await Promise.all(asked)).flat().join('\n'), '');
const isNamed = ({ route }: Prepared) => route.path.includes('{');

/** How an officer stands to what an address names. */
function standingOf({ route: { path } }: Prepared, { agency, officer }: Officer): Standing | undefined {
  if (/\{complaint\}/.test(path)) return agency === 'crime' ? 'tied' : undefined;
  if (/\{keyId\}/.test(path)) return officer === worker.officer ? undefined : 'another officer';
  return agency === AUTHORITY ? undefined : 'another agency';
}

test('the token of each role of each agency meets over real objects what the matrix says', () =>
  nothing(
    officers.map((one) => {
      const bearer = { kind: 'officer', scopes: SCOPES[one.role], office: one } as const;
      return asSaid(`${one.agency} ${one.role}`, secrets.ofOfficers.get(one.officer), (of) => {
        const standing = isNamed(of) ? standingOf(of, one) : undefined;
        return callMeets(of.route.access, bearer, pack, { standing }) as Met;
      });
    }),
  ));

/** A complaint is about an agency, and a list of centres has no holders yet. */
const isAboutHolder = ({ route: { path, access } }: Prepared) =>
  !access.open &&
  access.beyond?.tied &&
  path.includes('{') &&
  !/\{complaint\}|centres\/\{change\}/.test(path);

test('who is tied to an applicant meets it in none of his things', () =>
  nothing(
    twins.map((one) => {
      const bearer = { kind: 'officer', scopes: SCOPES[one.role], office: one } as const;
      const met = ({ route }: Prepared) => callMeets(route.access, bearer, pack, { standing: 'tied' }) as Met;
      const token = secrets.ofOfficers.get(one.officer);
      return asSaid(`tied ${one.role}`, token, (of) => (isAboutHolder(of) ? met(of) : undefined));
    }),
  ));

test('the owner is let in to what is his, and to a stranger’s token it is not there', () => {
  const ours = ({ route: { access }, whose }: Prepared) =>
    !access.open && access.who.includes('applicant') && whose !== undefined;
  const owners = [...secrets.ofOwners].map(([organisation, secret]) =>
    asSaid('owner', secret, (of) => (ours(of) && of.whose === organisation ? 'yes' : undefined)),
  );
  const stranger = asSaid('stranger', secrets.stranger, (of) => (ours(of) ? 'not there' : undefined));
  return nothing([...owners, stranger]);
});

test('what a stranger lists holds nothing of others', async () => {
  const others = [...Object.values(apps), claimant, complainant, rulings.asked].flatMap((made) => [
    made.organisation,
    made.company,
    made.owner.principal,
    ...('application' in made ? [made.application] : []),
  ]);
  for (const of of prepared) {
    const { access, method } = of.route;
    if (access.open || method !== 'get' || isNamed(of)) continue;
    const { status, body } = await asks(of, secrets.stranger);
    const said = JSON.stringify(body);
    if (status === 200)
      assert.deepEqual(
        others.filter((id) => said.includes(String(id))),
        [],
        of.route.path,
      );
  }
});

test('partners, people who act for nobody and tokens without a scope get past no door that is not theirs', () => {
  const callers = [
    ['bank', secrets.bank, OUTSIDERS['bank’s token']],
    ['carrier', secrets.carrier, OUTSIDERS['carrier’s token']],
    ['person', secrets.person, OUTSIDERS['person’s token']],
    ['owner without a scope', secrets['owner without a scope'], { kind: 'applicant', scopes: ['lookup'] }],
    ['officer without a scope', secrets['officer without a scope'], { kind: 'officer', scopes: ['lookup'] }],
  ] as const;
  return nothing(
    callers.map(([who, secret, bearer]) =>
      asSaid(who, secret, ({ route: { access } }) => {
        const should = callMeets(access, bearer, pack);
        // whom a door lets in without an object of his own is asked above
        return should === 'yes' ? undefined : (should as Met);
      }),
    ),
  );
});

test('without a token, and with one that was revoked or ran out, only what is open is answered', async () => {
  const closed = ({ route: { access } }: Prepared): Met | undefined => (access.open ? undefined : 'sign in');
  await nothing([asSaid('nobody', undefined, closed), asSaid('revoked', secrets.revoked, closed)]);
  const me = () => ask('GET', '/me', undefined, { token: secrets.short });
  assert.equal((await me()).status, 200);
  clock.set(plusMs(clock.now(), SHORT_MS));
  await nothing([asSaid('ran out', secrets.short, closed)]);
});
