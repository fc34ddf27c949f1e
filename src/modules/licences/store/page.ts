import { holdsAt, type Instant } from '../../../kernel/instant.ts';
import { factsOf } from '../../../platform/ledger/read.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import {
  type CheckAnswer,
  checkAnswer,
  type PublicCondition,
  type PublicPremises,
  publicLicence,
  publicPremises,
} from '../rules/answer.ts';
import type { CourtDirection, LicenceKind } from '../rules/facts.ts';
import { type HistoryEvent, historyOf } from '../rules/history.ts';
import {
  type MayOperate,
  NOT_FOUND,
  type StandingInterval,
  standingAt,
  type Verdict,
} from '../rules/standing.ts';
import { LICENCE_VIEW, viewOf } from '../rules/views.ts';
import { numbersBoundTo } from './holdings.ts';
import { subjectsAbout } from './known.ts';
import { conditionsOf, licenceById, licenceByNumber, premisesOf } from './licences.ts';
import { timelinesOf } from './standing.ts';

interface Dated {
  readonly from: Instant;
  readonly until: Instant | null;
}

/** Everything public about one entry of the register, for its page. */
export interface LicencePage {
  readonly answer: CheckAnswer;
  readonly kind: LicenceKind;
  readonly class: string;
  /** Licensed for a time, until inspected. */
  readonly provisional: boolean;
  /** Granted on a court's direction. */
  readonly courtDirection: CourtDirection | null;
  /** The licence number of the entry that replaced it. */
  readonly successor: string | null;
  readonly standing: readonly StandingInterval[];
  readonly history: readonly HistoryEvent[];
  readonly conditions: readonly PublicCondition[];
  readonly premises: readonly (PublicPremises & Dated)[];
  /** Numbers bound to it at the moment; home numbers are never listed. */
  readonly numbers: readonly PageNumber[];
}

export interface PageNumber {
  readonly number: string;
  readonly carrier: string;
  readonly use: 'outbound' | 'inbound' | 'both';
  readonly since: Instant;
  readonly until: Instant | null;
  readonly verdict: Verdict;
  readonly mayOperate: MayOperate;
}

/** The page of an entry by its licence number at a moment; undefined when there is none. */
export async function licencePage(
  db: Reader,
  licenceNumber: string,
  at: Instant,
  checkedAt: Instant = at,
): Promise<LicencePage | undefined> {
  const licence = await licenceByNumber(db, licenceNumber);
  if (!licence) return undefined;
  const ids = [licence.id];
  const conditions = (await conditionsOf(db, ids)).get(licence.id) ?? [];
  const premises = (await premisesOf(db, ids)).get(licence.id) ?? [];
  const views = new Map(
    (await timelinesOf(db, ids)).get(licence.id)?.map(({ view, timeline }) => [view, timeline]),
  );
  const held = (await numbersBoundTo(db, [licence.id], null)).filter(
    (holding) => !holding.home && holdsAt(at, holding),
  );
  const facts = await factsOf(db, await subjectsAbout(db, ids));
  const successor = licence.successor ? await licenceById(db, licence.successor) : undefined;
  const standing = views.get(LICENCE_VIEW) ?? [];
  return {
    answer: checkAnswer(
      standingAt(standing, at),
      publicLicence(licence, conditions, premises, at),
      undefined,
      at,
      checkedAt,
    ),
    kind: licence.kind,
    class: licence.class,
    provisional: licence.provisionalUntil !== null && licence.confirmedAt === null,
    courtDirection: licence.courtDirection,
    successor: successor?.number ?? null,
    standing,
    history: historyOf(facts),
    conditions: conditions.map(({ text, from, until }) => ({ text, from, until })),
    premises: premises.map((item) => ({ ...publicPremises(item), from: item.from, until: item.until })),
    numbers: held.map(({ number, carrier, use, from, until }) => {
      const timeline = views.get(viewOf(number, views));
      const { verdict, mayOperate } = timeline ? standingAt(timeline, at) : NOT_FOUND;
      return { number, carrier, use, since: from, until, verdict, mayOperate };
    }),
  };
}
