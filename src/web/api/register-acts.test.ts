import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPerson } from '../../../tests/make/accounts.ts';
import { freshFolder } from '../../../tests/make/api.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aHouse } from '../../../tests/make/house.ts';

const house = await aHouse(await freshDatabase(12), freshFolder());
const { ask } = house;
type Asked = Awaited<ReturnType<typeof ask>>;
const ok = (answer: Asked) => {
  assert.ok(answer.status < 300, `${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const refused = (answer: Asked, status: number, pointer?: string) => {
  assert.equal(answer.status, status, JSON.stringify(answer.body));
  if (pointer) assert.equal(answer.body.errors[0].pointer, pointer, JSON.stringify(answer.body));
};

const applicant = ok(
  await ask('POST', '/accounts', {
    name: 'Owner',
    email: 'o@example.test',
    organisation: { name: 'Old Centre' },
  }),
);
const mine = { token: applicant.secret as string };
const approver = await house.anOfficer('telecom', 'approver');
const examiner = await house.anOfficer('crime', 'examiner');
const officer = { token: approver.token };
const first = { token: (await house.anOfficer('telecom', 'examiner')).token };
const elsewhere = { token: (await house.anOfficer('crime', 'approver')).token };
const REASONS = 'The instrument and the file of the centre say so.';
const premises = {
  id: '019ab000-0000-7000-8000-0000000000b1',
  line: '9 Low Street',
  city: 'Capital',
  district: 'north',
  seats: 12,
};
const hill = { ...premises, id: '019ab000-0000-7000-8000-0000000000b2', line: '3 Hill Road' };
const centre = {
  holder: { name: 'Old Centre', nameUrdu: null },
  class: 'centre',
  formerNumber: 'R-1',
  premises: [premises, hill],
  numbers: [{ number: '+99917770001', carrier: 'one', use: 'outbound' }],
};
let number: string;

test('LIC-23 existing centres are entered only as the list that a second officer hands in, claimed once and confirmed', async () => {
  const instrument = {
    instrument: 'Gazette 2/2026',
    from: '2026-11-01T00:00:00Z',
    until: '2027-05-01T00:00:00Z',
  };
  const list = { ...instrument, centres: [centre] };
  const wrong = { ...centre, numbers: [{ ...centre.numbers[0]!, number: '+99970000000' }] };
  const propose = (body: object, by = first) =>
    ask('POST', '/transition/centres', { ...body, reasons: REASONS }, by);
  refused(await propose({ ...instrument, centres: [wrong] }), 422, '/centres/0/numbers/0/number');
  const twice = { ...centre, formerNumber: 'r-1', numbers: [] };
  refused(await propose({ ...instrument, centres: [centre, twice] }), 422, '/centres/1/formerNumber');
  const again = { ...centre, premises: [premises, hill, premises] };
  refused(await propose({ ...instrument, centres: [again] }), 422, '/centres/0/premises/2');
  refused(await propose(list, elsewhere), 403);
  const { change, hash } = ok(await propose(list));
  assert.match(hash, /^[0-9a-f]{64}$/);
  assert.equal(ok(await ask('GET', '/numbers/+99917770001')).verdict, 'not-found');
  const confirm = (by: object, body: object = list) =>
    ask('POST', `/transition/centres/${change}/confirmation`, body, by);
  refused(await confirm(first), 403);
  refused(await confirm(elsewhere), 403);
  refused(
    await confirm(officer, { ...list, centres: [{ ...centre, holder: { name: 'Other', nameUrdu: null } }] }),
    409,
    '/centres',
  );
  refused(await ask('POST', `/register-changes/${change}/approval`, undefined, officer), 409);
  const [imported] = ok(await confirm({ ...officer, key: 'import' })).items;
  number = imported.number;
  assert.equal(ok(await confirm({ ...officer, key: 'import' })).items, null);
  refused(await confirm(officer), 409);
  const confirmation = () => ask('POST', `/licences/${number}/claim-confirmation`, undefined, officer);
  refused(await confirmation(), 409);
  refused(await ask('POST', '/transition/claims', { code: 'AAAA-BBBB-CCCC' }, mine), 422, '/code');
  ok(await ask('POST', '/transition/claims', { code: imported.claimCode.toLowerCase() }, mine));
  refused(await ask('POST', '/transition/claims', { code: imported.claimCode }, mine), 409);
  assert.equal(ok(await ask('GET', '/numbers/+99917770001')).verdict, 'transitional');
  const own = async () => ok(await ask('GET', '/licences', undefined, mine)).items[0];
  assert.deepEqual([(await own()).number, (await own()).claimConfirmedAt], [number, null]);
  refused(await ask('POST', `/licences/${number}/claim-confirmation`, undefined, mine), 403);
  const rejection = `/licences/${number}/claim-rejection`;
  const why = { reasons: 'The lease names somebody else as tenant.' };
  refused(await ask('POST', rejection, why, mine), 403);
  refused(await ask('POST', rejection, { reasons: 'No.' }, officer), 422, '/reasons');
  ok(await ask('POST', rejection, why, officer));
  assert.equal(ok(await ask('GET', '/licences', undefined, mine)).items.length, 0);
  refused(await ask('POST', '/transition/claims', { code: imported.claimCode }, mine), 422, '/code');
  const codeAt = `/licences/${number}/claim-code`;
  refused(await ask('POST', codeAt, undefined, mine), 403);
  const given = ok(await ask('POST', codeAt, undefined, { ...officer, key: 'code' })).claimCode;
  assert.equal(ok(await ask('POST', codeAt, undefined, { ...officer, key: 'code' })).claimCode, null);
  ok(await ask('POST', '/transition/claims', { code: given }, mine));
  ok(await confirmation());
  assert.ok((await own()).claimConfirmedAt);
  refused(await confirmation(), 409);
});

test('numbers come and go by notification, at once, with every fault named', async () => {
  const declare = (numbers: object[]) => ask('POST', `/licences/${number}/numbers`, { numbers }, mine);
  const entry = { number: '+99917770002', carrier: 'one', use: 'both' };
  refused(
    await declare([entry, { ...entry, number: '+99917770003', carrier: 'nobody' }]),
    422,
    '/numbers/1/carrier',
  );
  refused(await declare([{ ...entry, number: '+15551234567' }]), 422, '/numbers/0/foreignAuthority');
  assert.equal(ok(await declare([entry])).declared, 1);
  assert.equal(ok(await ask('GET', '/numbers/+99917770002')).licence.number, number);
  const other = ok(
    await ask('POST', '/accounts', {
      name: 'Other',
      email: 'other@example.test',
      organisation: { name: 'Other' },
    }),
  );
  refused(
    await ask('POST', `/licences/${number}/numbers`, { numbers: [entry] }, { token: other.secret }),
    404,
  );
  for (const act of ['numbers', 'numbers/release', 'people'])
    refused(await ask('POST', `/licences/${number}/${act}`, { numbers: [entry] }, officer), 403);
  assert.equal(
    ok(
      await ask('POST', `/licences/${number}/numbers/release`, { numbers: [{ number: entry.number }] }, mine),
    ).released,
    1,
  );
  assert.equal(ok(await ask('GET', '/numbers/+99917770002')).verdict, 'not-found');
});

test('devices come and go by notification, every wrong number of one named', async () => {
  const at = `/licences/${number}/devices`;
  const notify = (body: object, by = mine) => ask('POST', at, body, by);
  const router = { kind: 'router', mac: 'AA-BB-CC-DD-EE-01' };
  refused(await notify({ add: [router] }, officer), 403);
  refused(await notify({ add: [router, { kind: 'router', mac: 'AA:BB' }] }), 422, '/add/1/mac');
  refused(await notify({ add: [{ kind: 'telephone', imei: '12' }] }), 422, '/add/0/imei');
  refused(await notify({ add: [{ kind: 'server' }] }), 422, '/add/0');
  refused(await notify({ add: [{ ...router, kind: 'toaster' }] }), 422, '/add/0/kind');
  const { devices } = ok(await notify({ add: [router] }));
  assert.deepEqual(
    devices.map(({ kind, mac }: { kind: string; mac: string }) => [kind, mac]),
    [['router', 'aa:bb:cc:dd:ee:01']],
  );
  refused(await notify({ end: [{ id: '019ab000-0000-7000-8000-0000000000ff' }] }), 422, '/end/0');
  assert.deepEqual(ok(await notify({ end: [{ id: devices[0].id }] })).devices, []);
});

test('people are notified and never shown', async () => {
  const details = {
    nameLatin: 'Agent One',
    nationality: 'XE',
    nationalId: '4321',
    birthDate: '1999-05-06',
    phone: '+99910000009',
  };
  refused(
    await ask(
      'POST',
      `/licences/${number}/people`,
      { add: [{ details: { ...details, birthDate: '2026-02-30' }, role: 'agent' }] },
      mine,
    ),
    422,
    '/add/0/details/birthDate',
  );
  const { people } = ok(
    await ask('POST', `/licences/${number}/people`, { add: [{ details, role: 'agent' }] }, mine),
  );
  assert.ok(!JSON.stringify(ok(await ask('GET', `/licences/${number}/page`))).includes('Agent One'));
  ok(await ask('POST', `/licences/${number}/people`, { end: [{ person: people[0], role: 'agent' }] }, mine));
  refused(
    await ask('POST', `/licences/${number}/people`, { end: [{ person: people[0], role: 'agent' }] }, mine),
    422,
    '/end/0',
  );
});

test('RUL-08 nobody certifies an exemption but by a ruling of two officers', async () => {
  const exemption = {
    company: '019ab000-0000-7000-8000-0000000000d1',
    class: 'desk',
    ruling: 'Ruling 5/2026',
  };
  for (const by of [mine, first, officer]) refused(await ask('POST', '/exemptions', exemption, by), 404);
});

test('LIC-21 conditions and the end of a transition are proposed with reasons and made by a second officer', async () => {
  const id = '019ab000-0000-7000-8000-0000000000c1';
  const conditions = `/licences/${number}/conditions`;
  const text = { en: 'No calls after nine.', ur: 'نو بجے کے بعد کال نہیں۔' };
  const shownConditions = async () => ok(await ask('GET', `/licences/${number}`)).licence.conditions.length;
  refused(await ask('POST', conditions, { add: [{ id, text }] }, first), 422, '/reasons');
  refused(await ask('POST', conditions, { add: [{ id, text }], reasons: 'So.' }, first), 422, '/reasons');
  const added = { add: [{ id, text }], reasons: REASONS };
  refused(await ask('POST', conditions, added, mine), 403);
  refused(await ask('POST', conditions, added, elsewhere), 403);
  refused(await ask('POST', conditions, { end: [id], reasons: REASONS }, first), 422, '/end/0');
  const made = async (path: string, body: object) => {
    const { change } = ok(await ask('POST', path, body, first));
    const at = `/register-changes/${change}`;
    refused(await ask('POST', `${at}/approval`, undefined, first), 403);
    refused(await ask('POST', `${at}/approval`, undefined, elsewhere), 403);
    refused(await ask('POST', `${at}/approval`, undefined, mine), 403);
    return at;
  };
  const adding = await made(conditions, added);
  assert.equal(await shownConditions(), 0);
  assert.equal(ok(await ask('GET', '/register-changes/to-decide', undefined, officer)).items.length, 1);
  assert.equal(ok(await ask('GET', adding, undefined, officer)).reasons, REASONS);
  refused(await ask('GET', adding, undefined, elsewhere), 404);
  ok(await ask('POST', `${adding}/approval`, undefined, officer));
  refused(await ask('POST', `${adding}/approval`, undefined, officer), 409);
  assert.equal(await shownConditions(), 1);
  const ending = await made(conditions, { end: [id], reasons: REASONS });
  ok(await ask('POST', `${ending}/refusal`, { reasons: 'The reason for it still stands.' }, officer));
  assert.equal(await shownConditions(), 1);
  const over = await made(`/licences/${number}/transition-end`, { why: 'not-applied', reasons: REASONS });
  assert.equal(ok(await ask('GET', `/licences/${number}`)).mayOperate, 'yes');
  ok(await ask('POST', `${over}/approval`, undefined, officer));
  assert.equal(ok(await ask('GET', `/licences/${number}`)).mayOperate, 'no');
});

test('officers are appointed, delegated to, tied, relieved, and lose their powers at once', async () => {
  const principal = await aPerson(house.acting);
  const admin = { token: (await house.anOfficer('security', 'supervisor')).token };
  refused(await ask('POST', '/officers', { principal, agency: 'nowhere', role: 'examiner' }, admin), 403);
  const made = ok(
    await ask('POST', '/officers', { principal, agency: 'security', role: 'examiner' }, admin),
  ).officer;
  const delegation = {
    powers: ['see-applications'],
    instrument: 'Order 3',
    from: house.clock.now(),
    until: null,
  };
  const given = ok(await ask('POST', `/officers/${made}/delegations`, delegation, admin)).delegation;
  const theirs = { token: await house.token(principal, ['review']) };
  ok(await ask('GET', '/applications', undefined, theirs));
  ok(
    await ask(
      'POST',
      `/officers/${made}/conflicts`,
      { about: applicant.organisation, nature: 'kinship' },
      theirs,
    ),
  );
  assert.equal(ok(await ask('GET', `/officers/${made}/conflicts`, undefined, theirs)).items.length, 1);
  ok(await ask('POST', `/delegations/${given}/revocation`, { reason: 'Moved to other work.' }, admin));
  refused(await ask('GET', '/applications', undefined, theirs), 403);
  ok(await ask('POST', `/officers/${made}/relief`, { reason: 'Left the service.' }, admin));
  assert.equal(ok(await ask('GET', '/me', undefined, theirs)).kind, 'person');
  assert.ok(ok(await ask('GET', '/agencies/security/officers', undefined, admin)).items.length >= 1);
});

test('a sealing key is made under a passphrase that nothing keeps, changed and retired', async () => {
  const me = { token: examiner.token };
  refused(await ask('POST', '/sealing-keys', { passphrase: 'short' }, me), 422, '/passphrase');
  const passphrase = 'four words make a passphrase';
  const { keyId } = ok(await ask('POST', '/sealing-keys', { passphrase }, { ...me, key: 'seal' }));
  assert.equal(ok(await ask('POST', '/sealing-keys', { passphrase }, { ...me, key: 'seal' })).keyId, keyId);
  refused(
    await ask(
      'POST',
      `/sealing-keys/${keyId}/passphrase`,
      { passphrase: 'wrong wrong wrong wrong', next: `${passphrase} more` },
      me,
    ),
    403,
    '/passphrase',
  );
  ok(await ask('POST', `/sealing-keys/${keyId}/passphrase`, { passphrase, next: `${passphrase} more` }, me));
  refused(
    await ask(
      'POST',
      `/sealing-keys/${keyId}/passphrase`,
      { passphrase, next: passphrase },
      { token: approver.token },
    ),
    404,
  );
  ok(await ask('POST', `/sealing-keys/${keyId}/retirement`, undefined, me));
  assert.ok(ok(await ask('GET', '/sealing-keys', undefined, me)).items[0].retiredAt);
});

test('nothing in this file was a fault of ours', () => assert.deepEqual(house.errors, []));
