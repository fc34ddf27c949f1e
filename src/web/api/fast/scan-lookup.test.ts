import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseInstant } from '../../../kernel/instant.ts';
import { parseE164 } from '../../../kernel/phone-number.ts';
import { NUMBERS_MAX, scanLookup } from './scan-lookup.ts';

const scan = (text: string) => scanLookup(Buffer.from(text, 'utf8'));
const listed = (text: string) => {
  const found = scan(text);
  return found && { numbers: [...found.keys.slice(0, found.count)].map((key) => `+${key}`), at: found.at };
};

test('a plain question is read, whatever its spacing and the order of its members', () => {
  assert.deepEqual(listed('{"numbers":["+923001234567"]}'), { numbers: ['+923001234567'], at: undefined });
  assert.deepEqual(
    listed(' {\n"numbers" : [ "+923001234567" ,\t"+15551234567"] , "at":"2026-01-02T03:04:05Z" }\r\n'),
    {
      numbers: ['+923001234567', '+15551234567'],
      at: '2026-01-02T03:04:05.000Z',
    },
  );
  assert.deepEqual(listed('{"at":"2026-01-02T08:04:05+05:00","numbers":["+999999999999999"]}'), {
    numbers: ['+999999999999999'],
    at: '2026-01-02T03:04:05.000Z',
  });
});

test('every surprise is left to the careful reader', () => {
  const surprises = [
    '',
    '{}',
    '[]',
    '{"numbers":[]}',
    '{"numbers":["923001234567"]}',
    '{"numbers":["+0230012345"]}',
    '{"numbers":["+123456"]}',
    '{"numbers":["+1234567890123456"]}',
    '{"numbers":["+923001234567"],}',
    '{"numbers":["+923001234567",]}',
    '{"numbers":["+923001234567"]} x',
    '{"numbers":["+923001234567"],"numbers":["+923001234567"]}',
    '{"numbers":["+923001234567"],"more":1}',
    '{"numbers":["+92300123456\\u0037"]}',
    '{"numbers":["+923001234567"],"at":"2026-02-30T00:00:00Z"}',
    '{"numbers":["+923001234567"],"at":null}',
    '{"numbers":["+923001234567"',
    '{"numbers":["+923001234567"],"at":"2026-01-02T03:04:05Z","at":"2026-01-02T03:04:05Z"}',
    '\ufeff{"numbers":["+923001234567"]}',
  ];
  for (const text of surprises) assert.equal(scan(text), undefined, text);
});

test('a thousand numbers are read and one more is not', () => {
  const of = (n: number) => JSON.stringify({ numbers: Array<string>(n).fill('+923001234567') });
  assert.equal(scan(of(NUMBERS_MAX))?.count, NUMBERS_MAX);
  assert.equal(scan(of(NUMBERS_MAX + 1)), undefined);
});

test('whatever the scanner accepts, the careful reader reads the same', () => {
  const number = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1_000_000, max: 2 ** 49 }).map((n) => `+${n}`) },
    fc.string({ maxLength: 18 }),
    fc.constantFrom('+0123456789', '+123456', '+1234567890123456', '92300'),
  );
  const at = fc.option(
    fc.constantFrom('2026-01-02T03:04:05Z', '2026-02-30T00:00:00Z', 'x', '2026-01-02t03:04:05.5+05:00'),
    { nil: undefined },
  );
  fc.assert(
    fc.property(fc.array(number, { maxLength: 8 }), at, fc.nat({ max: 3 }), (numbers, moment, indent) => {
      const right =
        numbers.length > 0 &&
        numbers.every((n) => parseE164(n)) &&
        (moment === undefined || parseInstant(moment) !== undefined);
      const found = listed(JSON.stringify({ at: moment, numbers }, null, indent));
      assert.deepEqual(
        found,
        right ? { numbers, at: moment === undefined ? undefined : parseInstant(moment) } : undefined,
      );
    }),
    { numRuns: 2_000 },
  );
});
