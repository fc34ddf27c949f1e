import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { type Instant, instantOf } from '../kernel/instant.ts';
import type { RegisterFace, Segment } from '../modules/licences/index.ts';
import { Answers } from '../web/api/fast/answers.ts';
import type { Faces } from './register-faces.ts';
import { RegisterKeeper } from './register-index.ts';

const START = instantOf(Date.UTC(2026, 0, 1));
const NOW = instantOf(Date.UTC(2026, 6, 1));
const LICENCES = Array.from({ length: 5 }, (_, i) => `licence-${i}`);

function segment(verdict: Segment['verdict'], version: number): Segment {
  const courtOrders = `[${version}]`; // stands for the version of the truth that the answer shows
  return { from: START, until: null, verdict, mayOperate: 'no', courtOrders, licenceJson: '{"number":"CC"}' };
}

const failed = (error: unknown) => assert.fail(String(error));

const expected = async () => ({ entries: 0, numbers: 0 });

/** A licence with 20 numbers, of which one has a standing of its own. */
function faceAt(licence: string, version: number): RegisterFace {
  const segments = [segment('licensed', version)];
  const own = version % 3 === 0 ? [segment('suspended', version)] : segments;
  const others = version % 3 === 0 ? [segment('licensed', version)] : segments;
  const numbers = Array.from({ length: 20 }, (_, i) => ({
    number: numberOf(licence, i),
    carrier: 'one',
    from: START,
    until: null as Instant | null,
    segments: i === 7 ? own : others,
  }));
  return { licence, number: `CC-${licence}`.toUpperCase(), segments, numbers };
}

function numberOf(licence: string, i: number): string {
  return `+1555${licence.slice(-1)}0000${String(i).padStart(2, '0')}`;
}

function versionIn(text: string | undefined): number {
  return (JSON.parse(text ?? 'null') as { courtOrders: number[] }).courtOrders[0]!;
}

test('no answer after an acknowledged act lacks it, however readings of the database overtake one another or fail', async () => {
  const act = fc.record({ licence: fc.constantFrom(...LICENCES), wait: fc.nat({ max: 3 }) });
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 5, maxLength: 40 }),
      fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 9 })), { minLength: 1, maxLength: 20 }),
      async (acts, pace) => {
        const truth = new Map(LICENCES.map((licence) => [licence, 1]));
        const acknowledged = new Map(LICENCES.map((licence) => [licence, 1]));
        let readings = 0;
        const read: Faces['read'] = async (which, each) => {
          const asked = which === 'all' ? LICENCES : which;
          const [delay, luck] = pace[readings++ % pace.length]!;
          const snapshot = new Map(truth); // what the database shows a statement that begins now
          for (let i = 0; i < delay; i++) await setImmediate();
          for (const licence of asked) {
            if (luck === 0 && readings > 1) throw new Error('the database went away');
            each(faceAt(licence, snapshot.get(licence)!));
          }
        };
        const keeper = new RegisterKeeper({ expected, read }, () => {}, 1);
        const answers = new Answers(keeper);
        const loading = keeper.load();
        const look = () => {
          for (const licence of LICENCES) {
            const texts = [
              answers.licence(`CC-${licence}`.toUpperCase(), NOW, NOW),
              answers.number(numberOf(licence, 7).slice(1), NOW, NOW),
              answers.number(numberOf(licence, 3).slice(1), NOW, NOW),
            ];
            if (!keeper.ready()) return; // the database answers
            for (const text of texts)
              assert.ok(
                versionIn(text) >= acknowledged.get(licence)!,
                `${text} after ${acknowledged.get(licence)}`,
              );
          }
        };
        await Promise.all(
          acts.map(async ({ licence, wait }) => {
            for (let i = 0; i < wait * 3; i++) {
              await setImmediate();
              look();
            }
            const version = truth.get(licence)! + 1;
            truth.set(licence, version);
            await keeper.refresh([licence]);
            acknowledged.set(licence, Math.max(acknowledged.get(licence)!, version));
            look();
          }),
        );
        keeper.stop();
        await loading;
      },
    ),
    { numRuns: 100 },
  );
});

test('a number that an order names has its own standing, and the others keep theirs', async () => {
  const read: Faces['read'] = async (_which, each) => each(faceAt('licence-0', 3));
  const keeper = new RegisterKeeper({ expected, read }, failed);
  const answers = new Answers(keeper);
  assert.equal(answers.number('155500000007', NOW, NOW), undefined, 'not loaded: the database is asked');
  await keeper.load();
  const verdict = (i: number) =>
    JSON.parse(answers.number(numberOf('licence-0', i).slice(1), NOW, NOW)!).verdict;
  assert.deepEqual([verdict(6), verdict(7), verdict(8)], ['licensed', 'suspended', 'licensed']);
});

test('an entry that is gone from the register is gone from memory', async () => {
  let there = true;
  const read: Faces['read'] = async (_which, each) => {
    if (there) each(faceAt('licence-0', 1));
  };
  const keeper = new RegisterKeeper({ expected, read }, failed);
  const answers = new Answers(keeper);
  await keeper.load();
  assert.equal(JSON.parse(answers.number(numberOf('licence-0', 1).slice(1), NOW, NOW)!).verdict, 'licensed');
  there = false;
  await keeper.refresh(['licence-0']);
  assert.equal(JSON.parse(answers.number(numberOf('licence-0', 1).slice(1), NOW, NOW)!).verdict, 'not-found');
  assert.equal(answers.licence('CC-LICENCE-0', NOW, NOW), undefined);
});
