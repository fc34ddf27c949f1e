import type { Fault } from '../../kernel/refusal.ts';
import type { Act } from '../../platform/act.ts';
import type { NewFact } from '../../platform/ledger/fact.ts';
import { holdPrincipal } from '../accounts/index.ts';
import { textFault, tidyText } from '../accounts/rules/plain-text.ts';
import type { AgenciesSays } from './rules/facts.ts';

const REASON_MAX = 2_000;

export function reasonFault(reason: string): Fault | undefined {
  return textFault('/reason', reason, REASON_MAX, 'lines');
}

type Reasoned = Extract<AgenciesSays, { personal?: { reason: string } | undefined }>;

/** The fact with its reason under the officer's own key. Of somebody erased by law no words are kept any more. */
export async function withReason(
  act: Act,
  principal: string,
  fact: { readonly subject: string; readonly after: number; readonly says: Reasoned },
  reason: string,
): Promise<NewFact> {
  const person = await holdPrincipal(act, principal);
  if (!person || person.erasedAt) return fact;
  return { ...fact, keyedTo: principal, says: { ...fact.says, personal: { reason: tidyText(reason) } } };
}
