import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOrganisation, done } from '../../../../tests/make/accounts.ts';
import { fileHash, ids } from '../../../../tests/make/applications.ts';
import * as desk from '../../../../tests/make/desk.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { perform } from '../../../platform/act.ts';
import { addDocument, nameUpload, openDraft, ownDraft, removeDocument, uploadsOf } from '../index.ts';
import { documentsWanted } from '../rules/documents.ts';

const { acting, pack } = desk;
const file = (n: number, bytes = 1_000) => ({
  hash: fileHash(n),
  name: `${n}.pdf`,
  mediaType: 'application/pdf',
  bytes,
});

async function aDraft() {
  const own = await anOrganisation(acting);
  const content = { people: [{ id: ids.director, nameLatin: 'Ada' }] };
  const { application } = await done(acting, own.owner, (act) =>
    openDraft(act, pack, { kind: 'new', class: 'centre', licence: null, content }),
  );
  const now = async () => {
    const draft = await done(acting, own.owner, (act) => ownDraft(act, application));
    return { draft, uploads: (await uploadsOf(acting.db, application)).map(({ hash }) => hash) };
  };
  const add = (n: number, more: Partial<Parameters<typeof addDocument>[2]> = {}) =>
    perform(acting, { by: own.owner }, (act) =>
      addDocument(act, pack.applications, {
        application,
        file: file(n),
        kind: 'id-copy',
        about: ids.director,
        instead: null,
        ...more,
      }),
    );
  return { ...own, application, now, add };
}

test('APP-60 a document is added, replaced and removed with its file, whoever saves another part meanwhile', async () => {
  const { now, add, application, owner } = await aDraft();
  assert.ok(!isRefusal(await add(1)));
  assert.ok(!isRefusal(await add(1)), 'twice is once');
  assert.ok(!isRefusal(await add(2)));
  assert.ok(!isRefusal(await add(3, { instead: fileHash(1) })));
  const { draft, uploads } = await now();
  assert.deepEqual(draft.content.documents, [
    { kind: 'id-copy', about: ids.director, file: fileHash(3) },
    { kind: 'id-copy', about: ids.director, file: fileHash(2) },
  ]);
  assert.deepEqual(uploads.sort(), [fileHash(2), fileHash(3)].sort());
  await done(acting, owner, (act) =>
    removeDocument(act, { application, entry: draft.content.documents![0]! }),
  );
  assert.deepEqual((await now()).uploads, [fileHash(2)]);
});

test('a document is of a kind of the law, about somebody who is named', async () => {
  const { add, owner, application } = await aDraft();
  const codes = [];
  for (const more of [{ kind: 'poem' }, { about: null }, { about: ids.office }, { kind: 'statement' }]) {
    const answer = await add(1, more);
    codes.push(isRefusal(answer) ? answer.code : 'added');
  }
  assert.deepEqual(codes, [
    'unknown-document',
    'about-nobody-named',
    'about-nobody-named',
    'about-nobody-named',
  ]);
  assert.equal(
    await desk.refused(owner, (act) =>
      nameUpload(act, pack.applications, { application, hash: fileHash(8), kind: 'statement', about: null }),
    ),
    'no-such-upload',
  );
  assert.equal(
    await desk.refused((await anOrganisation(acting)).owner, (act) =>
      removeDocument(act, { application, entry: {} }),
    ),
    'no-such-application',
  );
});

test('what is wanted says what is missing, and what serves in its place', () => {
  const content = { people: [{ id: ids.director }], documents: [{ kind: 'bank-letter', file: fileHash(1) }] };
  assert.deepEqual(
    documentsWanted(content, 'new', pack.applications).map((w) => [
      w.rule.code,
      w.about,
      w.needed,
      w.missing,
    ]),
    [
      ['id-copy', ids.director, true, true],
      ['statement', null, true, false],
      ['bank-letter', null, false, false],
    ],
  );
});
