import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aLicence } from '../../../../tests/make/licences.ts';
import { anOrder, aStay } from '../../../../tests/make/orders.ts';
import { DAY_MS, holdsAt, type Instant, instantOf } from '../../../kernel/instant.ts';
import type { Stay } from '../../courts/rules/stay.ts';
import type { Order } from '../../orders/rules/order.ts';
import { faceOf } from './faces.ts';
import type { Licence } from './licence.ts';
import { standingAt, standingTimeline, type View } from './standing.ts';
import { viewOf, viewTimelines } from './views.ts';

const DAYS = 24;
const EPOCH = Date.UTC(2026, 0, 1);
const moment = (day: number): Instant => instantOf(EPOCH + day * DAY_MS);
const day = fc.integer({ min: 0, max: DAYS }).map(moment);
const maybe = fc.option(day, { freq: 2 });
const NUMBERS = ['+99921001', '+99921002', '+99921003'];

const licences: fc.Arbitrary<Licence> = fc
  .record({
    kind: fc.constantFrom('licence', 'transitional', 'exempt'),
    validFrom: fc.integer({ min: 0, max: 6 }).map(moment),
    validUntil: maybe,
    provisionalUntil: fc.option(day, { freq: 1 }),
    confirmedAt: fc.option(day, { freq: 1 }),
    continued: fc.boolean(),
    continuedUntil: maybe,
    surrenderedFrom: fc.option(day, { freq: 1 }),
    endedAt: fc.option(day, { freq: 1 }),
  })
  .map(({ continued, ...rest }) =>
    aLicence({ ...rest, continuedBy: continued ? aLicence().application : null } as Partial<Licence>),
  );

const orders: fc.Arbitrary<Order[]> = fc.array(
  fc
    .record({
      kind: fc.constantFrom('suspension', 'revocation'),
      state: fc.constantFrom('made', 'made', 'made', 'proposed', 'declined'),
      from: day,
      until: maybe,
      liftedUntil: fc.option(day, { freq: 1 }),
      scope: fc.oneof(
        fc.constant({ kind: 'whole' }),
        fc.constant({ kind: 'premises', premises: ['p'] }),
        fc.subarray(NUMBERS.slice(0, 2), { minLength: 1 }).map((numbers) => ({ kind: 'numbers', numbers })),
      ),
    })
    .map((fields) => anOrder(fields as Partial<Order>)),
  { maxLength: 4 },
);

const staysOver = (some: readonly Order[]): fc.Arbitrary<Stay[]> =>
  fc.array(
    fc
      .record({
        nature: fc.constantFrom('writ', 'temporary-injunction', 'ad-interim'),
        status: fc.constantFrom('claimed', 'verified', 'forged'),
        from: day,
        lapseAt: maybe,
        endedAt: maybe,
        covers:
          some.length === 0
            ? fc.constant({ kind: 'grant' })
            : fc.oneof(
                { weight: 1, arbitrary: fc.constant({ kind: 'grant' }) },
                {
                  weight: 4,
                  arbitrary: fc
                    .subarray(
                      some.map(({ id }) => id),
                      { minLength: 1 },
                    )
                    .map((covered) => ({ kind: 'orders', orders: covered })),
                },
              ),
      })
      .map((fields) => aStay({ ...fields, endedHow: fields.endedAt ? 'vacated' : null } as Partial<Stay>)),
    { maxLength: 4 },
  );

const world = fc
  .tuple(licences, orders)
  .chain(([licence, some]) => fc.tuple(fc.constant(licence), fc.constant(some), staysOver(some)));
const views: fc.Arbitrary<View> = fc.oneof(
  fc.constant<View>({ kind: 'licence' }),
  fc.constantFrom(...NUMBERS).map((number): View => ({ kind: 'number', number })),
);

