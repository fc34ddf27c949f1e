import type { Id } from '../../../kernel/id.ts';
import { invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { revokeTokenRefusal } from '../rules/access.ts';
import type { AccountsSays } from '../rules/facts.ts';
import { textFault, tidyText } from '../rules/plain-text.ts';
import { holdPrincipal, membership, tokenById } from '../store.ts';

const REASON_MAX = 1_000;

export interface RevokeTokenInput {
  readonly token: Id<'token'>;
  readonly reason: string;
}

/** Revokes a token: it is refused on the next request. */
export async function revokeToken(
  act: Act,
  input: RevokeTokenInput,
): Promise<{ revoked: Id<'token'> } | Refusal> {
  const token = await tokenById(act, input.token);
  if (!token) return refuse('not-found', 'token-not-found', { field: '/token' });
  const members = token.organisation ? ((await membership(act, token.organisation))?.members ?? []) : [];
  const owners = members
    .filter((member) => member.capacity === 'owner')
    .map((member) => member.principal as string);
  const refusal = revokeTokenRefusal(act.by, token, owners);
  if (refusal) return refusal;
  const fault = textFault('/reason', input.reason, REASON_MAX, 'lines');
  if (fault) return invalid([fault]);
  if (token.revokedAt) return refuse('conflict', 'token-already-revoked');
  await holdPrincipal(act, token.principal); // an erasure that runs meanwhile has revoked it, and then this is stale
  const says: AccountsSays = {
    type: 'TokenRevoked',
    data: { why: 'asked' },
    personal: { reason: tidyText(input.reason) },
  };
  await act.append([{ subject: input.token, after: token.version, says, keyedTo: token.principal }]);
  return { revoked: input.token };
}
