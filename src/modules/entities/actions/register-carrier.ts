import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Id } from '../../../kernel/id.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { carrierToRegister } from '../store.ts';

/** Registers a carrier under its code, or gives the carrier of that code a new name. */
export async function registerCarrier(
  act: Act,
  { code, name }: { readonly code: string; readonly name: Bilingual },
): Promise<{ readonly carrier: Id<'carrier'> } | Refusal> {
  if (!/^[a-z0-9][a-z0-9-]{0,30}[a-z0-9]$/.test(code))
    return refuse('invalid', 'malformed-carrier-code', { field: '/code' });
  const known = await carrierToRegister(act, code);
  if (known && known.name.en === name.en && known.name.ur === name.ur) return { carrier: known.id };
  const carrier = known?.id ?? act.newId<'carrier'>();
  const says = { type: 'CarrierRegistered', data: { code, name } } as const;
  await act.append([{ subject: carrier, after: known?.version ?? 0, says }]);
  return { carrier };
}
