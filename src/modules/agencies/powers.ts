import type { Actor } from '../../kernel/actor.ts';
import type { Instant } from '../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts';
import type { Act } from '../../platform/act.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import { membershipsOf } from '../accounts/index.ts';
import { conflictRefusal } from './rules/conflicts.ts';
import type { AgenciesPack, Power } from './rules/pack.ts';
import { personnelRefusal } from './rules/personnel.ts';
import { type Delegation, powerHeld } from './rules/powers.ts';
import { declaredConflicts, officer } from './store.ts';

/**
 * The delegation under which somebody may use a power at a moment; facts cite it. The officer is looked up
 * anew, so one who was relieved or moved a moment ago has no power, whatever the session says.
 */
export async function delegationFor(
  reader: Reader,
  pack: AgenciesPack,
  actor: Actor,
  power: Power,
  at: Instant,
): Promise<Delegation | Refusal> {
  if (actor.kind !== 'officer') return refuse('not-allowed', 'officers-only');
  const office = await officer(reader, actor.officer);
  const current =
    office && !office.relievedAt && office.agency === actor.agency && office.principal === actor.principal;
  return powerHeld(pack, current ? office : undefined, power, at);
}

/** Why somebody may not use a power at a moment; undefined when he may. */
export async function requirePower(
  reader: Reader,
  pack: AgenciesPack,
  actor: Actor,
  power: Power,
  at: Instant,
): Promise<Refusal | undefined> {
  const held = await delegationFor(reader, pack, actor, power, at);
  return isRefusal(held) ? held : undefined;
}

/** Why an officer may not act where these organisations, companies or people are concerned; undefined when he may. */
export async function requireNoConflict(
  reader: Reader,
  actor: Actor,
  about: readonly string[],
): Promise<Refusal | undefined> {
  if (actor.kind !== 'officer' || about.length === 0) return undefined;
  const declared = await declaredConflicts(reader, actor.principal, about);
  return conflictRefusal(about, declared, await membershipsOf(reader, actor.principal));
}

/** Why somebody may not touch the office of `target`; undefined when he may. The installation may. */
export async function requirePersonnelPower(
  act: Act,
  pack: AgenciesPack,
  power: Power,
  target: { readonly agency: string; readonly principal: string },
): Promise<Refusal | undefined> {
  const missing = act.by.kind === 'system' ? undefined : await requirePower(act, pack, act.by, power, act.at);
  return missing ?? personnelRefusal(act.by, target);
}
