import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  acting,
  approving,
  db,
  done,
  inDecision,
  pack,
  payLicenceFee,
  proposedGrant,
  second,
} from '../../../tests/make/desk.ts';
import { boundPremises } from '../../../tests/make/licences.ts';
import type { Id } from '../../kernel/id.ts';
import { plusMs } from '../../kernel/instant.ts';
import {
  continueLicence,
  endContinuation,
  endTransition,
  importExistingCentres,
  licencesOfOrganisation,
  surrenderLicence,
} from '../licences/index.ts';
import { figuresAt } from './index.ts';

const shown = async (id: string) => {
  const { agencies, refusalGrounds } = { ...pack.agencies, ...pack.applications };
  const figures = await figuresAt(
    db,
    { agencies, districts: [], refusalGrounds, orderGrounds: [] },
    acting.clock.now(),
  );
  return figures
    .find((figure) => figure.id === id)!
    .rows.map(({ code, column, value }) => [code, ...(column ? [column.code] : []), value]);
};

/** Five licences as the whole office grants them: 20 seats and 18 agents each, in the north. */
const granted: Awaited<ReturnType<typeof inDecision>>[] = [];
for (let i = 0; i < 5; i++) {
  const made = await inDecision();
  await done(acting, second, approving(made, await proposedGrant(made)));
  await payLicenceFee(made.application);
  granted.push(made);
}

test('jobs and seats of licensed centres are those declared, and gone with the licence; fewer than five centres give none', async () => {
  assert.deepEqual(await shown('licensed-jobs-by-district'), [['north', 90]]);
  assert.deepEqual(await shown('licensed-seats-by-district'), [['north', 100]]);
  const [{ organisation }] = granted as [(typeof granted)[number]];
  const [licence] = await licencesOfOrganisation(db, organisation);
  await done(acting, undefined, (act) =>
    surrenderLicence(act, { licence: licence!.id, from: act.at, application: null }),
  );
  acting.clock.set(plusMs(acting.clock.now(), 1));
  assert.deepEqual(await shown('licensed-jobs-by-district'), [['north', null]]);
});

test('existing centres stand at the stage they have come to, by district, size and the form that they declared', async () => {
  const from = acting.clock.now();
  const centres = Array.from({ length: 20 }, (_, i) => ({
    holder: { name: `Old Calls ${i}`, nameUrdu: null },
    class: 'centre',
    formerNumber: `OLD-${i}`,
    premises: [boundPremises({ district: i < 15 ? 'north' : 'south', seats: i === 0 ? null : 40 })],
    numbers: [],
  }));
  const list = { instrument: 'Gazette 1', from, until: plusMs(from, 90 * 86_400_000), centres };
  const entries = await done(acting, undefined, (act) => importExistingCentres(act, pack.licences, list));
  const entry = (i: number) => entries[i]!.licence as Id<'licence'>;
  for (const [i, { application }] of granted.entries())
    await done(acting, undefined, (act) =>
      continueLicence(act, { licence: entry(i), application: application as never }),
    );
  for (const i of [15, 16, 17, 18, 19])
    await done(acting, undefined, (act) =>
      endTransition(act, { licence: entry(i), why: 'not-applied', until: act.at, successor: null }),
    );
  const stages = (code: string, ...counts: (number | null)[]) =>
    ['not-yet-applied', 'applied', 'licensed', 'ended'].map((stage, i) => [code, stage, counts[i]]);
  assert.deepEqual(await shown('transition-stages-by-district'), [
    ...stages('north', 10, 5, 0, 0),
    ...stages('south', 0, 0, 0, 5),
  ]);
  assert.deepEqual(await shown('transition-stages-by-legal-form'), [
    ...stages('', 10, 0, 0, 5),
    ...stages('company', 0, 5, 0, 0),
  ]);
  assert.deepEqual(await shown('transition-jobs'), [
    ['applied', 90],
    ['licensed', 0],
    ['ended', 0],
  ]);
  // one alone had no seats in the earlier register: it cannot be told, nor what would tell it
  const sizes = await shown('transition-stages-by-size');
  assert.deepEqual(
    sizes.filter(([, stage]) => stage === 'applied').map(([code, , value]) => [code, value]),
    [
      ['seats-10-49', null],
      ['others', null],
    ],
  );
  acting.clock.set(plusMs(from, 91 * 86_400_000));
  assert.deepEqual(await shown('transition-stages-by-district'), [
    ...stages('north', 0, 5, 0, 10),
    ...stages('south', 0, 0, 0, 5),
  ]);
  for (const [i, { application }] of granted.entries())
    await done(acting, undefined, (act) =>
      endContinuation(act, { licence: entry(i), application: application as never }),
    );
  acting.clock.set(plusMs(from, 92 * 86_400_000));
  assert.deepEqual((await shown('transition-stages-by-district')).slice(0, 4), stages('north', 0, 0, 0, 15));
});
