import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { after, test } from 'node:test';
import { freshFolder } from '../../../../tests/make/api.ts';
import { ids } from '../../../../tests/make/applications.ts';
import * as desk from '../../../../tests/make/desk.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { plusMs } from '../../../kernel/instant.ts';
import { openDraft, ownDraft } from '../../../modules/applications/index.ts';
import { FILE_BYTES_MAX } from '../../../platform/files.ts';
import { sql } from '../../../platform/postgres/sql.ts';
import { PARTS_KEPT_MS, ResumableUploads } from '../../../platform/resumable-upload.ts';
import { plainName } from '../../shared/tus.ts';

const { db, done } = desk;
const portal = await aPortal(db, freshFolder());

after(() => {
  assert.deepEqual(
    portal.events.flatMap(({ error }) => (error ? [error] : [])),
    [],
  );
});

const pdf = Buffer.from(
  `%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\n% ${'page '.repeat(5_000)}\ntrailer <</Root 1 0 R>>\n%%EOF\n`,
);
const PATCH = { 'content-type': 'application/offset+octet-stream' };
type Headers_ = Readonly<Record<string, string>>;

/** A draft, and a client of the protocol that speaks it by hand for its owner. */
async function aClient() {
  const own = await portal.anApplicant();
  const content = { people: [{ id: ids.director, nameLatin: 'Ada Example' }] };
  const { application } = await done(portal.acting, own.owner, (act) =>
    openDraft(act, desk.pack, { kind: 'new', class: 'centre', licence: null, content }),
  );
  const draft = `/my/applications/${application}/draft/documents`;
  const token = (await own.browser.open(draft)).form(0).fields.find(([name]) => name === '_csrf')![1];
  const ask = (
    method: string,
    path: string,
    headers: Headers_ = {},
    body?: Buffer<ArrayBuffer> | ReadableStream<Uint8Array>,
  ) =>
    own.browser.raw(
      method,
      path,
      { 'tus-resumable': '1.0.0', 'x-csrf-token': token, 'sec-fetch-site': 'same-origin', ...headers },
      body instanceof Buffer ? new Uint8Array(body) : body,
    );
  const create = (length: number, said: Readonly<Record<string, string>>) =>
    ask('POST', `/my/applications/${application}/uploads`, {
      'upload-length': String(length),
      'upload-metadata': Object.entries(said)
        .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
        .join(','),
    });
  const begun = async (bytes: Buffer, more: Readonly<Record<string, string>> = {}) => {
    const made = await create(bytes.length, { filename: 'lease.pdf', filetype: 'application/pdf', ...more });
    assert.equal(made.status, 201);
    return made.headers.get('location')!;
  };
  const patch = (
    url: string,
    offset: number,
    bytes: Buffer<ArrayBuffer> | ReadableStream<Uint8Array>,
    more: Headers_ = {},
  ) => ask('PATCH', url, { ...PATCH, 'upload-offset': String(offset), ...more }, bytes);
  const offsetOf = async (url: string) => (await ask('HEAD', url)).headers.get('upload-offset');
  const documents = async () =>
    (await done(portal.acting, own.owner, (act) => ownDraft(act, application))).content.documents ?? [];
  return { ...own, application, draft, ask, create, begun, patch, offsetOf, documents };
}

const part = (from: number, until?: number) => Buffer.from(pdf.subarray(from, until));

test('a file comes in pieces, and with the last it is a document', async () => {
  const { begun, patch, offsetOf, documents, ask } = await aClient();
  const url = await begun(pdf, { kind: 'id-copy', about: ids.director });
  assert.equal(await offsetOf(url), '0');
  const first = await patch(url, 0, part(0, 10_000));
  assert.deepEqual([first.status, first.headers.get('upload-offset')], [204, '10000']);
  assert.ok(first.headers.get('upload-expires'));
  assert.equal(await offsetOf(url), '10000');
  const last = await patch(url, 10_000, part(10_000));
  assert.deepEqual([last.status, last.headers.get('upload-offset')], [204, String(pdf.length)]);
  const hash = createHash('sha256').update(pdf).digest('hex');
  assert.deepEqual(await documents(), [{ kind: 'id-copy', about: ids.director, file: hash }]);
  const head = await ask('HEAD', url);
  assert.deepEqual(
    [head.headers.get('upload-offset'), head.headers.get('upload-taken'), head.headers.get('cache-control')],
    [String(pdf.length), hash, 'no-store'],
  );
});

