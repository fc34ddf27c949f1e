import type { PartyKind } from './profile.ts';

const SHUT = ['revoked', 'suspended'];
const LEFT = ['surrendered', 'expired'];
const ENDED = [...LEFT, 'not-found'];

/**
 * What an entry of the register is to an applicant.
 * - An order that no court stays shuts it: shut. When the stay ends, so again.
 * - It was given up, or let lapse, while an order against it was under way: shut, for nobody escapes the order by leaving first (SCR-18).
 * - It ended otherwise: past. Else it runs.
 */
export function partyKind(
  verdict: string | null,
  underWay: boolean,
): Exclude<PartyKind, 'application' | 'listed'> {
  if (verdict && (SHUT.includes(verdict) || (underWay && LEFT.includes(verdict)))) return 'shut';
  return !verdict || ENDED.includes(verdict) ? 'past' : 'running';
}
