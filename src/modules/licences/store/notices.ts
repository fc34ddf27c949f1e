import type { Instant } from '../../../kernel/instant.ts';
import { type Reader, sql } from '../../../platform/postgres/sql.ts';

/** One notification of a holder: what it was about, and how many began and ended by it. */
export interface Notice {
  readonly fact: string;
  readonly about: 'numbers' | 'people' | 'devices';
  /** The principal who sent it. */
  readonly by: string;
  readonly recordedAt: Instant;
  readonly added: number;
  readonly ended: number;
}

/**
 * The latest notifications of a licence, newest first. Numbers that end and begin in one act are two facts of one
 * moment, and one line here, named by the later fact. Counts alone: whoever came is not opened for a list.
 */
export function noticesOf(
  db: Reader,
  licence: { readonly id: string; readonly holdings: string },
  about: Notice['about'],
  limit: number,
): Promise<Notice[]> {
  const subject = about === 'numbers' ? licence.holdings : licence.id;
  const types = {
    numbers: ['NumbersDeclared', 'NumbersReleased'],
    people: ['PeopleNotified'],
    devices: ['DevicesNotified'],
  }[about];
  return db.rows<Notice>(
    sql`select (array_agg(id order by seq desc))[1] as fact, ${about}::text as about, by, recorded_at as "recordedAt",
          sum(added)::int as added, sum(ended)::int as ended
        from (select id, seq, by, recorded_at,
            case type when 'NumbersDeclared' then jsonb_array_length(data::jsonb->'holdings')
              when 'PeopleNotified' then jsonb_array_length(data::jsonb->'peopleAdded')
              when 'DevicesNotified' then jsonb_array_length(data::jsonb->'devicesAdded') else 0 end as added,
            case type when 'NumbersReleased' then jsonb_array_length(data::jsonb->'holdings')
              when 'PeopleNotified' then jsonb_array_length(data::jsonb->'peopleEnded')
              when 'DevicesNotified' then jsonb_array_length(data::jsonb->'devicesEnded') else 0 end as ended
          from fact where subject = ${subject} and type = any(${types}::text[])) f
        group by by, recorded_at order by recorded_at desc limit ${limit}`,
  );
}
