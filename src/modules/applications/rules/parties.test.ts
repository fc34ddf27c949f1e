import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { completeContent, exampleApplications as pack } from '../../../../tests/make/applications.ts';
import { CONTENT, type Content } from './content.ts';
import { partiesOf, structureOf } from './parties.ts';

const person = CONTENT.fields.people.item.fields;
// What is not personal of a person in a version: an id that means nothing elsewhere, and the part they play.
const OPEN = ['id', 'roles', 'sharePercent', 'from', 'visaUntil'];
const PERSONAL = Object.keys(person).filter((name) => !OPEN.includes(name));
const WHEREABOUTS = ['line', 'unit', 'area', 'utilityMeter', 'ispCircuit'] as const;

let serial = 0;
/** A text that stands nowhere else. */
const unique = fc
  .string({ unit: 'grapheme-ascii', minLength: 3, maxLength: 12 })
  .map((text) => `§${++serial}§${text}`);
const degrees = fc.integer({ min: 1_000, max: 9_999 }).map((n) => Number(`31.4${n}59`));
const someone = fc.record(Object.fromEntries(PERSONAL.map((name) => [name, unique])));
const home = fc.record({
  ...Object.fromEntries(WHEREABOUTS.map((name) => [name, unique])),
  latitude: degrees,
  longitude: degrees,
  residential: fc.constantFrom(true, undefined),
});

test('APP-41 the structure of a version holds nothing that identifies a person, nor where a home stands', () => {
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 4 }), fc.array(home, { maxLength: 3 }), (people, homes) => {
      const [office] = completeContent().premises!;
      const content = {
        ...completeContent(),
        people: people.map((p) => ({ ...completeContent().people![0]!, ...p })),
        premises: homes.map((h) => ({ ...office!, ...h })),
      } as unknown as Content;
      const kept = JSON.stringify(structureOf(content));
      for (const p of people)
        for (const secret of Object.values(p)) assert.ok(!kept.includes(JSON.stringify(secret).slice(1, -1)));
      for (const h of homes as Record<string, unknown>[])
        for (const name of [...WHEREABOUTS, 'latitude', 'longitude'])
          assert.ok(!kept.includes(JSON.stringify(h[name]).replaceAll(/^"|"$/g, '')), name);
    }),
    { numRuns: 200 },
  );
});

test('business premises are public, a home keeps its city and district only', () => {
  const [office] = completeContent().premises!;
  const structure = structureOf({ premises: [office!, { ...office, residential: true }] });
  assert.deepEqual(structure.premises?.[0], office);
  const { line: _, ...outline } = office!;
  assert.deepEqual(structure.premises?.[1], { ...outline, residential: true });
});

test('ids are declared in their normal spelling, and one that is none as it was typed', () => {
  const formats = {
    ...pack.formats,
    nationalId: (text: string) => (/^\d-\d{3}$/.test(text) ? text.replace('-', '') : undefined),
  };
  const spelled = (nationalId: string) =>
    partiesOf({ people: [{ id: 'a', nationalId }] }, formats).people[0]?.details.nationalId;
  assert.deepEqual([spelled('1-234'), spelled('oops')], ['1234', 'oops']);
});

test('company, people and premises are named with everything that was said of them', () => {
  const content = completeContent();
  const { details, people, premises } = partiesOf(content, pack.formats);
  assert.deepEqual([details.name, details.taxNumber, details.form], ['Blue Sky Calls 1', 'T123', 'company']);
  assert.deepEqual(
    people.map((p) => [p.id, p.details.nameLatin, p.details.nationalId, p.details.passport]),
    content.people!.map((p) => [p.id, p.nameLatin, p.nationalId ?? null, p.passport ?? null]),
  );
  assert.deepEqual([premises[0]?.details.landlord, premises[0]?.details.seats], [content.people![1]!.id, 20]);
  assert.deepEqual(partiesOf({}, pack.formats).people, []);
});
