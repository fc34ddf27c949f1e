import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import type { LicencesFact } from '../rules/facts.ts';
import type { Licence } from '../rules/licence.ts';
import { licenceById } from '../store/licences.ts';

export interface OfLicence {
  readonly licence: Id<'licence'>;
}

export interface Recorded {
  readonly licence: Id<'licence'>;
  readonly number: string;
}

export interface Decided {
  readonly says: readonly LicencesFact[];
  /** When it is true, where that is not now. */
  readonly at?: Instant;
  /** Whose key seals what is personal in them. */
  readonly keyedTo?: string;
}

/** Loads a licence, decides, and appends what was decided as its next facts. */
export async function onLicence(
  act: Act,
  id: Id<'licence'>,
  decide: (licence: Licence) => Refusal | Decided | Promise<Refusal | Decided>,
): Promise<Recorded | Refusal> {
  const licence = await licenceById(act, id);
  if (!licence) return refuse('not-found', 'licence-not-found');
  const decided = await decide(licence);
  if (isRefusal(decided)) return decided;
  const { says, at, keyedTo } = decided;
  await act.append(says.map((one) => ({ subject: id, after: licence.version, says: one, at, keyedTo })));
  return { licence: id, number: licence.number };
}
