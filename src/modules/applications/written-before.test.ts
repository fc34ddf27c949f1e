import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { aPaidDraft, aSubmittedApplication } from '../../../tests/make/country.ts';
import { acting, country, db, done, factsNow } from '../../../tests/make/desk.ts';
import { anId } from '../../../tests/make/entities.ts';
import { isRefusal } from '../../kernel/refusal.ts';
import { factsOf } from '../../platform/ledger/read.ts';
import { sql, trustedSql } from '../../platform/postgres/sql.ts';
import { applicationById } from './record.ts';
import { draftById } from './store.ts';

test('a version that was submitted with one e-mail domain is read as naming one, and stays as it was written', async () => {
  const made = await aSubmittedApplication(country);
  const [first] = await factsNow(made.application);
  assert.ok(first?.type === 'VersionSubmitted');
  const { emailDomains: _, ...company } = first.data.content.company ?? {};
  const content = { ...first.data.content, company: { ...company, emailDomain: 'old.example' } };
  const subject = anId<'application'>();
  const says = { type: first.type, data: { ...first.data, content, reference: 'EXA-OLD' }, personal: null };
  await done(acting, undefined, (act) => act.append([{ subject, after: 0, says }]));
  const app = await applicationById(db, subject);
  assert.ok(!isRefusal(app));
  assert.deepEqual(app.content.company, { ...company, emailDomains: ['old.example'] });
  const [kept] = await factsOf(db, [subject]);
  assert.deepEqual((kept!.data as typeof says.data).content, content);
});

test('a draft that names one e-mail domain names a list of one after the update, whatever else it says', async () => {
  const { application } = await aPaidDraft(country);
  const before = (await draftById(db, application))!.content;
  const said = { ...before.answers![0], answer: 'I wrote "emailDomain":"not.example" myself.' };
  const old = {
    ...before,
    company: { ...before.company, emailDomain: 'old.example' },
    answers: [said],
  };
  await db.run(sql`update draft set content = ${JSON.stringify(old)} where id = ${application}`);
  const update = readFileSync(new URL('../../../db/0044_several-mail-domains.sql', import.meta.url), 'utf8');
  await db.run(trustedSql(update));
  assert.deepEqual((await draftById(db, application))!.content, {
    ...before,
    company: { ...before.company, emailDomains: ['old.example'] },
    answers: [said],
  });
});
