import type { Instant } from '../../kernel/instant.ts';
import { type Reader, sql, type Writer } from '../../platform/postgres/sql.ts';
import { partyKind } from './rules/party-kind.ts';
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
  /** From then on it may stand otherwise though nobody does anything; null where that never comes. */
  readonly standsUntil: Instant | null;
}

/** Entries of the register with how they stand at a moment. */
export async function licenceParties(
  db: Reader,
  at: Instant,
  licences: readonly string[],
): Promise<LicenceParty[]> {
  const rows = await db.rows<
    Omit<LicenceParty, 'kind' | 'numbers' | 'shutAt'> & {
      verdict: string | null;
      underWay: boolean;
      endedAt: Instant | null;
      numbers: string[] | null;
    }
  >(
    sql`select l.id, l.number, l.application, l.company, l.holder, s.verdict, coalesce(o.from_at, s.from_at) as "endedAt", o.ground,
          coalesce(o.state = 'proposed', false) as "underWay",
          coalesce(ceil(extract(epoch from least(l.provisional_until, l.confirmed_at, l.surrendered_from, ${at}::timestamptz) - l.valid_from) / 86400), 0)::int
            * (l.provisional_until is not null)::int as "provisionalDays",
          exists (select 1 from stay t where t.licence = l.id and t.status <> 'forged') as stayed, n.numbers,
          least(
            (select least(min(b.from_at) filter (where b.from_at > ${at}), min(b.until_at) filter (where b.until_at > ${at}))
              from standing b where b.licence = l.id and b.view = 'licence'),
            (select least(min(b.from_at) filter (where b.from_at > ${at}), min(b.until_at) filter (where b.until_at > ${at}),
                min(b.lifted_until) filter (where b.lifted_until > ${at}))
              from licence_order b where b.licence = l.id and b.state <> 'declined'),
            case when l.provisional_until is not null and ${at} < least(l.provisional_until, l.confirmed_at, l.surrendered_from)
              then l.valid_from + ceil(extract(epoch from ${at}::timestamptz - l.valid_from) / 86400) * interval '24 hours' end) as "standsUntil"
        from (select * from licence where id = any(${licences}::uuid[])) l
        left join standing s on s.licence = l.id and s.view = 'licence' and s.from_at <= ${at} and (s.until_at is null or s.until_at > ${at})
        left join lateral (
          select o.from_at, o.ground, o.state from licence_order o
          where o.licence = l.id and o.from_at <= ${at} and (o.state = 'proposed'
            or o.state = 'made' and coalesce(least(o.until_at, o.lifted_until), 'infinity') > ${at})
          order by o.state, o.from_at limit 1) o on true
        left join lateral (select jsonb_agg(distinct number) as numbers from number_holding h where h.licence = l.id and h.known_until is null) n on true
        order by l.id`,
  );
  return rows.map(({ verdict, underWay, endedAt, ground, numbers, ...row }) => {
    const kind = partyKind(verdict, underWay);
    const shut = kind === 'shut';
    return {
      ...row,
      kind,
      shutAt: shut ? endedAt : null,
      ground: shut ? ground : null,
      numbers: numbers ?? [],
    };
  });
}

/** Verdicts under which an entry of the register is no running one. */
const NOT_RUNNING: readonly string[] = ['revoked', 'suspended', 'surrendered', 'expired', 'not-found'];

/** Licences that run at a moment, by id, with the application that each rests on. */
export function runningLicences(
  db: Reader,
  at: Instant,
  after: string,
  limit: number,
): Promise<{ readonly licence: string; readonly application: string }[]> {
  return db.rows(
    sql`select l.id as licence, l.application from licence l
        join standing s on s.licence = l.id and s.view = 'licence' and s.from_at <= ${at} and (s.until_at is null or s.until_at > ${at})
        where l.id > ${after} and l.application is not null and s.verdict <> all(${NOT_RUNNING}::text[]) order by l.id limit ${limit}`,
  );
}

