import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeContent, exampleApplications as pack } from '../../../../tests/make/applications.ts';
import { CONTENT, type Content } from './content.ts';
import type { Field } from './field.ts';
import { fieldFaults } from './filled.ts';
import { tidied } from './tidied.ts';

const known = { formats: pack.formats, districts: pack.districts, carriers: new Set(['one']) };
const faults = (content: unknown) => fieldFaults(CONTENT, content, known).map((f) => `${f.field} ${f.code}`);

/** The places of required fields outside lists, read from the table of fields. */
function requiredPlaces(field: Field, at = ''): string[] {
  if (field.shape !== 'group') return field.required ? [at] : [];
  return Object.entries(field.fields).flatMap(([name, part]) => requiredPlaces(part, `${at}/${name}`));
}

test('nothing is missing from a complete content', () => {
  assert.deepEqual(faults(completeContent()), []);
});

test('of an empty content every required field is named, group by group', () => {
  const places = requiredPlaces(CONTENT).map((place) => `${place} required`);
  assert.ok(places.length > 15 && places.includes('/company/name required'));
  assert.deepEqual(faults({}), places);
  assert.deepEqual(faults({ company: {}, people: [], business: { services: [] } }), places);
});

test('each item of a list is checked at its own place', () => {
  const base = completeContent();
  const people = [base.people![0]!, { ...base.people![1]!, nameLatin: '', birthDate: '1980-02-30' as never }];
  assert.deepEqual(faults({ ...base, people }), [
    '/people/1/nameLatin required',
    '/people/1/birthDate not-a-day',
  ]);
});

test('a content is kept without blanks around texts, and without what was not said', () => {
  const content = {
    company: { name: '  Blue Sky ', taxNumber: null, tradeNames: [' One '] },
    people: null,
    business: { agents: 0, script: '' },
    declarations: { truthful: false },
  };
  assert.deepEqual(tidied(content), {
    company: { name: 'Blue Sky', tradeNames: ['One'] },
    business: { agents: 0, script: '' },
    declarations: { truthful: false },
  } satisfies Content);
  assert.deepEqual(tidied(completeContent()), completeContent());
});