/** The law read point by point, with nothing shared with the rule but its words. */
function naive(
  licence: Licence,
  some: readonly Order[],
  stays: readonly Stay[],
  view: View,
  t: Instant,
): string {
  const past = (at: Instant | null) => at !== null && at <= t;
  if (t < licence.validFrom) return 'not-found no';
  const holds = (stay: Stay) => {
    const lapsed = stay.nature !== 'writ' && past(stay.lapseAt);
    return stay.status !== 'forged' && past(stay.from) && !past(stay.endedAt) && !lapsed;
  };
  const live = stays.filter(holds);
  const running = some.filter((order) => {
    const concerns =
      order.scope.kind !== 'numbers' || view.kind === 'licence' || order.scope.numbers.includes(view.number);
    return (
      concerns && order.state === 'made' && past(order.from) && !past(order.until) && !past(order.liftedUntil)
    );
  });
  const free = running.filter(
    ({ id }) => !live.some(({ covers }) => covers.kind === 'orders' && covers.orders.includes(id)),
  );
  const shutting = free.filter(
    ({ scope }) => scope.kind === 'whole' || (scope.kind === 'numbers' && view.kind === 'number'),
  );
  const unconfirmed = licence.provisionalUntil !== null && licence.confirmedAt === null;
  const waits = licence.continuedBy !== null && licence.validUntil !== null && !unconfirmed;
  const overByTerm = waits
    ? past(licence.validUntil) && licence.continuedUntil !== null && past(licence.continuedUntil)
    : past(licence.validUntil);
  const overAt = (x: Instant) => {
    const then = (at: Instant | null) => at !== null && at <= x;
    const term = waits
      ? then(licence.validUntil) && licence.continuedUntil !== null && then(licence.continuedUntil)
      : then(licence.validUntil);
    return term || then(licence.endedAt) || (unconfirmed && then(licence.provisionalUntil));
  };
  const over = overByTerm || past(licence.endedAt) || (unconfirmed && past(licence.provisionalUntil));
  const given = licence.surrenderedFrom !== null && !overAt(licence.surrenderedFrom);
  const inGap = (x: Instant) =>
    licence.provisionalUntil !== null &&
    licence.confirmedAt !== null &&
    licence.provisionalUntil <= x &&
    licence.confirmedAt > x;
  const tooLate = ({ from }: Order) =>
    from >= licence.validFrom && (overAt(from) || inGap(from) || (given && licence.surrenderedFrom! <= from));
  const gone = over || inGap(t) || (given && past(licence.surrenderedFrom));
  if (gone && shutting.some((order) => order.kind === 'revocation' && !tooLate(order))) return 'revoked no';
  if (given && past(licence.surrenderedFrom)) return 'surrendered no';
  if (gone) return 'expired no';
  if (live.some(({ covers }) => covers.kind === 'grant')) return 'stayed no';
  if (shutting.some(({ kind }) => kind === 'revocation')) return 'revoked no';
  if (shutting.length) return 'suspended no';
  const open = { licence: 'licensed', transitional: 'transitional', exempt: 'exempt' }[licence.kind];
  if (free.length) return `${open} partly`;
  return running.length ? 'stayed yes' : `${open} yes`;
}

test('the timeline says at every moment what the law read point by point says', () => {
  fc.assert(
    fc.property(world, views, ([licence, some, stays], view) => {
      const timeline = standingTimeline(licence, some, stays, view);
      for (let half = -2; half <= 2 * DAYS + 2; half++) {
        const t = moment(half / 2);
        const { verdict, mayOperate } = standingAt(timeline, t);
        assert.equal(`${verdict} ${mayOperate}`, naive(licence, some, stays, view, t), t);
      }
    }),
    { numRuns: 1_500 },
  );
});

test('a timeline has no gap, no overlap and no change that changes nothing', () => {
  fc.assert(
    fc.property(world, views, ([licence, some, stays], view) => {
      const timeline = standingTimeline(licence, some, stays, view);
      assert.equal(timeline[0]?.from, licence.validFrom);
      assert.equal(timeline.at(-1)?.until, null);
      for (const [i, interval] of timeline.entries()) {
        const next = timeline[i + 1];
        if (!next) continue;
        assert.equal(interval.until, next.from);
        assert.ok(interval.from < next.from);
        const { from: _a, until: _b, ...one } = interval;
        const { from: _c, until: _d, ...other } = next;
        assert.notDeepEqual(one, other);
      }
    }),
    { numRuns: 500 },
  );
});

test('the kept views of a licence answer for each of its numbers as a timeline of its own would', () => {
  fc.assert(
    fc.property(world, fc.constantFrom(...NUMBERS), ([licence, some, stays], number) => {
      const kept = new Map(viewTimelines(licence, some, stays).map(({ view, timeline }) => [view, timeline]));
      assert.deepEqual(
        kept.get(viewOf(number, kept)),
        standingTimeline(licence, some, stays, { kind: 'number', number }),
      );
    }),
    { numRuns: 500 },
  );
});

test('the segments of a face cover a timeline and say the same', () => {
  fc.assert(
    fc.property(world, maybe, ([licence, some, stays], until) => {
      const conditions = [
        {
          id: 'c',
          text: { en: 'Record calls', ur: 'کالیں ریکارڈ کریں' },
          from: licence.validFrom,
          until,
          since: 1,
        },
      ];
      const held = NUMBERS.map((number) => ({
        number,
        carrier: 'bell',
        from: licence.validFrom,
        until: null,
      }));
      const views = viewTimelines(licence, some, stays);
      const face = faceOf({ licence, conditions, premises: [], views, holdings: held });
      for (let at = 0; at <= DAYS; at++) {
        const t = moment(at);
        const segments = face.segments.filter((segment) => holdsAt(t, segment));
        assert.equal(segments.length, t < licence.validFrom ? 0 : 1);
        if (segments[0]) assert.equal(segments[0].verdict, standingAt(views[0]!.timeline, t).verdict);
      }
    }),
    { numRuns: 300 },
  );
});
