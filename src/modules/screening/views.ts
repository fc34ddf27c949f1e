import type { Actor } from '../../kernel/actor.ts';
import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts';
import { factsById, factsOf } from '../../platform/ledger/read.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import { type AgenciesPack, requireNoConflict, requirePower } from '../agencies/index.ts';
import { type PersonDetails, peopleAsDeclared } from '../entities/index.ts';
import type { MayUse } from './actions/decide-match.ts';
import { probabilityOfReturn, SLOPE } from './rules/calibration.ts';
import { type Asked, askedOf, reliance } from './rules/decision.ts';
import { restsOf } from './rules/evidence.ts';
import type { ScreeningFact } from './rules/facts.ts';
import { type TraceKind, WEIGHTS } from './rules/groups.ts';
import { type Reason, reasonsOf, traceInWords } from './rules/in-words.ts';
import { LOOPHOLES, type Loophole } from './rules/loopholes.ts';
import type { Match } from './rules/match.ts';
import type { Trace } from './rules/trace.ts';
import { type MatchRow, matchRowsOf, type Screening, screeningOf, slopeInForce } from './store.ts';

/** A piece of evidence as a person sees it: in words, with what is written on both sides. */
export interface TraceView extends Trace {
  readonly say: Bilingual;
  /** What the application says, and what the other side; null where it was erased or is of a home. */
  readonly ownValue: string | null;
  readonly otherValue: string | null;
}

export interface MatchView extends Omit<Match, 'traces' | 'loopholes'> {
  readonly traces: readonly TraceView[];
  readonly reasons: readonly Reason[];
  readonly loopholes: readonly { readonly code: Loophole; readonly say: Bilingual }[];
  /** Whether a person has to decide, and what changed since somebody did. */
  readonly asked: Asked;
  readonly decidedAt: Instant | null;
  readonly reason: string | null;
  readonly disclosedAt: Instant | null;
  readonly answerBy: Instant | null;
  readonly answeredAt: Instant | null;
  readonly answer: string | null;
  /** Hashes of files of the application that came with the answer. */
  readonly documents: readonly string[];
  readonly sealed: boolean;
  /** The code of why nobody may rely on it yet; null when one may. */
  readonly mayNotRely: string | null;
}

export interface MatchesView {
  readonly application: string;
  readonly reference: string;
  readonly version: number;
  readonly hash: string;
  /** The running licence of which these are leads; null: they are of the application. */
  readonly licence: string | null;
  readonly madeAt: Instant;
  readonly models: Screening['models'];
  readonly counts: Screening['counts'];
  readonly matches: readonly MatchView[];
}

/** Whether an officer may look at what an application resembles: not one with an interest in the applicant. */
export async function mayLook(
  reader: Reader,
  pack: AgenciesPack,
  actor: Actor,
  at: Instant,
  screening?: Screening,
): Promise<Refusal | undefined> {
  const no = await requirePower(reader, pack, actor, 'see-applications', at);
  if (no || !screening) return no;
  return requireNoConflict(reader, actor, [screening.organisation, screening.company]);
}

/**
 * Whom an application resembles, with the evidence in words, the likeliest first; undefined while it was not screened. Names of people
 * are opened: whoever shows it to an officer logs the reading first.
 */
