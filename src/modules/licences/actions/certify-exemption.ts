import { dayAt } from '../../../kernel/day.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { invalid, isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { declareNumbers, type NumberToDeclare } from '../../numbers/index.ts';
import type { ExemptionCertified, Holder } from '../rules/facts.ts';
import { entryFaults } from '../rules/grant.ts';
import { licenceNumber } from '../rules/licence-number.ts';
import type { LicencesPack } from '../rules/pack.ts';
import { keptPremises, type PremisesInput } from '../rules/vary.ts';
import { takeSerials } from '../store/licences.ts';
import type { Recorded } from './on-licence.ts';

export interface ExemptionInput {
  readonly company: Id<'company'>;
  readonly organisation: Id<'organisation'> | null;
  readonly class: string;
  readonly holder: Holder;
  /** Now when absent. */
  readonly validFrom?: Instant;
  readonly validUntil: Instant | null;
  /** The reasoned ruling that it needs no licence: its reference. */
  readonly ruling: string;
  readonly premises: readonly PremisesInput[];
  readonly numbers: readonly NumberToDeclare[];
}

/** Certifies that an operator needs no licence, so that its numbers answer `exempt`. A ruling of two officers does it (RUL-08). */
export async function certifyExemption(
  act: Act,
  pack: LicencesPack,
  input: ExemptionInput,
): Promise<Recorded | Refusal> {
  const { company, organisation, holder, validFrom = act.at, validUntil, ruling } = input;
  const faults = entryFaults({
    validFrom,
    validUntil,
    provisionalUntil: null,
    premises: input.premises,
    conditions: [],
  });
  if (faults.length) return invalid(faults);
  const licence = act.newId<'licence'>();
  const year = Number(dayAt(validFrom, pack.zone).slice(0, 4));
  const number = licenceNumber(pack.numberPrefix, year, await takeSerials(act, year, 1));
  const data: ExemptionCertified = {
    number,
    company,
    organisation,
    class: input.class,
    holder,
    validFrom,
    validUntil,
    premises: input.premises.map((item) => keptPremises(item, validFrom)),
    holdings: act.newId<'holdings'>(),
    ruling,
    application: null,
  };
  await act.append([
    { subject: licence, after: 0, at: validFrom, says: { type: 'ExemptionCertified', data } },
  ]);
  const declared = await declareNumbers(act, data.holdings, licence, input.numbers);
  return isRefusal(declared) ? declared : { licence, number };
}
