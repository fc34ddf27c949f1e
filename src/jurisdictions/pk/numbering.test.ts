import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { AREA_CODES, numberKind } from './numbering.ts';

test('each part of the number plan is told by its digits', () => {
  assert.equal(numberKind('+923641234567'), 'mobile');
  assert.equal(numberKind('+922132345678'), 'geographic');
  assert.equal(numberKind('+92512345678'), 'geographic');
  assert.equal(numberKind('+9221111234567'), 'uan');
  assert.equal(numberKind('+92992111234567'), 'uan');
  assert.equal(numberKind('+9280012345'), 'toll-free');
  assert.equal(numberKind('+9290012345'), 'premium');
});

test('numbers outside the plan and of other countries have no kind', () => {
  for (const number of [
    '+92',
    '+9236412345',
    '+92364123456789',
    '+922112345678',
    '+92512345',
    '+442071838750',
    '+9211112345678',
  ])
    assert.equal(numberKind(number), undefined, number);
});

test('every listed area takes subscriber numbers of its length', () => {
  for (const { code, subscriberDigits } of AREA_CODES) {
    const number = `+92${code}${'2'.padEnd(subscriberDigits, '3')}`;
    assert.equal(numberKind(number), 'geographic', number);
  }
});

test('whatever this plan accepts, the public metadata of numbering plans accepts as the same kind', () => {
  const theirs: Record<string, string> = {
    mobile: 'MOBILE',
    geographic: 'FIXED_LINE',
    uan: 'UAN',
    'toll-free': 'TOLL_FREE',
    premium: 'PREMIUM_RATE',
  };
  const national = fc.oneof(
    fc.stringMatching(/^3\d{9}$/),
    fc.stringMatching(/^[2-9]\d{8,9}$/),
    fc.stringMatching(/^[2-9]\d111\d{6}$/),
    fc.stringMatching(/^[89]00\d{5}$/),
  );
  let accepted = 0;
  fc.assert(
    fc.property(national, (digits) => {
      const kind = numberKind(`+92${digits}`);
      if (!kind) return;
      accepted++;
      assert.equal(parsePhoneNumberFromString(`+92${digits}`)?.getType(), theirs[kind], digits);
    }),
    { numRuns: 20_000 },
  );
  assert.ok(accepted > 200);
});
