import type { Day } from '../../../kernel/day.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, trustedSql } from '../../../platform/postgres/sql.ts';
import type { Kind } from '../../applications/rules/pack.ts';
import type { State } from '../../applications/rules/snapshot.ts';
import {
  DIRECTED_STATES,
  type Mark,
  type Queue,
  type QueueFilter,
  type QueueShape,
} from '../rules/queues.ts';

/** One line of a list. */
export interface QueueRow {
  readonly id: string;
  readonly reference: string;
  readonly kind: Kind;
  readonly class: string;
  readonly company: string;
  readonly companyName: string;
  readonly district: string;
  readonly state: State;
  readonly submittedAt: Instant;
  readonly changedAt: Instant;
  readonly answerBy: Day | null;
  /**
   * The day on which time ends: the Authority's own in its lists of what to check, decide and approve; in a list of all
   * agencies any agency's; else the reader's agency's.
   */
  readonly due: Day | null;
  /** Whose clock `due` is. */
  readonly agency: string | null;
  /** Who of the reader's agency has it in hand. */
  readonly officer: string | null;
  /** `grant`, `provisional` or `refusal`, where it waits for a second officer; and who proposed it. */
  readonly proposed: string | null;
  readonly proposedBy: string | null;
  /** In the list of court directions alone: who entered it. */
  readonly directedBy: string | null;
  /** What the list is ordered by; the mark of the row. */
  readonly key: string;
}

/** For whom a list is made. */
export interface Desk {
  readonly agency: string;
  readonly officer: string;
  readonly today: Day;
}

interface Parts {
  readonly from: string;
  readonly where: readonly string[];
  readonly key: string;
  readonly type: 'date' | 'timestamptz';
  readonly id: string;
  readonly last?: true;
}

const PROPOSED_STATES: readonly State[] = ['decision', 'refusal-proposed'];
const PROPOSED = 'left join proposal p on p.application = a.id';

/**
 * Text and values of a list without its page. The text is put together from pieces of this file and never from input;
 * each list runs along one index, in the order of which it is read.
 */
function partsOf({ shape }: Queue, desk: Desk, filter: QueueFilter) {
  const values: unknown[] = [desk.agency];
  const bind = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
  const where: string[] = [];
  const own = `left join desk_item own on own.application = a.id and own.agency = $1`;
  const byClock = shape.by === 'clock' || shape.by === 'hand';
  if (shape.by === 'hand') where.push(`i.officer = ${bind(handOf(desk, filter), 'uuid')}`, 'i.agency = $1');
  if (shape.by === 'clock') {
    where.push("i.due < 'infinity'");
    if (shape.agencies === 'own') where.push('i.agency = $1', "i.work = 'opinion'");
  }
  if (shape.by === 'state')
    // written out, so that an index over several states is seen to fit
    where.push(stateIn(shape.states));
  if (shape.by === 'state' && shape.states.includes('decision')) where.push('p.what is null');
  // a court's direction that was carried out leaves a proposal behind that nobody approves any more
  if (shape.by === 'proposed') where.push(stateIn(PROPOSED_STATES));
  if (shape.by === 'directed') where.push('a.direction_at is not null', stateIn(DIRECTED_STATES));
  const overdue = filter.overdue || (shape.by === 'clock' && shape.overdue);
  const due = dueIn(shape);
  const late = () => `${due} < ${bind(desk.today, 'date')}`;
  if (overdue) where.push(late());
  if (filter.due === 'week') {
    const today = bind(desk.today, 'date');
    where.push(`${due} >= ${today}`, `${due} < ${today} + 7`);
  }
  if (filter.due === 'later') where.push(`${due} >= ${bind(desk.today, 'date')} + 7`);
  const ofAll = shape.by === 'clock' && shape.agencies === 'any';
  if (ofAll && filter.agency !== null) where.push(`i.agency = ${bind(filter.agency, 'text')}`);
  if (filter.kind !== null) where.push(`a.kind = ${bind(filter.kind, 'text')}`);
  if (filter.class !== null) where.push(`a.class = ${bind(filter.class, 'text')}`);
  if (filter.district !== null) where.push(`a.district = ${bind(filter.district, 'text')}`);
  if (filter.state !== null) where.push(`a.state = ${bind(filter.state, 'text')}`);
  const ownClock = shape.by === 'clock' && (!ofAll || filter.agency === desk.agency);
  const hand = ownClock ? 'i' : 'own';
  if (shape.by === 'hand' || shape.by === 'changed') {
    // whose hands the list itself says; a list of everything runs along no hand
  } else if (filter.hand === 'nobody') where.push(`${hand}.officer is null`);
  else if (filter.hand !== null)
    where.push(`${hand}.officer = ${bind(filter.hand === 'mine' ? desk.officer : filter.hand, 'uuid')}`);
  const parts: Parts = byClock
    ? {
        from: `desk_item i join application a on a.id = i.application ${PROPOSED} ${own}`,
        where,
        key: 'i.due',
        type: 'date',
        id: 'i.application',
      }
    : shape.by === 'proposed'
      ? {
          from: `proposal p join application a on a.id = p.application ${own}`,
          where,
          key: 'p.submitted_at',
          type: 'timestamptz',
          id: 'p.application',
        }
      : {
          from: `application a ${PROPOSED} ${own}`,
          where,
          key: `a.${shape.by === 'changed' ? 'changed_at' : shape.by === 'directed' ? 'direction_at' : 'submitted_at'}`,
          type: 'timestamptz',
          id: 'a.id',
          ...(shape.by === 'changed' && { last: true }),
        };
  return { parts, values, bind, byClock, due, late };
}

