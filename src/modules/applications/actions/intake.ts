import type { Fault, Refusal } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import * as intake from '../rules/intake.ts';
import type { Application } from '../rules/state.ts';
import { type DeskPack, officerAct } from './desk.ts';

/** Intake finds the version complete: all agencies begin, side by side. */
export function findComplete(
  act: Act,
  pack: DeskPack,
  input: { application: string; hash: string },
): Promise<Application | Refusal> {
  return officerAct(act, pack, 'find-complete', input.application, (app, hand) =>
    intake.findComplete(app, input.hash, hand, pack.applications),
  );
}

export function findDeficient(
  act: Act,
  pack: DeskPack,
  input: { application: string; missing: readonly Fault[]; note: string },
): Promise<Application | Refusal> {
  return officerAct(act, pack, 'find-complete', input.application, (app, hand) =>
    intake.findDeficient(app, input.missing, input.note, hand, pack.applications),
  );
}
