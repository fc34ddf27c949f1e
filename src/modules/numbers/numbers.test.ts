import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { freshDatabase } from '../../../tests/make/database.ts';
import { actingOn, anId } from '../../../tests/make/entities.ts';
import { aNumber, registerTestCarriers } from '../../../tests/make/numbers.ts';
import type { Id } from '../../kernel/id.ts';
import { type Instant, instantOf, msOf } from '../../kernel/instant.ts';
import type { PhoneNumber } from '../../kernel/phone-number.ts';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { type Act, perform } from '../../platform/act.ts';
import { rebuildAndCompare } from '../../platform/ledger/rebuild.ts';
import { entitiesChapter } from '../entities/index.ts';
import {
  declareNumbers,
  holdersOf,
  holdingHistory,
  holdingsAfter,
  holdingsOf,
  type NumberToDeclare,
  numbersChapter,
  releaseAllNumbers,
  releaseNumbers,
  universalNumbersBefore,
} from './index.ts';

const db = await freshDatabase(16);
const acting = await actingOn(db, [entitiesChapter, numbersChapter]);
await registerTestCarriers(acting);

const act = <T>(action: (act: Act) => Promise<T | Refusal>) => perform(acting, {}, action);
const at = (day: string) => `${day}T00:00:00.000Z` as Instant;
const tick = () => acting.clock.set(instantOf(msOf(acting.clock.now()) + 1_000));
const aBook = () => ({ holdings: anId<'holdings'>(), licence: anId<'licence'>() });
type Book = ReturnType<typeof aBook>;
const declare = (book: Book, list: readonly NumberToDeclare[]) => {
  tick();
  return act((a) => declareNumbers(a, book.holdings, book.licence, list));
};
const release = (book: Book, number: PhoneNumber, until: Instant) => {
  tick();
  return act((a) => releaseNumbers(a, book.holdings, [{ number, until }]));
};
const holder = async (number: string, when: Instant, known: Instant | null = null) =>
  (await holdersOf(db, [number], when, known))[0]?.licence;

test('a declared number has its holder from its date on, until it is released, then the next one', async () => {
  const [first, second] = [aBook(), aBook()];
  const number = aNumber({ from: at('2026-02-01') });
  assert.equal(await declare(first, [number]), 1);
  assert.equal(await holder(number.number, at('2026-01-31')), undefined);
  assert.equal(await holder(number.number, at('2026-02-01')), first.licence);
  const refused = await declare(second, [aNumber(), { ...number, from: at('2026-05-01') }]);
  assert.ok(
    isRefusal(refused) && refused.refused === 'conflict' && refused.code === 'number-held-by-another',
  );
  assert.equal(refused.field, '/numbers/1/number');
  assert.equal(await release(first, number.number, at('2026-05-01')), 1);
  assert.equal(await declare(second, [{ ...number, from: at('2026-05-01') }]), 1);
  assert.equal(await holder(number.number, at('2026-04-30')), first.licence);
  assert.equal(await holder(number.number, at('2026-05-01')), second.licence);
  const history = await holdingHistory(db, [number.number]);
  assert.deepEqual(
    history.map((h) => [h.licence, h.from, h.until]),
    [
      [first.licence, at('2026-02-01'), at('2026-05-01')],
      [second.licence, at('2026-05-01'), null],
    ],
  );
});

test('what was known then can still be asked after a release for a past date', async () => {
  const book = aBook();
  const number = aNumber();
  await declare(book, [number]);
  const before = acting.clock.now();
  await release(book, number.number, at('2026-03-01'));
  assert.equal(await holder(number.number, at('2026-04-01')), undefined);
  assert.equal(await holder(number.number, at('2026-04-01'), before), book.licence);
  assert.equal((await holdingHistory(db, [number.number], before))[0]?.until, null);
});

test('a ported number changes its carrier on its day, and the same list again changes nothing', async () => {
  const book = aBook();
  const list = [aNumber(), aNumber()];
  assert.equal(await declare(book, list), 2);
  assert.equal(await declare(book, list), 0);
  assert.equal(await declare(book, [{ ...list[0]!, carrier: 'beta', from: at('2026-06-01') }, list[1]!]), 1);
  const carrier = async (when: Instant) => (await holdersOf(db, [list[0]!.number], when))[0]?.carrier;
  assert.deepEqual([await carrier(at('2026-05-31')), await carrier(at('2026-06-01'))], ['alpha', 'beta']);
  assert.equal((await holdingsOf(db, book.licence)).length, 3);
});

test('declared and released in one moment, a number was never known otherwise', async () => {
  const book = aBook();
  const number = aNumber();
  tick();
  await act(async (a) => {
    await declareNumbers(a, book.holdings, book.licence, [number]);
    return releaseNumbers(a, book.holdings, [{ number: number.number, until: at('2026-02-01') }]);
  });
  assert.equal(await holder(number.number, at('2026-01-15')), book.licence);
  assert.equal(await holder(number.number, at('2026-02-01')), undefined);
});

