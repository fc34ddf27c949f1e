import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freshDatabase } from '../../../tests/make/database.ts';
import { actingOn, anId } from '../../../tests/make/entities.ts';
import { aFeeToDemand, aNotification, examplePayments } from '../../../tests/make/payments.ts';
import type { Actor } from '../../kernel/actor.ts';
import { isRefusal, type Refusal } from '../../kernel/refusal.ts';
import { type Act, perform } from '../../platform/act.ts';
import { rebuildAndCompare } from '../../platform/ledger/rebuild.ts';
import {
  type BankNotification,
  bankOf,
  demandFee,
  feeBy,
  feeState,
  feesAbout,
  nameCollectingBank,
  orderRefund,
  paymentsChapter,
  payRefund,
  settleByBank,
  settleByOfficer,
  withdrawFee,
} from './index.ts';

const db = await freshDatabase(16);
const acting = await actingOn(db, [paymentsChapter]);
const bank: Actor = { kind: 'partner', principal: anId(), partner: 'bank' };
const officerOf = (): Actor => ({
  kind: 'officer',
  principal: anId(),
  officer: anId(),
  agency: 'regulator',
  role: 'intake',
});
const [officer, second] = [officerOf(), officerOf()];

const named = (code: string, principal: string) =>
  perform(acting, {}, (a) => nameCollectingBank(a, { code, principal }));
await named('one', bank.principal);

const act = <T>(by: Actor, action: (act: Act) => Promise<T | Refusal>) => perform(acting, { by }, action);
const done = async <T>(by: Actor, action: (act: Act) => Promise<T | Refusal>): Promise<T> => {
  const answer = await act(by, action);
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};
const demand = (with_: Parameters<typeof aFeeToDemand>[0] = {}) =>
  done(officer, (a) => demandFee(a, examplePayments, aFeeToDemand(with_)));
const notify = (notification: BankNotification, by: Actor = bank) =>
  act(by, (a) => settleByBank(a, notification));
const codeOf = (answer: unknown) => (isRefusal(answer) ? answer.code : undefined);

test('a fee is demanded under a reference, paid through the bank and found by application', async () => {
  const about = anId<'application'>();
  const fee = await demand({ about });
  assert.deepEqual(fee.amount, { minor: '3000001', currency: 'XTS' });
  assert.deepEqual(await notify(aNotification(fee)), { fee: fee.fee, about, purpose: 'processing' });
  const [found] = await feesAbout(db, about);
  assert.equal(feeState(found!), 'paid');
  assert.equal(found!.settled?.by, 'bank');
  assert.deepEqual(await feeBy(db, { reference: fee.reference }), found);
});

test('FEE-06 the same notification again gives the same answer, and under its id nothing else is taken', async () => {
  const [fee, other] = [await demand(), await demand()];
  const first = aNotification(fee);
  const answers = await Promise.all(Array.from({ length: 6 }, () => notify(first)));
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
  assert.ok(!isRefusal(answers[0]));
  assert.equal(
    codeOf(await notify(aNotification(other, { notification: first.notification }))),
    'notification-reused',
  );
  const otherBank: Actor = { ...bank, principal: anId() };
  await named('other', otherBank.principal);
  assert.ok(!isRefusal(await notify(aNotification(other, { notification: first.notification }), otherBank)));
  const facts = await db.rows({
    text: 'select 1 from ledger.fact where subject = $1',
    values: [fee.fee],
    name: '',
  });
  assert.equal(facts.length, 2);
});

test('a wrong amount, currency, reference or sender is refused, and the right notification still settles', async () => {
  const fee = await demand();
  const given = aNotification(fee);
  const wrong = await notify({ ...given, amount: { ...fee.amount, minor: '3000000' } });
  assert.ok(isRefusal(wrong) && wrong.code === 'wrong-amount' && wrong.values?.expected === '3000001');
  assert.equal(
    codeOf(await notify({ ...given, amount: { ...fee.amount, currency: 'XXX' } })),
    'wrong-currency',
  );
  assert.equal(
    codeOf(await notify({ ...given, reference: `${fee.reference.slice(0, -1)}*` })),
    'mistyped-reference',
  );
  const unknown = (await import('./rules/reference.ts')).referenceOf(anId<'fee'>(), 'XA');
  assert.equal(codeOf(await notify({ ...given, reference: unknown })), 'unknown-reference');
  assert.equal(codeOf(await notify({ ...given, notification: '' })), 'notification-without-id');
  assert.equal(codeOf(await notify({ ...given, bankReference: 'x\u0000' })), 'bank-reference-missing');
  assert.equal(codeOf(await notify(given, officer)), 'banks-only');
  assert.ok(!isRefusal(await notify(given)));
});

test('of two payments of one fee at once exactly one is taken', async () => {
  for (let i = 0; i < 10; i++) {
    const fee = await demand();
    const answers = await Promise.all([
      notify(aNotification(fee)),
      notify(aNotification(fee)),
      act(officer, (a) => settleByOfficer(a, { fee: fee.fee, amount: fee.amount, receipt: `r-once-${i}` })),
    ]);
    assert.deepEqual(answers.map(codeOf).sort(), ['already-paid', 'already-paid', undefined]);
  }
});

