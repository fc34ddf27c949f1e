import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import * as desk from '../../../../tests/make/desk.ts';
import { aWholeOffice } from '../../../../tests/make/whole-office.ts';
import { COURTS_FACTS } from '../../../modules/courts/rules/facts.ts';
import { looks, PROCEEDINGS, stepsOf, stepTypes } from '../../../modules/desks/index.ts';
import { proposeOrder } from '../../../modules/orders/index.ts';
import { ORDERS_FACTS } from '../../../modules/orders/rules/facts.ts';
import { PAYMENTS_FACTS } from '../../../modules/payments/rules/facts.ts';
import { RULINGS_FACTS } from '../../../modules/rulings/rules/facts.ts';
import { type Reader, type Sql, trustedSql } from '../../../platform/postgres/sql.ts';

const { db, portal, licence, apps } = await aWholeOffice({}, async (those) => ({
  inspector: (await those.anOfficer('telecom', 'inspector')).actor,
  member: (await those.anOfficer('telecom', 'approver')).actor,
}));
const { browser } = await portal.anOfficer('watch', 'oversight');
const AT = '/console/oversight/steps';
const rowsOf = (text: string) => [...text.matchAll(/data-row/g)].length;
const wayOf = (text: string, rel: string) =>
  new RegExp(`rel="${rel}" href="([^"]+)"`).exec(text)?.[1]?.replace(/&(#38|amp);/g, '&');

test('oversight reads what was done about orders, courts, the register, rulings and payments, and by whom', async () => {
  const hub = await browser.open('/console/oversight');
  assert.ok(hub.text.includes(`href="${AT}"`));
  const said = {
    orders: `An order was made ${licence.number} \\S.* · Telecom Office`,
    stays: `A court order was entered ${licence.number} `,
    register: 'A change was proposed EXL-\\S+ .* A change was proposed A list of existing centres ',
    rulings: 'A ruling was proposed EXR-\\S+ .* A ruling was asked for EXR-\\S+ The applicant',
    payments: 'A fee was paid EXA-\\S+ .* A fee was demanded EXA-\\S+ ',
  };
  for (const of of PROCEEDINGS) {
    const { words, text } = await browser.open(`${AT}?of=${of}`);
    assert.match(words, new RegExp(said[of]), of);
    assert.doesNotMatch(words, /Victims abroad|without staff|register of exporters|\d+\.\d\d|XEC|W\.P\./, of);
    assert.doesNotMatch(text, /<form method="post"(?![^>]*out)/, 'nothing can be done here');
    const urdu = await browser.open(`/ur${AT}?of=${of}`);
    assert.doesNotMatch(
      urdu.words,
      /\b(Order|Orders|Court|Ruling|Fee|Payments|proposed|When|Bank|Older|entries|applicant)\b/,
    );
  }
});

test('a payment leads to the process of its application, and nobody else reads these pages', async () => {
  const { text } = await browser.open(`${AT}?of=payments`);
  const process = `/console/oversight/process/${apps.granted.application}`;
  assert.ok(text.includes(`href="${process}"`));
  assert.equal((await browser.get(process)).status, 200);
  for (const role of ['inspector', 'administrator'] as const)
    assert.equal((await (await portal.anOfficer('telecom', role)).browser.get(AT)).status, 403);
});

test('steps go on page by page, in both directions, and are counted', async () => {
  const packs = portal.deps.country;
  const order = {
    licence: licence.id,
    kind: 'suspension',
    interim: false,
    scope: { kind: 'whole' },
    ground: 'fraud',
    from: desk.acting.clock.now(),
    until: null,
    reasons: 'Victims abroad were called from its numbers.',
    about: [],
  } as const;
  for (let n = 0; n < 60; n++) await done(desk.acting, desk.first, (act) => proposeOrder(act, packs, order));
  const first = await browser.open(`${AT}?of=orders`);
  assert.match(first.words, /63 entries\./);
  assert.deepEqual([rowsOf(first.text), wayOf(first.text, 'prev')], [50, undefined]);
  const rest = await browser.open(wayOf(first.text, 'next')!);
  assert.deepEqual([rowsOf(rest.text), wayOf(rest.text, 'next')], [13, undefined]);
  const back = await browser.open(wayOf(rest.text, 'prev')!);
  assert.equal(rowsOf(back.text), 50);
  assert.equal((await browser.get(`${AT}?of=nothing&at=x`)).status, 200);
});

test('every fact of these modules is a step that oversight reads', () => {
  assert.deepEqual(stepTypes('orders'), [...ORDERS_FACTS]);
  assert.deepEqual(stepTypes('stays'), [...COURTS_FACTS]);
  assert.deepEqual(stepTypes('rulings').toSorted(), [...RULINGS_FACTS].toSorted());
  const payments = PAYMENTS_FACTS.filter((type) => type !== 'CollectingBankNamed');
  assert.deepEqual(stepTypes('payments').toSorted(), payments.toSorted());
});

test('steps and looks are read along an index of their own, whatever else the ledger holds', async () => {
  const asked: Sql[] = [];
  const listening: Reader = {
    rows: (query) => {
      asked.push(query);
      return db.rows(query);
    },
    row: (query) => db.row(query),
  };
  const planOf = (query: Sql) =>
    db.transaction(async (tx) => {
      await tx.run(trustedSql('set local enable_seqscan = off'));
      return JSON.stringify(await tx.rows(trustedSql(`explain ${query.text}`, query.values)));
    });
  const mark = { before: null, after: null };
  for (const of of PROCEEDINGS) {
    asked.length = 0;
    await stepsOf(listening, of, mark, 5);
    assert.match(await planOf(asked[0]!), new RegExp(`fact_of_${of}\\b`));
  }
  for (const by of [null, desk.first.principal]) {
    asked.length = 0;
    await looks(listening, { by, ...mark, reader: desk.first }, 5);
    assert.match(await planOf(asked[0]!), by ? /fact_of_look_by/ : /fact_of_look\b/);
  }
});