/** How far running licences are held against what is new: the triggers of the last whole pass, and the pass under way. */
export interface LicencesHeld {
  readonly lists: string | null;
  readonly orders: string | null;
  readonly passLists: string | null;
  readonly passOrders: string | null;
  readonly passAfter: string | null;
}

export async function licencesHeld(db: Reader): Promise<LicencesHeld | undefined> {
  return db.row<LicencesHeld>(
    sql`select lists, orders, pass_lists as "passLists", pass_orders as "passOrders", pass_after as "passAfter" from work.licence_screening`,
  );
}

export async function noteLicencesHeld(db: Writer, held: LicencesHeld): Promise<void> {
  const { lists, orders, passLists, passOrders, passAfter } = held;
  await db.run(
    sql`insert into work.licence_screening (lists, orders, pass_lists, pass_orders, pass_after)
        values (${lists}, ${orders}, ${passLists}, ${passOrders}, ${passAfter})
        on conflict (one) do update set lists = excluded.lists, orders = excluded.orders,
          pass_lists = excluded.pass_lists, pass_orders = excluded.pass_orders, pass_after = excluded.pass_after`,
  );
}

/** The applications of licences whose leads are on record and which run no more. */
export function leadsOfEnded(db: Reader, at: Instant): Promise<{ readonly application: string }[]> {
  return db.rows(
    sql`select l.application from screening l where l.licence is not null and l.ended_as is null and not exists (
          select 1 from standing s where s.licence = l.licence and s.view = 'licence' and s.from_at <= ${at}
            and (s.until_at is null or s.until_at > ${at}) and s.verdict <> all(${NOT_RUNNING}::text[]))
        order by l.application`,
  );
}

/** People bound to some licences, agents among them, with the fact that declared each last; never public. */
export async function staffDeclared(
  db: Reader,
  licences: readonly string[],
): Promise<Map<string, { readonly person: string; readonly fact: string; readonly role: string }[]>> {
  const rows = await db.rows<{ licence: string; person: string; fact: string; role: string }>(
    sql`select distinct on (b.licence, b.person) b.licence, b.person, p.fact, b.role
        from licence_person b join person p on p.id = b.person
        where p.erased_at is null and b.licence = any(${licences}::uuid[])
        order by b.licence, b.person, b.since`,
  );
  return Map.groupBy(rows, ({ licence }) => licence);
}

/**
 * Each changes when whoever was screened before is to be held against it again.
 * - `lists`: an edition of a list came; an entry of an own one, its outcome, or the day on which it drops off.
 * - `orders`: an order was made or lifted; a centre came to stand shut or ceased to: by an order's day, by leaving while one
 *   was under way, by a stay that was granted, ended or found forged.
 */
export interface Triggers {
  readonly lists: string;
  readonly orders: string;
}

export async function triggersOf(db: Reader, at: Instant): Promise<Triggers> {
  const row = await db.row<Triggers>(
    sql`select concat_ws(' ', (select sum(version) from watch_list), '/',
            (select concat(sum(version), ' ', count(*) filter (where drops_on <= ${at}), ' ', count(*) filter (where from_at <= ${at})) from own_entry)) as lists,
          concat_ws(' ', (select concat(count(*), ' ', sum(version)) from licence_order where state = 'made'),
            (select concat(count(*), ' ', sum(hashtextextended(concat(s.licence, s.verdict, s.from_at), 0)::numeric)) from standing s
              where s.view = 'licence' and s.verdict = any(${['revoked', 'suspended', 'surrendered', 'expired']}::text[])
                and s.from_at <= ${at} and (s.until_at is null or s.until_at > ${at})
                and (s.verdict = any(${['revoked', 'suspended']}::text[]) or exists (
                  select 1 from licence_order o where o.licence = s.licence and o.state = 'proposed' and o.from_at <= ${at})))) as orders`,
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
