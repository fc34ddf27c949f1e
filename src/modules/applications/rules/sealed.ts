import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import { notNow } from './allowed.ts';
import type { ApplicationFact, Decided } from './facts.ts';
import { type Hand, recusedHand } from './hand.ts';
import type { Application } from './state.ts';

export function readSealed(
  app: Application,
  input: { opinion: string; purpose: string },
  hand: Hand,
): Decided | Refusal {
  const no = notNow(app.state, 'read-sealed') ?? recusedHand(app, hand);
  if (no) return no;
  if (!app.opinions.some((o) => o.opinion === input.opinion && o.sealed))
    return refuse('not-found', 'no-sealed-reasons', { field: '/opinion' });
  return {
    type: 'SealedReasonsRead',
    data: { opinion: input.opinion, officer: hand.officer, purpose: input.purpose },
  };
}

type Produced = Omit<
  Extract<ApplicationFact, { type: 'SealedReasonsProduced' }>['data'],
  'after' | 'officer'
> & { readonly reasons: string };

/**
 * Sealed reasons are opened to a bench by the agency whose reasons they are, on the order of a named court, with reasons.
 * The bench becomes one reader more; nobody else sees more than before.
 */
export function produceSealed(app: Application, input: Produced, hand: Hand): Decided | Refusal {
  const no = notNow(app.state, 'produce-sealed') ?? recusedHand(app, hand);
  if (no) return no;
  const { reasons, ...produced } = input;
  const found = app.opinions.find((o) => o.opinion === input.opinion && o.sealed);
  if (!found) return refuse('not-found', 'no-sealed-reasons', { field: '/opinion' });
  if (found.agency !== hand.agency) return refuse('not-allowed', 'sealed-by-another-agency');
  if (!reasons.trim()) return refuse('invalid', 'required', { field: '/reasons' });
  return {
    type: 'SealedReasonsProduced',
    data: { ...produced, officer: hand.officer },
    personal: { reasons },
  };
}
