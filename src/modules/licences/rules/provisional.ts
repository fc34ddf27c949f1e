import { DAY_MS, earliest, type Instant, msOf } from '../../../kernel/instant.ts';
import { type Refusal, refuse } from '../../../kernel/refusal.ts';

/** Time that a person was bound to a provisional licence; `until` is its end as things stand. */
export interface ProvisionalSpell {
  readonly company: string;
  readonly person: string;
  readonly from: Instant;
  readonly until: Instant;
}

/** Whole or begun days of provisional licences up to a moment, added up over all companies. */
export function provisionalDays(spells: readonly ProvisionalSpell[], at: Instant): number {
  const ms = spells.reduce(
    (sum, { from, until }) => sum + Math.max(0, msOf(earliest(until, at)!) - msOf(from)),
    0,
  );
  return Math.ceil(ms / DAY_MS);
}

/**
 * Whether a company with these people may have a provisional licence until a moment.
 * - It never had one before, whoever its people were then (LIC-11).
 * - No person's days, over all companies and with the new ones, exceed what the pack allows (LIC-12).
 */
export function provisionalRefusal(
  request: {
    readonly people: readonly string[];
    readonly from: Instant;
    readonly until: Instant;
  },
  hadOne: boolean,
  spellsOf: ReadonlyMap<string, readonly ProvisionalSpell[]>,
  daysMax: number,
): Refusal | undefined {
  const wanted = Math.ceil((msOf(request.until) - msOf(request.from)) / DAY_MS);
  if (wanted > daysMax) return refuse('invalid', 'provisional-too-long', { values: { max: daysMax } });
  if (hadOne) return refuse('conflict', 'provisional-second');
  for (const person of request.people) {
    const used = provisionalDays(spellsOf.get(person) ?? [], request.from);
    if (used + wanted > daysMax)
      return refuse('conflict', 'provisional-days-used-up', { values: { used, wanted, max: daysMax } });
  }
  return undefined;
}
