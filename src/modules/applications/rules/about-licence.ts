import type { Instant } from '../../../kernel/instant.ts';
import { dateStateAt, type Licence } from '../../licences/rules/licence.ts';
import type { Kind } from './pack.ts';

/**
 * Why an application cannot be about the licence it names; undefined when it can.
 * - A first application names none, or the entry under which its centre goes on in transition.
 * - Others name a licence of the same organisation that has neither ended nor been given up.
 */
export function licenceFault(
  draft: { readonly kind: Kind; readonly licence: string | null; readonly organisation: string },
  licence: Licence | undefined,
  at: Instant,
): string | undefined {
  if (draft.licence === null) return draft.kind === 'new' ? undefined : 'licence-goes-with-kind';
  if (!licence || licence.organisation !== draft.organisation) return 'licence-of-another';
  if ((licence.kind === 'transitional') !== (draft.kind === 'new')) return 'licence-goes-with-kind';
  const state = dateStateAt(licence, at);
  return state === 'expired' || state === 'surrendered' ? 'licence-has-ended' : undefined;
}
