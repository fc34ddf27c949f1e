import assert from 'node:assert/strict';
import { test } from 'node:test';
import { done } from '../../../tests/make/accounts.ts';
import { freshFolder } from '../../../tests/make/api.ts';
import { aCountry, aPaidDraft } from '../../../tests/make/country.ts';
import { freshDatabase } from '../../../tests/make/database.ts';
import { aHouse } from '../../../tests/make/house.ts';
import { plusMs } from '../../kernel/instant.ts';
import {
  findDeficient,
  forgetInDrafts,
  saveDraft,
  submitApplication,
  uploadsHolding,
} from '../../modules/applications/index.ts';
import { storedFile, storedFiles, UNNAMED_KEPT_MS } from '../../platform/files.ts';
import { sql } from '../../platform/postgres/sql.ts';
import { noteRead } from '../shared/read-log.ts';

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

test('an upload under a key is done once: the same bytes get the same answer, others are refused', async () => {
  const { application, token } = await aDraftWithACopy();
  for (const path of ['/files', `/applications/${application}/documents`]) {
    const send = (text: string) =>
      ask('POST', path, pdf(text), { token, key: `upload ${path}`.replaceAll(' ', '-'), headers: asPdf });
    const first = await send('once');
    assert.equal(first.status, 201, JSON.stringify(first.body));
    house.clock.set(plusMs(house.clock.now(), 1000));
    const again = await send('once');
    assert.deepEqual([again.status, again.body], [201, first.body], path);
    const other = await send('another');
    assert.deepEqual([other.status, other.body.code], [422, 'idempotency-key-reused'], path);
  }
});

test('whoever has sent all that a day allows waits for the next one', async () => {
  const { organisation, token } = await aDraftWithACopy();
  const send = () => ask('POST', '/files', pdf('of the day'), { token, headers: asPdf });
  assert.equal((await send()).status, 201);
  await db.run(
    sql`update upload_day set bytes = ${house.parts.files.bytesADay} where sender = ${organisation}`,
  );
  const refused = await send();
  assert.deepEqual([refused.status, refused.body.code], [429, 'uploads-of-the-day-spent']);
  const wait = Number(refused.headers.get('retry-after'));
  assert.ok(wait > 0 && wait <= 86_400);
  house.clock.set(plusMs(house.clock.now(), wait * 1000));
  assert.equal((await send()).status, 201);
});

test('erasing a person takes the copies of every version; a copy that nothing names goes after its days', async () => {
  const made = await aDraftWithACopy();
  const { application, owner, token, hash, at, content } = made;
  const person = content.documents![0]!.about!;
  const { files } = house.parts;
  const loose = (await ask('POST', '/files', pdf('sent and never used'), { token, headers: asPdf })).body
    .hash;
  await done(house.acting, owner, (act) =>
    submitApplication(act, country.pack, blind, { application, revision: 2 }),
  );
  const missing = [{ field: '/business/script', code: 'required' }];
  const intake = await country.officer('telecom', 'intake');
  await done(house.acting, intake, (act) =>
    findDeficient(act, country.pack, { application, missing, note: '' }),
  );
  assert.equal((await ask('DELETE', at, undefined, { token })).status, 200);
  const others = { ...content, documents: content.documents!.slice(1) };
  await done(house.acting, owner, (act) => saveDraft(act, { application, revision: 2, content: others }));
  await files.sweepUnnamed(db, plusMs(house.clock.now(), UNNAMED_KEPT_MS + 60_000), uploadsHolding);
  assert.equal(await storedFile(db, loose), undefined, 'nothing names it');
  assert.ok(await storedFile(db, hash), 'the version names it');
  const { files: gone } = await done(house.acting, undefined, (act) => forgetInDrafts(act, person));
  assert.ok(gone.includes(hash), 'found by the version that names it');
});

test('a file that a fact names is never swept, nor one that came again lately', async () => {
  const { token } = await aDraftWithACopy();
  const { files } = house.parts;
  const store = async (text: string): Promise<string> =>
    (await ask('POST', '/files', pdf(text), { token, headers: asPdf })).body.hash;
  const [named, again, old] = [await store('named'), await store('again'), await store('old')];
  await done(house.acting, undefined, (act) => noteRead(act, { what: 'document', about: named }));
  house.clock.set(plusMs(house.clock.now(), UNNAMED_KEPT_MS));
  assert.equal(await store('again'), again);
  house.clock.set(plusMs(house.clock.now(), 60_000));
  await files.sweepUnnamed(db, house.clock.now(), uploadsHolding);
  const left = await storedFiles(db, [named, again, old]);
  assert.deepEqual([left.has(named), left.has(again), left.has(old)], [true, true, false]);
});
