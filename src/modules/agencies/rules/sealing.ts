import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import type { AgenciesPack } from './pack.ts';
import { type Office, powerHeld } from './powers.ts';

/** An officer in office with a current sealing key. */
export interface KeyHolder extends Office {
  readonly officer: string;
  readonly keyId: string;
  /** X25519, base64url. */
  readonly publicKey: string;
  /** Whether he is a named decider of the Authority at the moment asked about. */
  readonly decider: boolean;
}

/**
 * Who an agency's sealed reasons are sealed to.
 * - Officers of that agency who may read sealed reasons.
 * - The Authority's named decider: no refusal rests on reasons that its decider has not read.
 * - Nobody else, whatever the role.
 */
export function sealedTo<H extends KeyHolder>(
  pack: AgenciesPack,
  agency: string,
  holders: readonly H[],
  at: Instant,
): H[] {
  return holders.filter(
    (holder) =>
      holder.decider || (holder.agency === agency && !isRefusal(powerHeld(pack, holder, 'read-sealed', at))),
  );
}
