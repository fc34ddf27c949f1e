import type { Instant } from '../../kernel/instant.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import { probabilityOfReturn } from './rules/calibration.ts';
import { answerRefusal, reliance } from './rules/decision.ts';
import type { PartyKind } from './rules/profile.ts';
import { type Adverse, restedOn, restingRefusal } from './rules/resting.ts';
import { matchRowsOf, screeningOf, slopeInForce } from './store.ts';

/** What a reason against an applicant could rest on: what is found now, and what was disclosed and is found no more. */
async function adverseOf(reader: Reader, application: string): Promise<readonly Adverse[]> {
  const screening = await screeningOf(reader, application);
  const rows = await matchRowsOf(reader, application);
  const now = (screening?.matches ?? []).map(({ match, label, evidence }): Adverse => {
    const told = rows.get(match);
    return { match, label, evidence, told, decision: told?.decision ?? null };
  });
  const gone = [...rows.values()].flatMap((told): Adverse[] =>
    told.disclosedEvidence !== null && !now.some(({ match }) => match === told.id)
      ? [
          {
            match: told.id,
            label: told.other.slice(-6),
            evidence: told.disclosedEvidence,
            told,
            decision: null,
          },
        ]
      : [],
  );
  return [...now, ...gone];
}

/** Why a reason may not rest on these matches of an application yet; undefined when it may. */
export async function mayRestOn(
  reader: Reader,
  application: string,
  matches: readonly string[],
  at: Instant,
): Promise<Refusal | undefined> {
  return matches.length === 0 ? undefined : restingRefusal(matches, await adverseOf(reader, application), at);
}

/** The same of a refusal, which rests besides on every match that somebody decided to be the same. */
export async function mayRefuseOn(
  reader: Reader,
  application: string,
  matches: readonly string[],
  at: Instant,
): Promise<Refusal | undefined> {
  const known = await adverseOf(reader, application);
  return restingRefusal(restedOn(matches, known), known, at);
}

/** Why an applicant may not answer a match of his application now; undefined while his answer is waited for. */
export async function answerAwaited(
  reader: Reader,
  application: string,
  match: string,
  at: Instant,
): Promise<Refusal | undefined> {
  return answerRefusal((await matchRowsOf(reader, application)).get(match), at);
}

/** A match that a reason may name. */
export interface Restable {
  readonly match: string;
  readonly label: string;
  readonly kind: PartyKind;
  readonly probability: number;
  readonly sealed: boolean;
  readonly answerBy: Instant | null;
  /** The code of why no reason may rest on it yet; null when one may. */
  readonly mayNotRely: string | null;
}

/** The matches of an application as a form offers them to a reason, the likeliest first. */
export async function restableMatches(
  reader: Reader,
  application: string,
  at: Instant,
): Promise<readonly Restable[]> {
  const screening = await screeningOf(reader, application);
  const rows = await matchRowsOf(reader, application);
  const slope = (await slopeInForce(reader))?.slope;
  return (screening?.matches ?? []).map(({ match, label, kind, bits, evidence }) => {
    const told = rows.get(match);
    return {
      match,
      label,
      kind,
      probability: probabilityOfReturn(bits, slope),
      sealed: told?.sealed ?? false,
      answerBy: told?.answerBy ?? null,
      mayNotRely: reliance(told, evidence, at)?.code ?? null,
    };
  });
}
