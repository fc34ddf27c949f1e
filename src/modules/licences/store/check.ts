import type { Instant } from '../../../kernel/instant.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { type Held, holdersOf } from '../../numbers/index.ts';
import { type AskedNumber, type CheckAnswer, checkAnswer, publicLicence } from '../rules/answer.ts';
import { type MayOperate, NOT_FOUND, standingIn, type Verdict, type View } from '../rules/standing.ts';
import { type EntryAt, entryAt } from './entry-at.ts';
import { dossiersKnownAt } from './known.ts';
import { licenceByNumber, licencesById } from './licences.ts';
import { standingsAt } from './standing.ts';

/**
 * Whether a number (E.164) belongs to a licensed centre at a moment. `known` asks what the office knew then;
 * `checkedAt` is when the question was put. A number nobody held is `not-found`.
 */
export async function checkNumber(
  db: Reader,
  number: string,
  at: Instant,
  known?: Instant,
  checkedAt: Instant = at,
): Promise<CheckAnswer> {
  const [holding] = await holdersOf(db, [number], at, known ?? null);
  if (!holding) return checkAnswer(NOT_FOUND, null, { number }, at, checkedAt);
  const asked: AskedNumber = { number, held: heldOf(holding) };
  if (known) return answerKnown(db, holding.licence, { kind: 'number', number }, asked, at, known, checkedAt);
  return answerOf(await entryAt(db, { id: holding.licence }, number, at), asked, at, checkedAt);
}

/** Whether a licence (by its number, as `parseLicenceNumber` spells it) stands at a moment; see `checkNumber`. */
export async function checkLicence(
  db: Reader,
  licenceNumber: string,
  at: Instant,
  known?: Instant,
  checkedAt: Instant = at,
): Promise<CheckAnswer> {
  if (!known) return answerOf(await entryAt(db, { licenceNumber }, null, at), undefined, at, checkedAt);
  const licence = await licenceByNumber(db, licenceNumber);
  if (!licence) return answerOf(undefined, undefined, at, checkedAt);
  return answerKnown(db, licence.id, { kind: 'licence' }, undefined, at, known, checkedAt);
}

function heldOf({ carrier, from, until }: Held): AskedNumber['held'] {
  return { carrier, since: from, until };
}

function answerOf(
  entry: EntryAt | undefined,
  asked: AskedNumber | undefined,
  at: Instant,
  checkedAt: Instant,
): CheckAnswer {
  if (!entry) return checkAnswer(NOT_FOUND, null, asked && { number: asked.number }, at, checkedAt);
  const { licence, standing, conditions, premises } = entry;
  return checkAnswer(standing, publicLicence(licence, conditions, premises, at), asked, at, checkedAt);
}

async function answerKnown(
  db: Reader,
  id: string,
  view: View,
  asked: AskedNumber | undefined,
  at: Instant,
  known: Instant,
  checkedAt: Instant,
): Promise<CheckAnswer> {
  const dossier = (await dossiersKnownAt(db, [id], known)).get(id);
  if (!dossier) return answerOf(undefined, asked, at, checkedAt);
  const { licence, conditions, premises, orders, stays } = dossier;
  const standing = standingIn(licence, orders, stays, view, at);
  return checkAnswer(standing, publicLicence(licence, conditions, premises, at), asked, at, checkedAt);
}

/** One answer of a look-up; `licence` is the licence number. */
export interface LookupAnswer {
  readonly verdict: Verdict;
  readonly mayOperate: MayOperate;
  readonly licence: string | null;
}

/** Answers for many numbers (E.164) at a moment, in their order, in three queries however many they are. */
export async function lookup(db: Reader, numbers: readonly string[], at: Instant): Promise<LookupAnswer[]> {
  const holdings = new Map<string, Held>(
    (await holdersOf(db, [...new Set(numbers)], at)).map((h) => [h.number, h]),
  );
  const held = [...holdings.values()];
  const standings = await standingsAt(
    db,
    held.map(({ licence, number }) => ({ licence, number })),
    at,
  );
  const licences = await licencesById(db, [...new Set(held.map(({ licence }) => licence))]);
  const numberOf = new Map<string, string>(licences.map((licence) => [licence.id, licence.number]));
  const answers = new Map(
    held.map(({ number, licence }, i): [string, LookupAnswer] => {
      const { verdict, mayOperate } = standings[i]!;
      return [
        number,
        { verdict, mayOperate, licence: verdict === 'not-found' ? null : (numberOf.get(licence) ?? null) },
      ];
    }),
  );
  return numbers.map((number) => answers.get(number) ?? UNHELD);
}

const UNHELD: LookupAnswer = { verdict: 'not-found', mayOperate: 'no', licence: null };
