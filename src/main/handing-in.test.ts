import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { freshFolder } from '../../tests/make/api.ts';
import { completeContent } from '../../tests/make/applications.ts';
import { freshDatabase } from '../../tests/make/database.ts';
import { aHouse } from '../../tests/make/house.ts';
import { handIn } from './handing-in.ts';
import { createListener, httpServer, listenOn } from './server.ts';

const folder = freshFolder();
const house = await aHouse(await freshDatabase(), folder);
const metrics = { text: async () => '', contentType: 'text/plain' };
const listening = await listenOn(
  httpServer(
    createListener({
      api: (request, env) => house.app.fetch(request, env),
      unready: async () => undefined,
      metrics,
    }),
  ),
  0,
);
after(() => listening.stop(100));

const applicant = (
  await house.ask('POST', '/accounts', {
    name: 'Owner',
    email: 'owner@example.test',
    organisation: { name: 'Centre' },
  })
).body;
const cashier = await house.anOfficer('telecom', 'intake');
const content = completeContent(77);
for (const [i, { about = 'company' }] of content.documents!.entries())
  writeFileSync(
    join(folder, `${i}.pdf`),
    `%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% ${about}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
const named = {
  ...content,
  documents: content.documents!.map((document, i) => ({ ...document, file: `${i}.pdf` })),
};
const said: string[] = [];
const hand = (more: Partial<Parameters<typeof handIn>[0]> = {}) =>
  handIn({
    text: JSON.stringify({ class: 'centre', content: named }),
    documents: folder,
    url: `http://127.0.0.1:${listening.port}`,
    token: applicant.secret,
    language: 'en',
    say: (line) => said.push(line),
    ...more,
  });

test('an application goes from a file to a submitted version, once its fee is paid', async () => {
  const first = await hand();
  assert.deepEqual([first.faults, first.submitted], [[], null]);
  assert.equal(said.length, 3);
  const fees = (
    await house.ask('GET', `/applications/${first.application}/fees`, undefined, { token: applicant.secret })
  ).body.items;
  assert.equal(fees[0].reference, first.fee!.reference);
  const receipt = await house.ask(
    'POST',
    `/fees/${fees[0].id}/receipt`,
    { amount: first.fee!.amount, receipt: 'R-1' },
    { token: cashier.token },
  );
  assert.equal(receipt.status, 200, JSON.stringify(receipt.body));
  const second = await hand({ application: first.application! });
  assert.equal(second.submitted?.version, 1, JSON.stringify(second));
  assert.equal(second.reference, first.reference);
});

test('a file outside the folder, a lying one and a token that opens nothing are said with their place', async () => {
  const outside = await hand({
    text: JSON.stringify({
      class: 'centre',
      content: { documents: [{ kind: 'id-copy', file: '../../etc/passwd' }] },
    }),
  });
  assert.deepEqual(
    outside.faults.map(({ pointer, code }) => [pointer, code]),
    [['/content/documents/0/file', 'file-not-found']],
  );
  writeFileSync(join(folder, 'liar.pdf'), 'no PDF at all');
  const lying = await hand({
    text: JSON.stringify({
      class: 'centre',
      content: { documents: [{ kind: 'id-copy', file: 'liar.pdf' }] },
    }),
  });
  assert.deepEqual(
    lying.faults.map(({ pointer }) => pointer),
    ['/content/documents/0/file'],
  );
  assert.deepEqual(
    (await hand({ token: 'x' })).faults.map(({ code }) => code),
    ['token-not-valid'],
  );
  assert.deepEqual(
    (await hand({ text: '{' })).faults.map(({ code }) => code),
    ['malformed-json'],
  );
  await assert.rejects(hand({ url: 'http://127.0.0.1:1' }), /was not reached/);
});
