import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOrganisation } from '../../../../tests/make/accounts.ts';
import { completeContent } from '../../../../tests/make/applications.ts';
import { aPaidDraft, aSubmittedApplication } from '../../../../tests/make/country.ts';
import * as given from '../../../../tests/make/desk.ts';
import type { Act } from '../../../platform/act.ts';
import * as desk from '../index.ts';

const { acting, blind, country, done, pack, refused } = given;

async function aDraft(content: unknown = {}, more: Partial<desk.OpenDraftInput> = {}) {
  const org = await anOrganisation(acting);
  const input = { kind: 'new', class: 'centre', licence: null, content, ...more } as desk.OpenDraftInput;
  return { ...org, ...(await done(acting, org.owner, (act) => desk.openDraft(act, pack, input))) };
}
const preview = async (draft: {
  application: string;
  owner: Awaited<ReturnType<typeof aDraft>>['owner'];
}) => {
  const found = await done(acting, draft.owner, (act) => desk.previewApplication(act, pack, blind, draft));
  return found.obstacles.map((o) => `${o.effect} ${o.field} ${o.code}`);
};
const submit =
  (application: string, revision = 1) =>
  (act: Act) =>
    desk.submitApplication(act, pack, blind, { application, revision });

test('a draft is opened in any state of emptiness, and named by class, kind and licence that exist', async () => {
  const draft = await aDraft(undefined);
  assert.match(draft.reference, /^EXA-2026-\d{6}$/);
  const open = (more: object) => (act: Act) =>
    desk.openDraft(act, pack, {
      kind: 'new',
      class: 'centre',
      licence: null,
      content: {},
      ...more,
    } as desk.OpenDraftInput);
  assert.equal(await refused(draft.owner, open({ kind: 'gift' })), 'not-a-choice');
  assert.equal(await refused(draft.owner, open({ class: 'circus' })), 'unknown-class');
  assert.equal(await refused(draft.owner, open({ kind: 'renewal' })), 'licence-goes-with-kind');
  assert.equal(await refused(draft.owner, open({ licence: draft.application })), 'licence-of-another');
  assert.equal(
    await refused(draft.owner, open({ content: { company: { name: 'A\u0000' } } })),
    'hostile-characters',
  );
  assert.equal(await refused(given.intake, open({})), 'applicants-only');
});

test('a save over a stale revision overwrites nothing, and a content of another shape is refused', async () => {
  const draft = await aDraft({ company: { name: 'One' } });
  const { application } = draft;
  const save = (revision: number, content: unknown) => (act: Act) =>
    desk.saveDraft(act, { application, revision, content });
  assert.equal((await done(acting, draft.owner, save(1, { company: { name: 'Two' } }))).revision, 2);
  assert.equal(await refused(draft.owner, save(1, { company: { name: 'Three' } })), 'draft-changed');
  for (const content of [null, undefined, 'text', [], { company: 7 }])
    assert.equal(await refused(draft.owner, save(2, content)), 'wrong-type');
  const kept = await done(acting, draft.owner, (act) => desk.ownDraft(act, application));
  assert.deepEqual(kept.content, { company: { name: 'Two' } });
});

test('blanks and what is null are not kept, and nothing null makes the preview fail', async () => {
  const nothing = {
    company: null,
    people: null,
    premises: [{ id: null }],
    channels: { numbers: null, ranges: null },
  };
  const draft = await aDraft({ ...nothing, answers: null, business: { agents: null } });
  assert.ok((await preview(draft)).includes('deficient /people required'));
  const spaced = { ...completeContent(7), company: { ...completeContent(7).company, name: '  Blue Sky ' } };
  const [number] = spaced.channels!.numbers!;
  const channels = { numbers: [{ ...number, number: ` ${number!.number} `, carrier: ' one' }] };
  const other = await aDraft({ ...spaced, channels });
  const kept = await done(acting, other.owner, (act) => desk.ownDraft(act, other.application));
  assert.equal(kept.content.company?.name, 'Blue Sky');
  assert.deepEqual(kept.content.channels, { numbers: [number] });
  const { application } = other;
  const again = { people: null, company: { name: ' Red Sky\n', parent: null } };
  await done(acting, other.owner, (act) => desk.saveDraft(act, { application, revision: 1, content: again }));
  const saved = await done(acting, other.owner, (act) => desk.ownDraft(act, application));
  assert.deepEqual(saved.content, { company: { name: 'Red Sky' } });
});

