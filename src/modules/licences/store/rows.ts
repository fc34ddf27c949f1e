import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type {
  BoundPerson,
  Condition,
  CourtDirection,
  LicenceKind,
  Premises,
  TransitionEnd,
} from '../rules/facts.ts';
import type { Licence } from '../rules/licence.ts';
import type { Kept } from '../rules/vary.ts';

export interface LicenceRow {
  readonly id: Id<'licence'>;
  readonly version: number;
  readonly number: string;
  readonly kind: LicenceKind;
  readonly class: string;
  readonly application: Id<'application'> | null;
  readonly company: Id<'company'>;
  readonly organisation: Id<'organisation'> | null;
  readonly holder: string;
  readonly holder_urdu: string | null;
  readonly holdings: Id<'holdings'>;
  readonly valid_from: Instant;
  readonly valid_until: Instant | null;
  readonly provisional_until: Instant | null;
  readonly confirmed_at: Instant | null;
  readonly inspection_awaited_at: Instant | null;
  readonly inspection_failed_at: Instant | null;
  readonly continued_by: Id<'application'> | null;
  readonly continued_until: Instant | null;
  readonly surrendered_from: Instant | null;
  readonly ended_why: TransitionEnd | null;
  readonly ended_at: Instant | null;
  readonly successor: Id<'licence'> | null;
  readonly claimed: boolean;
  readonly claim_confirmed_at: Instant | null;
  readonly court_direction: CourtDirection | null;
}

interface ItemRow {
  readonly licence: Id<'licence'>;
  readonly since: number;
  readonly from_at: Instant;
  readonly until_at: Instant | null;
}

export type PremisesRow = ItemRow & Omit<Premises, 'from' | 'until'>;
export type ConditionRow = ItemRow & Omit<Condition, 'from' | 'until'>;
export type PersonRow = ItemRow & Omit<BoundPerson, 'from' | 'until'>;

export function licenceFrom(row: LicenceRow): Licence {
  const {
    id,
    version,
    number,
    kind,
    company,
    organisation,
    holder,
    holdings,
    successor,
    claimed,
    claim_confirmed_at: claimConfirmedAt,
    application,
  } = row;
  return {
    id,
    version,
    number,
    kind,
    class: row.class,
    application,
    company,
    organisation,
    holder,
    holderUrdu: row.holder_urdu,
    holdings,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    provisionalUntil: row.provisional_until,
    confirmedAt: row.confirmed_at,
    inspectionAwaitedAt: row.inspection_awaited_at,
    inspectionFailedAt: row.inspection_failed_at,
    continuedBy: row.continued_by,
    continuedUntil: row.continued_until,
    surrenderedFrom: row.surrendered_from,
    endedWhy: row.ended_why,
    endedAt: row.ended_at,
    successor,
    claimed,
    claimConfirmedAt,
    courtDirection: row.court_direction,
  };
}

export function premisesFrom(row: PremisesRow): Kept<Premises> {
  const {
    id,
    since,
    line,
    unit,
    area,
    city,
    district,
    residential,
    seats,
    from_at: from,
    until_at: until,
  } = row;
  return { id, since, line, unit, area, city, district, residential, seats, from, until };
}

export function conditionFrom({
  id,
  since,
  text,
  from_at: from,
  until_at: until,
}: ConditionRow): Kept<Condition> {
  return { id, since, text, from, until };
}

export function personFrom({
  person,
  role,
  since,
  from_at: from,
  until_at: until,
}: PersonRow): Kept<BoundPerson> {
  return { person, role, since, from, until };
}

/** Groups rows by licence, each group in the order of the rows. */
export function byLicence<Row extends { readonly licence: string }, T>(
  rows: readonly Row[],
  parse: (row: Row) => T,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.licence);
    if (group) group.push(parse(row));
    else groups.set(row.licence, [parse(row)]);
  }
  return groups;
}
