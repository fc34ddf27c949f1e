import type { Actor, ApplicantActor } from '../../src/kernel/actor.ts';
import { LANGUAGES } from '../../src/kernel/bilingual.ts';
import type { Id } from '../../src/kernel/id.ts';
import { instantOf } from '../../src/kernel/instant.ts';
import { isRefusal, type Refusal } from '../../src/kernel/refusal.ts';
import { registerOrganisation, registerPrincipal } from '../../src/modules/accounts/index.ts';
import { type Act, type Acting, perform } from '../../src/platform/act.ts';
import { SetClock } from '../../src/platform/clock.ts';
import { randomIds } from '../../src/platform/ids.ts';
import { readCatalogue } from '../../src/platform/ledger/catalogue.ts';
import { type Chapter, registryOf } from '../../src/platform/ledger/registry.ts';
import type { Database } from '../../src/platform/postgres/database.ts';
import type { Speaker } from '../../src/platform/texts.ts';

/** A Monday morning. */
export const START = instantOf(Date.UTC(2026, 10, 23, 8));

/** What actions of some chapters need on a test's own database; the clock stands at `START`. */
export async function actingWith(
  db: Database,
  chapters: readonly Chapter[],
): Promise<Acting & { readonly clock: SetClock }> {
  const ledger = { registry: registryOf(chapters), ids: randomIds, catalogue: await readCatalogue(db) };
  return { db, ledger, ids: randomIds, clock: new SetClock(START) };
}

/** The answer of an act that a test takes for granted; throws its refusal. */
export async function done<T>(
  acting: Acting,
  by: Actor | undefined,
  action: (act: Act) => Promise<T | Refusal>,
): Promise<T> {
  const answer = await perform(acting, { by }, action);
  if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
}

/** The code of the refusal that a test expects; the refusal must be worded in both languages. */
export async function refusedWith<T>(
  acting: Acting,
  texts: Speaker,
  by: Actor | undefined,
  action: (act: Act) => Promise<T | Refusal>,
): Promise<string> {
  const answer = await perform(acting, { by }, action);
  if (!isRefusal(answer)) throw new Error(`not refused: ${JSON.stringify(answer)}`);
  for (const language of LANGUAGES) texts.say(language, answer.code, answer.values);
  return answer.code;
}

let people = 0;

export async function aPerson(acting: Acting, name = `Person ${++people}`): Promise<Id<'principal'>> {
  const input = { kind: 'person', name, email: 'someone@example.org', mobile: '+999555000111' } as const;
  return (await done(acting, undefined, (act) => registerPrincipal(act, input))).principal;
}

export interface AnOrganisation {
  readonly organisation: Id<'organisation'>;
  readonly company: Id<'company'>;
  readonly owner: ApplicantActor;
}

/** An organisation with its owner, who can act for it. */
export async function anOrganisation(acting: Acting, name = 'Blue Harbour Calls'): Promise<AnOrganisation> {
  const owner = await aPerson(acting);
  const made = await done(acting, undefined, (act) => registerOrganisation(act, { name, owner }));
  return { ...made, owner: { kind: 'applicant', principal: owner, organisation: made.organisation } };
}
