import type { Id } from '../../../kernel/id.ts';
import { invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { newSecret, secretHash } from '../../../platform/secrets.ts';
import { issueTokenRefusal } from '../rules/access.ts';
import type { AccountsSays } from '../rules/facts.ts';
import { ownAffairsRefusal } from '../rules/mandate.ts';
import { countsAt } from '../rules/members.ts';
import { tidyText } from '../rules/plain-text.ts';
import { type TokenInput, tokenFaults } from '../rules/tokens.ts';
import { holdPrincipal, membership } from '../store.ts';

export interface IssuedToken {
  readonly token: Id<'token'>;
  /** Shown this once; the office keeps only its hash. */
  readonly secret: string;
}

/**
 * Issues an API token. The answer carries the secret, so never run this under an idempotency key: the key
 * would keep the secret. An answer that was lost is a token to revoke.
 */
export async function issueToken(act: Act, input: TokenInput): Promise<IssuedToken | Refusal> {
  const { principal, organisation = null, partner = null, scopes, expiresAt } = input;
  const bearer = await holdPrincipal(act, principal);
  const members = organisation ? ((await membership(act, organisation))?.members ?? []) : [];
  const owners = members
    .filter((member) => member.capacity === 'owner')
    .map((member) => member.principal as string);
  const refusal =
    ownAffairsRefusal(act.by) ??
    issueTokenRefusal(act.by, { principal, organisation, partner, kind: bearer?.kind }, owners);
  if (refusal) return refusal;
  const faults = tokenFaults(input, act.at);
  if (faults.length) return invalid(faults);
  if (!bearer || bearer.erasedAt) return refuse('not-found', 'principal-not-found', { field: '/principal' });
  if (organisation && !members.some((member) => member.principal === principal && countsAt(act.at, member)))
    return refuse('not-found', 'not-a-member', { field: '/organisation' });
  const whose = members.find((member) => member.principal === principal);
  if (whose?.power) return refuse('not-allowed', 'no-token-for-helper', { field: '/principal' });
  const [token, secret] = [act.newId<'token'>(), newSecret()];
  const data = { principal, scopes, hash: secretHash(secret), organisation, partner, expiresAt };
  const says: AccountsSays = { type: 'TokenIssued', data, personal: { label: tidyText(input.label) } };
  await act.append([{ subject: token, after: 0, says, keyedTo: principal }]);
  return { token, secret };
}
