import assert from 'node:assert/strict';
import { holdsAt, type Instant } from '../../src/kernel/instant.ts';
import { checkAnswer, type RegisterFace, type Segment } from '../../src/modules/licences/index.ts';

/** The answer an index would give from a face. */
export function fromFace(
  face: RegisterFace,
  segments: readonly Segment[],
  at: Instant,
  number?: RegisterFace['numbers'][number],
) {
  const segment = segments.find((one) => holdsAt(at, one));
  if (!segment) return undefined;
  const { verdict, mayOperate, courtOrders, licenceJson } = segment;
  const standing = { verdict, mayOperate, courtOrders: JSON.parse(courtOrders) };
  const asked = number && {
    number: number.number,
    held: { carrier: number.carrier, since: number.from, until: number.until },
  };
  assert.equal(JSON.parse(licenceJson).number, face.number);
  return JSON.stringify(checkAnswer(standing, JSON.parse(licenceJson), asked, at, at));
}
