import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { standsBehind } from '../../../../tests/make/stands-behind.ts';
import type { ApplicationSays } from './facts.ts';
import { allHaveSpoken } from './state.ts';
import { step, walk } from './walk.test.ts';

test('APP-01 no walk reaches a licence without three distinct current opinions over one hash and a paid fee, save by a court direction of two officers', () => {
  let commands = 0;
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 60, maxLength: 260, size: 'max' }), (steps) => {
      commands += steps.length;
      const w = walk(steps);
      const state = w.app!.state;
      seen.set(state, (seen.get(state) ?? 0) + 1);
      if (state !== 'granted') return;
      assert.ok(w.paid);
      const facts = w.facts as unknown as readonly ApplicationSays[];
      const approved = facts.find((f) => f.type === 'CourtDirectionApproved');
      if (approved) {
        const entered = facts.findLast((f) => f.type === 'CourtDirectionEntered');
        assert.notEqual(entered?.data.officer, approved.data.officer);
        assert.ok(w.app!.direction?.approvedBy, 'shown as such');
        return;
      }
      assert.deepEqual(standsBehind(w.facts), { agencies: 3, officers: 3, hashes: 1 });
    }),
    { numRuns: 1000, seed: 20261123 },
  );
  assert.ok(commands >= 100_000, `${commands} commands`);
  for (const state of ['granted', 'refused', 'withdrawn', 'lapsed', 'decision', 'deficient'])
    assert.ok(seen.get(state), `no walk ended ${state}`);
});

test('APP-02 a state of decision means that every agency has spoken over this very version', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120, size: 'max' }), (steps) => {
      const app = walk(steps).app!;
      if (app.state === 'decision') assert.ok(allHaveSpoken(app));
      if (app.state === 'agency-review') assert.ok(!allHaveSpoken(app));
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('the time in hand never overlaps for one holder and ends with the application', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120, size: 'max' }), (steps) => {
      const app = walk(steps).app!;
      for (const holder of new Set(app.spans.map((s) => s.holder))) {
        const own = app.spans.filter((s) => s.holder === holder);
        own.slice(1).forEach((span, i) => {
          assert.ok(own[i]!.until !== null && own[i]!.until <= span.from);
        });
      }
      if (['granted', 'refused', 'withdrawn', 'lapsed'].includes(app.state))
        assert.ok(app.spans.every((s) => s.until !== null));
    }),
    { numRuns: 300, seed: 11 },
  );
});
