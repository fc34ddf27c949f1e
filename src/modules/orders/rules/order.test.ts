import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOrder, aStay, aStayOf, on, testOrderPacks } from '../../../../tests/make/orders.ts';
import type { Id } from '../../../kernel/id.ts';
import type { OrderTerms } from './facts.ts';
import { approvalRefusal, liftRefusal, madeFrom, orderRunsAt, termsRefusal } from './order.ts';

const NOW = on('2026-03-01');
const REASONS = 'Victims abroad were called from its numbers.';
const terms = (with_: Partial<OrderTerms> = {}): OrderTerms => ({
  licence: 'licence' as Id<'licence'>,
  kind: 'suspension',
  interim: false,
  scope: { kind: 'whole' },
  ground: 'fraud',
  from: NOW,
  until: null,
  ...with_,
});
const faults = (with_: Partial<OrderTerms>, reasons = REASONS) =>
  termsRefusal(testOrderPacks.orders, terms(with_), reasons, NOW)?.faults?.map(
    ({ field, code }) => `${field} ${code}`,
  );
const proposed = anOrder({ state: 'proposed', approvedBy: null, madeAt: null });
const second = { officer: 'another', agency: 'harbour' };

test('ORD-01 nobody approves an order that he or she proposed', () => {
  const own = { officer: proposed.proposedBy, agency: 'harbour' };
  assert.equal(approvalRefusal(proposed, own, [], NOW)?.code, 'order-own-proposal');
  assert.equal(approvalRefusal(proposed, second, [], NOW), undefined);
});

test('ORD-02 both officers of an order belong to the same agency', () => {
  assert.equal(
    approvalRefusal(proposed, { ...second, agency: 'watch' }, [], NOW)?.code,
    'order-other-agency',
  );
});

test('ORD-03 the ground is one that the law lists for this kind of order', () => {
  assert.deepEqual(faults({ ground: 'spite' }), ['/ground order-ground-unknown']);
  assert.deepEqual(faults({ ground: 'late-return', kind: 'revocation' }), [
    '/ground order-ground-not-for-kind',
  ]);
  assert.equal(faults({ ground: 'late-return' }), undefined);
});

test('ORD-04 an interim suspension ends within the days allowed, and a revocation is never interim', () => {
  assert.deepEqual(faults({ interim: true }), ['/until interim-order-too-long']);
  assert.deepEqual(faults({ interim: true, until: on('2026-04-01') }), ['/until interim-order-too-long']);
  assert.equal(faults({ interim: true, until: on('2026-03-31') }), undefined);
  assert.deepEqual(faults({ kind: 'revocation', interim: true }), ['/interim revocation-never-interim']);
  assert.deepEqual(faults({ kind: 'revocation', until: on('2027-01-01') }), ['/until revocation-has-no-end']);
});

test('ORD-05 an order has reasons', () => {
  assert.deepEqual(faults({}, '  because  '), ['/reasons order-needs-reasons']);
});

test('ORD-06 an order that a court has stayed cannot be made while the stay stands', () => {
  const stay = aStayOf([proposed], { from: NOW });
  assert.equal(approvalRefusal(proposed, second, [stay], NOW)?.code, 'order-stayed-by-court');
  assert.equal(approvalRefusal(proposed, second, [{ ...stay, endedAt: NOW }], NOW), undefined);
  assert.equal(approvalRefusal(proposed, second, [aStay({ from: NOW })], NOW), undefined);
});

test('ORD-07 an order never bites before it was approved', () => {
  assert.equal(madeFrom(anOrder({ from: on('2026-02-01') }), NOW), NOW);
  assert.equal(madeFrom(anOrder({ from: on('2026-04-01') }), NOW), on('2026-04-01'));
});

test('ORD-08 an order set aside counts as never made', () => {
  const order = anOrder({ from: NOW, liftedUntil: NOW, liftedHow: 'set-aside' });
  assert.equal(orderRunsAt(order, NOW), false);
  assert.equal(orderRunsAt(order, on('2026-05-01')), false);
});

test('an order runs from its start up to its end, and only once it was made', () => {
  const order = anOrder({ from: NOW, until: on('2026-04-01') });
  assert.deepEqual(
    [on('2026-02-28'), NOW, on('2026-03-31T23:59:59.999Z'), on('2026-04-01')].map((at) =>
      orderRunsAt(order, at),
    ),
    [false, true, true, false],
  );
  assert.equal(orderRunsAt(proposed, NOW), false);
});

test('a scope names what it shuts, each once, and not without bound', () => {
  assert.deepEqual(faults({ scope: { kind: 'numbers', numbers: [] } }), ['/scope/numbers order-scope-empty']);
  assert.deepEqual(faults({ scope: { kind: 'premises', premises: ['a', 'a'] } }), [
    '/scope/premises order-scope-repeats',
  ]);
  const numbers = Array.from({ length: 5_001 }, (_, i) => `+999${i}`);
  assert.deepEqual(faults({ scope: { kind: 'numbers', numbers } }), ['/scope/numbers order-scope-too-long']);
});

const lifting = (
  order: Parameters<typeof liftRefusal>[0],
  until: string,
  {
    by = second,
    how = 'lifted',
    reasons = REASONS,
    now = NOW,
  }: {
    by?: typeof second;
    how?: 'lifted' | 'set-aside';
    reasons?: string;
    now?: typeof NOW;
  } = {},
) => liftRefusal(order, by, { how, until: on(until), reasons }, now)?.code;

test('ORD-09 another officer of the same agency ends an order than the one who made it', () => {
  const order = anOrder({ from: NOW });
  const maker = { officer: order.approvedBy!, agency: 'harbour' };
  assert.equal(lifting(order, '2026-05-01', { by: maker }), 'order-own-approval');
  assert.equal(lifting(order, '2026-05-01', { by: { ...second, agency: 'watch' } }), 'order-other-agency');
  assert.equal(lifting(order, '2026-05-01'), undefined);
});

test('ORD-10 ending an order has reasons, and setting it aside names the decision', () => {
  const order = anOrder({ from: NOW });
  assert.equal(lifting(order, '2026-05-01', { reasons: '  mended  ' }), 'order-needs-reasons');
  const aside = (reasons: string) => lifting(order, '2026-03-01', { how: 'set-aside', reasons });
  assert.equal(aside(REASONS), 'order-set-aside-names-no-decision');
  assert.equal(aside('Set aside by the High Court in W.P. 7/2026.'), undefined);
});

test('ORD-11 a plain lift is never backdated', () => {
  const order = anOrder({ from: NOW });
  const now = on('2026-04-01');
  assert.equal(lifting(order, '2026-03-31', { now }), 'order-lifted-in-the-past');
  assert.equal(lifting(order, '2026-04-01', { now }), undefined);
});

test('an order is lifted from a moment within its life', () => {
  const order = anOrder({ from: NOW, until: on('2026-06-01') });
  assert.equal(lifting(order, '2026-05-01'), undefined);
  assert.equal(lifting(order, '2026-06-01'), 'order-already-over');
  assert.equal(lifting(order, '2026-02-01'), 'order-lifted-before-it-began');
  assert.equal(lifting(proposed, '2026-05-01'), 'order-not-made');
});
