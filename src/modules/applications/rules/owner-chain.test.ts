import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeContent, ids, exampleApplications as pack } from '../../../../tests/make/applications.ts';
import { centre, MONDAY } from '../../../../tests/make/decided.ts';
import { contentTexts } from '../content-texts.ts';
import { conditionFaults } from './conditions.ts';
import type { Content, OwnerEntry } from './content.ts';

const A = '01900000-0000-7000-8000-0000000000c1';
const B = '01900000-0000-7000-8000-0000000000c2';
const company = (id: string, more: Partial<OwnerEntry> = {}): OwnerEntry => ({
  id,
  name: `Holding ${id.slice(-2)}`,
  country: 'XF',
  registrationNumber: `F-${id.slice(-2)}`,
  ...more,
});
const held = (...list: [string, number][]) => ({
  heldBy: list.map(([owner, sharePercent]) => ({ owner, sharePercent })),
});
const faults = (owners: OwnerEntry[], more: Partial<Content> = {}) =>
  conditionFaults({ ...completeContent(), owners, ...more }, 'new', centre, pack, MONDAY);
const found = (owners: OwnerEntry[], more: Partial<Content> = {}) =>
  faults(owners, more).map((f) => `${f.field} ${f.code}`);

test('a chain that ends with people is complete', () => {
  const chain = [company(A, { sharePercent: 40, ...held([B, 100]) }), company(B, held([ids.director, 100]))];
  assert.deepEqual(found(chain), []);
});

test('APP-96 a chain without people at its end, a level above the whole, a circle and a stranger stand in the way', () => {
  assert.deepEqual(found([company(A, { sharePercent: 40 })]), ['/owners/0/heldBy owners-not-named']);
  assert.deepEqual(found([company(A, { sharePercent: 41, ...held([ids.director, 60]) })]), [
    '/people shares-above-hundred',
  ]);
  assert.deepEqual(
    found([company(A, { sharePercent: 40, ...held([ids.director, 60], [ids.landlord, 41]) })]),
    ['/owners/0/heldBy owner-shares-above-hundred', '/people/1/roles owner-is-shareholder'],
  );
  const circle = faults([company(A, { sharePercent: 40, ...held([B, 50]) }), company(B, held([A, 50]))]);
  assert.deepEqual(
    circle.map(({ field, code, values }) => [field, code, values?.way]),
    [
      ['/owners/0/heldBy', 'owners-in-a-circle', 'Holding c1 → Holding c2 → Holding c1'],
      ['/owners/1/heldBy', 'owners-in-a-circle', 'Holding c2 → Holding c1 → Holding c2'],
    ],
  );
  assert.deepEqual(found([company(A, { sharePercent: 1, ...held([B, 50]) })]), [
    '/owners/0/heldBy/0/owner owner-not-named',
  ]);
  assert.deepEqual(found([company(A, held([ids.director, 50]))]), ['/owners/0/sharePercent owns-nothing']);
  const twice = held([ids.director, 5], [ids.director, 6]);
  assert.deepEqual(found([company(A, { sharePercent: 1, ...twice })]), [
    '/owners/0/heldBy/1/owner same-owner-twice',
  ]);
});

test('companies are told apart by country and number; the applicant does not own itself', () => {
  const own = { sharePercent: 1, ...held([ids.director, 5]) };
  assert.deepEqual(found([company(A, { ...own, country: 'XE', registrationNumber: 'C123' })]), [
    '/owners/0/registrationNumber owner-is-applicant',
  ]);
  assert.deepEqual(found([company(A, { ...own, country: 'XE', registrationNumber: '77' })]), [
    '/owners/0/registrationNumber not-an-incorporation-number',
  ]);
  const home = { ...own, country: 'XE', registrationNumber: 'C124' };
  assert.deepEqual(found([company(A, { ...home, taxNumber: 'T124' })]), []);
  assert.deepEqual(found([company(A, { ...home, taxNumber: '124' })]), [
    '/owners/0/taxNumber not-a-tax-number',
  ]);
  assert.deepEqual(found([company(A, { ...home, taxNumber: 'T123' })]), [
    '/owners/0/taxNumber owner-is-applicant',
  ]);
  assert.deepEqual(found([company(A, { ...own, taxNumber: '124' })]), [], 'abroad it is written otherwise');
  assert.deepEqual(found([company(A, own), company(B, { ...own, registrationNumber: 'f c1' })]), [
    '/owners/1/registrationNumber same-company-twice',
  ]);
  assert.deepEqual(found([company(A, { ...own, registeredOn: '2027-01-01' })]), [
    '/owners/0/registeredOn in-the-future',
  ]);
  assert.deepEqual(found([company(ids.director, own)]).slice(0, 1), ['/owners/0/id same-id-twice']);
});

test('nine companies one behind another are one too many', () => {
  const chain = (length: number) =>
    Array.from({ length }, (_, i) =>
      company(`01900000-0000-7000-8000-0000000000d${i}`, {
        ...(i === 0 && { sharePercent: 40 }),
        ...held([i === length - 1 ? ids.director : `01900000-0000-7000-8000-0000000000d${i + 1}`, 100]),
      }),
    );
  assert.deepEqual(found(chain(8)), []);
  assert.deepEqual(found(chain(9)), ['/owners/0/heldBy owners-too-deep']);
});

test('whoever owns through a company is a shareholder without a share of the own; one without either says the share', () => {
  const [ada, ben] = completeContent().people!;
  const people = [ada!, { ...ben, roles: ['landlord', 'shareholder'] as const }];
  assert.deepEqual(found([company(A, { sharePercent: 40, ...held([ids.landlord, 100]) })], { people }), []);
  assert.deepEqual(found([], { people }), ['/people/1/sharePercent required']);
});

test('every fault of owners is worded', () => {
  const codes = [
    'owners-not-named',
    'owns-nothing',
    'owner-not-named',
    'owner-is-shareholder',
    'owner-is-applicant',
  ];
  for (const code of [...codes, 'owner-shares-above-hundred', 'owners-in-a-circle', 'owners-too-deep'])
    assert.ok(Object.hasOwn(contentTexts, code), code);
});
