import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aLicence } from '../../../../tests/make/licences.ts';
import { anOrder, aStay, aStayOf, on } from '../../../../tests/make/orders.ts';
import type { Stay } from '../../courts/rules/stay.ts';
import type { Order } from '../../orders/rules/order.ts';
import { standingAt, standingTimeline, type View } from './standing.ts';

const LICENCE: View = { kind: 'licence' };
const number = (n: string): View => ({ kind: 'number', number: n });

/** Verdict and mayOperate on a day, as one word each. */
function said(
  at: string,
  orders: readonly Order[] = [],
  stays: readonly Stay[] = [],
  view = LICENCE,
  licence = aLicence(),
) {
  const { verdict, mayOperate } = standingAt(standingTimeline(licence, orders, stays, view), on(at));
  return `${verdict} ${mayOperate}`;
}

test('LIC-06 an order that runs unstayed shuts the licence, a revocation before a suspension', () => {
  const suspension = anOrder({ from: on('2026-03-01'), until: on('2026-06-01') });
  const revocation = anOrder({ kind: 'revocation', from: on('2026-05-01') });
  const orders = [suspension, revocation];
  assert.equal(said('2026-02-28', orders), 'licensed yes');
  assert.equal(said('2026-03-01', orders), 'suspended no');
  assert.equal(said('2026-05-01', orders), 'revoked no');
  assert.equal(said('2026-06-01', [suspension]), 'licensed yes');
});

test('LIC-07 a stayed order does not shut the licence, and bites again by itself when the stay ends', () => {
  const revocation = anOrder({ kind: 'revocation', from: on('2026-03-01') });
  const stay = aStayOf([revocation], {
    from: on('2026-03-10'),
    endedHow: 'vacated',
    endedAt: on('2026-04-01'),
  });
  assert.equal(said('2026-03-09', [revocation], [stay]), 'revoked no');
  assert.equal(said('2026-03-10', [revocation], [stay]), 'stayed yes');
  assert.equal(said('2026-04-01', [revocation], [stay]), 'revoked no');
  const unstayed = anOrder({ from: on('2026-03-05') });
  assert.equal(said('2026-03-15', [revocation, unstayed], [stay]), 'suspended no');
});

test('LIC-08 a stayed grant is shut, whatever else runs', () => {
  const revocation = anOrder({ kind: 'revocation', from: on('2026-03-01') });
  const stays = [aStay({ from: on('2026-03-10') }), aStayOf([revocation], { from: on('2026-03-02') })];
  assert.equal(said('2026-03-05', [revocation], stays), 'stayed yes');
  assert.equal(said('2026-03-10', [revocation], stays), 'stayed no');
});

test('a stay of a revocation does not outlive the licence', () => {
  const revocation = anOrder({ kind: 'revocation', from: on('2026-03-01') });
  const stay = aStayOf([revocation], { from: on('2026-03-10') });
  assert.equal(said('2027-12-31', [revocation], [stay]), 'stayed yes');
  assert.equal(said('2028-01-01', [revocation], [stay]), 'expired no');
});

test('LIC-09 no suspension and no stay of the grant outlives the licence; a revocation ended it and does', () => {
  const expired = aLicence({ validUntil: on('2026-06-01') });
  const surrendered = aLicence({ surrenderedFrom: on('2026-06-01') });
  const suspension = anOrder({ from: on('2026-03-01'), until: null });
  const revocation = anOrder({ kind: 'revocation', from: on('2026-03-01') });
  const late = anOrder({ kind: 'revocation', from: on('2026-07-01') });
  const part = anOrder({
    kind: 'revocation',
    scope: { kind: 'premises', premises: ['p'] },
    from: on('2026-03-01'),
  });
  const grant = aStay({ from: on('2026-03-10') });
  for (const [licence, word] of [
    [expired, 'expired no'],
    [surrendered, 'surrendered no'],
  ] as const) {
    const after = (orders: readonly Order[], stays: readonly Stay[] = []): string =>
      said('2026-08-01', orders, stays, LICENCE, licence);
    assert.equal(said('2026-05-31', [suspension], [], LICENCE, licence), 'suspended no');
    assert.equal(said('2026-05-31', [], [grant], LICENCE, licence), 'stayed no');
    assert.equal(after([suspension]), word);
    assert.equal(after([], [grant]), word);
    assert.equal(after([part]), word);
    assert.equal(after([late]), word);
    assert.equal(after([revocation]), 'revoked no');
    const stay = aStayOf([revocation], { from: on('2026-03-10') });
    assert.equal(after([revocation], [stay]), word);
    const vacated = { ...stay, endedHow: 'vacated' as const, endedAt: on('2026-07-01') };
    assert.equal(after([revocation], [vacated]), 'revoked no');
  }
});

test('LIC-10 an order on a part leaves the rest open', () => {
  const some = anOrder({ scope: { kind: 'numbers', numbers: ['+999210001'] }, from: on('2026-03-01') });
  assert.equal(said('2026-03-01', [some]), 'licensed partly');
  assert.equal(said('2026-03-01', [some], [], number('+999210001')), 'suspended no');
  assert.equal(said('2026-03-01', [some], [], number('+999210002')), 'licensed yes');
  const place = anOrder({
    kind: 'revocation',
    scope: { kind: 'premises', premises: ['p'] },
    from: on('2026-03-01'),
  });
  assert.equal(said('2026-03-01', [place]), 'licensed partly');
  assert.equal(said('2026-03-01', [place], [], number('+999210001')), 'licensed partly');
  assert.equal(said('2026-03-11', [some], [aStayOf([some])], number('+999210001')), 'stayed yes');
});

