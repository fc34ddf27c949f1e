// Officers of every role of every agency, a whole office to meet them, and nothing that anybody sends is taken.
import { OFFICER_ROLES, type Role } from '../../src/kernel/actor.ts';
import { isRefusal } from '../../src/kernel/refusal.ts';
import { country } from '../../src/main/country.ts';
import { declareConflict, POWERS, publishSealingKey } from '../../src/modules/agencies/index.ts';
import type { AgenciesPack } from '../../src/modules/agencies/rules/pack.ts';
import { recuseOfficer } from '../../src/modules/applications/index.ts';
import { consoleApp } from '../../src/web/console/app.ts';
import { longJobsOfHouse } from '../../src/web/console/jobs/running.ts';
import { done } from './accounts.ts';
import * as desk from './desk.ts';
import { freeze } from './frozen.ts';
import { aDecider, aList, anUpload, aSignOn, photographs } from './outside-things.ts';
import type { Portal } from './portal.ts';
import { Surfer } from './surfer.ts';
import { tokensOf } from './tokens.ts';
import { aWholeOffice } from './whole-office.ts';

export type Officer = Awaited<ReturnType<typeof anOfficer>>;

/** Exampleland, in whose agencies the roles hold what they hold in the country: the powers that docs/access.csv shows. */
const powersThere = country.agencies.agencies.map(({ id }) => country.agencies.powers[id]!);
export const pack: AgenciesPack = {
  ...desk.pack.agencies,
  powers: Object.fromEntries(desk.pack.agencies.agencies.map(({ id }, i) => [id, powersThere[i]!])),
};
export const AUTHORITY = pack.authority;
/** Where everything is made: there every role holds every power. */
const everyPower: AgenciesPack = {
  ...pack,
  powers: Object.fromEntries(
    Object.entries(pack.powers).map(([id, roles]) => {
      const names = Object.keys({ ...roles, ...desk.pack.agencies.powers[id] });
      return [id, Object.fromEntries(names.map((role) => [role, POWERS]))];
    }),
  ),
};

/** An officer with every power, whose browser meets the pages as those see him who know what his role holds. */
async function anOfficer(portal: Portal, agency: string, role: Role) {
  const made = await portal.anOfficer(agency, role);
  const browser = new Surfer((request) => asInCountry.fetch(request), portal.gate.origin);
  for (const [name, value] of made.browser.cookies) browser.cookies.set(name, value);
  return { ...made, agency, role, browser, everyPower: made.browser };
}

export const officers: Officer[] = [];
export const officerOf = (agency: string, role: Role) =>
  officers.find((one) => one.agency === agency && one.role === role)!;
export const world = await aWholeOffice({ agencies: everyPower }, async (portal) => {
  for (const { id } of pack.agencies)
    for (const role of OFFICER_ROLES)
      if (pack.powers[id]?.[role]) officers.push(await anOfficer(portal, id, role));
  return {
    inspector: officerOf(AUTHORITY, 'inspector').actor,
    member: officerOf(AUTHORITY, 'approver').actor,
  };
});
export const { portal, apps } = world;
const asInCountry = consoleApp({ ...portal.deps, country: { ...portal.deps.country, agencies: pack } });
export const sent = officerOf(AUTHORITY, 'inspector');
/** From these one can step aside. */
export const STILL_OPEN = (
  ['submitted', 'agency-review', 'deficient', 'decision', 'refusal-proposed'] as const
).map((state) => apps[state]);
export const worker = officerOf(AUTHORITY, 'examiner');
export const own = await ownThings(worker);
export const outside = await fromOutside();
export const twins = await twinsWithAnInterest();
export const aside = await twinsWhoSteppedAside();
export const secrets = await tokensOf(world, [...officers, ...twins]);
await freeze(world.db);

/** What came from outside the office: of the inspector's visit, of another, of the agencies' sign-on. */
async function fromOutside() {
  const { inspection } = world;
  const kept = await photographs(portal, sent.actor, inspection, apps.decision.application);
  for (const { actor } of officers) if (actor.role === 'administrator') await aSignOn(portal, actor);
  const decider = await aDecider(officerOf(AUTHORITY, 'administrator').actor, desk.second);
  return { ...kept, decider, upload: await anUpload(sent.everyPower, inspection), list: await aList() };
}

/** A list that the officer took out, and a key of his. */
async function ownThings({ everyPower, actor, officer }: Officer) {
  const page = await everyPower.open('/console/queues?list=all');
  const forms = [...page.text.matchAll(/<form method="post"[^>]*action="([^"]+)"/g)].map(([, path]) => path!);
  const begun = await everyPower.send(
    {},
    forms.filter((path) => !path.endsWith('/out')).indexOf('/console/queues/export'),
  );
  await longJobsOfHouse(portal.deps).wake();
  const made = await portal.deps.vault.create('five words that nobody guesses');
  if (isRefusal(made)) throw new Error(made.code);
  const { keyId } = await done(desk.acting, actor, (act) =>
    publishSealingKey(act, { officer, publicKey: made.publicKey }),
  );
  return { job: begun.location!.split('/').at(-1)!, key: keyId };
}

/** Of each role of the authority one who is tied to every applicant. */
async function twinsWithAnInterest(): Promise<Officer[]> {
  const { asked, proposed } = world.rulings;
  const placed = [...Object.values(apps), ...world.midway.map(([, made]) => made)];
  const everybody = [...placed, asked, proposed, world.claimant].map((one) => one.organisation);
  return eachRole(async ({ officer, actor }) => {
    for (const about of new Set(everybody))
      await done(desk.acting, actor, (act) =>
        declareConflict(act, desk.pack.agencies, { officer, about, nature: 'kinship' }),
      );
  });
}

/** Of each role of the authority one who stepped aside wherever one can. */
function twinsWhoSteppedAside(): Promise<Officer[]> {
  return eachRole(async ({ actor }) => {
    for (const { application } of STILL_OPEN)
      await done(desk.acting, actor, (act) =>
        recuseOfficer(act, desk.pack, { application, reason: 'My cousin works there.', alternate: null }),
      );
  });
}

async function eachRole(make: (officer: Officer) => Promise<void>): Promise<Officer[]> {
  const made: Officer[] = [];
  for (const role of OFFICER_ROLES) {
    if (!pack.powers[AUTHORITY]?.[role]?.includes('see-applications')) continue;
    const twin = await anOfficer(portal, AUTHORITY, role);
    await make(twin);
    made.push(twin);
  }
  return made;
}
