import type { Instant } from '../kernel/instant.ts';
import { msOf } from '../kernel/instant.ts';
import {
  type Segment as FaceSegment,
  type NumberFace,
  type RegisterFace,
  registerFaces,
} from '../modules/licences/index.ts';
import { type Holding, keyOfText, type Owned, type Segment } from '../platform/interval-index/index.ts';
import type { Database } from '../platform/postgres/database.ts';
import { sql, trustedSql } from '../platform/postgres/sql.ts';
import { holdingTag, segmentOf } from '../web/api/fast/fragments.ts';

/** Where the entries of the register come from. */
export interface Faces {
  /** About how much there is, so that room can be made at once. */
  expected(): Promise<{ readonly entries: number; readonly numbers: number }>;
  /** Hands over entries, all or those of some licences, each as one snapshot of the database shows it. */
  read(licences: readonly string[] | 'all', each: (face: RegisterFace) => void): Promise<void>;
}

/** Entries read together: enough to spare questions, few enough that loading leaves little garbage behind. */
const BATCH = 100;

/**
 * Entries as committed in a database. One takes several statements: they see one snapshot, so that no entry is
 * half of one act and half of the next.
 */
export function facesIn(db: Database): Faces {
  return {
    async expected() {
      const row = await db.row<{ entries: number; numbers: number }>(
        sql`select (select count(*) from licence) as entries, (select count(*) from number_holding where known_until is null) as numbers`,
      );
      return row ?? { entries: 0, numbers: 0 };
    },
    read: (licences, each) =>
      db.transaction(async (tx) => {
        await tx.run(trustedSql('set transaction isolation level repeatable read, read only'));
        const asked =
          licences === 'all'
            ? (await tx.rows<{ id: string }>(sql`select id from licence`)).map(({ id }) => id)
            : licences;
        const read = (i: number) => Array.fromAsync(registerFaces(tx, asked.slice(i, i + BATCH)));
        let coming = read(0);
        for (let i = 0; i < asked.length; i += BATCH) {
          const faces = await coming;
          coming = read(i + BATCH); // the database reads on while these are put in
          coming.catch(() => {}); // whoever awaits it is told
          faces.forEach(each);
        }
      }),
  };
}

const LICENCE = 'licence';
const NUMBERS = 'numbers';

/**
 * One entry of the register as the index keeps it. The licence and its numbers have faces of their own even
 * where they show the same, and a number that an order names has one under its own spelling: so no face ever
 * changes whom it speaks for, and a reader in the middle of a change sees what was or what is.
 */
export function ownedBy(face: RegisterFace): Owned {
  const ready = new Map<readonly FaceSegment[], readonly Segment[]>();
  const segments = (list: readonly FaceSegment[]) => {
    const known =
      ready.get(list) ?? list.filter(isShown).map((segment) => readySegment(segment, face.number));
    ready.set(list, known);
    return known;
  };
  const faces = new Map([[LICENCE, segments(face.segments)]]);
  const holdings: Holding[] = [
    {
      key: keyOfText(face.number),
      from: -Infinity,
      until: Infinity,
      face: LICENCE,
      tag: Buffer.from(face.number, 'latin1'),
    },
  ];
  const nameOf = spokenForTogether(face);
  let last: { readonly like: NumberFace; readonly span: Pick<Holding, 'from' | 'until' | 'tag'> } | undefined;
  for (const like of face.numbers) {
    const { number, carrier, from, until, segments: list } = like;
    const name = nameOf(number, list);
    if (!faces.has(name)) faces.set(name, segments(list));
    // most numbers came and go together
    if (!last || last.like.carrier !== carrier || last.like.from !== from || last.like.until !== until)
      last = {
        like,
        span: { from: msOf(from), until: endOf(until), tag: holdingTag({ carrier, since: from, until }) },
      };
    const { span } = last;
    holdings.push({
      key: Number(number.slice(1)),
      from: span.from,
      until: span.until,
      face: name,
      tag: span.tag,
    });
  }
  return { faces, holdings };
}

/** A list of segments that several numbers show is that of the numbers which no order names. */
function spokenForTogether(face: RegisterFace): (number: string, list: readonly FaceSegment[]) => string {
  if (face.numbers.every(({ segments }) => segments === face.segments)) return () => NUMBERS;
  const numbersOf = new Map<readonly FaceSegment[], Set<string>>();
  for (const { number, segments } of face.numbers) {
    const numbers = numbersOf.get(segments);
    if (numbers) numbers.add(number);
    else numbersOf.set(segments, new Set([number]));
  }
  return (number, list) => (list === face.segments || numbersOf.get(list)!.size > 1 ? NUMBERS : number);
}

/** Of a licence that does not stand, nothing is shown. */
function isShown({ verdict }: FaceSegment): boolean {
  return verdict !== 'not-found';
}

function readySegment(
  { from, until, verdict, mayOperate, courtOrders, licenceJson }: FaceSegment,
  number: string,
): Segment {
  return segmentOf({
    from: msOf(from),
    until: endOf(until),
    verdict,
    mayOperate,
    courtOrders,
    licenceJson,
    licenceNumber: number,
  });
}

function endOf(until: Instant | null): number {
  return until === null ? Infinity : msOf(until);
}
