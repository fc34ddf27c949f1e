import type { Id } from '../../../kernel/id.ts';
import { invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { destroyPersonal } from '../../../platform/ledger/erase.ts';
import type { NewFact } from '../../../platform/ledger/fact.ts';
import { eraseRefusal } from '../rules/access.ts';
import type { AccountsSays } from '../rules/facts.ts';
import { textFault, tidyText } from '../rules/plain-text.ts';
import { forgetSignIn } from '../store/forget.ts';
import { runningRecovery } from '../store/sign-in.ts';
import { blankMessagesAbout, holdPrincipal, membership, membershipsOf, tokensOf } from '../store.ts';

const BASIS_MAX = 200;

export interface ErasePrincipalInput {
  readonly principal: Id<'principal'>;
  /** The law or order that asks for it; it stays on record, so it names no person. */
  readonly basis: string;
}

/**
 * Destroys what identifies a principal: key, ciphertexts, rows, messages and ways to sign in. Memberships end,
 * also the last owner's, and tokens are revoked; the facts and their commitments stay.
 */
export async function erasePrincipal(
  act: Act,
  input: ErasePrincipalInput,
): Promise<{ facts: number } | Refusal> {
  const refusal = eraseRefusal(act.by);
  if (refusal) return refusal;
  const fault = textFault('/basis', input.basis, BASIS_MAX);
  if (fault) return invalid([fault]);
  const principal = await holdPrincipal(act, input.principal);
  if (!principal) return refuse('not-found', 'principal-not-found', { field: '/principal' });
  if (principal.erasedAt) return refuse('conflict', 'principal-already-erased');
  const ends = [
    ...(await membershipEnds(act, principal.id)),
    ...(await tokenEnds(act, principal.id)),
    ...(await recoveryEnds(act, principal.id)),
  ];
  await forgetSignIn(act, principal.id);
  const facts = await destroyPersonal(act, principal.id);
  await blankMessagesAbout(act, principal.id);
  const says: AccountsSays = { type: 'PrincipalErased', data: { basis: tidyText(input.basis), facts } };
  await act.append([...ends, { subject: principal.id, after: principal.version, says }]);
  return { facts };
}

async function membershipEnds(act: Act, principal: string): Promise<NewFact<AccountsSays>[]> {
  const ends: NewFact<AccountsSays>[] = [];
  for (const { organisation, running } of await membershipsOf(act, principal)) {
    const found = running ? await membership(act, organisation) : undefined;
    for (const member of found?.members.filter((one) => one.principal === principal) ?? [])
      ends.push({
        subject: organisation,
        after: found!.version,
        says: { type: 'MemberRemoved', data: { membership: member.membership, principal } },
      });
  }
  return ends;
}

async function tokenEnds(act: Act, principal: string): Promise<NewFact<AccountsSays>[]> {
  return (await tokensOf(act, principal)).flatMap((token) => {
    const { token: subject, version: after } = token;
    const erased: NewFact<AccountsSays> = { subject, after, says: { type: 'TokenLabelErased', data: {} } };
    return token.revokedAt
      ? [erased]
      : [
          {
            subject,
            after,
            says: { type: 'TokenRevoked' as const, data: { why: 'principal-erased' as const } },
          },
          erased,
        ];
  });
}

async function recoveryEnds(act: Act, principal: string): Promise<NewFact<AccountsSays>[]> {
  const running = await runningRecovery(act, principal);
  if (!running) return [];
  const says: AccountsSays = { type: 'RecoveryEnded', data: { how: 'principal-erased' } };
  return [{ subject: running.recovery, after: running.version, says }];
}