test('a cut connection loses nothing of what was sent, and its page says how far it came', async () => {
  const { begun, patch, offsetOf, documents, browser, draft } = await aClient();
  const url = await begun(pdf, { kind: 'statement' });
  const cut = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (controller.desiredSize === null) return;
      controller.enqueue(part(0, 2_048));
      controller.error(new Error('the line is cut'));
    },
  });
  await patch(url, 0, cut).catch(() => {});
  const here = Number(await offsetOf(url));
  const { words } = await browser.open(draft);
  assert.match(words, /Cut off on their way .*lease\.pdf Bank statement \d+ of 25 KB have arrived Take back/);
  assert.equal((await patch(url, here, part(here))).status, 204);
  assert.equal((await documents()).length, 1);
  assert.doesNotMatch((await browser.open(draft)).words, /Cut off on their way/);
});

test('pieces that do not follow, are altered or too many are refused with the codes of the protocol', async () => {
  const { begun, patch, ask, offsetOf } = await aClient();
  const url = await begun(pdf);
  assert.equal((await patch(url, 5, part(5))).status, 409);
  const wrong = `sha256 ${createHash('sha256').update('other').digest('base64')}`;
  assert.equal((await patch(url, 0, part(0, 100), { 'upload-checksum': wrong })).status, 460);
  assert.equal((await patch(url, 0, part(0, 100), { 'upload-checksum': 'md5 abcd' })).status, 400);
  assert.equal((await patch(url, 0, Buffer.concat([pdf, pdf]))).status, 413);
  assert.equal((await ask('PATCH', url, { 'upload-offset': '0' }, part(0, 100))).status, 415);
  assert.equal((await patch(url, 0, part(0, 100), { 'tus-resumable': '0.2.2' })).status, 412);
  assert.equal(await offsetOf(url), '0');
  const right = `sha1 ${createHash('sha1').update(part(0, 100)).digest('base64')}`;
  assert.equal((await patch(url, 0, part(0, 100), { 'upload-checksum': right })).status, 204);
});

test('a client finds out what is spoken here before it announces anything', async () => {
  const { ask, begun, application } = await aClient();
  const uploads = `/my/applications/${application}/uploads`;
  for (const path of [uploads, await begun(pdf)]) {
    const { status, headers } = await ask('OPTIONS', path, { 'x-csrf-token': '', 'tus-resumable': '' });
    assert.equal(status, 204);
    assert.deepEqual(
      ['version', 'extension', 'checksum-algorithm', 'max-size'].map((name) => headers.get(`tus-${name}`)),
      ['1.0.0', 'creation,termination,expiration,checksum', 'sha1,sha256', String(FILE_BYTES_MAX)],
    );
  }
});

test('another version is not processed by any request, and every answer says which one is spoken', async () => {
  const { ask, begun, offsetOf, application } = await aClient();
  const url = await begun(pdf);
  const other = { 'tus-resumable': '0.2.2', 'upload-length': '5', 'upload-offset': '0', ...PATCH };
  const requests = [
    ['POST', `/my/applications/${application}/uploads`],
    ['HEAD', url],
    ['PATCH', url],
    ['DELETE', url],
  ] as const;
  for (const [method, path] of requests) {
    const { status, headers } = await ask(method, path, other, method === 'PATCH' ? part(0, 5) : undefined);
    assert.deepEqual([status, headers.get('tus-version')], [412, '1.0.0'], method);
  }
  assert.equal(await offsetOf(url), '0');
});

test('what was said of a file is told again word for word, and an unknown file has no offset', async () => {
  const { ask, begun, application } = await aClient();
  const { headers } = await ask('HEAD', await begun(pdf, { kind: 'statement' }));
  const said = ['lease.pdf', 'application/pdf', 'statement'].map((text) =>
    Buffer.from(text).toString('base64'),
  );
  assert.deepEqual(
    ['tus-resumable', 'upload-length', 'upload-metadata'].map((name) => headers.get(name)),
    ['1.0.0', String(pdf.length), `filename ${said[0]},filetype ${said[1]},kind ${said[2]}`],
  );
  const gone = await ask('HEAD', `/my/applications/${application}/uploads/${application}`);
  assert.deepEqual([gone.status, gone.headers.get('upload-offset')], [404, null]);
});

test('who can neither PATCH nor DELETE says so in a header', async () => {
  const { ask, begun, offsetOf } = await aClient();
  const url = await begun(pdf);
  const as = (method: string, more: Headers_ = {}, body?: Buffer<ArrayBuffer>) =>
    ask('POST', url, { ...(method && { 'x-http-method-override': method }), ...more }, body);
  assert.equal((await as('PATCH', { ...PATCH, 'upload-offset': '0' }, part(0, 100))).status, 204);
  assert.equal(await offsetOf(url), '100');
  assert.equal((await as('')).status, 405);
  assert.equal((await as('DELETE')).status, 204);
  assert.equal(await offsetOf(url), null);
});

