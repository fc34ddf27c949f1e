import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { mayHandleMoney } from '../rules/access.ts';
import { banksLike } from '../store.ts';

/**
 * Says whose tokens are a collecting bank's: only they notify payments under its code. Named anew, the bank has
 * a new principal and the one before is no bank's. The caller has checked that the officer may name banks.
 */
export async function nameCollectingBank(
  act: Act,
  { code, principal }: { readonly code: string; readonly principal: string },
): Promise<{ readonly code: string; readonly principal: string } | Refusal> {
  const denied = mayHandleMoney(act.by);
  if (denied) return denied;
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(code))
    return refuse('invalid', 'bank-code-malformed', { field: '/code' });
  const like = await banksLike(act, code, principal);
  if (like.some((bank) => bank.code !== code))
    return refuse('conflict', 'principal-of-another-bank', { field: '/principal' });
  const [known] = like;
  if (known?.principal === principal) return { code, principal };
  const says = { type: 'CollectingBankNamed', data: { code, principal } } as const;
  await act.append([{ subject: known?.id ?? act.newId<'bank'>(), after: known?.version ?? 0, says }]);
  return { code, principal };
}
