import { type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { canonical } from '../../../platform/ledger/canonical.ts';
import type { NewFact } from '../../../platform/ledger/fact.ts';
import { restsOf } from '../rules/evidence.ts';
import type { Counts, Models, ScreeningSays, Why } from '../rules/facts.ts';
import type { Match } from '../rules/match.ts';
import type { Found } from '../rules/phoenix.ts';
import type { Trace, Written } from '../rules/trace.ts';
import { screeningOf } from '../store.ts';
import { matchSubject, screeningSubject, sha256 } from '../subjects.ts';

export interface ScreeningInput {
  readonly application: string;
  readonly reference: string;
  readonly organisation: string;
  readonly company: string;
  readonly version: number;
  readonly hash: string;
  /** The running licence that rests on the application, where it is screened; only its leads are given then. */
  readonly licence?: string;
  readonly why: Why;
  readonly models: Models;
  readonly counts: Omit<Counts, 'found'>;
  /** The likeliest first. */
  readonly found: readonly Found[];
}

/** So many of the likeliest are kept, and so many pieces of each; how many there were is counted. */
const MATCHES_MAX = 40;
const TRACES_MAX = 12;

/**
 * Puts a screening on record: whom a version of an application resembles, and why. It refuses nobody and tells nobody. The same answer
 * about the same version is not recorded twice, and of a licence that resembles nobody nothing is recorded.
 */
export async function recordScreening(
  act: Act,
  input: ScreeningInput,
): Promise<{ screening: string; matches: number; recorded: boolean } | Refusal> {
  if (act.by.kind !== 'system') return refuse('not-allowed', 'system-only');
  const { found, counts, ...about } = input;
  const before = await screeningOf(act, input.application);
  const kept = found.slice(0, MATCHES_MAX);
  const matches = kept.map((one): Match => {
    const traces = one.traces
      .slice(0, TRACES_MAX)
      .map(({ valueThere: _, ...trace }) => ({ ...trace, value: null }));
    return {
      ...one,
      traces,
      match: matchSubject(input.application, one.other),
      evidence: sha256(canonical(restsOf(traces))),
    };
  });
  const screening = screeningSubject(input.application);
  const licence = input.licence ?? null;
  const nothing = licence !== null && matches.length === 0 && (before?.licence ?? null) === null;
  if (nothing) return { screening, matches: 0, recorded: false };
  if (
    before?.hash === input.hash &&
    before.endedAs === null &&
    before.licence === licence &&
    before.models.people === input.models.people &&
    canonical(before.matches.map(gist)) === canonical(matches.map(gist))
  )
    return { screening, matches: matches.length, recorded: false };
  const says: ScreeningSays = {
    type: 'ScreeningMade',
    data: { ...about, counts: { ...counts, found: found.length }, matches },
    personal: { values: kept.map(({ traces }) => traces.slice(0, TRACES_MAX).map(writtenOf)) },
  };
  const fact: NewFact = { subject: screening, after: before?.version ?? 0, says, keyedTo: screening };
  await act.append([fact]);
  return { screening, matches: matches.length, recorded: true };
}

const writtenOf = ({ value, valueThere }: Trace): Written | null =>
  value !== null && valueThere !== undefined ? [value, valueThere] : value;

const gist = ({ other, kind, evidence }: Match) => ({ other, kind, evidence });

/** An application came to its end, or the licence that rests on it did: it leaves the queue. */
export async function endScreening(
  act: Act,
  input: { readonly application: string; readonly state: string },
): Promise<{ ended: boolean } | Refusal> {
  if (act.by.kind !== 'system') return refuse('not-allowed', 'system-only');
  const screening = await screeningOf(act, input.application);
  if (!screening || screening.endedAs !== null) return { ended: false };
  const says: ScreeningSays = { type: 'ScreeningEnded', data: input };
  await act.append([{ subject: screening.id, after: screening.version, says }]);
  return { ended: true };
}