const stateIn = (states: readonly State[]) =>
  `a.state in (${states.map((state) => `'${state}'`).join(', ')})`;

/** Whose time a list tells. While intake or the Authority has an application in hand no other clock of it runs. */
function dueIn(shape: QueueShape): string {
  if (shape.by === 'clock' || shape.by === 'hand') return 'i.due';
  if (shape.by === 'directed') return 'null::date';
  const office = ['submitted', 'decision', 'refusal-proposed'];
  const own =
    shape.by === 'proposed' || (shape.by === 'state' && shape.states.every((s) => office.includes(s)));
  return own ? 'a.next_due' : 'own.due';
}

/** In whose hands: one's own, or those of the officer that the filter names. */
function handOf(desk: Desk, { hand }: QueueFilter): string {
  return hand === null || hand === 'mine' || hand === 'nobody' ? desk.officer : hand;
}

/** One page of a list, in its order, and whether there is more beyond it in the way it was read. */
export async function queuePage(
  reader: Reader,
  queue: Queue,
  desk: Desk,
  filter: QueueFilter,
  mark: Mark | null,
  limit: number,
): Promise<{ rows: QueueRow[]; more: boolean }> {
  const { parts, values, bind, byClock, due } = partsOf(queue, desk, filter);
  const { from, where, key, type, id, last } = parts;
  const down = (last === true) !== (mark?.way === 'before');
  const compared =
    mark &&
    `(${key}, ${id}) ${down ? '<' : '>'} (${bind(mark.key === 'infinity' && type !== 'date' ? null : mark.key, type)}, ${bind(mark.id, 'uuid')})`;
  const all = [...where, ...(compared ? [compared] : [])];
  const way = down ? 'desc' : 'asc';
  const rows = await reader.rows<QueueRow>(
    trustedSql(
      `select a.id, a.reference, a.kind, a.class, a.company, a.company_name as "companyName", a.district, a.state, a.submitted_at as "submittedAt",
         a.changed_at as "changedAt", a.answer_by as "answerBy", nullif(${due}, 'infinity') as due, ${byClock ? 'i' : 'own'}.agency, own.officer, p.what as proposed, p.officer as "proposedBy",
         ${queue.shape.by === 'directed' ? 'a.direction_by' : 'null::uuid'} as "directedBy", ${key} as key
       from ${from}${all.length ? ` where ${all.join(' and ')}` : ''} order by ${key} ${way}, ${id} ${way} limit ${bind(limit + 1, 'int')}`,
      values,
    ),
  );
  const shown = rows.slice(0, limit);
  return { rows: mark?.way === 'before' ? shown.reverse() : shown, more: rows.length > limit };
}

/** Counting stops here: a list that is longer is said to be longer. */
export const COUNT_MAX = 2_000;

/**
 * How many a list has, and how many of them are overdue for the reader's agency; counted no further than `COUNT_MAX`. A list by days is
 * counted in their order: along its index, and what is overdue first.
 */
export async function queueCount(
  reader: Reader,
  queue: Queue,
  desk: Desk,
  filter: QueueFilter,
): Promise<{ readonly all: number; readonly overdue: number }> {
  const { parts, values, late, byClock } = partsOf(queue, desk, filter);
  const { where } = parts;
  // what asks nothing of the applications themselves is counted without them
  const isLate = late();
  const bare = byClock && [...where, isLate].every((part) => !/\b(a|own|p)\./.test(part));
  const from = bare ? 'desk_item i' : parts.from;
  // the reader's agency is bound, whether a list asks for it or not
  const asked = ['$1::text is not null', ...where];
  const row = await reader.row<{ all: number; overdue: number }>(
    trustedSql(
      `select count(*) as "all", count(*) filter (where late) as overdue from (
         select ${isLate} as late from ${from} where ${asked.join(' and ')}${byClock ? ` order by ${parts.key}` : ''} limit ${COUNT_MAX + 1}) x`,
      values,
    ),
  );
  return row ?? { all: 0, overdue: 0 };
}
