import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOrganisation } from '../../../../tests/make/accounts.ts';
import { completeContent, ids } from '../../../../tests/make/applications.ts';
import * as desk from '../../../../tests/make/desk.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { draftToFill, markOf, openDraft, type PartChange, saveDraftParts, seenOf } from '../index.ts';
import type { Content } from '../rules/content.ts';

const { acting, db, done, pack, refused } = desk;
const own = await anOrganisation(acting);

async function opened(content: Content): Promise<string> {
  const input = { kind: 'new', class: 'centre', licence: null, content } as const;
  return (await done(acting, own.owner, (act) => openDraft(act, pack, input))).application;
}

async function contentOf(application: string): Promise<Content> {
  const found = await draftToFill(db, own.owner, application);
  if (isRefusal(found)) throw new Error(found.code);
  return found.draft.content;
}

const save = (application: string, ...parts: PartChange[]) =>
  done(acting, own.owner, (act) => saveDraftParts(act, { application, parts }));
const notSaved = (application: string, ...parts: PartChange[]) =>
  refused(own.owner, (act) => saveDraftParts(act, { application, parts }));

test('a part is saved over what its writer saw, and over nothing else', async () => {
  const application = await opened({ company: { name: 'First' } });
  const mark = markOf({ name: 'First' });
  await save(application, { place: '/company', mark, value: { name: 'Second' } });
  assert.equal(
    await notSaved(application, { place: '/company', mark, value: { name: 'Third' } }),
    'part-changed',
  );
  assert.deepEqual((await contentOf(application)).company, { name: 'Second' });
});

test('of a part some fields may be seen and changed; its others are nobody’s business here', async () => {
  const application = await opened({ business: { agents: 3 } });
  const fields = ['agents', 'script'];
  const mark = markOf(seenOf({ agents: 3 }, fields));
  await save(application, { place: '/business/clients/-', mark: null, value: { name: 'Shop' } });
  await save(application, { place: '/business', mark, fields, value: { agents: 4, script: undefined } });
  assert.deepEqual((await contentOf(application)).business, { agents: 4, clients: [{ name: 'Shop' }] });
});

test('several parts are saved together or not at all', async () => {
  const application = await opened(completeContent(91));
  const gone = { place: `/people/${ids.landlord}`, mark: null };
  const nowhere = { place: '/devices/7', mark: null, value: { kind: 'router' } };
  assert.equal(await notSaved(application, gone, nowhere), 'part-changed');
  assert.equal((await contentOf(application)).people?.length, 2);
  await save(application, gone, { place: '/premises/0/landlord', mark: null });
  const { people, premises } = await contentOf(application);
  assert.deepEqual([people?.length, premises?.[0]?.landlord], [1, undefined]);
});

test('what no draft may hold is refused, and so is whoever it does not belong to', async () => {
  const application = await opened({});
  for (const part of [
    { place: '/company', mark: null, value: { secret: 'x' } },
    { place: '/nothing/here', mark: null, value: 'x' },
    { place: '/business/agents', mark: null, value: 'many' },
    { place: '/__proto__/x', mark: null, value: 'x' },
  ])
    assert.match(await notSaved(application, part), /unknown-field|wrong-type|part-changed/, part.place);
  const stranger = await anOrganisation(acting);
  const parts = [{ place: '/company', mark: null, value: {} }];
  assert.equal(
    await refused(stranger.owner, (act) => saveDraftParts(act, { application, parts })),
    'no-such-application',
  );
});
