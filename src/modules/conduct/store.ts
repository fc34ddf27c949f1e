import type { Day } from '../../kernel/day.ts';
import type { Instant } from '../../kernel/instant.ts';
import { factsOf } from '../../platform/ledger/read.ts';
import { type Reader, sql, type Writer } from '../../platform/postgres/sql.ts';
import type { Complaint } from './rules/complaint.ts';
import type { ConductSays } from './rules/facts.ts';

interface ComplaintRow {
  readonly id: Complaint['id'];
  readonly version: number;
  readonly reference: string;
  readonly complainant: Complaint['complainant'];
  readonly organisation: Complaint['organisation'];
  readonly agency: string;
  readonly officer: Complaint['officer'];
  readonly application: Complaint['application'];
  readonly kind: Complaint['kind'];
  readonly happened_on: Day | null;
  readonly evidence: readonly string[];
  readonly made_at: Instant;
  readonly acknowledge_by: Day;
  readonly answer_by: Day;
  readonly due_on: Day | null;
  readonly state: Complaint['state'];
  readonly assigned_to: Complaint['assignedTo'];
  readonly outcome: Complaint['outcome'];
  readonly changed_at: Instant;
}

function complaintFrom(row: ComplaintRow): Complaint {
  const { happened_on, made_at, acknowledge_by, answer_by, due_on, assigned_to, changed_at, ...same } = row;
  return {
    ...same,
    happenedOn: happened_on,
    madeAt: made_at,
    acknowledgeBy: acknowledge_by,
    answerBy: answer_by,
    dueOn: due_on,
    assignedTo: assigned_to,
    changedAt: changed_at,
  };
}

export async function complaintById(reader: Reader, id: string): Promise<Complaint | undefined> {
  const row = await reader.row<ComplaintRow>(sql`select * from complaint where id = ${id}`);
  return row && complaintFrom(row);
}

export async function complaintByReference(
  reader: Reader,
  reference: string,
): Promise<Complaint | undefined> {
  const row = await reader.row<ComplaintRow>(sql`select * from complaint where reference = ${reference}`);
  return row && complaintFrom(row);
}

const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The complaints that somebody made, the latest first, behind one of them. */
export async function complaintsBy(
  reader: Reader,
  complainant: string,
  limit: number,
  before: { readonly at: Instant; readonly id: string } | null,
): Promise<Complaint[]> {
  const rows = await reader.rows<ComplaintRow>(
    sql`select * from complaint where complainant = ${complainant} and (made_at, id) < (${before?.at ?? 'infinity'}::timestamptz, ${before?.id ?? LAST_ID}::uuid)
        order by made_at desc, id desc limit ${limit}`,
  );
  return rows.map(complaintFrom);
}

/** How many complaints somebody made, counted no further than `most`. */
export async function complaintsMadeBy(reader: Reader, complainant: string, most: number): Promise<number> {
  const row = await reader.row<{ n: number }>(
    sql`select count(*)::int as n from (select 1 from complaint where complainant = ${complainant} limit ${most}) x`,
  );
  return row!.n;
}

/** What of the complaints an officer of oversight wants listed. */
export interface ComplaintFilter {
  /** Nothing more to do, or something; all when absent. */
  readonly open?: boolean;
  readonly assignedTo?: string;
  readonly state?: Complaint['state'];
}

/** Complaints about anybody but an agency and an officer, by the day that runs. */
export async function complaintsHeardBy(
  reader: Reader,
  hearer: { readonly agency: string; readonly officer: string },
  { open, assignedTo, state }: ComplaintFilter,
  after: { readonly dueOn: Day | null; readonly id: string } | null,
  limit: number,
): Promise<Complaint[]> {
  const rows = await reader.rows<ComplaintRow>(
    sql`select * from complaint
        where agency <> ${hearer.agency} and officer is distinct from ${hearer.officer}::uuid
          and (${open ?? null}::boolean is null or (state not in ('answered', 'closed', 'withdrawn')) = ${open ?? null}::boolean)
          and (${state ?? null}::text is null or state = ${state ?? null})
          and (${assignedTo ?? null}::uuid is null or assigned_to = ${assignedTo ?? null}::uuid)
          and (${after?.id ?? null}::uuid is null
            or (coalesce(due_on, 'infinity'), id) > (coalesce(${after?.dueOn ?? null}::date, 'infinity'), ${after?.id ?? null}::uuid))
        order by coalesce(due_on, 'infinity'), id limit ${limit}`,
  );
  return rows.map(complaintFrom);
}

