import type { Day } from '../../../kernel/day.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { courtNamed } from '../rules/court.ts';
import type { StayCovers, StayGranted, StayNature } from '../rules/facts.ts';
import type { CourtsPack } from '../rules/pack.ts';
import { enteredAlready, lapseOf } from '../rules/stay.ts';
import { staysOf } from '../store.ts';

export interface StayInput {
  readonly licence: Id<'licence'>;
  readonly court: string;
  readonly caseNumber: string;
  readonly nature: StayNature;
  readonly covers: StayCovers;
  readonly from: Instant;
  readonly lapseOn: Day | null;
  readonly nextDate: Day | null;
}

/**
 * Enters an order of a court of the country's list as claimed; coercion under what it covers pauses at once. Whether the caller may, and
 * whether the covered orders exist, is decided by `orders`, which alone sees both.
 */
export async function recordStay(
  act: Act,
  pack: CourtsPack,
  input: StayInput,
): Promise<{ stay: Id<'stay'> } | Refusal> {
  const named = courtNamed(pack.courts, input.court);
  if (isRefusal(named)) return named;
  const { licence, caseNumber, nature, covers, from, nextDate } = input;
  const court = named.name.en;
  const twice = enteredAlready(await staysOf(act, licence), { court, caseNumber, covers }, act.at);
  if (twice) return twice;
  const stay = act.newId<'stay'>();
  const lapse = lapseOf(pack, input.nature, input.from, input.lapseOn);
  const data: StayGranted = {
    licence,
    court,
    caseNumber,
    nature,
    covers,
    from,
    nextDate,
    ...lapse,
  };
  await act.append([{ subject: stay, after: 0, at: from, says: { type: 'StayGranted', data } }]);
  return { stay };
}
