import type { Actor } from '../../../kernel/actor.ts';
import { type Day, dayAt } from '../../../kernel/day.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { type AgenciesPack, type Power, requireNoConflict, requirePower } from '../../agencies/index.ts';
import type { LicencesPack } from '../../licences/index.ts';
import type { PaymentsPack } from '../../payments/index.ts';
import { applicationById, record } from '../record.ts';
import type { Decided } from '../rules/facts.ts';
import type { Hand } from '../rules/hand.ts';
import type { ApplicationsPack, LicenceClass } from '../rules/pack.ts';
import type { Application } from '../rules/state.ts';

/** What an application's acts need of the country: its own rules and those of the modules it calls. */
export interface DeskPack {
  readonly applications: ApplicationsPack;
  readonly agencies: AgenciesPack;
  readonly payments: PaymentsPack;
  readonly licences: LicencesPack;
}

/** Keyed hash of an identifier, for finding the same person again without keeping the identifier. */
export type Blind = (text: string) => string;

/** The class of a draft or application; the pack keeps every class that was ever applied for. */
export function classOf(pack: DeskPack, code: string): LicenceClass {
  const found = pack.applications.classes.find((c) => c.code === code);
  if (!found) throw new Error(`the pack no longer knows the class ${code}`);
  return found;
}

export function todayOf(act: Pick<Act, 'at'>, pack: DeskPack): Day {
  return dayAt(act.at, pack.applications.zone);
}

/** The officer's hand for one act on one application: power, delegation and no conflict of interest, or why not. */
export async function handFor(
  act: Act,
  pack: DeskPack,
  power: Power,
  app: Application,
): Promise<Hand | Refusal> {
  const no = await requirePower(act, pack.agencies, act.by, power, act.at);
  if (no) return no;
  const about = [app.organisation, app.company, ...app.people.map((p) => p.person)];
  const conflict = await requireNoConflict(act, act.by, about);
  if (conflict) return conflict;
  const officer = asOfficer(act.by);
  if (isRefusal(officer)) return officer;
  return { officer: officer.officer, agency: officer.agency, at: act.at, today: todayOf(act, pack) };
}

export function asOfficer(actor: Actor) {
  return actor.kind === 'officer' ? actor : refuse('not-allowed', 'officers-only');
}

/** Loads, checks the hand, decides, records: the shape of every officer's act. */
export async function officerAct(
  act: Act,
  pack: DeskPack,
  power: Power,
  application: string,
  decide: (app: Application, hand: Hand) => Decided | Refusal | Promise<Decided | Refusal>,
): Promise<Application | Refusal> {
  const app = await applicationById(act, application);
  if (isRefusal(app)) return app;
  const hand = await handFor(act, pack, power, app);
  if (isRefusal(hand)) return hand;
  return record(act, app, await decide(app, hand));
}
