import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anId } from '../../../../tests/make/entities.ts';
import { aFeeToDemand, examplePayments } from '../../../../tests/make/payments.ts';
import { SYSTEM } from '../../../kernel/actor.ts';
import type { Day } from '../../../kernel/day.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { mayHandleMoney, mayNotify } from './access.ts';
import { demanded, type Fee, feeState, isOverdue, refundOf, whyNotPaidOut, whyNotSettled } from './fee.ts';
import { parseReference, referenceInGroups, referenceOf } from './reference.ts';

const at = (text: string) => text as Instant;
const now = at('2026-11-23T08:00:00.000Z');
const amount = { minor: '3000001', currency: 'XTS' };
const settled = { by: 'bank', paidAt: now, bank: 'one', bankReference: 'b', receipt: null } as const;
const refund = {
  amount,
  reason: 'charged-in-error',
  orderedBy: 'p1',
  orderedAt: now,
  receipt: null,
  paidAt: null,
} as const;

function fee(with_: Partial<Fee> = {}): Fee {
  const { purpose, about, organisation, lines, dueOn } = aFeeToDemand();
  const rest = { settled: null, refund: null, withdrawn: null };
  return {
    id: anId<'fee'>(),
    version: 1,
    purpose,
    about,
    organisation,
    lines,
    dueOn,
    amount,
    reference: 'XA1',
    demandedAt: now,
    ...rest,
    ...with_,
  };
}

const uuid = fc.uuid({ version: 7 }).map((id) => id as Id<'fee'>);

test('FEE-01 a payment reference survives how people write it, and a wrong character is noticed', () => {
  fc.assert(
    fc.property(
      uuid,
      fc.nat(),
      fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
      (id, place, wrong) => {
        const reference = referenceOf(id, 'XA');
        assert.match(reference, /^XA\d{15}[0-9A-Z]$/);
        assert.equal(referenceOf(id, 'XA'), reference);
        assert.equal(parseReference(` ${referenceInGroups(reference).toLowerCase()} `), reference);
        const i = place % reference.length;
        const slip = `${reference.slice(0, i)}${wrong}${reference.slice(i + 1)}`;
        assert.equal(parseReference(slip), wrong === reference[i] ? reference : undefined);
      },
    ),
  );
  const reference = referenceOf(anId<'fee'>(), 'XA');
  const urdu = reference.replace(/\d/g, (d) => String.fromCharCode(0x06f0 + Number(d)));
  assert.equal(parseReference(urdu), reference);
  for (const text of ['', 'XA', `${reference}0`, 'x'.repeat(100), '\u0000'])
    assert.equal(parseReference(text), undefined);
});

test('FEE-02 a fee is the sum of its lines, each an amount above zero in the currency of the country', () => {
  assert.deepEqual(demanded(aFeeToDemand().lines, examplePayments), amount);
  const line = (minor: string, currency = 'XTS') => [{ code: 'x', amount: { minor, currency } }];
  for (const minor of ['0', '-5', '1.5', '01', '1e3', '', '9'.repeat(16)]) {
    const refused = demanded(line(minor), examplePayments);
    assert.ok(isRefusal(refused) && refused.code === 'malformed-amount', minor);
  }
  const [none, other] = [demanded([], examplePayments), demanded(line('5', 'XXX'), examplePayments)];
  assert.ok(isRefusal(none) && none.code === 'fee-without-lines');
  assert.ok(isRefusal(other) && other.code === 'wrong-currency');
});

