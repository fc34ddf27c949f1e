import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../tests/make/accounts.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aGrant, registerActing, twoOfficers } from '../../../tests/make/licences.ts';
import { on, testOrderPacks } from '../../../tests/make/orders.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import { perform } from '../../platform/act.ts';
import { rebuildAndCompare } from '../../platform/ledger/rebuild.ts';
import { approveOrder, grantStay, proposeOrder } from '../orders/index.ts';
import { checkLicence } from './index.ts';

const RACES = 60;
const db = await freshDatabase(20);
const acting = await registerActing(db, on('2026-03-01'));
const [first, second] = await twoOfficers(acting);

/** One order, approved by one officer while another enters a stay over it. */
async function race(serializable: boolean): Promise<void> {
  const { licence, number } = await aGrant(acting);
  const terms = {
    licence,
    kind: 'revocation' as const,
    interim: false,
    scope: { kind: 'whole' as const },
    ground: 'fraud',
    from: on('2026-03-01'),
    until: null,
    reasons: 'Victims were called from its numbers.',
    about: [],
  };
  const { order } = await done(acting, first, (act) => proposeOrder(act, testOrderPacks, terms));
  const claim = {
    licence,
    about: [],
    court: 'High Court',
    caseNumber: 'W.P. 1/2026',
    nature: 'writ' as const,
    covers: { kind: 'orders' as const, orders: [order] },
    from: on('2026-03-01'),
    lapseOn: null,
    nextDate: null,
  };
  const [made, stayed] = await Promise.all([
    perform(acting, { by: second, serializable }, (act) => approveOrder(act, testOrderPacks, { order })),
    perform(acting, { by: first, serializable }, (act) => grantStay(act, testOrderPacks, claim)),
  ]);
  assert.ok(!isRefusal(stayed));
  const { verdict, mayOperate } = await checkLicence(db, number, on('2026-03-02'));
  const expected = isRefusal(made) ? 'licensed yes' : 'stayed yes';
  assert.equal(`${verdict} ${mayOperate}`, expected);
  if (isRefusal(made)) assert.equal(made.code, 'order-stayed-by-court');
}

for (const serializable of [false, true])
  test(`an order and a stay over it that race end as one after the other${serializable ? ', serializable too' : ''}`, async () => {
    for (let i = 0; i < RACES; i += 5) await Promise.all(Array.from({ length: 5 }, () => race(serializable)));
  });

test('after all races the register is what its facts say', async () => {
  assert.deepEqual(
    (await rebuildAndCompare(db, acting.ledger.registry, acting.ledger.catalogue)).differences,
    [],
  );
});
