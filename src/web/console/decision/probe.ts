import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import type { ApplicationAct } from '../../../modules/applications/rules/allowed.ts';
import { notNow } from '../../../modules/applications/rules/allowed.ts';
import type { Decided } from '../../../modules/applications/rules/facts.ts';
import { recusedHand } from '../../../modules/applications/rules/hand.ts';
import type { Desk } from '../application/desk.ts';

/** What a rule says to an act before anything is typed: a refusal of what would be typed is none of the act. */
export function beforeTyping(decided: Decided | Refusal): Refusal | undefined {
  return isRefusal(decided) && decided.refused !== 'invalid' ? decided : undefined;
}

/** The state of the application, and whether the officer stood aside. */
export function inState({ app, hand }: Desk, act: ApplicationAct): Refusal | undefined {
  return notNow(app.state, act) ?? recusedHand(app, hand);
}
