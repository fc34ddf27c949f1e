import type { Actor } from '../../../kernel/actor.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Act } from '../../../platform/act.ts';
import { missingFile } from '../../../platform/files.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { type AgenciesPack, delegationFor, type Power, requireNoConflict } from '../../agencies/index.ts';
import { answerRefusal, type Decision, DOCUMENTS_MAX, decideRefusal, wordless } from '../rules/decision.ts';
import { restsOf } from '../rules/evidence.ts';
import type { ScreeningSays } from '../rules/facts.ts';
import type { Match } from '../rules/match.ts';
import { type MatchRow, matchRowsOf, screeningOf } from '../store.ts';
import { matchSubject } from '../subjects.ts';

interface OfMatch {
  readonly application: string;
  readonly match: string;
}

interface Standing {
  readonly match: Match;
  readonly row: MatchRow | undefined;
  readonly officer: string;
}

/** The match as it stands, for an officer who may act on it and has no interest in either side. */
async function standing(
  act: Act,
  pack: AgenciesPack,
  power: Power,
  input: OfMatch,
): Promise<Standing | Refusal> {
  const delegation = await delegationFor(act, pack, act.by, power, act.at);
  if (isRefusal(delegation)) return delegation;
  if (act.by.kind !== 'officer') return refuse('not-allowed', 'officers-only');
  const screening = await screeningOf(act, input.application);
  const match = screening?.matches.find((one) => one.match === input.match);
  if (!screening || !match) return refuse('not-found', 'no-such-match');
  const { organisation, company } = screening;
  const conflict = await requireNoConflict(act, act.by, [organisation, company, match.otherCompany]);
  if (conflict) return conflict;
  const row = (await matchRowsOf(act, input.application)).get(match.match);
  return { match, row, officer: act.by.officer };
}

export interface DecideMatchInput extends OfMatch {
  readonly decision: Decision;
  /** Hash of the evidence that the officer saw. */
  readonly evidence: string;
  readonly reason: string;
}

/** Somebody decides whether two are the same; it is remembered until the facts behind it change. */
export async function decideMatch(
  act: Act,
  pack: AgenciesPack,
  input: DecideMatchInput,
): Promise<{ match: string; decision: Decision } | Refusal> {
  const found = await standing(act, pack, 'decide-match', input);
  if (isRefusal(found)) return found;
  const { match, row, officer } = found;
  const refusal = decideRefusal(match, input);
  if (refusal) return refusal;
  const { application, decision, evidence, reason } = input;
  const rests = restsOf(match.traces);
  const says: ScreeningSays = {
    type: 'MatchDecided',
    data: { application, other: match.other, decision, evidence, rests, bits: match.bits, officer },
    personal: { reason: reason.trim() },
  };
  await act.append([{ subject: match.match, after: row?.version ?? 0, says, keyedTo: match.match }]);
  return { match: match.match, decision };
}

const ANSWER_DAYS_MIN = 7;

/** Tells the applicant what is held against him, with time to answer, before anybody relies on it. */
export async function discloseMatch(
  act: Act,
  pack: AgenciesPack,
  input: OfMatch & { readonly gist: string; readonly days: number },
): Promise<{ match: string; answerBy: string } | Refusal> {
  const found = await standing(act, pack, 'disclose-match', input);
  if (isRefusal(found)) return found;
  const { match, row, officer } = found;
  if (row?.sealed) return refuse('conflict', 'match-is-sealed');
  const empty = wordless(input.gist, '/gist');
  if (empty) return empty;
  if (input.days < ANSWER_DAYS_MIN)
    return refuse('invalid', 'match-answer-too-short', {
      field: '/days',
      values: { days: ANSWER_DAYS_MIN },
    });
  const answerBy = plusMs(act.at, input.days * DAY_MS);
  const { application } = input;
  const says: ScreeningSays = {
    type: 'MatchDisclosed',
    data: { application, other: match.other, evidence: match.evidence, answerBy, officer },
    personal: { gist: input.gist.trim() },
  };
  await act.append([{ subject: match.match, after: row?.version ?? 0, says, keyedTo: match.match }]);
  return { match: match.match, answerBy };
}

/** What the law lets nobody tell: an officer with the power to seal says so, with why. */
export async function sealMatch(
  act: Act,
  pack: AgenciesPack,
  input: OfMatch & { readonly reason: string },
): Promise<{ match: string } | Refusal> {
  const found = await standing(act, pack, 'seal-match', input);
  if (isRefusal(found)) return found;
  const { match, row, officer } = found;
  const { application, reason } = input;
  const empty = wordless(reason, '/reason');
  if (empty) return empty;
  const says: ScreeningSays = {
    type: 'MatchSealed',
    data: { application, other: match.other, officer },
    personal: { reason: reason.trim() },
  };
  await act.append([{ subject: match.match, after: row?.version ?? 0, says, keyedTo: match.match }]);
  return { match: match.match };
}

/** Files of an application as whoever keeps applications knows them. */
export type UploadsOf = (
  reader: Reader,
  application: string,
) => Promise<readonly { readonly hash: string }[]>;

/**
 * Whether somebody may use an application of his own organisation, as whoever keeps applications knows it: a power of
 * attorney may name the application, or the licence that it is about.
 */
export type MayUse = (reader: Reader, by: Actor, application: string) => Promise<object | Refusal>;

/** The applicant answers what was disclosed to him, in words and with files that he uploaded to his application. */
export async function answerMatch(
  act: Act,
  applications: { readonly mayUse: MayUse; readonly uploadsOf: UploadsOf },
  input: OfMatch & { readonly answer: string; readonly documents: readonly string[] },
): Promise<{ match: string } | Refusal> {
  const screening = await screeningOf(act, input.application);
  const own = act.by.kind === 'applicant' && screening?.organisation === act.by.organisation;
  const used = own && (await applications.mayUse(act, act.by, input.application));
  if (used && isRefusal(used)) return used;
  const row = used ? (await matchRowsOf(act, input.application)).get(input.match) : undefined;
  if (!row) return refuse('not-found', 'no-such-match');
  const refusal = answerRefusal(row, act.at);
  if (refusal) return refusal;
  const empty = wordless(input.answer, '/answer');
  if (empty) return empty;
  const documents = [...new Set(input.documents)];
  if (documents.length > DOCUMENTS_MAX)
    return refuse('invalid', 'match-too-many-documents', {
      field: '/documents',
      values: { most: DOCUMENTS_MAX },
    });
  const uploaded = new Set((await applications.uploadsOf(act, input.application)).map(({ hash }) => hash));
  const strange = documents.findIndex((hash) => !uploaded.has(hash));
  if (strange >= 0)
    return refuse('invalid', 'match-document-not-uploaded', { field: `/documents/${strange}` });
  const missing = await missingFile(
    act,
    documents.map((hash, i) => ({ hash, field: `/documents/${i}` })),
  );
  if (missing) return missing;
  const { application, other } = row;
  const says: ScreeningSays = {
    type: 'MatchAnswered',
    data: { application, other, documents },
    personal: { answer: input.answer.trim() },
  };
  const subject = matchSubject(application, other);
  await act.append([{ subject, after: row.version, says, keyedTo: subject }]);
  return { match: subject };
}
