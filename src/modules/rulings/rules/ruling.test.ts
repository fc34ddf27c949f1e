import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { testRulings as pack } from '../../../../tests/make/rulings.ts';
import { instantOf } from '../../../kernel/instant.ts';
import { courseOf } from './advice.ts';
import { askingFaults, openQuestionRefusal } from './asking.ts';
import {
  appealRefusal,
  exempts,
  proposalFaults,
  proposeRefusal,
  type Ruling,
  ruledByRefusal,
  secondRefusal,
  withdrawRefusal,
} from './ruling.ts';

const at = instantOf(1_800_000_000_000);
const ruling = (change: Partial<Ruling> = {}): Ruling => ({
  id: 'r',
  version: 1,
  reference: 'EXR-1',
  organisation: 'o',
  company: 'c',
  answers: { calls: true, alone: false },
  advised: { outcome: 'licence', class: 'centre' },
  state: 'proposed',
  askedAt: at,
  agency: 'telecom',
  outcome: 'licence',
  class: 'centre',
  instrument: 'Act, s. 1',
  proposedBy: 'first',
  proposedAt: at,
  approvedBy: null,
  givenAt: null,
  sentBack: 0,
  appealedAt: null,
  appeal: null,
  licence: null,
  licenceNumber: null,
  ...change,
});
const second = { officer: 'second', agency: 'telecom' };

test('RUL-01 nobody approves a ruling that he proposed, nor one that waits for nobody', () => {
  assert.equal(secondRefusal(ruling(), second), undefined);
  assert.equal(secondRefusal(ruling(), { ...second, officer: 'first' })?.code, 'ruling-own-proposal');
  for (const state of ['asked', 'given', 'withdrawn'] as const)
    assert.equal(secondRefusal(ruling({ state }), second)?.code, 'ruling-not-proposed');
});

test('RUL-02 the authority alone rules, and the second officer is of the first one’s agency', () => {
  assert.equal(ruledByRefusal(pack, 'telecom'), undefined);
  assert.equal(ruledByRefusal(pack, 'crime')?.code, 'ruling-by-authority-only');
  assert.equal(secondRefusal(ruling(), { ...second, agency: 'crime' })?.code, 'ruling-by-authority-only');
});

const ruled = {
  outcome: 'licence',
  class: 'centre',
  instrument: 'Act, section 1',
  reasons: 'Calls are the main work of its staff.',
};
const faults = (change: object) =>
  proposalFaults(pack, { ...ruled, ...change }).map(({ field, code }) => `${field} ${code}`);

test('RUL-03 a ruling has reasons and names the provision it rests on', () => {
  assert.deepEqual(faults({}), []);
  assert.deepEqual(faults({ reasons: '' }), ['/reasons text-missing']);
  assert.deepEqual(faults({ reasons: 'It is so.' }), ['/reasons ruling-needs-reasons']);
  assert.deepEqual(faults({ instrument: ' ' }), ['/instrument text-missing']);
});

test('RUL-04 the class is one of the scheme and fits the outcome, and nothing needs no class', () => {
  assert.deepEqual(faults({ class: 'desk' }), ['/class ruling-class-not-for-outcome']);
  assert.deepEqual(faults({ class: null }), ['/class ruling-class-unknown']);
  assert.deepEqual(faults({ class: 'castle' }), ['/class ruling-class-unknown']);
  assert.deepEqual(faults({ outcome: 'exemption-certificate', class: 'desk' }), []);
  assert.deepEqual(faults({ outcome: 'not-needed', class: null }), []);
  assert.deepEqual(faults({ outcome: 'not-needed' }), ['/class ruling-class-not-for-outcome']);
  assert.deepEqual(faults({ outcome: '' }), [
    '/outcome ruling-outcome-missing',
    '/class ruling-class-not-for-outcome',
  ]);
});

test('RUL-05 an organisation has one open question at a time', () => {
  assert.equal(openQuestionRefusal([]), undefined);
  assert.deepEqual(openQuestionRefusal([ruling()])?.values, { reference: 'EXR-1' });
  assert.equal(withdrawRefusal(ruling()), undefined);
  assert.equal(withdrawRefusal(ruling({ state: 'given' }))?.code, 'ruling-not-open');
  assert.equal(proposeRefusal(ruling({ state: 'asked' })), undefined);
  assert.equal(proposeRefusal(ruling())?.code, 'ruling-not-open');
});

test('RUL-06 an appeal is noted once, against a ruling that was given', () => {
  const given = ruling({ state: 'given' });
  assert.equal(appealRefusal(given, 'T-1/2026'), undefined);
  assert.equal(appealRefusal(given, ' ')?.code, 'text-missing');
  assert.equal(appealRefusal(ruling(), 'T-1')?.code, 'ruling-not-given');
  assert.equal(appealRefusal({ ...given, appeal: 'T-1' }, 'T-2')?.code, 'ruling-appealed-already');
});

test('RUL-07 the questions are asked in their order until they decide, and no further', () => {
  assert.deepEqual(courseOf(pack, {}), { asked: [], next: 'calls', advice: undefined });
  assert.equal(courseOf(pack, { calls: true }).next, 'alone');
  assert.equal(courseOf(pack, { calls: true, alone: true }).advice?.classCode, 'desk');
  const changed = courseOf(pack, { calls: false, alone: true });
  assert.deepEqual(changed.asked, [{ code: 'calls', answer: false }]);
  assert.equal(changed.advice?.outcome, 'not-needed');
});

test('whatever is answered, the questions end in one question or one advice', () => {
  const answers = fc.dictionary(fc.constantFrom('calls', 'alone', 'constructor', 'x'), fc.boolean());
  fc.assert(
    fc.property(answers, (given) => {
      const course = courseOf(pack, given);
      assert.equal(course.next === undefined, course.advice !== undefined);
    }),
  );
});

test('a question says what the business does and where, with the answers complete', () => {
  const place = { line: 'House 1', city: 'Town', district: 'north', residential: false };
  const asked = { answers: { calls: false }, text: 'We sell tea.', place };
  const districts = new Set(['north']);
  assert.deepEqual(askingFaults(pack, asked, districts), []);
  const wrong = { answers: {}, text: '', place: { ...place, line: '', city: '', district: 'x' } };
  assert.deepEqual(
    askingFaults(pack, wrong, districts).map(({ field }) => field),
    ['/text', '/line', '/city', '/district', '/answers'],
  );
});

test('whatever says that no licence is needed enters the register', () => {
  assert.deepEqual(
    (['licence', 'exemption-certificate', 'not-needed'] as const).map((outcome) => exempts({ outcome })),
    [false, true, true],
  );
});