test('LIC-04 a provisional licence ends with its days unless it was confirmed', () => {
  const provisional = aLicence({ provisionalUntil: on('2026-04-01') });
  assert.equal(said('2026-03-31', [], [], LICENCE, provisional), 'licensed yes');
  assert.equal(said('2026-04-01', [], [], LICENCE, provisional), 'expired no');
  assert.equal(
    said('2026-04-01', [], [], LICENCE, { ...provisional, confirmedAt: on('2026-03-20') }),
    'licensed yes',
  );
  const late = { ...provisional, confirmedAt: on('2026-04-10') };
  assert.equal(said('2026-04-05', [], [], LICENCE, late), 'expired no');
  assert.equal(said('2026-04-10', [], [], LICENCE, late), 'licensed yes');
});

test('LIC-31 a provisional licence whose holder asked for the inspection in time goes on until the office has inspected', () => {
  const provisional = aLicence({ provisionalUntil: on('2026-04-01') });
  const awaited = { ...provisional, inspectionAwaitedAt: on('2026-03-25') };
  const stands = (at: string, licence: typeof awaited) => said(at, [], [], LICENCE, licence);
  assert.equal(stands('2026-05-01', awaited), 'licensed yes', 'the delay is not the holder’s');
  assert.equal(stands('2028-06-01', awaited), 'expired no', 'not beyond the term that was granted');
  const late = { ...awaited, inspectionFailedAt: on('2026-04-20') };
  assert.equal(stands('2026-04-19', late), 'licensed yes');
  assert.equal(stands('2026-04-20', late), 'expired no');
  const early = { ...awaited, inspectionFailedAt: on('2026-03-28') };
  assert.equal(stands('2026-03-31', early), 'licensed yes', 'its days are its own');
  assert.equal(stands('2026-04-01', early), 'expired no');
  const passed = { ...awaited, confirmedAt: on('2026-05-10') };
  assert.equal(stands('2026-05-05', passed), 'licensed yes', 'no gap before it was confirmed');
  assert.equal(stands('2026-05-05', { ...late, confirmedAt: on('2026-05-10') }), 'expired no');
});

test('LIC-05 an application made in time keeps a licence or a centre in transition going until it is decided', () => {
  const continued = aLicence({ continuedBy: aLicence().application });
  assert.equal(said('2028-06-01', [], [], LICENCE, continued), 'licensed yes');
  const refused = { ...continued, continuedUntil: on('2028-05-01') };
  assert.equal(said('2028-04-30', [], [], LICENCE, refused), 'licensed yes');
  assert.equal(said('2028-05-01', [], [], LICENCE, refused), 'expired no');
  assert.equal(
    said('2027-12-31', [], [], LICENCE, { ...refused, continuedUntil: on('2027-05-01') }),
    'licensed yes',
  );
  assert.equal(
    said('2028-06-01', [], [], LICENCE, { ...continued, kind: 'transitional' }),
    'transitional yes',
  );
});

test('a centre in transition, an exempt one and a surrendered licence say so', () => {
  assert.equal(
    said('2026-02-01', [], [], LICENCE, aLicence({ kind: 'exempt', validUntil: null })),
    'exempt yes',
  );
  const ended = aLicence({ kind: 'transitional', endedWhy: 'not-applied', endedAt: on('2026-07-01') });
  assert.equal(said('2026-06-30', [], [], LICENCE, ended), 'transitional yes');
  assert.equal(said('2026-07-01', [], [], LICENCE, ended), 'expired no');
  const surrendered = aLicence({ surrenderedFrom: on('2026-05-01') });
  assert.equal(said('2026-05-01', [], [], LICENCE, surrendered), 'surrendered no');
  assert.equal(said('2028-02-01', [], [], LICENCE, surrendered), 'surrendered no');
  assert.equal(said('2025-12-31'), 'not-found no');
});

test('a stay granted for a past date, or vacated for one, changes the past', () => {
  const order = anOrder({ from: on('2026-03-01') });
  const stay = aStayOf([order], { from: on('2026-03-01') });
  assert.equal(said('2026-03-01', [order], [stay]), 'stayed yes');
  const undone: Stay = { ...stay, endedHow: 'vacated', endedAt: on('2026-03-01') };
  assert.equal(said('2026-03-01', [order], [undone]), 'suspended no');
  assert.equal(said('2026-03-01', [order], [{ ...stay, status: 'forged' }]), 'suspended no');
});

test('a writ past its date is shown as being checked, without ending', () => {
  const order = anOrder({ from: on('2026-03-01') });
  const writ = aStayOf([order], { lapseAt: on('2026-09-10') });
  const timeline = standingTimeline(aLicence(), [order], [writ], LICENCE);
  assert.equal(standingAt(timeline, on('2026-09-09')).courtOrders[0]?.lapsePassed, false);
  const after = standingAt(timeline, on('2026-09-10'));
  assert.deepEqual(
    [after.verdict, after.mayOperate, after.courtOrders[0]?.lapsePassed],
    ['stayed', 'yes', true],
  );
});

test('a court order over other numbers is not shown with a number that it does not concern', () => {
  const order = anOrder({ scope: { kind: 'numbers', numbers: ['+999210001'] } });
  const stay = aStayOf([order]);
  const shown = (view: View) =>
    standingAt(standingTimeline(aLicence(), [order], [stay], view), on('2026-03-11')).courtOrders.length;
  assert.deepEqual([shown(LICENCE), shown(number('+999210001')), shown(number('+999210002'))], [1, 1, 0]);
});