test('hostile values in a draft are obstacles, never a failure', async () => {
  const draft = await aDraft({
    people: [{ id: "' or 1=1--", nationalId: '١٢٣٤', birthDate: '1980-02-30', passport: 'АВ123456' }],
    channels: {
      ranges: [
        { first: '+1', last: '+999999999999999' },
        { first: '+1e1', last: '+1e9' },
      ],
    },
    premises: [{ id: 'x', landlord: 'y', latitude: 89.9 }],
    documents: [{ kind: 'id-copy', about: '%00', file: '../../etc/passwd' }],
  });
  const found = await preview(draft);
  for (const place of [
    '/people/0/id not-an-id',
    '/people/0/nationalId not-a-national-id',
    '/people/0/birthDate not-a-day',
    '/documents/0/file not-a-file',
    '/channels/ranges/0/first not-a-phone-number',
  ])
    assert.ok(found.includes(`deficient ${place}`), place);
});

test('a draft names every obstacle at its place, and is not submitted with one, nor unpaid', async () => {
  const declarations = { truthful: false, dataProtection: true, inspection: true };
  const draft = await aPaidDraft(country, { people: [], declarations });
  const places = await preview(draft);
  assert.ok(places.includes('deficient /people required'));
  assert.ok(places.includes('deficient /declarations/truthful must-be-declared'));
  assert.equal(await refused(draft.owner, submit(draft.application)), 'required');
  assert.equal(await refused(draft.owner, submit(draft.application, 9)), 'draft-changed');
  const paid = await aPaidDraft(country);
  const [office] = paid.content.premises!;
  const branch = {
    ...office!,
    id: office!.id!.replace(/..$/, 'b2'),
    line: '9 Low Street',
    mainOffice: false,
  };
  const content = { ...paid.content, premises: [office!, branch] };
  await done(acting, paid.owner, (act) =>
    desk.saveDraft(act, { application: paid.application, revision: 1, content }),
  );
  assert.equal(await refused(paid.owner, submit(paid.application, 2)), 'processing-fee-unpaid');
  const short = await done(acting, paid.owner, (act) => desk.demandProcessingFee(act, pack, paid));
  assert.equal(short.amount.minor, '1000', 'the difference only');
});

test('a number held by another licence is a ground that the preview knows, and does not stop a submission', async () => {
  const holder = await given.inDecision();
  await done(acting, given.second, given.approving(holder, await given.proposedGrant(holder)));
  await given.payLicenceFee(holder.application);
  const draft = await aPaidDraft(country, { channels: holder.content.channels });
  assert.deepEqual(await preview(draft), ['refused /channels/numbers/0/number number-held-by-another']);
  assert.equal((await done(acting, draft.owner, submit(draft.application))).version, 1);
});

test('a submitted application is neither discarded nor changed while the office has it', async () => {
  const made = await aSubmittedApplication(country);
  const { application, owner } = made;
  const save = (act: Act) => desk.saveDraft(act, { application, revision: 1, content: {} });
  assert.equal(await refused(owner, save), 'act-not-possible-now');
  assert.equal(await refused(owner, submit(application)), 'act-not-possible-now');
  const missing = [{ field: '/business/script', code: 'required' }];
  await done(acting, given.intake, (act) =>
    desk.findDeficient(act, pack, { application, missing, note: '' }),
  );
  assert.equal(await refused(owner, (act) => desk.discardDraft(act, { application })), 'submitted-already');
  await done(acting, owner, save);
  const draft = await aDraft();
  await done(acting, draft.owner, (act) => desk.discardDraft(act, draft));
  assert.equal(
    await refused(draft.owner, (act) => desk.ownDraft(act, draft.application)),
    'no-such-application',
  );
});

test('a file that another application holds as well is not given up when a person is forgotten', async () => {
  const [mine, theirs] = [await aSubmittedApplication(country), await aPaidDraft(country)];
  const person = mine.content.people![0]!.id!;
  const { files } = await done(acting, undefined, (act) => desk.forgetInDrafts(act, person));
  assert.deepEqual(files, []);
  const left = await done(acting, mine.owner, (act) => desk.ownDraft(act, mine.application));
  assert.ok(!JSON.stringify(left.content).includes(person));
  assert.equal((await desk.uploadsOf(given.db, mine.application)).length, 2);
  assert.equal((await desk.uploadsOf(given.db, theirs.application)).length, 3);
});

test('everything above is rebuilt from its facts, row by row', given.rebuiltAlike);