test('a file announced too large, without a length or for no document is refused before a byte', async () => {
  const { create, ask, application } = await aClient();
  const large = await create(FILE_BYTES_MAX + 1, {});
  assert.deepEqual([large.status, await large.json()], [413, { text: 'The file is larger than 20 MB.' }]);
  assert.equal((await create(10, { kind: 'poem' })).status, 422);
  assert.equal((await create(10, { kind: 'id-copy' })).status, 422);
  const uploads = `/my/applications/${application}/uploads`;
  assert.equal((await ask('POST', uploads)).status, 400);
  assert.equal((await ask('POST', uploads, { 'upload-length': '-1' })).status, 400);
  assert.equal(
    (await ask('POST', uploads, { 'upload-length': '5', 'upload-metadata': 'a b c' })).status,
    400,
  );
});

test('pieces count against the day; once it is spent none is taken, and what came goes on the next day', async () => {
  const { begun, patch, create, offsetOf, documents, organisation } = await aClient();
  const first = await begun(pdf, { kind: 'statement' });
  const second = await begun(Buffer.concat([pdf, Buffer.from('% other\n')]), { kind: 'statement' });
  assert.equal((await patch(first, 0, part(0))).status, 204);
  const { bytes } = (await db.row<{ bytes: number }>(
    sql`select bytes from upload_day where sender = ${organisation}`,
  ))!;
  assert.equal(bytes, pdf.length);
  assert.equal((await patch(second, 0, part(0, 10_000))).status, 204);
  await db.run(
    sql`update upload_day set bytes = ${portal.deps.files.bytesADay} where sender = ${organisation}`,
  );
  for (const refused of [await patch(second, 10_000, part(10_000)), await create(10, {})]) {
    assert.equal(refused.status, 429);
    assert.match(((await refused.json()) as { text: string }).text, /^You have sent 2048 MB of files today/);
    assert.ok(Number(refused.headers.get('retry-after')) <= 86_400);
  }
  assert.equal(await offsetOf(second), '10000');
  // what was sent is now of the day before; the clock stands, for the session would end
  await db.run(sql`update upload_day set day = '2000-01-01' where sender = ${organisation}`);
  const rest = Buffer.concat([part(10_000), Buffer.from('% other\n')]);
  assert.equal((await patch(second, 10_000, rest)).status, 204);
  assert.equal((await documents()).length, 2);
});

test('active content is refused when the last piece has come, and nothing of it stays', async () => {
  const { begun, patch, ask, documents } = await aClient();
  const script = Buffer.from(
    '%PDF-1.7\n1 0 obj <</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n',
  );
  const before = readdirSync(portal.deps.files.parts).length;
  const url = await begun(script, { kind: 'statement' });
  const answer = await patch(url, 0, script);
  assert.equal(answer.status, 422);
  assert.match(((await answer.json()) as { text: string }).text, /The PDF contains/);
  assert.equal((await ask('HEAD', url)).status, 404);
  assert.equal(readdirSync(portal.deps.files.parts).length, before);
  assert.deepEqual(await documents(), []);
});

test('it is taken back by its sender, by script or by the page, and by nobody else', async () => {
  const mine = await aClient();
  const other = await aClient();
  const url = await mine.begun(pdf);
  for (const method of ['HEAD', 'DELETE']) assert.equal((await other.ask(method, url)).status, 404);
  assert.equal((await other.patch(url, 0, part(0, 10))).status, 404);
  const elsewhere = url.replace(mine.application, other.application);
  assert.equal((await other.ask('HEAD', elsewhere)).status, 404);
  assert.equal((await mine.ask('DELETE', url)).status, 204);
  assert.equal((await mine.ask('HEAD', url)).status, 404);
  await mine.begun(pdf);
  await mine.browser.open(mine.draft);
  const seen = await mine.browser.sendOn({}, 0);
  assert.doesNotMatch(seen.words, /Cut off/);
});

test('without the token of the session, or from another site, nothing is begun', async () => {
  const { ask, application, browser } = await aClient();
  const uploads = `/my/applications/${application}/uploads`;
  const length = { 'upload-length': '5' };
  assert.equal((await ask('POST', uploads, { ...length, 'x-csrf-token': 'x' })).status, 403);
  assert.equal((await ask('POST', uploads, { ...length, 'sec-fetch-site': 'cross-site' })).status, 403);
  browser.cookies.clear();
  assert.equal((await ask('POST', uploads, length)).status, 303);
});

test('what nobody finished is let go after its days', async () => {
  const { begun, patch, ask } = await aClient();
  const url = await begun(pdf);
  await patch(url, 0, part(0, 10));
  await new ResumableUploads(portal.deps.files).sweep(db, plusMs(portal.clock.now(), PARTS_KEPT_MS));
  assert.equal((await ask('HEAD', url)).status, 404);
});

test('a file keeps a name without path and without what hides letters', () => {
  assert.equal(plainName('C:\\temp\\..\\lease\u202efdp.exe'), 'leasefdp.exe');
  assert.equal(plainName('../../etc/passwd'), 'passwd');
  assert.equal(plainName('کرایہ نامہ.pdf'), 'کرایہ نامہ.pdf');
});
