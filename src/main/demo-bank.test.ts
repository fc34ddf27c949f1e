import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { anOrganisation, done } from '../../tests/make/accounts.ts';
import { freshFolder } from '../../tests/make/api.ts';
import { exampleland } from '../../tests/make/country.ts';
import { freshDatabase } from '../../tests/make/database.ts';
import { aHouse } from '../../tests/make/house.ts';
import { isRefusal } from '../kernel/refusal.ts';
import { demandProcessingFee, openDraft } from '../modules/applications/index.ts';
import { feeState, feesAbout } from '../modules/payments/index.ts';
import { readSettings } from '../platform/settings.ts';
import { apiFor } from './api.ts';
import { demoBankOf } from './demo-bank.ts';
import { bankSecretsIn, DEMO_TOKENS } from './demonstration.ts';

const folder = freshFolder();
const house = await aHouse(await freshDatabase(), folder);
const { acting } = house;
const settings = readSettings({ SANAD_DATA: folder });

test('outside the demonstration there is no made-up bank', () => {
  assert.equal(demoBankOf(settings, acting.clock, house.fetch), undefined);
});

test('the made-up bank pays a fee by its signed notification, once', async () => {
  const token = await house.aBank('demo');
  writeFileSync(join(folder, DEMO_TOKENS), JSON.stringify({ partners: [{ partner: 'bank', token }] }));
  const api = apiFor({ ...house.parts, bankSecrets: bankSecretsIn(settings) });
  const bank = demoBankOf(settings, acting.clock, (request) => api.fetch(request))!;
  const { owner } = await anOrganisation(acting);
  const { application } = await done(acting, owner, (act) =>
    openDraft(act, exampleland, { kind: 'new', class: 'centre', licence: null, content: {} }),
  );
  const { reference, amount } = await done(acting, owner, (act) =>
    demandProcessingFee(act, exampleland, { application }),
  );
  const short = await bank({ reference, amount: { ...amount, minor: '1' } });
  assert.equal(isRefusal(short) && short.code, 'wrong-amount');
  assert.equal(await bank({ reference, amount }), undefined);
  assert.equal(await bank({ reference, amount }), undefined, 'told twice, it is paid once');
  assert.deepEqual((await feesAbout(house.db, application)).map(feeState), ['paid']);
  assert.deepEqual(house.errors, []);
});
