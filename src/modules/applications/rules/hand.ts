import type { Day } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Application } from './state.ts';

/** The officer whose hand signs, for which agency, and when. */
export interface Hand {
  readonly officer: string;
  readonly agency: string;
  readonly at: Instant;
  readonly today: Day;
}

/** A person who recused himself touches the application no more. */
export function recusedHand(app: Application, hand: Hand): Refusal | undefined {
  return app.recused.includes(hand.officer) ? refuse('not-allowed', 'recused-from-this') : undefined;
}

/** An opinion, a proposal or an approval is over one exact version: the one its hash names. */
export function otherVersion(app: Application, hash: string): Refusal | undefined {
  return hash === app.hash
    ? undefined
    : refuse('conflict', 'version-changed', { field: '/hash', values: { version: app.version } });
}
