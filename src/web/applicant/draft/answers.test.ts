import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { freshFolder } from '../../../../tests/make/api.ts';
import { completeContent } from '../../../../tests/make/applications.ts';
import * as desk from '../../../../tests/make/desk.ts';
import { aPortal } from '../../../../tests/make/portal.ts';
import { type Content, openDraft } from '../../../modules/applications/index.ts';

const { db, done } = desk;
const portal = await aPortal(db, freshFolder());

after(() => {
  assert.deepEqual(
    portal.events.flatMap(({ error }) => (error ? [error] : [])),
    [],
  );
});

async function checkPage(content: Content) {
  const own = await portal.anApplicant();
  const { application } = await done(portal.acting, own.owner, (act) =>
    openDraft(act, desk.pack, { kind: 'new', class: 'centre', licence: null, content }),
  );
  const path = `/my/applications/${application}/draft/check`;
  return { en: await own.browser.open(path), ur: await own.browser.open(`/ur${path}`), application };
}

const numbers = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    number: `+9991${String(2_000_000 + i)}`,
    carrier: 'one',
    use: 'outbound' as const,
    ...(i === 0 && { home: true }),
  }));

test('every answer stands on the page before it is handed in, each entry with the way to change it', async () => {
  const given = completeContent(1);
  const [ada, ben] = given.people!;
  const { en, ur, application } = await checkPage({
    ...given,
    people: [{ ...ada, email: 'ada@example.com', relation: 'father', relationName: 'Abe Example' }, ben!],
    premises: [
      { ...given.premises![0], utilityMeter: 'M-77', isp: 'Wire', ispCircuit: 'C-5', area: 'Old Town' },
    ],
    devices: [{ kind: 'gateway', imei: '490154203237518', serial: 'SN-9' }],
  });
  for (const said of [
    /Ada Example Change Ada Example .*Father Father's or husband's name Abe Example/,
    /Date of birth 3 February 1980/,
    /E-mail ada@example\.com/,
    /Address 1 High Street/,
    /Electricity meter number M-77 .*Circuit id C-5/,
    /Landlord, one of the people named Ben Foreign/,
    /IMEI 490154203237518 Serial number SN-9/,
    /Bank First Bank Title of the account Blue Sky Calls/,
    /1 number One · Calling out/,
  ])
    assert.match(en.words, said);
  const [person] = given.people!;
  assert.match(en.text, new RegExp(`/my/applications/${application}/draft/people/${person!.id}"`));
  assert.match(en.text, new RegExp(`/my/applications/${application}/draft/accounts/0"`));
  assert.match(ur.words, /تاریخِ پیدائش/);
});

test('of identity and account numbers only the end is shown there', async () => {
  const { en, ur } = await checkPage(completeContent(2));
  for (const { text, words } of [en, ur]) {
    assert.match(words, /•••234.*•••456.*•••678/);
    assert.doesNotMatch(text, />1234<|AB123456|XE12345678/);
  }
});

test('hundreds of numbers: the first are shown, the others are behind how many they are', async () => {
  const { en } = await checkPage({ ...completeContent(3), channels: { numbers: numbers(300) } });
  assert.match(en.words, /299 numbers One · Calling out/);
  assert.match(en.text, /Show 275 more<\/span><\/summary>/);
  assert.match(en.words, /1 number One · Calling out · From a home/);
  assert.equal(en.text.match(/href="[^"]*\/draft\/numbers\/\d+"/g)?.length, 300);
  const ranges = [{ first: '+99912000000', last: '+99912000099', carrier: 'one', use: 'both' as const }];
  const whole = await checkPage({ ...completeContent(5), channels: { ranges } });
  assert.match(whole.en.words, /100 numbers One · Both \+99912000000 – \+99912000099/);
  const many = await checkPage({ ...completeContent(4), channels: { numbers: numbers(1_200) } });
  assert.match(many.en.words, /199 more stand on the page of the list/);
});
