import type { Instant } from '../kernel/instant.ts';
import { msOf } from '../kernel/instant.ts';
import { type Segment as FaceSegment, type RegisterFace, registerFaces } from '../modules/licences/index.ts';
import { type Holding, keyOfText, type Owned, type Segment } from '../platform/interval-index/index.ts';
import type { Database } from '../platform/postgres/database.ts';
import { trustedSql } from '../platform/postgres/sql.ts';
import { holdingTag, segmentOf } from '../web/api/fast/fragments.ts';

/** Hands over entries of the register (all, or those of some licences), each as one snapshot of the database shows it. */
export type Faces = (
  licences: readonly string[] | 'all',
  each: (face: RegisterFace) => void,
) => Promise<void>;

/**
 * Reads entries from the database. An entry takes several statements: they see one snapshot, so that no entry
 * is half of one act and half of the next.
 */
export function facesIn(db: Database): Faces {
  return (licences, each) =>
    db.transaction(async (tx) => {
      await tx.run(trustedSql('set transaction isolation level repeatable read, read only'));
      for await (const face of registerFaces(tx, licences)) each(face);
    });
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
  const namedOf = spokenForTogether(face);
  const tags = new Map<string, Uint8Array>();
  for (const { number, carrier, from, until, segments: list } of face.numbers) {
    const name = namedOf(number, list);
    if (!faces.has(name)) faces.set(name, segments(list));
    const id = `${carrier} ${from} ${until}`;
    const tag = tags.get(id) ?? holdingTag({ carrier, since: from, until });
    tags.set(id, tag);
    holdings.push({ key: Number(number.slice(1)), from: msOf(from), until: endOf(until), face: name, tag });
  }
  return { faces, holdings };
}

/** A list of segments that several numbers show is that of the numbers which no order names. */
function spokenForTogether(face: RegisterFace): (number: string, list: readonly FaceSegment[]) => string {
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
