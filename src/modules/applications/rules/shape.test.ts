import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { completeContent } from '../../../../tests/make/applications.ts';
import { CONTENT } from './content.ts';
import { isHostileText, shapeFaults } from './shape.ts';

const faults = (content: unknown) => shapeFaults(CONTENT, content).map((f) => `${f.field} ${f.code}`);
const named = (name: string) => faults({ company: { name } });

test('a complete content, an empty one and one half filled keep the shape', () => {
  for (const content of [completeContent(), {}, { people: [{}] }, { company: { name: '' } }, null])
    assert.deepEqual(faults(content), []);
});

test('APP-28 characters that hide or reorder what people read are refused by their place', () => {
  const hostile = ['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u202a', '\u202e', '\u2066', '\u2069'];
  hostile.push('\ufeff', '\u200b', '\u2060', '\u2028', '\ufffa', '\u{e0041}', '\ud800', '\udc00');
  for (const one of hostile) {
    assert.deepEqual(named(`Blue${one}Sky`), ['/company/name hostile-characters'], escape(one));
    assert.ok(isHostileText(one));
  }
  for (const fine of ['Blue Sky', 'نیلا\u200cآسمان', 'a\u200db', 'Line\nline\ttab\r', 'Zoë 😀', '\u200e'])
    assert.deepEqual(named(fine), [], fine);
});

test('names of ten megabytes, lists too long and numbers too large are refused unread', () => {
  const unread = {
    get nameLatin() {
      return assert.fail('read');
    },
  };
  assert.deepEqual(named('A'.repeat(10_000_000)), ['/company/name too-long']);
  assert.deepEqual(faults({ people: Array(1_000_000).fill(unread) }), ['/people too-many']);
  assert.deepEqual(faults({ people: Array(200).fill({}) }), []);
  assert.deepEqual(named('A'.repeat(200)), []);
  assert.deepEqual(named('A'.repeat(201)), ['/company/name too-long']);
  assert.deepEqual(faults({ business: { agents: 1e300 } }), ['/business/agents too-large']);
  assert.deepEqual(faults({ business: { agents: 10_000_000 }, premises: [{ latitude: -90 }] }), []);
  assert.deepEqual(faults({ premises: [{ latitude: -91 }] }), ['/premises/0/latitude too-large']);
});

test('wrong types, unknown fields and choices that do not exist are named, each at its place', () => {
  const found = faults({
    company: { name: 7, form: 'circus', tradeNames: 'x', owner: 1 },
    devices: [{ kind: 7 }],
    people: [{ roles: ['king'] }, null, 'Ada'],
    business: { agents: '7', callsPerDay: Number.NaN },
    premises: {},
    declarations: [],
    'a/b~c': 1,
    __proto__x: 2,
  });
  assert.deepEqual(found, [
    '/company/name wrong-type',
    '/company/form not-a-choice',
    '/company/tradeNames wrong-type',
    '/company/owner unknown-field',
    '/devices/0/kind wrong-type',
    '/people/0/roles/0 not-a-choice',
    '/people/1 wrong-type',
    '/people/2 wrong-type',
    '/business/agents wrong-type',
    '/business/callsPerDay wrong-type',
    '/premises wrong-type',
    '/declarations wrong-type',
    '/a~1b~0c unknown-field',
    '/__proto__x unknown-field',
  ]);
  assert.deepEqual(faults(JSON.parse('{"__proto__":{},"constructor":{},"toString":1}')), [
    '/__proto__ unknown-field',
    '/constructor unknown-field',
    '/toString unknown-field',
  ]);
  for (const content of ['text', 7, true, []]) assert.deepEqual(faults(content), [' wrong-type']);
});

test('a long unknown name is cut, and at most a hundred faults are told', () => {
  const [one] = shapeFaults(CONTENT, { ['x'.repeat(5_000)]: 1 });
  assert.equal(one?.field.length, 81);
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`x${i}`, i]));
  assert.equal(shapeFaults(CONTENT, many).length, 100);
});

test('any JSON at all is answered with faults, never with an exception', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom('company', 'people', 'channels', 'documents'), (json, part) => {
      for (const fault of shapeFaults(CONTENT, { [part]: JSON.parse(json) })) assert.ok(fault.code);
    }),
    { numRuns: 500 },
  );
});