/** How many wait for oversight, for how many of them the day has passed, and how many were given to who asks. */
export interface OpenComplaints {
  readonly open: number;
  readonly overdue: number;
  readonly yours: number;
}

export async function complaintsOpen(
  reader: Reader,
  hearer: { readonly agency: string; readonly officer: string },
  today: Day,
): Promise<OpenComplaints> {
  const row = await reader.row<OpenComplaints>(
    sql`select count(*) as open, count(*) filter (where due_on < ${today}) as overdue,
          count(*) filter (where assigned_to = ${hearer.officer}::uuid) as yours from complaint
        where agency <> ${hearer.agency} and officer is distinct from ${hearer.officer}::uuid
          and state not in ('answered', 'closed', 'withdrawn')`,
  );
  return row ?? { open: 0, overdue: 0, yours: 0 };
}

/** How many complaints an officer hears in each state. */
export function complaintsByState(
  reader: Reader,
  hearer: { readonly agency: string; readonly officer: string },
): Promise<{ readonly state: Complaint['state']; readonly n: number }[]> {
  return reader.rows(
    sql`select state, count(*)::int as n from complaint
        where agency <> ${hearer.agency} and officer is distinct from ${hearer.officer}::uuid group by state`,
  );
}

/** What came of each complaint about an agency that was answered from a moment on. */
export async function outcomesAbout(
  reader: Reader,
  agency: string,
  since: Instant,
): Promise<NonNullable<Complaint['outcome']>[]> {
  const rows = await reader.rows<{ outcome: NonNullable<Complaint['outcome']> }>(
    sql`select outcome from complaint where agency = ${agency} and state in ('answered', 'closed') and outcome is not null and changed_at >= ${since}`,
  );
  return rows.map(({ outcome }) => outcome);
}

export async function nextComplaintSerial(tx: Writer): Promise<number> {
  const row = await tx.row<{ n: number }>(sql`select nextval('work.complaint_serial') as n`);
  return row!.n;
}

/** One event of a complaint with the words that were said; null where there were none, or they were erased. */
export interface ComplaintLine {
  readonly type: ConductSays['type'];
  readonly at: Instant;
  readonly text: string | null;
  readonly who: string | null;
  /** The officer of oversight to whom it was given, or from whom it was taken back. */
  readonly hand: Complaint['assignedTo'];
  /** Files that came with it, with the names their sender gave them. */
  readonly files: readonly { readonly hash: string; readonly name: string }[];
}

/** What was said over a complaint, in order; who looked at it is left out. */
export async function linesOf(reader: Reader, complaint: string): Promise<ComplaintLine[]> {
  const facts = await factsOf(reader, [complaint]);
  let known = 0;
  return facts.flatMap(({ type, at, data, personal }): ComplaintLine[] => {
    if (type === 'ComplaintRead') return [];
    const said = personal as { text?: string; who?: string | null; files?: readonly string[] } | null;
    const {
      evidence: all = [],
      to,
      from,
    } = data as { evidence?: readonly string[] } & Partial<
      Record<'to' | 'from', NonNullable<Complaint['assignedTo']>>
    >;
    const fresh = type === 'ComplaintMade' || type === 'ComplainantReplied' ? all.slice(known) : [];
    known += fresh.length;
    return [
      {
        type: type as ConductSays['type'],
        at,
        text: said?.text ?? null,
        who: said?.who ?? null,
        hand: to ?? from ?? null,
        files: fresh.map((hash, i) => ({ hash, name: said?.files?.[i] ?? hash.slice(0, 12) })),
      },
    ];
  });
}
