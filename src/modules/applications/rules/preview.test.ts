import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  completeContent,
  fileHash,
  ids,
  exampleApplications as pack,
} from '../../../../tests/make/applications.ts';
import { centre, MONDAY } from '../../../../tests/make/decided.ts';
import type { Content } from './content.ts';
import type { Kind } from './pack.ts';
import { type KnownFacts, obstacles } from './preview.ts';

const known: KnownFacts = {
  formats: pack.formats,
  districts: pack.districts,
  carriers: new Set(['one']),
  today: MONDAY,
  uploaded: new Set([1, 2, 3].map(fileHash)),
  heldByOthers: new Set(),
  barred: new Set(),
  bound: new Set(),
  licenceFault: undefined,
};
const found = (more: Partial<Content>, facts: Partial<KnownFacts> = {}, kind: Kind = 'new') =>
  obstacles({ ...completeContent(), ...more }, kind, centre, pack, { ...known, ...facts }).map(
    (o) => `${o.effect} ${o.field} ${o.code}`,
  );

test('APP-38 everything in the way is told before anything is submitted or paid: what makes it deficient, and known grounds of refusal', () => {
  assert.deepEqual(found({}), []);
  const [number] = completeContent().channels!.numbers!;
  const mixed = found(
    { company: { ...completeContent().company, name: '' }, answers: [] },
    { heldByOthers: new Set([number!.number!]), barred: new Set([ids.director]) },
  );
  assert.deepEqual(mixed, [
    'deficient /company/name required',
    'deficient /answers question-unanswered',
    'refused /channels/numbers/0/number number-held-by-another',
    'refused /people/0 led-a-revoked-centre',
  ]);
});

test('a number held by another is found in a range and behind a universal number too, once a place', () => {
  const heldByOthers = new Set(['+99912000003', '+99912000004', '+99910000077']);
  const channels = {
    numbers: [
      { number: '+99950000001', carrier: 'one', use: 'inbound' as const, backEnds: ['+99910000077'] },
    ],
    ranges: [{ first: '+99912000001', last: '+99912000009', carrier: 'one', use: 'both' as const }],
  };
  assert.deepEqual(found({ channels }, { heldByOthers }), [
    'refused /channels/numbers/0/number number-held-by-another',
    'refused /channels/ranges/0/first number-held-by-another',
  ]);
});

test('every file that is named was uploaded for this very application', () => {
  const channels = {
    numbers: [
      { number: '+4930123456', carrier: 'one', use: 'outbound' as const, foreignAuthority: fileHash(9) },
    ],
  };
  assert.deepEqual(found({ channels }, { uploaded: new Set([fileHash(1)]) }), [
    'deficient /documents/1/file file-not-uploaded',
    'deficient /documents/2/file file-not-uploaded',
    'deficient /channels/numbers/0/foreignAuthority file-not-uploaded',
  ]);
});

test('a licence that the application cannot be about makes it deficient', () => {
  assert.deepEqual(found({}, { licenceFault: { code: 'licence-has-ended' } }), [
    'deficient /licence licence-has-ended',
  ]);
});

test('a surrender is asked for no more than its licence and that it is true', () => {
  const surrender = (content: Content, code?: string) =>
    obstacles(content, 'surrender', centre, pack, {
      ...known,
      licenceFault: code ? { code } : undefined,
    }).map((o) => `${o.effect} ${o.field} ${o.code}`);
  assert.deepEqual(surrender({ declarations: { truthful: true } }), []);
  assert.deepEqual(surrender({}, 'licence-of-another'), [
    'deficient /licence licence-of-another',
    'deficient /declarations/truthful must-be-declared',
  ]);
  assert.deepEqual(surrender({ declarations: { truthful: false } }), [
    'deficient /declarations/truthful must-be-declared',
  ]);
});

test('APP-97 whoever the licence names stays in the list of a change with the day of leaving, and is no ground from then on', () => {
  const bound = new Set([ids.director, ids.landlord]);
  const [ada, ben] = completeContent().people!;
  assert.deepEqual(found({}, { bound }, 'variation'), []);
  const [office] = completeContent().premises!;
  const without = { people: [ada!], premises: [{ ...office, landlord: undefined }], documents: [] };
  assert.ok(found(without, { bound }, 'variation').includes('deficient /people person-left-out'));
  const left = { people: [ada!, { ...ben, until: '2026-01-31' }] };
  assert.deepEqual(found(left, { bound, barred: new Set([ids.landlord]) }, 'variation'), []);
  assert.deepEqual(found({}, { barred: new Set([ids.landlord]) }), [
    'refused /people/1 led-a-revoked-centre',
  ]);
});
