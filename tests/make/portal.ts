import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Actor, Role } from '../../src/kernel/actor.ts';
import type { Id } from '../../src/kernel/id.ts';
import { isRefusal } from '../../src/kernel/refusal.ts';
import { chapters, ownersTexts } from '../../src/main/chapters.ts';
import { actFor, type Gate, signInForDemonstration } from '../../src/modules/accounts/index.ts';
import {
  type AgenciesPack,
  appointOfficer,
  makeDelegation,
  officerOf,
  POWERS,
} from '../../src/modules/agencies/index.ts';
import { registerCarrier } from '../../src/modules/entities/index.ts';
import { Files } from '../../src/platform/files.ts';
import { openIndexKey } from '../../src/platform/index-key.ts';
import type { Database } from '../../src/platform/postgres/database.ts';
import { vaultIn } from '../../src/platform/vault.ts';
import { applicantApp } from '../../src/web/applicant/app.ts';
import { consoleApp } from '../../src/web/console/app.ts';
import { Assets } from '../../src/web/shared/assets/assets.ts';
import type { DemoPerson, PageServed, SignedInDeps } from '../../src/web/shared/signed-in/deps.ts';
import { actingWith, anOrganisation, aPerson, done } from './accounts.ts';
import { wholeExampleland } from './house.ts';
import { exampleSettings } from './settings.ts';
import { aGate, aMail, aVisitor, codeIn, lastLetter, yes } from './sign-in.ts';
import { Surfer } from './surfer.ts';

export interface PortalOptions {
  readonly demonstration?: boolean;
  readonly gate?: Partial<Gate>;
  /** Whose roles hold other powers than Exampleland's. */
  readonly agencies?: AgenciesPack;
  readonly demoPeople?: () => Promise<readonly DemoPerson[]>;
}

/** Both apps over a test's own database; its clock stands where the test puts it. */
export async function aPortal(db: Database, folder: string, options: PortalOptions = {}) {
  const { demonstration = false } = options;
  const acting = await actingWith(db, chapters);
  const gate = aGate({ demonstration, offices: { of: officerOf }, ...options.gate });
  const events: PageServed[] = [];
  const deps: SignedInDeps = {
    acting,
    gate,
    country: {
      ...wholeExampleland,
      name: { en: 'Exampleland', ur: 'مثال لینڈ' },
      time: { zone: wholeExampleland.applications.zone, label: { en: 'ELT', ur: 'مقامی وقت' } },
      districts: [],
      courtList: [],
      settings: exampleSettings,
      ...(options.agencies && { agencies: options.agencies }),
    },
    files: await Files.open(join(folder, 'files')),
    vault: vaultIn(join(folder, 'keys'), { memory: 64, passes: 1, parallelism: 1 }),
    blind: openIndexKey(join(folder, 'keys')),
    assets: new Assets(process.env.SANAD_TEST_ASSETS ?? join(folder, 'cache')),
    ownersTexts,
    baseUrl: gate.origin,
    demonstration,
    demoPeople: options.demoPeople,
    served: (event) => events.push(event),
  };
  await done(acting, undefined, (act) =>
    registerCarrier(act, { code: 'one', name: { en: 'One', ur: 'ایک' } }),
  );
  const apps = { applicant: applicantApp(deps), officer: consoleApp(deps) };
  const surfer = (side: keyof typeof apps) => surferOn(apps[side], gate.origin);

  /** A browser in which somebody is signed in already. */
  async function signedIn(principal: Id<'principal'>, side: 'applicant' | 'officer', organisation?: string) {
    const open = { ...gate, demonstration: true };
    const made = yes(await signInForDemonstration(acting, open, aVisitor(), { principal, audience: side }));
    if (organisation) yes(await actFor(acting, made.session, organisation));
    const browser = surfer(side);
    browser.cookies.set(side === 'officer' ? '__Host-sanad-office' : '__Host-sanad', made.cookie);
    return Object.assign(browser, { session: made.session });
  }

  async function anApplicant(name?: string) {
    const own = await anOrganisation(acting, name);
    return { ...own, browser: await signedIn(own.owner.principal, 'applicant', own.organisation) };
  }

  /** A browser in which a newcomer has entered his code, and has no way in yet. */
  async function anEnrolling() {
    const browser = surfer('applicant');
    const address = aMail().toLowerCase();
    await browser.open('/sign-in/new');
    await browser.sendOn({ name: 'Somebody New', address });
    await browser.sendOn({ code: codeIn(await lastLetter(db, address)) });
    return { browser, address };
  }

  /** An officer with every power of his role, signed in. */
  async function anOfficer(agency: string, role: Role) {
    const principal = await aPerson(acting);
    const { agencies } = deps.country;
    const { officer } = await done(acting, undefined, (act) =>
      appointOfficer(act, agencies, { principal, agency, role }),
    );
    const powers = agencies.powers[agency]?.[role] ?? POWERS;
    const from = acting.clock.now();
    await done(acting, undefined, (act) =>
      makeDelegation(act, agencies, { officer, powers, instrument: 'Gazette 1/2026', from, until: null }),
    );
    const actor = (await officerOf(db, principal, from)) as Extract<Actor, { kind: 'officer' }>;
    if (isRefusal(actor)) throw new Error('no office');
    return { officer, principal, actor, browser: await signedIn(principal, 'officer') };
  }

  return {
    db,
    acting,
    clock: acting.clock,
    gate,
    deps,
    apps,
    events,
    surfer,
    signedIn,
    anApplicant,
    anEnrolling,
    anOfficer,
  };
}

/** Both apps and their assets as one site, for a real browser. */
export function siteOf({ apps, deps }: Pick<Portal, 'apps' | 'deps'>) {
  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const [, key, name] = /^\/assets\/([^/]+)\/([^/]+)$/.exec(pathname) ?? [];
    if (key && name) return (await deps.assets.answer(key, name, '')) ?? new Response('', { status: 404 });
    const officers = /^(\/ur)?\/(console|sign-in\/agency)(\/|$)/.test(pathname);
    return (officers ? apps.officer : apps.applicant).fetch(request);
  };
}

export type Portal = Awaited<ReturnType<typeof aPortal>>;

function surferOn(app: Hono, origin: string): Surfer {
  return new Surfer((request) => app.fetch(request), origin);
}