export async function matchesOf(
  reader: Reader,
  pack: AgenciesPack,
  actor: Actor,
  at: Instant,
  application: string,
): Promise<MatchesView | Refusal | undefined> {
  const screening = await screeningOf(reader, application);
  const no = await mayLook(reader, pack, actor, at, screening);
  if (no || !screening) return no;
  const rows = await matchRowsOf(reader, application);
  const cited = screening.matches.flatMap(({ traces }) => traces.flatMap((t) => [t.ownFact, t.otherFact]));
  const facts = [...new Set(cited.filter((fact) => fact !== null))] as Id<'fact'>[];
  const [people, values, told, slope] = await Promise.all([
    peopleAsDeclared(reader, facts),
    valuesOf(reader, screening),
    textsOf(reader, [...rows.keys()]),
    slopeInForce(reader),
  ]);
  const { reference, appVersion: version, hash, licence, madeAt, models, counts } = screening;
  const matches = screening.matches.map((match, m): MatchView => {
    const { traces, loopholes, ...rest } = match;
    const row = rows.get(match.match);
    const seen = traces.map((trace, t): TraceView => {
      const written = values[m]?.[t] ?? null;
      const [here, there] = typeof written === 'string' ? [written, written] : (written ?? []);
      return {
        ...trace,
        say: traceInWords(trace),
        ownValue: here ?? writtenOf(trace.kind, people.get(trace.ownFact as Id<'fact'>)),
        otherValue: there ?? writtenOf(trace.kind, people.get(trace.otherFact as Id<'fact'>)),
      };
    });
    return {
      ...rest,
      probability: probabilityOfReturn(match.bits, slope?.slope ?? SLOPE),
      traces: seen,
      reasons: reasonsOf(traces),
      loopholes: loopholes.map((code) => ({ code, say: LOOPHOLES[code] })),
      asked: askedOf(match.evidence, restsOf(traces), decidedIn(row)),
      decidedAt: row?.decidedAt ?? null,
      reason: told.get(match.match)?.reason ?? null,
      disclosedAt: row?.disclosedAt ?? null,
      answerBy: row?.answerBy ?? null,
      answeredAt: row?.answeredAt ?? null,
      answer: told.get(match.match)?.answer ?? null,
      documents: told.get(match.match)?.documents ?? [],
      sealed: row?.sealed ?? false,
      mayNotRely: reliance(row, match.evidence, at)?.code ?? null,
    };
  });
  return { application, reference, version, hash, licence, madeAt, models, counts, matches };
}

const decidedIn = (row: MatchRow | undefined) =>
  row?.decision && row.evidence && row.rests
    ? { decision: row.decision, evidence: row.evidence, rests: row.rests }
    : undefined;

/** What is written where a person bears it. */
function writtenOf(kind: TraceKind, person: PersonDetails | null | undefined): string | null {
  if (!person) return null;
  switch (kind) {
    case 'phone':
      return person.phone;
    case 'email':
      return person.email;
    case 'home':
      return person.address;
    default:
      return person.nameLatin;
  }
}

async function valuesOf(reader: Reader, { fact }: Screening) {
  const [found] = (await factsById(reader, [fact])) as unknown as ScreeningFact[];
  return found?.type === 'ScreeningMade' ? (found.personal?.values ?? []) : [];
}

interface Told {
  reason: string | null;
  answer: string | null;
  gist: string | null;
  documents: readonly string[];
}

/** The last reason and the last answer of each match. */
async function textsOf(reader: Reader, matches: readonly string[]) {
  const texts = new Map<string, Told>();
  if (matches.length === 0) return texts;
  for (const fact of (await factsOf(reader, matches)) as unknown as ScreeningFact[]) {
    const known = texts.get(fact.subject) ?? { reason: null, answer: null, gist: null, documents: [] };
    if (fact.type === 'MatchDecided') known.reason = fact.personal?.reason ?? null;
    if (fact.type === 'MatchDisclosed') known.gist = fact.personal?.gist ?? null;
    if (fact.type === 'MatchAnswered') {
      known.answer = fact.personal?.answer ?? null;
      known.documents = fact.data.documents ?? [];
    }
    texts.set(fact.subject, known);
  }
  return texts;
}

/** What was disclosed to the applicant and waits for an answer, or was answered; of his own application. */
export async function disclosedTo(
  reader: Reader,
  mayUse: MayUse,
  actor: Actor,
  application: string,
): Promise<
  | readonly {
      readonly match: string;
      readonly gist: string | null;
      readonly answerBy: Instant | null;
      readonly answeredAt: Instant | null;
      readonly documents: readonly string[];
    }[]
  | Refusal
> {
  const screening = await screeningOf(reader, application);
  if (actor.kind !== 'applicant' || screening?.organisation !== actor.organisation)
    return refuse('not-found', 'no-such-application');
  const used = await mayUse(reader, actor, application);
  if (isRefusal(used)) return used;
  const rows = [...(await matchRowsOf(reader, application)).values()].filter(
    ({ disclosedEvidence, sealed }) => disclosedEvidence !== null && !sealed,
  );
  const told = await textsOf(
    reader,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, answerBy, answeredAt }) => ({
    match: id,
    gist: told.get(id)?.gist ?? null,
    answerBy,
    answeredAt,
    documents: told.get(id)?.documents ?? [],
  }));
}

/** The words of a kind of evidence, for a difference: a piece begins with its kind. */
export function pieceInWords(piece: string): Bilingual {
  return WEIGHTS[piece.split(' ')[0] as TraceKind]?.say ?? { en: piece, ur: piece };
}
