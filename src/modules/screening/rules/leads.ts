import type { Found } from './phoenix.ts';

/** As likely as not by the weights alone: below it a running licence is not brought before anybody. */
export const LEAD_BITS_MIN = 0;

/**
 * What is told of whom a running licence resembles. An application is looked at anyway, and everything is shown beside it;
 * nobody looks at a licence unasked, so only what may change how it stands calls for somebody:
 * - a shut centre, or an entry of a list; not other licences and applications;
 * - and no less likely than not.
 * It is a lead: nothing happens to the licence by it (SCR-23).
 */
export function leadsOf(found: readonly Found[]): Found[] {
  return found.filter(({ kind, bits }) => (kind === 'shut' || kind === 'listed') && bits >= LEAD_BITS_MIN);
}
