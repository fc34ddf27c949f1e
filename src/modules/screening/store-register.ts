import type { Instant } from '../../kernel/instant.ts';
import { type Reader, sql, type Writer } from '../../platform/postgres/sql.ts';
import type { PartyKind } from './rules/profile.ts';

/** An entry of the register as a party: whether it stands shut, and since when. */
export interface LicenceParty {
  readonly id: string;
  readonly number: string;
  readonly application: string | null;
  readonly company: string;
  readonly holder: string;
  readonly kind: PartyKind;
  readonly shutAt: Instant | null;
  readonly ground: string | null;
  readonly provisionalDays: number;
  readonly stayed: boolean;
  /** That it holds or ever held. */
  readonly numbers: readonly string[];
}

const SHUT = ['revoked', 'suspended'];
const ENDED = ['expired', 'surrendered', 'not-found'];

/** Every entry of the register, with how it stands at a moment. */
export async function licenceParties(db: Reader, at: Instant): Promise<LicenceParty[]> {
  const rows = await db.rows<
    Omit<LicenceParty, 'kind' | 'numbers'> & { verdict: string | null; numbers: string[] | null }
  >(
    sql`select l.id, l.number, l.application, l.company, l.holder, s.verdict,
          case when s.verdict = any(${SHUT}::text[]) then o.from_at end as "shutAt",
          case when s.verdict = any(${SHUT}::text[]) then o.ground end as ground,
          coalesce(ceil(extract(epoch from least(l.provisional_until, l.confirmed_at, l.surrendered_from, ${at}::timestamptz) - l.valid_from) / 86400), 0)::int
            * (l.provisional_until is not null)::int as "provisionalDays",
          exists (select 1 from stay t where t.licence = l.id and t.status <> 'forged') as stayed, n.numbers
        from licence l
        left join standing s on s.licence = l.id and s.view = 'licence' and s.from_at <= ${at} and (s.until_at is null or s.until_at > ${at})
        left join lateral (
          select from_at, ground from licence_order o
          where o.licence = l.id and o.state = 'made' and o.from_at <= ${at} and coalesce(least(o.until_at, o.lifted_until), 'infinity') > ${at}
          order by o.from_at limit 1) o on true
        left join (select licence, jsonb_agg(distinct number) as numbers from number_holding where known_until is null group by licence) n on n.licence = l.id
        order by l.id`,
  );
  return rows.map(({ verdict, numbers, ...row }) => ({
    ...row,
    kind:
      verdict && SHUT.includes(verdict) ? 'shut' : !verdict || ENDED.includes(verdict) ? 'past' : 'running',
    numbers: numbers ?? [],
  }));
}

/** People bound to each licence, agents among them, with the fact that declared each last; never public. */
export async function staffDeclared(
  db: Reader,
): Promise<Map<string, { readonly person: string; readonly fact: string; readonly role: string }[]>> {
  const rows = await db.rows<{ licence: string; person: string; fact: string; role: string }>(
    sql`select distinct on (b.licence, b.person) b.licence, b.person, p.fact, b.role
        from licence_person b join person p on p.id = b.person where p.erased_at is null
        order by b.licence, b.person, b.since`,
  );
  const by = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) by.set(row.licence, [...(by.get(row.licence) ?? []), row]);
  return by;
}

/** Each changes when a list (or an entry of an own one) or an order does: whatever was screened before is held against it again. */
export interface Triggers {
  readonly lists: string;
  readonly orders: string;
}

export async function triggersOf(db: Reader): Promise<Triggers> {
  const row = await db.row<Triggers>(
    sql`select concat_ws(' ', (select sum(version) from watch_list), '/', (select sum(version) from own_entry)) as lists,
          (select concat(count(*), ' ', sum(version)) from licence_order where state = 'made') as orders`,
  );
  return row!;
}

/** The triggers up to which everything open was screened. */
export async function screenedUpTo(db: Reader): Promise<Triggers | undefined> {
  return db.row<Triggers>(sql`select lists, orders from work.screening_progress`);
}

export async function noteScreenedUpTo(db: Writer, { lists, orders }: Triggers): Promise<void> {
  await db.run(
    sql`insert into work.screening_progress (lists, orders) values (${lists}, ${orders})
        on conflict (one) do update set lists = excluded.lists, orders = excluded.orders`,
  );
}