test('FEE-03 a fee is settled once, by exactly the amount demanded, and not after it was withdrawn', () => {
  const why = (of: Fee, payment: Partial<Parameters<typeof whyNotSettled>[1]> = {}) =>
    whyNotSettled(of, { amount, paidAt: now, ...payment }, now)?.code;
  assert.equal(why(fee()), undefined);
  assert.equal(why(fee({ settled })), 'already-paid');
  assert.equal(why(fee({ withdrawn: { at: now, reason: 'charged-in-error' } })), 'fee-withdrawn');
  assert.equal(why(fee(), { amount: { ...amount, currency: 'XXX' } }), 'wrong-currency');
  for (const minor of ['3000000', '3000002', '1'])
    assert.equal(why(fee(), { amount: { ...amount, minor } }), 'wrong-amount');
  for (const minor of ['3000001.0', '-3000001', 'abc', ''])
    assert.equal(why(fee(), { amount: { ...amount, minor } }), 'malformed-amount');
  assert.equal(why(fee(), { paidAt: at('2026-11-23T09:00:00.001Z') }), 'paid-in-future');
  assert.equal(why(fee(), { paidAt: at('2026-11-22T00:00:00.000Z') }), 'paid-before-demanded');
});

test('a fee is due until it is paid or withdrawn, and overdue after its day', () => {
  assert.equal(feeState(fee()), 'due');
  assert.equal(feeState(fee({ settled })), 'paid');
  assert.equal(feeState(fee({ settled, refund })), 'refund-ordered');
  assert.equal(feeState(fee({ settled, refund: { ...refund, paidAt: now } })), 'refunded');
  assert.equal(feeState(fee({ withdrawn: { at: now, reason: 'application-lapsed' } })), 'withdrawn');
  assert.ok(!isOverdue(fee(), '2026-12-31' as Day) && isOverdue(fee(), '2027-01-01' as Day));
  assert.ok(!isOverdue(fee({ settled }), '2027-01-01' as Day));
});

test('FEE-04 what goes back is the percentage of the case, rounded down, once, and only of what was paid', () => {
  assert.deepEqual(refundOf(fee({ settled }), 'withdrawn-before-review', examplePayments), {
    minor: '1500000',
    currency: 'XTS',
  });
  const code = (of: Fee, reason: Parameters<typeof refundOf>[1]) => {
    const answer = refundOf(of, reason, examplePayments);
    return isRefusal(answer) ? answer.code : undefined;
  };
  assert.equal(code(fee({ settled }), 'refused'), 'no-refund-due');
  assert.equal(code(fee({ settled, purpose: 'licence' }), 'refused'), undefined);
  assert.equal(code(fee(), 'charged-in-error'), 'fee-not-paid');
  assert.equal(code(fee({ settled, refund }), 'charged-in-error'), 'refund-already-ordered');
});

test('FEE-05 nobody pays out a refund that he ordered himself', () => {
  assert.equal(whyNotPaidOut(fee({ settled, refund }), 'p1')?.code, 'refund-by-second-officer');
  assert.equal(whyNotPaidOut(fee({ settled, refund }), 'p2'), undefined);
  assert.equal(whyNotPaidOut(fee({ settled }), 'p2')?.code, 'no-refund-ordered');
  assert.equal(
    whyNotPaidOut(fee({ settled, refund: { ...refund, paidAt: now } }), 'p2')?.code,
    'refund-already-paid',
  );
});

test('only a bank reports payments, and only officers handle money', () => {
  const principal = anId<'principal'>();
  const bank = { kind: 'partner', principal, partner: 'bank' } as const;
  const carrier = { kind: 'partner', principal, partner: 'carrier' } as const;
  const applicant = { kind: 'applicant', principal, organisation: anId<'organisation'>() } as const;
  const officer = {
    kind: 'officer',
    principal,
    officer: anId<'officer'>(),
    agency: 'a',
    role: 'intake',
  } as const;
  assert.deepEqual(
    [bank, carrier, applicant, officer, SYSTEM].map((by) => mayNotify(by) === undefined),
    [true, false, false, false, true],
  );
  assert.deepEqual(
    [bank, carrier, applicant, officer, SYSTEM].map((by) => mayHandleMoney(by) === undefined),
    [false, false, false, true, true],
  );
});
