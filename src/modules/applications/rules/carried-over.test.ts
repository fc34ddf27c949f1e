import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeContent, fileHash, ids } from '../../../../tests/make/applications.ts';
import { carriedOver } from './carried-over.ts';

const content = completeContent();
const number = { ...content.channels!.numbers![0]!, foreignAuthority: fileHash(9) };
const said = { ...content, channels: { numbers: [number], trunks: [{ name: 'a' }] } };
const same = { held: new Set<string>(), questions: ['why'] };

test('everything is carried over but declarations and files', () => {
  const carried = carriedOver(said, same);
  assert.equal(carried.declarations, undefined);
  assert.equal(carried.documents, undefined);
  assert.deepEqual(carried.channels, { numbers: content.channels!.numbers, trunks: [{ name: 'a' }] });
  assert.equal(carried.people![0]!.id, ids.director);
  assert.deepEqual(carried.company, content.company);
  assert.deepEqual(carried.answers, content.answers);
});

test('numbers stay with the licence that holds them, and answers with their questions', () => {
  const carried = carriedOver(said, { held: new Set([number.number!]), questions: ['how'] });
  assert.deepEqual(carried.channels, { trunks: [{ name: 'a' }] });
  assert.equal(carried.answers, undefined);
});

test('what was not said is not invented', () => {
  assert.deepEqual(carriedOver({}, same), {});
});
