import type { Day } from '../../../kernel/day.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { missingFile } from '../../../platform/files.ts';
import { factsOf } from '../../../platform/ledger/read.ts';
import type { CourtsFact, StayEnd } from '../rules/facts.ts';
import type { CourtsPack } from '../rules/pack.ts';
import {
  lapseOf,
  mayEndAt,
  mayExtendAt,
  mayFollow,
  mayVerifyAt,
  type Stay,
  secondOfficerRefusal,
} from '../rules/stay.ts';
import { stay as stayById } from '../store.ts';

interface OfStay {
  readonly stay: Id<'stay'>;
}

type Followed = { readonly stay: Id<'stay'>; readonly licence: Id<'licence'> };

/** The court's registry confirmed the certified copy (its hash) at a moment; for another officer than who entered it. */
export async function recordVerification(
  act: Act,
  input: OfStay & {
    readonly certifiedCopy: string;
    readonly registryCheckedAt: Instant;
    readonly note: string | null;
  },
): Promise<Followed | Refusal> {
  const { certifiedCopy, registryCheckedAt, note } = input;
  const missing = await missingFile(act, [{ hash: certifiedCopy, field: '/certifiedCopy' }]);
  if (missing) return missing;
  return followAsSecond(act, input.stay, (stay) => {
    const says = {
      type: 'StayVerified' as const,
      data: { licence: stay.licence, certifiedCopy, registryCheckedAt },
    };
    return (
      mayVerifyAt(stay, registryCheckedAt, act.at) ?? {
        says: { ...says, personal: note === null ? null : { note } },
      }
    );
  });
}

/** The court extended the stay at `orderedAt` to a next date, and a new lapse date where it named one. */
export function recordExtension(
  act: Act,
  pack: CourtsPack,
  input: OfStay & {
    readonly orderedAt: Instant;
    readonly nextDate: Day | null;
    readonly lapseOn: Day | null;
  },
): Promise<Followed | Refusal> {
  const { orderedAt, nextDate } = input;
  return follow(act, input.stay, (stay) => {
    const data = { licence: stay.licence, nextDate, ...lapseOf(pack, stay.nature, orderedAt, input.lapseOn) };
    return mayExtendAt(stay, orderedAt) ?? { says: { type: 'StayExtended', data }, at: orderedAt };
  });
}

/** The registry knows no such order: it never had effect, and every past answer follows. */
export function recordForgery(
  act: Act,
  input: OfStay & { readonly note: string | null },
): Promise<Followed | Refusal> {
  const { note } = input;
  return followAsSecond(act, input.stay, (stay) => {
    const says = { type: 'StayFoundForged' as const, data: { licence: stay.licence } };
    return mayFollow(stay, 'forged') ?? { says: { ...says, personal: note === null ? null : { note } } };
  });
}

/** The stay ended at a moment, past or future; the order it covered revives by itself. */
export function recordEnd(
  act: Act,
  input: OfStay & { readonly how: StayEnd; readonly until: Instant },
): Promise<Followed | Refusal> {
  const { how, until } = input;
  return followAsSecond(act, input.stay, (stay) => {
    const data = { licence: stay.licence, how, until };
    return mayEndAt(stay, until) ?? { says: { type: 'StayEnded', data }, at: until };
  });
}

type Decide = (stay: Stay) => Refusal | { says: CourtsFact; at?: Instant };

async function followAsSecond(act: Act, id: Id<'stay'>, decide: Decide): Promise<Followed | Refusal> {
  const [entered] = await factsOf(act, [id]);
  const refused = entered && secondOfficerRefusal(entered.by, act.by.principal);
  return refused ?? follow(act, id, decide);
}

async function follow(act: Act, id: Id<'stay'>, decide: Decide): Promise<Followed | Refusal> {
  const stay = await stayById(act, id);
  if (!stay) return refuse('not-found', 'stay-not-found');
  const decided = decide(stay);
  if (isRefusal(decided)) return decided;
  const { says, at } = decided;
  const personal = 'personal' in says && says.personal !== null;
  await act.append([{ subject: id, after: stay.version, says, at, keyedTo: personal ? id : undefined }]);
  return { stay: id, licence: stay.licence };
}
