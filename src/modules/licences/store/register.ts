import type { Instant } from '../../../kernel/instant.ts';
import { holdsAt } from '../../../kernel/instant.ts';
import { type Reader, sql } from '../../../platform/postgres/sql.ts';
import { type PublicPremises, publicLicence } from '../rules/answer.ts';
import { faceOf, type RegisterFace } from '../rules/faces.ts';
import type { Licence } from '../rules/licence.ts';
import { standingIn, type Verdict } from '../rules/standing.ts';
import { type BoundNumber, numbersBoundTo } from './holdings.ts';
import { dossiersKnownAt } from './known.ts';
import { conditionsOf, licencesById, premisesOf } from './licences.ts';
import { byLicence, type LicenceRow, licenceFrom } from './rows.ts';
import { standingsAt, timelinesOf } from './standing.ts';

const BATCH = 1_000;

/** One licence of the public register as of a moment. */
export interface RegisterRow {
  readonly number: string;
  readonly holder: string;
  readonly verdict: Verdict;
  readonly validFrom: Instant;
  readonly validUntil: Instant | null;
  readonly premises: readonly PublicPremises[];
  /** The numbers it calls from or is called on (E.164); never a home number. */
  readonly numbers: readonly string[];
}

/** The whole public register as of a moment, by licence number; `known` asks what the office knew then. */
export async function* registerAsOf(db: Reader, at: Instant, known?: Instant): AsyncGenerator<RegisterRow> {
  for (let after = ''; ; ) {
    const rows = await db.rows<LicenceRow>(
      sql`select * from licence where number > ${after} and valid_from <= ${at} order by number limit ${BATCH}`,
    );
    if (rows.length === 0) return;
    const licences = rows.map(licenceFrom);
    yield* await (known ? batchKnown(db, licences, at, known) : batchNow(db, licences, at));
    after = rows.at(-1)!.number;
  }
}

async function batchNow(db: Reader, licences: readonly Licence[], at: Instant): Promise<RegisterRow[]> {
  const ids = licences.map(({ id }) => id);
  const standings = await standingsAt(
    db,
    ids.map((licence) => ({ licence, number: null })),
    at,
  );
  const premises = await premisesOf(db, ids);
  const numbers = publicNumbers(await numbersBoundTo(db, ids, null), at);
  return licences.flatMap((licence, i) => {
    const shown = publicLicence(licence, [], premises.get(licence.id) ?? [], at);
    return registerRow(shown, standings[i]!.verdict, numbers.get(licence.id) ?? []);
  });
}

async function batchKnown(
  db: Reader,
  licences: readonly Licence[],
  at: Instant,
  known: Instant,
): Promise<RegisterRow[]> {
  const ids = licences.map(({ id }) => id);
  const dossiers = await dossiersKnownAt(db, ids, known);
  const numbers = publicNumbers(await numbersBoundTo(db, ids, known), at);
  return ids.flatMap((id) => {
    const dossier = dossiers.get(id);
    if (!dossier) return [];
    const { licence, premises, orders, stays } = dossier;
    const { verdict } = standingIn(licence, orders, stays, { kind: 'licence' }, at);
    return registerRow(publicLicence(licence, [], premises, at), verdict, numbers.get(id) ?? []);
  });
}

function registerRow(
  shown: ReturnType<typeof publicLicence>,
  verdict: Verdict,
  numbers: readonly string[],
): RegisterRow[] {
  if (verdict === 'not-found') return [];
  const { number, holder, validFrom, validUntil, premises } = shown;
  return [{ number, holder, verdict, validFrom, validUntil, premises, numbers }];
}

/** The numbers that a register lists at a moment, by licence: never a home agent's. */
function publicNumbers(holdings: readonly BoundNumber[], at: Instant): Map<string, string[]> {
  return byLicence(
    holdings.filter((holding) => !holding.home && holdsAt(at, holding)),
    ({ number }) => number,
  );
}

/**
 * What an index needs to answer as `checkNumber`, `checkLicence` and `lookup` do, for some licences or for all,
 * as known now. Home numbers are among them: they answer a check and are listed nowhere.
 */
export async function* registerFaces(
  db: Reader,
  which: readonly string[] | 'all',
): AsyncGenerator<RegisterFace> {
  if (which !== 'all') {
    for (let i = 0; i < which.length; i += BATCH)
      yield* await faces(db, await licencesById(db, which.slice(i, i + BATCH)));
    return;
  }
  for (let after = ''; ; ) {
    const rows = await db.rows<LicenceRow>(
      sql`select * from licence where number > ${after} order by number limit ${BATCH}`,
    );
    if (rows.length === 0) return;
    yield* await faces(db, rows.map(licenceFrom));
    after = rows.at(-1)!.number;
  }
}

async function faces(db: Reader, licences: readonly Licence[]): Promise<RegisterFace[]> {
  const ids = licences.map(({ id }) => id);
  const [conditions, premises, views, bound] = await Promise.all([
    conditionsOf(db, ids),
    premisesOf(db, ids),
    timelinesOf(db, ids),
    numbersBoundTo(db, ids, null),
  ]);
  const holdings = byLicence(bound, (one) => one);
  return licences.map((licence) =>
    faceOf({
      licence,
      conditions: conditions.get(licence.id) ?? [],
      premises: premises.get(licence.id) ?? [],
      views: views.get(licence.id) ?? [],
      holdings: holdings.get(licence.id) ?? [],
    }),
  );
}
