import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aPaperOf } from '../../../tests/make/a-paper.ts';
import { freshFolder } from '../../../tests/make/api.ts';
import * as desk from '../../../tests/make/desk.ts';
import { aHouse } from '../../../tests/make/house.ts';
import { UNRECORDED, withoutLooks } from '../../../tests/make/without-looks.ts';

const { db } = desk;
const house = await aHouse(db, freshFolder());
const { clock, errors } = house;

test('what is about people leaves by the API only once the look at it is recorded', async () => {
  const made = await desk.underReview();
  const { application, content } = made;
  const hash = await aPaperOf({ db, clock, deps: house.parts }, made);
  const { token } = await house.anOfficer('security', 'examiner');
  for (const [path, secret] of [
    [`/applications/${application}`, content.people![0]!.nameLatin!],
    [`/applications/${application}/documents/${hash}`, '%PDF'],
  ] as const) {
    const refused = await withoutLooks(db, () => house.ask('GET', path, undefined, { token }));
    assert.equal(refused.status, 500, path);
    assert.match(String(errors.at(-1)), new RegExp(UNRECORDED));
    assert.ok(!JSON.stringify(refused.body).includes(secret), path);
    const given = await house.ask('GET', path, undefined, { token });
    assert.ok(JSON.stringify(given.body).includes(secret), `${path}: given once it is recorded again`);
  }
});
