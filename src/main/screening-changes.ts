import { applicationsChapter } from '../modules/applications/index.ts';
import { entitiesChapter } from '../modules/entities/index.ts';
import { type ListsTouched, screeningChapter } from '../modules/screening/index.ts';
import { type Reader, sql } from '../platform/postgres/sql.ts';
import { TOUCHING } from './serving.ts';

/** How far somebody has followed the ledger: the log up to an index, and where the sequencer stood then. */
export interface Place {
  readonly index: number;
  readonly xid: string;
  readonly seq: number;
}

/** Whoever may be known otherwise after some facts. */
export interface Touched extends ListsTouched {
  readonly applications: readonly string[];
  readonly licences: readonly string[];
  /** People and homes that were erased by law. */
  readonly erased: readonly string[];
}

export async function placeNow(db: Reader): Promise<Place> {
  const place = await db.row<Place>(
    sql`select (select coalesce(max(index), 0) from log_index) as index, xid::text as xid, seq from sequencer`,
  );
  return place!;
}

const FOLLOWED = [
  ...TOUCHING,
  ...[applicationsChapter, entitiesChapter, screeningChapter].flatMap(({ facts }) => facts),
];

interface Said {
  readonly type: string;
  readonly subject: string;
  readonly edition: number | null;
}

/**
 * What was said after one place and until another, and what was said since and has no place in the log yet: that is read
 * again later, for nobody who screens may miss what was acknowledged.
 */
export async function touchedSince(db: Reader, after: Place, until: Place): Promise<Touched> {
  const said = await db.rows<Said>(
    sql`select distinct f.type, f.subject,
          case when f.type = 'WatchListImported' then (f.data::jsonb ->> 'edition')::int end as edition
        from (select f.* from log_index l join fact f on f.seq = l.seq where l.index > ${after.index} and l.index <= ${until.index}
          union all select f.* from fact f where (f.xid, f.seq) > (${until.xid}::xid8, ${until.seq}::bigint)) f
        where f.type = any(${FOLLOWED}::text[])`,
  );
  const subjects = (...types: readonly string[]) =>
    said.filter(({ type }) => types.includes(type)).map(({ subject }) => subject);
  const declared = subjects('PersonDeclared');
  return {
    ...(await together(db, subjects(...applicationsChapter.facts), subjects(...TOUCHING), declared)),
    erased: subjects('PersonErased', 'PremisesErased'),
    editions: said.flatMap(({ subject: list, edition }) => (edition === null ? [] : [{ list, edition }])),
    entries: subjects('OwnEntryRecorded', 'OwnEntryOutcomeNoted', 'OwnEntryErased'),
  };
}

/**
 * Licences by themselves, their orders, stays and numbers. An application is known with the licence that it is about, and whoever is
 * declared anew with those whom he works for.
 */
async function together(
  db: Reader,
  applications: readonly string[],
  onLicences: readonly string[],
  people: readonly string[],
): Promise<Pick<Touched, 'applications' | 'licences'>> {
  const named = await db.rows<{ licence: string }>(
    sql`select licence from licence_order where id = any(${onLicences}::uuid[]) union select licence from stay where id = any(${onLicences}::uuid[])
        union select licence from number_book where id = any(${onLicences}::uuid[])`,
  );
  const licences = [...onLicences, ...named.map(({ licence }) => licence)];
  const rows = await db.rows<{ application: string | null; licence: string | null }>(
    sql`select id as application, licence from application where id = any(${applications}::uuid[]) or licence = any(${licences}::uuid[])
        union select application, id from licence where application = any(${applications}::uuid[]) or id = any(${licences}::uuid[])
        union select null, licence from licence_person where person = any(${people}::uuid[])`,
  );
  const known = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  return {
    applications: known([...applications, ...rows.map(({ application }) => application)]),
    licences: known([...licences, ...rows.map(({ licence }) => licence)]),
  };
}
