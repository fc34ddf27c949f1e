import type { Bilingual } from '../../../kernel/bilingual.ts';
import { holdsAt, type Instant } from '../../../kernel/instant.ts';
import type { Condition, Premises } from './facts.ts';
import { type Licence, printedUntil } from './licence.ts';
import type { CourtOrder, MayOperate, Standing, Verdict } from './standing.ts';

export interface PublicCondition {
  readonly text: Bilingual;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** Of a residence only the district is public: everything else is null. */
export interface PublicPremises {
  readonly address: string | null;
  readonly area: string | null;
  readonly city: string | null;
  readonly district: string;
  readonly seats: number | null;
}

/** A licence as an answer shows it. */
export interface PublicLicence {
  readonly number: string;
  readonly holder: string;
  readonly holderUrdu: string | null;
  readonly validFrom: Instant;
  readonly validUntil: Instant | null;
  readonly conditions: readonly PublicCondition[];
  readonly premises: readonly PublicPremises[];
}

/** The answer to "is this licence, or this number, licensed?" at the moment `asOf`, asked at `checkedAt`. */
export interface CheckAnswer {
  readonly verdict: Verdict;
  readonly mayOperate: MayOperate;
  readonly courtOrders: readonly CourtOrder[];
  readonly licence: PublicLicence | null;
  /** The number asked about (E.164), where one was. */
  readonly number?: string;
  /** Code of the carrier that provides the number. */
  readonly carrier?: string;
  /** Since when the number is bound to the licence. */
  readonly since?: Instant;
  readonly until?: Instant | null;
  readonly asOf: Instant;
  readonly checkedAt: Instant;
}

/** The number an answer is about; without `held` nobody held it. */
export interface AskedNumber {
  readonly number: string;
  readonly held?: { readonly carrier: string; readonly since: Instant; readonly until: Instant | null };
}

/** The one builder of the public JSON of a licence: whoever answers, the bytes are the same. */
export function publicLicence(
  licence: Licence,
  conditions: readonly Condition[],
  premises: readonly Premises[],
  at: Instant,
): PublicLicence {
  return {
    number: licence.number,
    holder: licence.holder,
    holderUrdu: licence.holderUrdu,
    validFrom: licence.validFrom,
    validUntil: printedUntil(licence),
    conditions: inForce(conditions, at).map(({ text, from, until }) => ({
      text: { en: text.en, ur: text.ur },
      from,
      until,
    })),
    premises: inForce(premises, at).map(publicPremises),
  };
}

export function publicPremises({
  line,
  unit,
  area,
  city,
  district,
  residential,
  seats,
}: Premises): PublicPremises {
  if (residential) return { address: null, area: null, city: null, district, seats: null };
  return { address: [unit, line].filter(Boolean).join(', ') || null, area, city, district, seats };
}

/** What holds at a moment, in an order that does not depend on who asks. */
function inForce<T extends { readonly id: string; readonly from: Instant; readonly until: Instant | null }>(
  items: readonly T[],
  at: Instant,
): T[] {
  const order = (item: T) => `${item.from} ${item.id}`;
  return items.filter((item) => holdsAt(at, item)).sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** The one builder of court orders in an answer; a JSON column gives its keys in another order. */
export function publicCourtOrder(order: CourtOrder): CourtOrder {
  const { court, caseNumber, nature, covers, status, from, nextDate, lapseOn, lapsePassed } = order;
  return { court, caseNumber, nature, covers, status, from, nextDate, lapseOn, lapsePassed };
}

/** The one builder of an answer. A licence that does not stand yet is not shown. */
export function checkAnswer(
  { verdict, mayOperate, courtOrders }: Standing,
  licence: PublicLicence | null,
  asked: AskedNumber | undefined,
  asOf: Instant,
  checkedAt: Instant,
): CheckAnswer {
  return {
    verdict,
    mayOperate,
    courtOrders: courtOrders.map(publicCourtOrder),
    licence: verdict === 'not-found' ? null : licence,
    ...(asked && { number: asked.number }),
    ...(asked?.held && verdict !== 'not-found' && asked.held),
    asOf,
    checkedAt,
  };
}
