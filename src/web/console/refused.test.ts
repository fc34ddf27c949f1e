import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshFolder } from '../../../tests/make/api.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aPortal } from '../../../tests/make/portal.ts';
import { refuse } from '../../kernel/refusal.ts';
import { whoCanInstead } from './refused.ts';

const portal = await aPortal(await freshDatabase(), freshFolder());
const { deps } = portal;

test('who is refused reads who could do it, and a reference under which the log has the refusal', async () => {
  const { browser } = await portal.anOfficer('crime', 'inspector');
  for (const [path, who, reference] of [
    [
      '/console/supervisor',
      /Who can: Telecom Office \(.*Supervisor.*\)/,
      /Reference for the log: ([0-9a-f-]{36})/,
    ],
    [
      '/ur/console/supervisor',
      /یہ کام کر سکتے ہیں: دفترِ مواصلات \(.*نگران.*\)/,
      /اندراج کا حوالہ: ([0-9a-f-]{36})/,
    ],
  ] as const) {
    const seen = await browser.get(path);
    assert.equal(seen.status, 403);
    assert.match(seen.words, who);
    const [, id] = reference.exec(seen.words)!;
    const logged = portal.events.find(({ requestId }) => requestId === id);
    assert.deepEqual([logged?.status, logged?.refused], [403, 'role-lacks-power'], path);
    if (path.startsWith('/ur')) assert.doesNotMatch(seen.words.replace(id!, ''), /[A-Za-z]{4,}/);
  }
});

test('a colleague, a second officer, the authority or whoever appoints is named where a power would not help', () => {
  const said = (code: string) => {
    const words = { say: (key: string) => key, rich: (key: string) => key, of: () => 'x' };
    return String(whoCanInstead({ words: words as never, deps }, refuse('not-allowed', code)));
  };
  assert.equal(said('conflict-of-interest'), 'refused-colleague');
  assert.equal(said('order-own-approval'), 'refused-second');
  assert.equal(said('authority-only'), 'refused-authority');
  assert.equal(said('order-other-agency'), 'refused-its-agency');
  assert.equal(said('no-office'), 'refused-no-office');
  assert.equal(said('anything-else'), 'refused-ask');
  const words = { say: () => assert.fail('nobody can do what is not there') } as never;
  assert.equal(whoCanInstead({ words, deps }, refuse('not-found', 'no-such-application')), undefined);
});
