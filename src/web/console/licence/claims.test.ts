import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOrganisation, done } from '../../../../tests/make/accounts.ts';
import { exampleland } from '../../../../tests/make/country.ts';
import { freshDatabase } from '../../../../tests/make/database.ts';
import { boundPremises } from '../../../../tests/make/licences.ts';
import { actsOffered, aReview } from '../../../../tests/make/review.ts';
import { plusMs } from '../../../kernel/instant.ts';
import {
  claimExistingCentre,
  confirmImport,
  licenceById,
  proposeImport,
} from '../../../modules/licences/index.ts';

const db = await freshDatabase();
const { acting, deskOf, failures } = await aReview(db);

test('an officer sees how a centre was claimed and confirms it, once', async () => {
  const [one, two] = [await deskOf('telecom'), await deskOf('telecom', 'approver')];
  const from = acting.clock.now();
  const centres = [
    {
      holder: { name: 'Old Port Calls', nameUrdu: 'اولڈ پورٹ کالز' },
      class: 'centre',
      formerNumber: null,
      premises: [boundPremises()],
      numbers: [],
    },
  ];
  const list = { instrument: 'Gazette 2/2026', from, until: plusMs(from, 1e10), centres };
  const { change } = await done(acting, one.actor, (act) =>
    proposeImport(act, exampleland, list, 'It stands in the register of exporters.'),
  );
  const [centre] = await done(acting, two.actor, (act) =>
    confirmImport(act, exampleland, { change, ...list }),
  );
  const at = `/console/licences/${centre!.number}`;
  const before = await one.browser.get(at);
  assert.match(before.words, /Not claimed yet/);
  assert.ok(!actsOffered(before).includes('claim-confirm'));
  assert.equal((await one.browser.get(`${at}/claim`)).status, 409);
  const own = await anOrganisation(acting);
  await done(acting, own.owner, (act) =>
    claimExistingCentre(act, { code: centre!.claimCode, organisation: own.organisation }),
  );
  const claimed = await one.browser.get(at);
  assert.match(claimed.words, /Claimed, not confirmed yet/);
  assert.ok(actsOffered(claimed).includes('claim-confirm'));
  assert.match((await one.browser.get(`${at}/claim`)).words, /Claimed by \S/);
  await one.browser.get(`${at}/claim/reject`);
  assert.match((await one.browser.send({ reasons: '', step: 'look' })).faults.join(), /Write this/);
  assert.match((await one.browser.send({ reasons: 'No.', step: 'look' })).words, /Look once more/);
  assert.match((await one.browser.send({ step: 'send' })).faults.join(), /at least 20 characters/);
  const why = 'The lease names another company as tenant.';
  assert.match((await one.browser.send({ reasons: why, step: 'look' })).words, new RegExp(why));
  const rejected = await one.browser.send({ step: 'send' });
  assert.match(rejected.location ?? rejected.words, /\?done=claim-reject$/);
  assert.ok(!actsOffered(await one.browser.get(at)).includes('claim-reject'));
  assert.equal((await one.browser.get(`${at}/claim/reject`)).status, 409);
  await one.browser.get(`${at}/claim/code`);
  const given = (await one.browser.send({ step: 'send' })).words;
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(given.replace(/Licence \S+/, ''))?.[0] ?? '';
  assert.ok(!(await one.browser.get(at)).text.includes(code));
  await done(acting, own.owner, (act) => claimExistingCentre(act, { code, organisation: own.organisation }));
  await one.browser.get(`${at}/claim`);
  const sent = await one.browser.send({ step: 'send' });
  assert.match(sent.location ?? sent.words, /\?done=claim-confirm$/);
  assert.ok((await licenceById(db, centre!.licence))?.claimConfirmedAt);
  assert.match((await one.browser.get(at)).words, /Claim confirmed/);
  assert.equal((await one.browser.get(`${at}/claim`)).status, 409);
  assert.match((await one.browser.get(`/ur${at}`)).words, /دعوے کی توثیق ہو چکی/);
  assert.deepEqual(failures(), []);
});