test('a release names every number that is not held', async () => {
  const [book, other] = [aBook(), aBook()];
  const [held, foreign] = [aNumber({ from: at('2026-03-01') }), aNumber()];
  await declare(book, [held]);
  await declare(other, [foreign]);
  const until = at('2026-02-01');
  const answer = await act((a) =>
    releaseNumbers(a, book.holdings, [
      { number: held.number, until },
      { number: foreign.number, until },
    ]),
  );
  assert.ok(isRefusal(answer));
  assert.deepEqual(
    answer.faults?.map(({ field, code }) => `${field} ${code}`),
    ['/numbers/0/number release-before-start', '/numbers/1/number number-not-held'],
  );
  const unknown = await act((a) => releaseNumbers(a, anId<'holdings'>(), [{ number: held.number, until }]));
  assert.ok(isRefusal(unknown) && unknown.code === 'number-not-held');
});

test('NUM-05 when a licence ends all of its numbers are free from that moment', async () => {
  const [book, next] = [aBook(), aBook()];
  const list = [aNumber(), aNumber({ from: at('2026-09-01') })];
  await declare(book, list);
  tick();
  assert.equal(await act((a) => releaseAllNumbers(a, book.holdings, at('2026-06-01'))), 2);
  assert.equal(
    await declare(
      next,
      list.map((one) => ({ ...one, from: at('2026-06-01') })),
    ),
    2,
  );
  assert.equal(await act((a) => releaseAllNumbers(a, anId<'holdings'>(), at('2026-06-01'))), 0);
});

test('the numbers behind a universal access number lead back to it', async () => {
  const book = aBook();
  const back = aNumber().number;
  const uan = aNumber({ kind: 'uan', backEnds: [back] });
  await declare(book, [uan]);
  assert.deepEqual(
    (await universalNumbersBefore(db, back, at('2026-02-01'))).map((h) => h.number),
    [uan.number],
  );
  assert.deepEqual(await universalNumbersBefore(db, back, at('2025-02-01')), []);
});

test('of licences that take overlapping lists at once each number goes to exactly one, and no one is told an error', async () => {
  for (let round = 0; round < 5; round++) {
    const list = Array.from({ length: 40 }, () => aNumber());
    const books = Array.from({ length: 6 }, aBook);
    const answers = await Promise.all(
      books.map((book, i) => {
        const rotated = [...list.slice(i * 5), ...list.slice(0, i * 5)].slice(0, 30);
        return act((a) =>
          declareNumbers(a, book.holdings, book.licence, i % 2 ? rotated.toReversed() : rotated),
        );
      }),
    );
    for (const answer of answers) if (isRefusal(answer)) assert.equal(answer.code, 'number-held-by-another');
    const winners = books.filter((_, i) => !isRefusal(answers[i]));
    assert.ok(winners.length >= 1);
    const holders = await holdersOf(
      db,
      list.map((n) => n.number),
      at('2026-02-01'),
    );
    assert.equal(holders.length, winners.length * 30);
    assert.equal(new Set(holders.map((h) => h.number)).size, holders.length);
  }
});

test('ten thousand numbers are one declaration', async () => {
  const book = aBook();
  const list = Array.from({ length: 10_000 }, () => aNumber());
  assert.equal(await declare(book, list), 10_000);
  const page = await holdingsAfter(db, null, 5_000);
  const next = await holdingsAfter(db, page.at(-1)!, 20_000);
  assert.equal(new Set([...page, ...next].map((h) => h.id)).size, page.length + next.length);
  assert.ok(next.length > 5_000);
});

test('random declarations and releases agree with a plain model of who holds what on each day', async () => {
  const numbers = Array.from({ length: 3 }, () => aNumber());
  const days = Array.from({ length: 8 }, (_, i) => at(`2026-03-0${i + 1}`));
  const command = fc.record({
    licence: fc.integer({ min: 0, max: 2 }),
    number: fc.integer({ min: 0, max: 2 }),
    day: fc.integer({ min: 0, max: 7 }),
    what: fc.constantFrom('declare', 'port', 'release'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 12 }), async (commands) => {
      const books = [aBook(), aBook(), aBook()];
      const fresh = numbers.map(() => aNumber());
      const model = fresh.map(() =>
        new Array<{ by: number; carrier: string } | undefined>(8).fill(undefined),
      );
      for (const { licence, number, day, what } of commands) {
        const row = model[number]!;
        if (what === 'release') {
          // a release is possible on a day on which the licence holds the number; it frees that run of days
          const answer = await release(books[licence]!, fresh[number]!.number, days[day]!);
          assert.equal(isRefusal(answer), row[day]?.by !== licence);
          const terms = row[day];
          if (terms?.by === licence) for (let d = day; d < 8 && row[d] === terms; d++) row[d] = undefined;
          continue;
        }
        const carrier = what === 'port' ? 'beta' : 'alpha';
        const answer = await declare(books[licence]!, [{ ...fresh[number]!, carrier, from: days[day]! }]);
        const free = row.slice(day).every((holds) => holds === undefined || holds.by === licence);
        assert.equal(isRefusal(answer), !free);
        if (!free || answer === 0) continue;
        row.fill({ by: licence, carrier }, day);
      }
      for (const [n, row] of model.entries())
        for (const [d, holds] of row.entries()) {
          const found = (await holdersOf(db, [fresh[n]!.number], days[d]!))[0];
          assert.deepEqual(
            found && [found.licence, found.carrier],
            holds && [books[holds.by]!.licence as Id<'licence'>, holds.carrier],
          );
        }
    }),
    { numRuns: 25 },
  );
});

test('a rebuild of every holding agrees', async () => {
  const rebuilt = await rebuildAndCompare(db, acting.ledger.registry, acting.ledger.catalogue);
  assert.deepEqual(rebuilt.differences, []);
});
