// The API over a whole office: every route with a real address, a body that it takes, and whose it is.
import { generateKeyPairSync } from 'node:crypto';
import { apiFor, routesOf } from '../../src/main/api.ts';
import { ownersTexts } from '../../src/main/chapters.ts';
import { speakerOf } from '../../src/main/house.ts';
import { bearerOf } from '../../src/modules/accounts/index.ts';
import { officerOf } from '../../src/modules/agencies/index.ts';
import { statesFor } from '../../src/modules/applications/rules/allowed.ts';
import type { State } from '../../src/modules/applications/rules/snapshot.ts';
import { sql } from '../../src/platform/postgres/sql.ts';
import type { Route } from '../../src/web/api/route.ts';
import { asking } from './api.ts';
import * as desk from './desk.ts';
import { AUTHORITY, apps, outside, own, pack, portal, secrets, world } from './every-role.ts';
import { exampleOf } from './example-of.ts';

const { deps, db } = portal;
export const errors: string[] = [];
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
export const ask = asking((request) => api.fetch(request));

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

export const prepared = await Promise.all(
  routes.map(async (route) => ({ route, ...(await addressOf(route)), body: bodyOf(route) })),
);
export type Prepared = (typeof prepared)[number];
export const asks = ({ route, address, body }: Prepared, token: string | undefined) =>
  ask(route.method.toUpperCase(), address + queryOf(route), body, {
    token,
    headers: route.body === 'stream' ? { 'content-type': 'application/pdf' } : {},
  });