test('FEE-07 one payment of a bank, or one receipt, settles one fee, also when both are told at once; each bank’s references are its own', async () => {
  for (let i = 0; i < 5; i++) {
    const fees = [await demand(), await demand()];
    const byBank = await Promise.all(
      fees.map((fee) => notify(aNotification(fee, { bankReference: `same-${i}` }))),
    );
    assert.deepEqual(byBank.map(codeOf).sort(), ['bank-reference-used', undefined]);
    const more = [await demand(), await demand()];
    const byReceipt = await Promise.all(
      more.map((fee) =>
        act(officer, (a) => settleByOfficer(a, { fee: fee.fee, amount: fee.amount, receipt: `same-${i}` })),
      ),
    );
    assert.deepEqual(byReceipt.map(codeOf).sort(), ['receipt-used', undefined]);
  }
  const third: Actor = { ...bank, principal: anId() };
  await named('third', third.principal);
  const fee = await demand();
  assert.ok(!isRefusal(await notify(aNotification(fee, { bankReference: 'same-0' }), third)));
});

test('FEE-08 only a named bank notifies, and a bank named anew has no other tokens', async () => {
  const [stranger, successor] = [anId<'principal'>(), anId<'principal'>()].map(
    (principal): Actor => ({ ...bank, principal }),
  );
  const fee = await demand();
  assert.equal(codeOf(await notify(aNotification(fee), stranger)), 'bank-not-named');
  assert.equal(codeOf(await named('Bad Code', stranger!.principal)), 'bank-code-malformed');
  assert.equal(codeOf(await named('fourth', bank.principal)), 'principal-of-another-bank');
  assert.ok(!isRefusal(await named('fourth', stranger!.principal)));
  assert.ok(!isRefusal(await named('fourth', stranger!.principal)), 'the same again changes nothing');
  assert.ok(!isRefusal(await named('fourth', successor!.principal)));
  assert.deepEqual(
    [await bankOf(db, stranger!.principal), await bankOf(db, successor!.principal)],
    [undefined, 'fourth'],
  );
  assert.equal(codeOf(await notify(aNotification(fee), stranger)), 'bank-not-named');
  assert.ok(!isRefusal(await notify(aNotification(fee), successor)));
});

test('an officer settles a fee with a receipt, an applicant does not', async () => {
  const fee = await demand();
  const input = { fee: fee.fee, amount: fee.amount, receipt: 'R-77' };
  const applicant: Actor = { kind: 'applicant', principal: anId(), organisation: anId() };
  assert.equal(codeOf(await act(applicant, (a) => settleByOfficer(a, input))), 'payments-by-officers-only');
  assert.equal(
    codeOf(await act(officer, (a) => settleByOfficer(a, { ...input, receipt: ' ' }))),
    'receipt-missing',
  );
  assert.equal(
    codeOf(await act(officer, (a) => settleByOfficer(a, { ...input, fee: anId<'fee'>() }))),
    'unknown-fee',
  );
  await done(officer, (a) => settleByOfficer(a, input));
  const again = await act(officer, (a) => settleByOfficer(a, { ...input, receipt: 'R-78' }));
  assert.ok(isRefusal(again) && again.code === 'already-paid' && again.field === '/fee');
});

test('a refund is ordered by one officer, paid out by another, and neither twice', async () => {
  const fee = await demand();
  const order = () =>
    act(officer, (a) => orderRefund(a, examplePayments, { fee: fee.fee, reason: 'withdrawn-before-review' }));
  const pay = (by: Actor) => act(by, (a) => payRefund(a, { fee: fee.fee, receipt: 'P-1' }));
  assert.equal(codeOf(await order()), 'fee-not-paid');
  await notify(aNotification(fee));
  assert.equal(codeOf(await pay(second)), 'no-refund-ordered');
  const orders = await Promise.all([order(), order()]);
  assert.deepEqual(orders.map(codeOf).sort(), ['refund-already-ordered', undefined]);
  assert.equal(codeOf(await pay(officer)), 'refund-by-second-officer');
  assert.deepEqual(await pay(second), { fee: fee.fee, amount: { minor: '1500000', currency: 'XTS' } });
  assert.equal(codeOf(await pay(second)), 'refund-already-paid');
  assert.equal(feeState((await feeBy(db, { fee: fee.fee }))!), 'refunded');
});

test('a withdrawn fee takes no payment, and a paid one is not withdrawn', async () => {
  const [fee, paid] = [await demand(), await demand()];
  const withdraw = (id: typeof fee.fee) =>
    act(officer, (a) => withdrawFee(a, { fee: id, reason: 'application-withdrawn' }));
  assert.deepEqual(await withdraw(fee.fee), { fee: fee.fee });
  assert.equal(codeOf(await withdraw(fee.fee)), 'fee-withdrawn');
  assert.equal(codeOf(await notify(aNotification(fee))), 'fee-withdrawn');
  await notify(aNotification(paid));
  assert.equal(codeOf(await withdraw(paid.fee)), 'already-paid');
});

test('a rebuild of every fee agrees', async () => {
  const rebuilt = await rebuildAndCompare(db, acting.ledger.registry, acting.ledger.catalogue);
  assert.deepEqual(rebuilt.differences, []);
});
