import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, trustedSql } from '../../../platform/postgres/sql.ts';
import { COUNT_MAX } from './queues.ts';

/** What oversight follows besides applications. */
export const PROCEEDINGS = ['orders', 'stays', 'register', 'rulings', 'payments'] as const;
export type Proceeding = (typeof PROCEEDINGS)[number];

/** One step: what was done, when and by whom, and what it belongs to; nothing of why, and no amount. */
export interface Step {
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly by: string;
  readonly agency: string | null;
  /** The number of the licence, or the reference of the ruling, the application or the payment. */
  readonly reference: string | null;
  /** Of payments, once the application was handed in. */
  readonly application: string | null;
}

interface Told {
  readonly types: readonly string[];
  readonly reference: string;
  readonly application?: string;
  readonly from: string;
}

const ofLicence = (table: string) => ({
  reference: 'l.number',
  from: `left join ${table} o on o.id = f.subject left join licence l on l.id = o.licence`,
});

// the words of an index's condition: db/0036_oversight.sql
const TOLD: Readonly<Record<Proceeding, Told>> = {
  orders: {
    types: ['OrderProposed', 'OrderMade', 'OrderDeclined', 'OrderLifted'],
    ...ofLicence('licence_order'),
  },
  stays: {
    types: ['StayGranted', 'StayVerified', 'StayExtended', 'StayFoundForged', 'StayEnded'],
    ...ofLicence('stay'),
  },
  register: {
    types: ['RegisterChangeProposed', 'RegisterChangeMade', 'RegisterChangeDeclined'],
    ...ofLicence('register_change'),
  },
  rulings: {
    types: [
      'RulingAsked',
      'RulingWithdrawn',
      'RulingProposed',
      'RulingSentBack',
      'RulingGiven',
      'RulingAppealed',
    ],
    reference: 'o.reference',
    from: 'left join ruling o on o.id = f.subject',
  },
  payments: {
    types: ['FeeDemanded', 'FeeSettled', 'RefundOrdered', 'RefundPaid', 'FeeWithdrawn'],
    reference: 'coalesce(a.reference, o.reference)',
    application: 'a.id',
    from: 'left join fee o on o.id = f.subject left join application a on a.id = o.about',
  },
};

const among = ({ types }: Told) => `type in (${types.map((type) => `'${type}'`).join(', ')})`;

/** Every kind of step of a proceeding. */
export const stepTypes = (of: Proceeding): readonly string[] => TOLD[of].types;

/** The steps of a kind, the latest first: those before a place in the ledger, or the nearest after it. */
export async function stepsOf(
  reader: Reader,
  of: Proceeding,
  { before, after }: { readonly before: number | null; readonly after: number | null },
  limit: number,
): Promise<Step[]> {
  const told = TOLD[of];
  const place =
    after === null
      ? { where: 'seq < $1', order: 'desc', at: before ?? Number.MAX_SAFE_INTEGER }
      : { where: 'seq > $1', order: 'asc', at: after };
  return reader.rows<Step>(
    trustedSql(
      `select f.seq, f.type, f.at, f.by, f.agency, ${told.reference} as reference, ${told.application ?? 'null'} as application
         from (select seq, type, at, by, agency, subject from ledger.fact
               where ${among(told)} and ${place.where} order by seq ${place.order} limit $2) f
         ${told.from} order by f.seq desc`,
      [place.at, limit],
    ),
  );
}

/** How many steps of a kind there are; counting stops behind `COUNT_MAX`. */
export async function stepCount(reader: Reader, of: Proceeding): Promise<number> {
  const row = await reader.row<{ n: number }>(
    trustedSql(
      `select count(*)::int as n from (select 1 from ledger.fact where ${among(TOLD[of])} limit $1) x`,
      [COUNT_MAX + 1],
    ),
  );
  return row?.n ?? 0;
}
