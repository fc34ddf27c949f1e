import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { notNow } from './allowed.ts';
import type { CourtDirection, Decided, FeeRef } from './facts.ts';
import { type Hand, recusedHand } from './hand.ts';
import type { Application } from './state.ts';

/** A court directs the grant: one officer enters it with the certified copy, another approves. Shown as such for ever. */
export function enterCourtDirection(
  app: Application,
  direction: CourtDirection,
  hand: Hand,
): Decided | Refusal {
  const no = notNow(app.state, 'enter-court-direction') ?? recusedHand(app, hand);
  if (no) return no;
  if (app.kind === 'surrender') return refuse('conflict', 'nothing-to-grant');
  if (app.direction) return refuse('conflict', 'direction-entered-already');
  return { type: 'CourtDirectionEntered', data: { ...direction, officer: hand.officer } };
}

/**
 * A direction that was entered and not approved is taken back by who entered it by mistake, or declined by the
 * second officer who found it to be none; either says why.
 */
export function dropCourtDirection(
  app: Application,
  input: { direction: string; reason: string },
  hand: Hand,
): Decided | Refusal {
  const no = notNow(app.state, 'drop-court-direction') ?? recusedHand(app, hand);
  if (no) return no;
  const { direction, reason } = input;
  if (app.direction?.direction !== direction)
    return refuse('conflict', 'no-such-direction', { field: '/direction' });
  if (!reason) return refuse('invalid', 'say-why', { field: '/reason' });
  return {
    type: 'CourtDirectionDropped',
    data: { direction, officer: hand.officer },
    personal: { reason },
  };
}

export function approveCourtDirection(
  app: Application,
  direction: string,
  fee: FeeRef | null,
  hand: Hand,
): Decided | Refusal {
  const no = notNow(app.state, 'approve-court-direction') ?? recusedHand(app, hand);
  if (no) return no;
  if (app.direction?.direction !== direction)
    return refuse('conflict', 'no-such-direction', { field: '/direction' });
  if (app.direction.officer === hand.officer) return refuse('not-allowed', 'approved-by-another');
  return {
    type: 'CourtDirectionApproved',
    data: { direction, officer: hand.officer, fee, version: app.version, hash: app.hash },
  };
}
