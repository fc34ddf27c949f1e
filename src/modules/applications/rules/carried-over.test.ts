import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeContent, fileHash, ids } from '../../../../tests/make/applications.ts';
import { carriedOver } from './carried-over.ts';

test('everything is carried over but declarations and files', () => {
  const content = completeContent();
  const number = { ...content.channels!.numbers![0]!, foreignAuthority: fileHash(9) };
  const carried = carriedOver({ ...content, channels: { numbers: [number], trunks: [{ name: 'a' }] } });
  assert.equal(carried.declarations, undefined);
  assert.equal(carried.documents, undefined);
  assert.deepEqual(carried.channels, { numbers: content.channels!.numbers, trunks: [{ name: 'a' }] });
  assert.equal(carried.people![0]!.id, ids.director);
  assert.deepEqual(carried.company, content.company);
});

test('what was not said is not invented', () => {
  assert.deepEqual(carriedOver({}), {});
});
