import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bilingual } from '../kernel/bilingual.ts';
import { contactOf, type Gate, membersOf, signInDefaults } from '../modules/accounts/index.ts';
import { appointOfficer, officer, officerOf } from '../modules/agencies/index.ts';
import { keysFolder } from '../platform/keys.ts';
import { PASSWORD_COST } from '../platform/password-hash.ts';
import { openSignInKey } from '../platform/sign-in-key.ts';
import { applicantApp } from '../web/applicant/app.ts';
import { consoleApp } from '../web/console/app.ts';
import { Assets } from '../web/shared/assets/assets.ts';
import type { DemoPerson, PageServed, SignedInDeps } from '../web/shared/signed-in/deps.ts';
import { ownersTexts } from './chapters.ts';
import { country as pack } from './country.ts';
import type { DemoTokens } from './demo/tokens.ts';
import { DEMO_TOKENS, isDemonstration } from './demonstration.ts';
import type { House } from './house.ts';
import { LORE } from './lore.ts';
import type { Fetch } from './server.ts';

const APPLICANT = /^(\/ur)?\/(sign-in|my|apply|demo)(\/|$)/;
// An agency's own sign-on answers under one address for all of them.
const CONSOLE = /^(\/ur)?\/(console(\/|$)|sign-in\/agency\/)/;

/** What every way of signing in is given here. */
export function gateOf({ settings, country }: House): Gate {
  return {
    pack: signInDefaults,
    key: openSignInKey(keysFolder(settings.dataFolder)),
    offices: {
      of: officerOf,
      // whom a provider vouches for gets the role of his group, and no power until somebody delegates one
      appoint: (act, office) => appointOfficer(act, country.agencies, office),
    },
    origin: settings.baseUrl,
    serviceName: 'Sanad',
    region: country.numbers.region,
    passwordCost: PASSWORD_COST,
    demonstration: isDemonstration(settings),
  };
}

/** The applicants' pages and the officers' console over an open house; undefined for an address of neither. */
export function signedInPagesOf(
  house: House,
  served: (event: PageServed) => void,
  demoBank?: SignedInDeps['demoBank'],
): (pathname: string) => Fetch | undefined {
  const { settings, acting, files, vault, blind, country } = house;
  const deps: SignedInDeps = {
    acting,
    gate: gateOf(house),
    country: {
      ...country,
      name: pack.name,
      time: { zone: pack.applications.zone, label: pack.timeLabel },
      districts: pack.districts,
      courtList: pack.courtList,
      settings: pack.settings,
    },
    files,
    vault,
    lore: LORE,
    blind,
    assets: new Assets(join(settings.dataFolder, 'cache')),
    ownersTexts,
    baseUrl: settings.baseUrl,
    demonstration: isDemonstration(settings),
    demoPeople: () => demoPeople(house),
    ...(demoBank && { demoBank }),
    served,
  };
  const [applicants, officers] = [applicantApp(deps), consoleApp(deps)];
  return (pathname) => {
    if (CONSOLE.test(pathname)) return (request, env) => officers.fetch(request, env);
    return APPLICANT.test(pathname) ? (request, env) => applicants.fetch(request, env) : undefined;
  };
}

const WAITING: Bilingual = { en: 'Applicants', ur: 'درخواست گزار' };

/** Whom one may be in the demonstration: every officer, and one applicant of each fate. */
async function demoPeople({ db, settings, country, acting }: House): Promise<DemoPerson[]> {
  const text = await readFile(join(settings.dataFolder, DEMO_TOKENS), 'utf8');
  const tokens = JSON.parse(text) as DemoTokens;
  const people: DemoPerson[] = [];
  for (const { officer: id, who, agency, role } of tokens.officers) {
    const found = await officer(db, id as Parameters<typeof officer>[1]);
    const group = country.agencies.agencies.find((one) => one.id === agency)?.name;
    if (found && group)
      people.push({ principal: found.principal, audience: 'officer', name: who, what: role, group });
  }
  for (const { organisation, fate } of tokens.applicants) {
    const [member] = await membersOf(db, organisation, acting.clock.now());
    const contact = member && (await contactOf(db, member.principal));
    if (member && contact)
      people.push({
        principal: member.principal,
        audience: 'applicant',
        name: contact.name,
        what: fate,
        group: WAITING,
      });
  }
  return people;
}
