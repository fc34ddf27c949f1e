import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factCount, freshFolder } from '../../../tests/make/api.ts';
import { completeContent } from '../../../tests/make/applications.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aHouse, BANK_SECRET } from '../../../tests/make/house.ts';
import { DAY_MS, plusMs } from '../../kernel/instant.ts';
import { rebuildAndCompare } from '../../platform/ledger/rebuild.ts';
import { signRequest } from '../../platform/signed-request.ts';

const house = await aHouse(await freshDatabase(12), freshFolder());
const { ask } = house;
const pdf = (text: string) =>
  `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`;

const applicant = (
  await ask('POST', '/accounts', {
    name: 'Owner',
    email: 'owner@example.test',
    organisation: { name: 'Blue Sky' },
  })
).body;
const mine = { token: applicant.secret };
const bank = await house.aBank();
const officers = {
  intake: await house.anOfficer('telecom', 'intake'),
  telecom: await house.anOfficer('telecom', 'examiner'),
  crime: await house.anOfficer('crime', 'examiner'),
  security: await house.anOfficer('security', 'examiner'),
  inspector: await house.anOfficer('telecom', 'supervisor'),
  approver: await house.anOfficer('telecom', 'approver'),
  administrator: await house.anOfficer('telecom', 'administrator'),
};
const as = (who: keyof typeof officers) => ({ token: officers[who].token });
const ok = (answer: Awaited<ReturnType<typeof ask>>) => {
  assert.ok(answer.status < 300, `${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const pay = async (
  fee: { reference: string; amount: object },
  notification: string,
  more: object = {},
  token = bank,
) => {
  const body = JSON.stringify({
    notification,
    reference: fee.reference,
    amount: fee.amount,
    paidAt: house.clock.now(),
    bankReference: `B-${notification}`,
    ...more,
  });
  return ask('POST', '/payments/notifications/testbank', body, {
    token,
    headers: { 'sanad-signature': signRequest(BANK_SECRET, body, house.clock.now()) },
  });
};

let [application, hash, licence] = ['', '', ''];
const numberAsked = completeContent(1).channels!.numbers![0]!.number!;

test('a draft is opened empty, filled, and says everything that is in its way', async () => {
  ({ application } = ok(
    await ask('POST', '/applications', { kind: 'new', class: 'centre' }, { ...mine, key: 'open' }),
  ));
  const bare = ok(await ask('GET', `/applications/${application}/preview`, undefined, mine));
  assert.ok(bare.obstacles.length > 10);
  assert.ok(
    bare.obstacles.every(
      (o: { pointer: string; detail: string }) => o.pointer.startsWith('/') && o.detail.length > 5,
    ),
  );
  const hashes: string[] = [];
  for (const name of ['one', 'two', 'three'])
    hashes.push(
      ok(
        await ask('POST', `/applications/${application}/documents`, pdf(name), {
          ...mine,
          headers: { 'content-type': 'application/pdf', 'x-file-name': `${name}.pdf` },
        }),
      ).hash,
    );
  const content = completeContent(1);
  const filled = { ...content, documents: content.documents!.map((d, i) => ({ ...d, file: hashes[i] })) };
  ok(await ask('PUT', `/applications/${application}/draft`, { revision: 1, content: filled }, mine));
  const stale = await ask(
    'PUT',
    `/applications/${application}/draft`,
    { revision: 1, content: filled },
    mine,
  );
  assert.deepEqual([stale.status, stale.body.errors[0].pointer], [409, '/revision']);
  const ready = ok(await ask('GET', `/applications/${application}/preview`, undefined, mine));
  assert.deepEqual(ready.obstacles, []);
  assert.notEqual(ready.feeShort.minor, '0');
});

test('it is submitted once its fee is paid by a signed notification of the bank', async () => {
  const fee = ok(await ask('POST', `/applications/${application}/fee`, undefined, mine));
  assert.equal(
    (await ask('POST', `/applications/${application}/submission`, { revision: 2 }, mine)).status,
    409,
  );
  const wrong = await pay(fee, 'n-0', { amount: { ...fee.amount, minor: '1' } });
  assert.deepEqual([wrong.status, wrong.body.errors[0].pointer], [422, '/amount/minor']);
  const unsigned = await ask(
    'POST',
    '/payments/notifications/testbank',
    {
      notification: 'n',
      reference: fee.reference,
      amount: fee.amount,
      paidAt: house.clock.now(),
      bankReference: 'b',
    },
    { token: bank },
  );
  assert.deepEqual([unsigned.status, unsigned.body.code], [403, 'signature-not-valid']);
  const paid = ok(await pay(fee, 'n-1'));
  assert.deepEqual(ok(await pay(fee, 'n-1')), paid);
  assert.equal((await pay(fee, 'n-2')).body.code, 'already-paid');
  const other = await house.aBank('otherbank');
  const elsewhere = await pay(fee, 'n-9', {}, other);
  assert.deepEqual([elsewhere.status, elsewhere.body.code], [403, 'bank-of-another']);
  const [first, second] = await Promise.all(
    [1, 2].map(() =>
      ask('POST', `/applications/${application}/submission`, { revision: 2 }, { ...mine, key: 'submit' }),
    ),
  );
  assert.deepEqual(ok(first!), ok(second!));
  assert.equal(first!.body.version, 1);
  hash = first!.body.hash;
});

test('three agencies speak over one version, unseen by one another until they have', async () => {
  const id = application;
  ok(await ask('POST', `/applications/${id}/completeness`, { hash }, as('intake')));
  const stale = await ask(
    'POST',
    `/applications/${id}/opinions`,
    { hash: '0'.repeat(64), verdict: 'no-objection', reasons: 'Nothing against it.' },
    as('telecom'),
  );
  assert.ok(stale.status === 409 || stale.status === 422, JSON.stringify(stale.body));
  const opinion = { hash, verdict: 'no-objection', reasons: 'Examined; nothing against it.' };
  ok(await ask('POST', `/applications/${id}/opinions`, opinion, { ...as('telecom'), key: 'opinion' }));
  ok(await ask('POST', `/applications/${id}/opinions`, opinion, { ...as('telecom'), key: 'opinion' }));
  const before = ok(await ask('GET', `/applications/${id}`, undefined, as('crime')));
  assert.equal(before.opinions.find((o: { agency: string }) => o.agency === 'telecom').opinion, null);
  ok(await ask('POST', `/applications/${id}/opinions`, opinion, as('crime')));
  ok(
    await ask(
      'POST',
      `/applications/${id}/opinions`,
      {
        ...opinion,
        verdict: 'with-conditions',
        conditions: [{ text: { en: 'Keep recordings for a year.', ur: 'ریکارڈنگ ایک سال رکھیں۔' } }],
      },
      as('security'),
    ),
  );
  const own = ok(await ask('GET', `/applications/${id}`, undefined, mine));
  assert.deepEqual(own.opinions, []);
  assert.equal(own.application.state, 'decision');
});

test('two officers grant it, the fee is paid, and anybody can check licence and number', async () => {
  const id = application;
  const desk = ok(
    await ask(
      'POST',
      `/applications/${id}/inspections`,
      { premises: completeContent(1).premises![0]!.id },
      as('telecom'),
    ),
  );
  const { items } = ok(await ask('GET', '/inspection-checklist'));
  const checklist = items.map(({ code }: { code: string }) => ({ item: code, answer: 'yes' }));
  ok(
    await ask(
      'POST',
      `/applications/${id}/inspections/${desk.inspections[0].inspection}/outcome`,
      { outcome: 'satisfactory', note: 'As declared.', seenAt: house.clock.now(), checklist },
      as('inspector'),
    ),
  );
  const proposed = ok(
    await ask(
      'POST',
      `/applications/${id}/proposals`,
      { what: 'grant', hash, reasons: 'Three agencies have no objection.' },
      as('telecom'),
    ),
  );
  const approval = `/applications/${id}/proposals/${proposed.proposal.proposal}/approval`;
  assert.equal((await ask('POST', approval, { hash }, as('telecom'))).status, 403);
  assert.equal(ok(await ask('POST', approval, { hash }, as('approver'))).state, 'licence-fee-due');
  const fees = ok(await ask('GET', `/applications/${id}/fees`, undefined, mine)).items;
  const due = fees.find((fee: { state: string }) => fee.state === 'due');
  ok(await pay(due, 'n-3'));
  const check = ok(await ask('GET', `/numbers/${encodeURIComponent(numberAsked)}`));
  assert.deepEqual([check.verdict, check.mayOperate], ['licensed', 'yes']);
  licence = check.licence.number;
  assert.equal(check.licence.conditions[0].text.en, 'Keep recordings for a year.');
  assert.equal(ok(await ask('GET', `/licences/${licence}`)).licence.holder, 'Blue Sky Calls 1');
  const { answers } = ok(await ask('POST', '/numbers/lookup', { numbers: [numberAsked, '+15551234567'] }));
  assert.deepEqual(
    answers.map((a: { verdict: string }) => a.verdict),
    ['licensed', 'not-found'],
  );
  assert.equal(ok(await ask('GET', '/register?q=blue')).items[0].number, licence);
  assert.match(
    ok(await ask('GET', '/register.csv')),
    new RegExp(`^number,holder.*\r\n${licence},Blue Sky Calls 1,licensed,`),
  );
  assert.equal(JSON.parse(ok(await ask('GET', '/register.jsonl'))).numbers[0], numberAsked);
});

test('a revocation by two officers, its stay and the end of the stay show in verdict and mayOperate, now and as of before', async () => {
  house.clock.set(plusMs(house.clock.now(), DAY_MS));
  const day1 = house.clock.now();
  const standing = async (at?: string) => {
    const { verdict, mayOperate } = ok(
      await ask('GET', `/licences/${licence}${at ? `?at=${encodeURIComponent(at)}` : ''}`),
    );
    return `${verdict} ${mayOperate}`;
  };
  const terms = {
    licence,
    kind: 'revocation',
    ground: 'fraud',
    reasons: 'Hundreds of victims named this centre.',
  };
  const { order } = ok(await ask('POST', '/orders', terms, as('telecom')));
  assert.equal((await ask('POST', `/orders/${order}/approval`, undefined, as('telecom'))).status, 403);
  ok(await ask('POST', `/orders/${order}/approval`, undefined, as('approver')));
  assert.equal(await standing(), 'revoked no');
  house.clock.set(plusMs(day1, DAY_MS));
  const stay = {
    licence,
    court: 'High Court',
    caseNumber: 'W.P. 1',
    nature: 'writ',
    covers: { kind: 'orders', orders: [order] },
  };
  const claimed = ok(await ask('POST', '/stays', stay, as('telecom')));
  assert.equal(await standing(), 'stayed yes');
  house.clock.set(plusMs(day1, 2 * DAY_MS));
  const ending = (by: 'telecom' | 'approver') =>
    ask('POST', `/stays/${claimed.stay}/end`, { how: 'vacated' }, as(by));
  assert.equal((await ending('telecom')).status, 403);
  ok(await ending('approver'));
  assert.equal(await standing(), 'revoked no');
  assert.equal(await standing(plusMs(day1, 1.5 * DAY_MS)), 'stayed yes');
  assert.equal(await standing(plusMs(day1, 0.5 * DAY_MS)), 'revoked no');
  assert.equal(await standing(plusMs(day1, -0.5 * DAY_MS)), 'licensed yes');
  const read = (by: 'approver' | 'administrator') => ask('GET', `/orders/${order}`, undefined, as(by));
  assert.match(ok(await read('approver')).reasons, /victims/);
  assert.equal((await read('administrator')).status, 403); // figures are not cases
});

test('documents go to their applicant and to officers, whose look is recorded, and to nobody else', async () => {
  const [doc] = ok(await ask('GET', `/applications/${application}/documents`, undefined, mine)).items;
  assert.match(
    ok(await ask('GET', `/applications/${application}/documents/${doc.hash}`, undefined, mine)),
    /^%PDF/,
  );
  const before = await factCount(house.db);
  assert.match(
    ok(await ask('GET', `/applications/${application}/documents/${doc.hash}`, undefined, as('crime'))),
    /^%PDF/,
  );
  assert.equal((await factCount(house.db)) - before, 1);
  house.clock.set(plusMs(house.clock.now(), DAY_MS));
  const someone = { name: 'Other', email: 'other@example.test', organisation: { name: 'Other' } };
  const other = (await ask('POST', '/accounts', someone)).body;
  for (const path of ['', '/draft', '/documents', `/documents/${doc.hash}`, '/fees', '/preview', '/refusal'])
    assert.equal(
      (await ask('GET', `/applications/${application}${path}`, undefined, { token: other.secret })).status,
      404,
      path,
    );
});

test('a person is erased by law, and the rebuilt tables still agree', async () => {
  const person = completeContent(1).people![0]!.id;
  const admin = as('approver');
  const gone = ok(await ask('POST', `/people/${person}/erasure`, { basis: 'Order 7/2026' }, admin));
  assert.ok(gone.facts > 0);
  assert.equal(
    (await ask('POST', `/people/${person}/erasure`, { basis: 'Order 7/2026' }, admin)).status,
    409,
  );
  const { registry, catalogue } = house.acting.ledger;
  assert.deepEqual((await rebuildAndCompare(house.db, registry, catalogue)).differences, []);
});

test('nothing in this file was a fault of ours', () => assert.deepEqual(house.errors, []));
