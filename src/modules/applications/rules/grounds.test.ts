import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, hand, OBJECTION, opinion, pack, underReview } from '../../../../tests/make/decided.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { matchesNamed } from './grounds.ts';
import * as review from './review.ts';

test('APP-88 whoever cites that somebody known comes back names the matches, and nothing but an objection names any', () => {
  assert.equal(matchesNamed({ grounds: ['untrue'] }, pack), undefined);
  assert.equal(codeOf(matchesNamed({ grounds: ['untrue', 'returns'] }, pack)!), 'ground-names-its-matches');
  assert.equal(matchesNamed({ grounds: ['returns'], matches: ['m'] }, pack), undefined);
  const app = underReview();
  const give = (more: object) => review.giveOpinion(app, opinion(app, more), hand('crime'), pack);
  assert.equal(codeOf(give({ ...OBJECTION, grounds: ['returns'] })), 'ground-names-its-matches');
  assert.equal(codeOf(give({ matches: ['m'] })), 'matches-go-with-objection');
  const given = give({ ...OBJECTION, grounds: ['returns'], matches: ['m'] });
  assert.ok(!isRefusal(given) && given.type === 'OpinionGiven');
  assert.deepEqual(given.data.matches, ['m']);
});
