import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { harbourAgencies as pack } from '../../../../tests/make/agencies.ts';
import type { Role } from '../../../kernel/actor.ts';
import { type Instant, instantOf } from '../../../kernel/instant.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { delegationFaults } from './delegations.ts';
import { POWERS, type Power, rolePowers } from './pack.ts';
import { type Delegation, type Office, powerHeld } from './powers.ts';

const at = (ms: number) => instantOf(1_800_000_000_000 + ms);
const given = (
  powers: readonly Power[],
  from: Instant,
  until: Instant | null = null,
  delegation = 'd1',
): Delegation => ({
  delegation: delegation as Delegation['delegation'],
  powers,
  instrument: 'Harbour Gazette 12/2026',
  from,
  until,
});
const examiner = (...delegations: Delegation[]): Office => ({
  agency: 'watch',
  role: 'examiner',
  delegations,
});
const answer = (office: Office | undefined, power: Power, moment: Instant) => {
  const held = powerHeld(pack, office, power, moment);
  return isRefusal(held) ? held.code : held.delegation;
};

test('AGY-01 no power without a delegation in force that names it', () => {
  const office = examiner(given(['give-opinion'], at(10), at(20)));
  assert.equal(answer(examiner(), 'give-opinion', at(10)), 'no-delegation-in-force');
  assert.equal(answer(office, 'give-opinion', at(9)), 'no-delegation-in-force');
  assert.equal(answer(office, 'give-opinion', at(10)), 'd1');
  assert.equal(answer(office, 'give-opinion', at(19)), 'd1');
  assert.equal(answer(office, 'give-opinion', at(20)), 'no-delegation-in-force');
  assert.equal(answer(office, 'read-sealed', at(15)), 'no-delegation-in-force');
});

test('AGY-02 a delegation gives no power that the role does not hold', () => {
  const office = examiner(given(['approve-decision', 'give-opinion'], at(0)));
  assert.equal(answer(office, 'approve-decision', at(1)), 'role-lacks-power');
  assert.equal(answer({ ...office, role: 'legal' }, 'give-opinion', at(1)), 'role-lacks-power');
  assert.equal(answer({ ...office, agency: 'nowhere' }, 'give-opinion', at(1)), 'role-lacks-power');
  assert.equal(answer({ ...office, agency: 'constructor' }, 'give-opinion', at(1)), 'role-lacks-power');
  assert.equal(answer(undefined, 'give-opinion', at(1)), 'officers-only');
});

test('of several delegations the one longest in force is cited', () => {
  const [older, newer] = [
    given(['give-opinion'], at(1), null, 'older'),
    given(['give-opinion'], at(2), null, 'newer'),
  ];
  assert.equal(answer(examiner(newer, older), 'give-opinion', at(3)), 'older');
  assert.equal(answer(examiner(newer, { ...older, until: at(3) }), 'give-opinion', at(3)), 'newer');
});

test('a power is held exactly when role and a delegation in force both name it', () => {
  const power = fc.constantFrom(...POWERS);
  const agency = fc.constantFrom('harbour', 'watch', 'lantern', 'court', 'nowhere');
  const role = fc.constantFrom<Role>('examiner', 'supervisor', 'approver', 'legal', 'oversight');
  const span = fc.record({
    from: fc.nat(9),
    length: fc.option(fc.integer({ min: 1, max: 5 })),
    powers: fc.subarray([...POWERS]),
  });
  fc.assert(
    fc.property(
      agency,
      role,
      power,
      fc.array(span, { maxLength: 4 }),
      fc.nat(15),
      (inAgency, inRole, wanted, spans, moment) => {
        const delegations = spans.map(({ from, length, powers }, i) =>
          given(powers, at(from), length === null ? null : at(from + length), `d${i}`),
        );
        const held = powerHeld(pack, { agency: inAgency, role: inRole, delegations }, wanted, at(moment));
        const expected =
          (rolePowers(pack, inAgency, inRole) ?? []).includes(wanted) &&
          spans.some(
            (s) =>
              s.powers.includes(wanted) &&
              s.from <= moment &&
              (s.length === null || moment < s.from + s.length),
          );
        assert.equal(!isRefusal(held), expected);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('a delegation with a fault is told every fault with its place', () => {
  const office = { agency: 'watch', role: 'examiner' } as const;
  const terms = { powers: ['give-opinion'], instrument: 'Gazette 1', from: at(0), until: at(1) } as const;
  const faults = (change: object) =>
    delegationFaults(pack, office, { ...terms, ...change }).map(({ field, code }) => `${field} ${code}`);
  assert.deepEqual(faults({}), []);
  assert.deepEqual(faults({ powers: [] }), ['/powers powers-missing']);
  assert.deepEqual(
    faults({ powers: ['give-opinion', 'rule', 'give-opinion', 'appoint'], instrument: '', until: at(0) }),
    [
      '/powers/1 power-unknown',
      '/powers/2 power-twice',
      '/powers/3 power-beyond-role',
      '/instrument text-missing',
      '/until ends-before-it-begins',
    ],
  );
});
