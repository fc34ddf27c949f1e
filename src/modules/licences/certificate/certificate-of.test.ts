import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../../tests/make/accounts.ts';
import { certificateCountry as country } from '../../../../tests/make/certificates.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { anId } from '../../../../tests/make/entities.ts';
import {
  aGrant,
  aMadeOrder,
  aNumber,
  boundPremises,
  grantInput,
  registerActing,
  testLicences,
  twoOfficers,
} from '../../../../tests/make/licences.ts';
import { on } from '../../../../tests/make/orders.ts';
import { type Day, startOfDay } from '../../../kernel/day.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import {
  certificateOf,
  certifyExemption,
  confirmLicence,
  importExistingCentres,
  licenceCertificate,
  licencesTexts,
} from '../index.ts';

const db = await freshDatabase();
const acting = await registerActing(db);
const site = { baseUrl: 'https://licences.example', demonstration: false };

const midnight = (day: string) => startOfDay(day as Day, country.zone);

async function said(number: string, at = '2026-01-01') {
  const input = await certificateOf(db, country, site, number, on(at));
  assert.ok(!isRefusal(input), JSON.stringify(input));
  return input;
}

test('the certificate of a licence says what was granted, in names and national days', async () => {
  const { number } = await aGrant(acting, {
    validUntil: midnight('2028-01-01'),
    premises: [
      boundPremises(),
      boundPremises({ residential: true, line: '1 Home Street', seats: 1, district: 'Elsewhere' }),
    ],
    courtDirection: { court: 'high-court', caseNumber: 'W.P. 7/2026' },
  });
  const input = await said(number);
  assert.deepEqual(input.class, country.classes[0]?.name);
  assert.deepEqual([input.validFrom, input.validUntil], ['2026-01-01', '2027-12-31']);
  assert.deepEqual([input.grantedOn, input.changedOn], ['2026-01-01', null]);
  assert.deepEqual(input.courtDirection, { court: country.courts[0]?.name, caseNumber: 'W.P. 7/2026' });
  assert.equal(input.checkUrl.ur, `https://licences.example/ur/licences/${number}`);
  const home = input.premises.find(({ residential }) => residential);
  assert.deepEqual([home?.address, home?.area, home?.city, home?.seats], [null, null, null, null]);
  assert.deepEqual(home?.district, { en: 'Elsewhere', ur: 'Elsewhere' });
  assert.deepEqual(input.premises.find(({ residential }) => !residential)?.city, country.cities[0]);
  const file = await licenceCertificate(db, country, site, { number, at: on('2026-02-01'), language: 'ur' });
  assert.ok(!isRefusal(file) && file.toString('latin1', 0, 5) === '%PDF-');
});

test('a provisional licence says so until it is confirmed, and a change shows its day', async () => {
  const { licence, number } = await aGrant(acting, {
    provisionalUntil: midnight('2026-03-01'),
    validUntil: midnight('2028-01-01'),
  });
  const before = await said(number);
  assert.deepEqual([before.provisional, before.validUntil], [true, '2026-02-28']);
  acting.clock.set(on('2026-02-10'));
  await done(acting, undefined, (act) => confirmLicence(act, testLicences, { licence }));
  const after = await said(number, '2026-02-10');
  assert.deepEqual([after.provisional, after.changedOn], [false, '2026-02-10']);
});

test('no certificate vouches for a licence that may not operate, nor for one before its grant', async () => {
  const { licence, number } = await aGrant(acting, { validUntil: midnight('2028-01-01') });
  const codeAt = async (at: string) => {
    const input = await certificateOf(db, country, site, number, on(at));
    return isRefusal(input) ? `${input.refused} ${input.code}` : input.kind;
  };
  await aMadeOrder(acting, await twoOfficers(acting), licence, {
    kind: 'revocation',
    from: on('2026-02-20'),
  });
  assert.equal(await codeAt('2025-12-31'), 'not-found licence-not-found');
  assert.equal(await codeAt('2026-02-19'), 'licence');
  assert.equal(await codeAt('2026-02-20'), 'conflict certificate-not-while-shut');
  assert.ok('certificate-not-while-shut' in licencesTexts);
});

test('an exemption has a certificate; a centre in transition and an unknown number have none', async () => {
  const codeOf = async (number: string) => {
    const input = await certificateOf(db, country, site, number, on('2026-03-01'));
    return isRefusal(input) ? input.code : input.kind;
  };
  assert.equal(await codeOf('TL-2026-99999-X'), 'licence-not-found');
  const { company, organisation, holder, premises, class: kind } = grantInput();
  const exempt = await done(acting, undefined, (act) =>
    certifyExemption(act, testLicences, {
      company,
      organisation,
      holder,
      premises,
      class: kind,
      validUntil: null,
      ruling: 'Ruling 3/2026',
      numbers: [],
    }),
  );
  assert.equal(await codeOf(exempt.number), 'exempt');
  assert.deepEqual((await said(exempt.number, '2026-03-01')).agencies, []);
  const centre = {
    holder,
    company: anId<'company'>(),
    class: kind,
    formerNumber: null,
    premises: [boundPremises()],
    numbers: [aNumber()],
  };
  const [old] = await done(acting, undefined, (act) =>
    importExistingCentres(act, testLicences, {
      instrument: 'Gazette 1/2026',
      from: on('2026-01-01'),
      until: on('2026-07-01'),
      centres: [centre],
    }),
  );
  assert.equal(await codeOf(old!.number), 'certificate-not-for-transitional');
  assert.ok('certificate-not-for-transitional' in licencesTexts);
});
