import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOrganisation } from '../../../../tests/make/accounts.ts';
import * as desk from '../../../../tests/make/desk.ts';
import type { Actor } from '../../../kernel/actor.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import {
  claimExistingCentre,
  importExistingCentres,
  licenceOfApplication,
  licencePage,
  registerAsOf,
  releaseLicenceNumbers,
} from '../../licences/index.ts';
import {
  CONFIRMED_PLACES,
  confirmParts,
  draftToFill,
  openPrefilled,
  previewApplication,
  saveDraft,
  settledParts,
  uploadsOf,
} from '../index.ts';

const { acting, done, pack, refused } = desk;

async function licensed(more: Partial<desk.Content> = {}) {
  const made = await desk.underReview(more);
  await desk.inspected(made.application);
  for (const agency of desk.AGENCIES) await desk.speak(agency, made);
  await done(acting, desk.second, desk.approving(made, await desk.proposedGrant(made)));
  await desk.payLicenceFee(made.application);
  return { ...made, licence: (await licenceOfApplication(desk.db, made.application))! };
}

const draftOf = async (owner: Actor, application: string) => {
  const found = await draftToFill(desk.db, owner, application);
  assert.ok(!isRefusal(found));
  return found.draft;
};

test('a renewal begins with what was said, its files and the numbers held now, and lacks only the declarations', async () => {
  const { owner, licence, content, application: before } = await licensed();
  const { id, number } = licence;
  const gone = content.channels!.numbers![0]!.number!;
  await done(acting, owner, (act) =>
    releaseLicenceNumbers(act, {
      licence: id,
      numbers: [{ number: gone as never, until: act.at }],
    }),
  );
  const { application } = await done(acting, owner, (act) =>
    openPrefilled(act, pack, { licence: id, kind: 'renewal' }),
  );
  const again = await done(acting, owner, (act) =>
    openPrefilled(act, pack, { licence: id, kind: 'renewal' }),
  );
  assert.equal(again.application, application, `one renewal of ${number} at a time`);
  const draft = await draftOf(owner, application);
  assert.deepEqual(draft.content.people, content.people);
  assert.ok(!draft.content.channels?.numbers?.some((one) => one.number === gone));
  const files = async (of: string) => (await uploadsOf(desk.db, of)).map(({ hash }) => hash);
  assert.deepEqual((await files(application)).sort(), (await files(before)).sort());
  const preview = await done(acting, owner, (act) =>
    previewApplication(act, pack, desk.blind, { application }),
  );
  const places = preview.obstacles.map(({ field }) => field.split('/')[1]);
  assert.ok(places.includes('declarations'));
  assert.ok(places.every((place) => place === 'declarations' || place === 'channels'));
});

test('a part of a renewal is settled by confirming it or by changing it', async () => {
  const { owner, licence } = await licensed();
  const { application } = await done(acting, owner, (act) =>
    openPrefilled(act, pack, { licence: licence.id, kind: 'renewal' }),
  );
  const settled = async () => settledParts(desk.db, await draftOf(owner, application));
  assert.deepEqual(await settled(), []);
  await done(acting, owner, (act) => confirmParts(act, { application, places: ['people', 'declarations'] }));
  assert.deepEqual(await settled(), ['people']);
  const { content, revision } = await draftOf(owner, application);
  const company = { ...content.company, emailDomains: ['example.org'] };
  await done(acting, owner, (act) =>
    saveDraft(act, { application, revision, content: { ...content, company } }),
  );
  assert.deepEqual(await settled(), ['company', 'people']);
  await done(acting, owner, (act) => confirmParts(act, { application, places: CONFIRMED_PLACES }));
  assert.deepEqual(await settled(), [...CONFIRMED_PLACES]);
});

test('a centre that was claimed applies with what the register says of it', async () => {
  const own = await anOrganisation(acting);
  const [imported] = await done(acting, undefined, (act) =>
    importExistingCentres(act, pack.licences, {
      instrument: 'Gazette 2/2026',
      from: act.at,
      until: '2027-06-30T00:00:00.000Z' as never,
      centres: [
        {
          holder: { name: 'Old Harbour Calls', nameUrdu: null },
          company: own.company,
          class: 'centre',
          formerNumber: null,
          premises: [
            {
              id: act.newId(),
              line: '9 Quay',
              unit: null,
              area: null,
              city: 'Capital',
              district: 'north',
              residential: false,
              seats: 12,
            },
          ],
          numbers: [],
        },
      ],
    }),
  );
  await done(acting, own.owner, (act) =>
    claimExistingCentre(act, { code: imported!.claimCode, organisation: own.organisation }),
  );
  const opened = await done(acting, own.owner, (act) =>
    openPrefilled(act, pack, { licence: imported!.licence, kind: 'new' }),
  );
  const { content, licence } = await draftOf(own.owner, opened.application);
  assert.equal(licence, imported!.licence);
  assert.equal(content.company?.name, 'Old Harbour Calls');
  assert.equal(content.premises?.[0]?.line, '9 Quay');
  const stranger = await anOrganisation(acting);
  assert.equal(
    await refused(stranger.owner, (act) =>
      openPrefilled(act, pack, { licence: imported!.licence, kind: 'new' }),
    ),
    'licence-not-found',
  );
});

test('APP-82 a client whose name and price are kept confidential is marked for officers, and named to nobody else', async () => {
  const clients = [{ name: 'Zephyrine Holdings', country: 'XE', price: '77123 a seat', confidential: true }];
  const content = (await desk.underReview()).content;
  const { licence } = await licensed({ business: { ...content.business, clients } });
  const at = acting.clock.now();
  const rows: unknown[] = [];
  for await (const row of registerAsOf(desk.db, at)) rows.push(row);
  const told = JSON.stringify([await licencePage(desk.db, licence.number, at), rows]);
  assert.ok(told.includes(licence.number));
  assert.doesNotMatch(told, /Zephyrine|77123/);
});
