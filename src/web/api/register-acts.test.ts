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
const premises = {
  id: '019ab000-0000-7000-8000-0000000000b1',
  line: '9 Low Street',
  city: 'Capital',
  district: 'north',
  seats: 12,
};
const centre = {
  holder: { name: 'Old Centre', nameUrdu: null },
  class: 'centre',
  premises: [premises],
  numbers: [{ number: '+99917770001', carrier: 'one', use: 'outbound' }],
};
let number: string;

test('an existing centre is taken over, claimed by its code once, and answers as in transition', async () => {
  const instrument = {
    instrument: 'Gazette 2/2026',
    from: '2026-11-01T00:00:00Z',
    until: '2027-05-01T00:00:00Z',
  };
  refused(
    await ask(
      'POST',
      '/transition/centres',
      {
        ...instrument,
        centres: [{ ...centre, numbers: [{ ...centre.numbers[0]!, number: '+99970000000' }] }],
      },
      officer,
    ),
    422,
    '/centres/0/numbers/0/number',
  );
  const [imported] = ok(
    await ask(
      'POST',
      '/transition/centres',
      { ...instrument, centres: [centre] },
      { ...officer, key: 'import' },
    ),
  ).items;
  number = imported.number;
  assert.equal(
    ok(
      await ask(
        'POST',
        '/transition/centres',
        { ...instrument, centres: [centre] },
        { ...officer, key: 'import' },
      ),
    ).items,
    null,
  );
  refused(await ask('POST', '/transition/claims', { code: 'AAAA-BBBB-CCCC' }, mine), 422, '/code');
  ok(await ask('POST', '/transition/claims', { code: imported.claimCode.toLowerCase() }, mine));
  refused(await ask('POST', '/transition/claims', { code: imported.claimCode }, mine), 409);
  assert.equal(ok(await ask('GET', '/numbers/+99917770001')).verdict, 'transitional');
  assert.equal(ok(await ask('GET', '/licences', undefined, mine)).items[0].number, number);
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

test('an operator who needs no licence gets an exemption; a condition is added and ended', async () => {
  const company = ok(await ask('GET', `/organisations/${applicant.organisation}`, undefined, mine)).company;
  const exemption = {
    company,
    class: 'desk',
    holder: { name: 'Help Line', nameUrdu: null },
    ruling: 'Ruling 5/2026',
    premises: [{ ...premises, id: '019ab000-0000-7000-8000-0000000000b2' }],
    numbers: [{ ...centre.numbers[0]!, number: '+99917770009' }],
  };
  refused(await ask('POST', '/exemptions', exemption, mine), 403);
  const exempt = ok(await ask('POST', '/exemptions', exemption, officer));
  assert.equal(ok(await ask('GET', `/licences/${exempt.number}`)).verdict, 'exempt');
  const id = '019ab000-0000-7000-8000-0000000000c1';
  ok(
    await ask(
      'POST',
      `/licences/${number}/conditions`,
      { add: [{ id, text: { en: 'No calls after nine.', ur: 'نو بجے کے بعد کال نہیں۔' } }] },
      officer,
    ),
  );
  assert.equal(ok(await ask('GET', `/licences/${number}`)).licence.conditions.length, 1);
  ok(await ask('POST', `/licences/${number}/conditions`, { end: [id] }, officer));
  assert.equal(ok(await ask('GET', `/licences/${number}`)).licence.conditions.length, 0);
  ok(await ask('POST', `/licences/${number}/transition-end`, { why: 'not-applied' }, officer));
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
