import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { invalid, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import type { LicencesFact } from '../rules/facts.ts';
import { itemFaults } from '../rules/grant.ts';
import { type Licence, mustRunAt } from '../rules/licence.ts';
import {
  type ConditionInput,
  changesNothing,
  keptCondition,
  type PersonInput,
  type PremisesInput,
  variationOf,
} from '../rules/vary.ts';
import { conditionsOf, peopleOf, premisesOf } from '../store/licences.ts';
import { type Decided, type OfLicence, onLicence, type Recorded } from './on-licence.ts';

/** Complete new lists; one that is absent stays as it is. */
export interface VaryInput extends OfLicence {
  readonly application: Id<'application'>;
  /** Now when absent. */
  readonly from?: Instant;
  readonly premises?: readonly PremisesInput[];
  readonly people?: readonly PersonInput[];
  readonly conditions?: readonly ConditionInput[];
}

/** A variation was granted: premises, people or conditions change from a moment on; what was before stays on record. */
export async function varyLicence(act: Act, input: VaryInput): Promise<Recorded | Refusal> {
  const { application, from = act.at } = input;
  return onLicence(act, input.licence, async (licence) => {
    const refused = mustRunAt(licence, act.at);
    if (refused) return refused;
    const faults = itemFaults(input.premises ?? [], input.conditions ?? []);
    if (input.premises?.length === 0) faults.push({ field: '/premises', code: 'licence-needs-premises' });
    if (faults.length) return invalid(faults);
    const now = {
      premises: (await premisesOf(act, [licence.id])).get(licence.id) ?? [],
      people: await peopleOf(act, licence.id),
      conditions: (await conditionsOf(act, [licence.id])).get(licence.id) ?? [],
    };
    const variation = variationOf(now, input, from);
    if (changesNothing(variation)) return refuse('conflict', 'variation-changes-nothing');
    return { says: [{ type: 'LicenceVaried', data: { application, ...variation } }], at: from };
  });
}

interface ConditionChange {
  readonly add: readonly ConditionInput[];
  readonly end: readonly string[];
  readonly from?: Instant;
}

/** Conditions of a running licence are added or ended, from a moment on (now when absent). Two officers decide it. */
export function changeConditions(act: Act, input: OfLicence & ConditionChange): Promise<Recorded | Refusal> {
  return onLicence(act, input.licence, (licence) => conditionsChanged(act, licence, input));
}

/** A change of conditions as it would be recorded, or why it cannot be. */
export async function conditionsChanged(
  act: Act,
  licence: Licence,
  { add, end, from = act.at }: ConditionChange,
): Promise<Decided | Refusal> {
  const refused = mustRunAt(licence, act.at);
  if (refused) return refused;
  const kept = (await conditionsOf(act, [licence.id])).get(licence.id) ?? [];
  const running = kept.filter(({ until }) => until === null || from < until);
  const faults = itemFaults([], add);
  add.forEach(({ id, until = null }, i) => {
    if (until !== null && until <= from)
      faults.push({ field: `/add/${i}/until`, code: 'condition-ends-before-it-begins' });
    if (running.some((condition) => condition.id === id))
      faults.push({ field: `/add/${i}/id`, code: 'condition-exists' });
  });
  end.forEach((id, i) => {
    if (!running.some((condition) => condition.id === id))
      faults.push({ field: `/end/${i}`, code: 'condition-unknown' });
  });
  if (faults.length) return invalid(faults);
  const ended = running
    .filter(({ id }) => end.includes(id))
    .map(({ id, since }) => ({ id, since, until: from }));
  const says: LicencesFact[] = [
    ...ended.map((data): LicencesFact => ({ type: 'ConditionEnded', data })),
    ...add.map(
      (input): LicencesFact => ({ type: 'ConditionAdded', data: { condition: keptCondition(input, from) } }),
    ),
  ];
  return says.length ? { says, at: from } : refuse('conflict', 'variation-changes-nothing');
}
