import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../tests/make/accounts.ts';
import { freshFolder } from '../../../tests/make/api.ts';
import { aCountry, aPaidDraft } from '../../../tests/make/country.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aHouse } from '../../../tests/make/house.ts';
import { findDeficient, saveDraft, submitApplication } from '../../modules/applications/index.ts';

const db = await freshDatabase(12);
const country = await aCountry(db);
const house = await aHouse(db, freshFolder());
const { ask } = house;
const { blind } = house.parts;
const examiner = await house.anOfficer('telecom', 'examiner');

const pdf = (text: string) =>
  Buffer.from(`%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n% ${text}\ntrailer <</Root 1 0 R>>\n%%EOF\n`);
const asPdf = { 'content-type': 'application/pdf', 'x-file-name': 'id.pdf' };
let copies = 0;

/** A paid draft whose first document was really uploaded, and its owner's token. */
async function aDraftWithACopy() {
  const draft = await aPaidDraft(country);
  const { application, organisation, owner } = draft;
  const token = await house.token(owner.principal, ['apply', 'read-own'], { organisation });
  const upload = await ask('POST', `/applications/${application}/documents`, pdf(`copy ${++copies}`), {
    token,
    headers: asPdf,
  });
  assert.equal(upload.status, 201, JSON.stringify(upload.body));
  const hash: string = upload.body.hash;
  const [first, ...others] = draft.content.documents!;
  const content = { ...draft.content, documents: [{ ...first!, file: hash }, ...others] };
  await done(house.acting, owner, (act) => saveDraft(act, { application, revision: 1, content }));
  const at = `/applications/${application}/documents/${hash}`;
  return { ...draft, content, token, hash, at };
}

test('a document that a submitted version names stays readable for the office when the applicant takes it off the draft', async () => {
  const { application, owner, token, hash, at } = await aDraftWithACopy();
  await done(house.acting, owner, (act) =>
    submitApplication(act, country.pack, blind, { application, revision: 2 }),
  );
  const missing = [{ field: '/business/script', code: 'required' }];
  const intake = await country.officer('telecom', 'intake');
  await done(house.acting, intake, (act) =>
    findDeficient(act, country.pack, { application, missing, note: '' }),
  );
  assert.equal((await ask('DELETE', at, undefined, { token })).status, 200);
  const draft = await ask('GET', `/applications/${application}/draft`, undefined, { token });
  assert.ok(!draft.body.documents.some((one: { hash: string }) => one.hash === hash), 'off the draft');
  const seen = await ask('GET', at, undefined, { token: examiner.token });
  assert.equal(seen.status, 200, 'version 1 names it');
  const listed = await ask('GET', `/applications/${application}/documents`, undefined, {
    token: examiner.token,
  });
  assert.ok(listed.body.items.some((one: { hash: string }) => one.hash === hash));
});

test('a document that was never submitted goes when it is taken off', async () => {
  const { token, at } = await aDraftWithACopy();
  assert.equal((await ask('DELETE', at, undefined, { token })).status, 200);
  assert.equal((await ask('GET', at, undefined, { token })).status, 404);
  assert.equal((await ask('DELETE', at, undefined, { token })).status, 404);
});
