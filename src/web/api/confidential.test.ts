import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anOrganisation } from '../../../tests/make/accounts.ts';
import { freshFolder } from '../../../tests/make/api.ts';
import { certificateCountry } from '../../../tests/make/certificates.ts';
import * as desk from '../../../tests/make/desk.ts';
import { aHouse } from '../../../tests/make/house.ts';
import { certificateOf, licenceOfApplication, licencePage } from '../../modules/licences/index.ts';

const SECRET = {
  name: 'Zephyrine Holdings',
  country: 'XE',
  price: '77123 a seat',
  confidential: true,
} as const;
const FORBIDDEN = /Zephyrine|77123/;

async function licensed() {
  const { business } = (await desk.underReview()).content;
  const made = await desk.underReview({ business: { ...business, clients: [SECRET] } });
  await desk.inspected(made.application);
  for (const agency of desk.AGENCIES) await desk.speak(agency, made);
  await desk.done(desk.acting, desk.second, desk.approving(made, await desk.proposedGrant(made)));
  await desk.payLicenceFee(made.application);
  return { ...made, licence: (await licenceOfApplication(desk.db, made.application))! };
}

const made = await licensed();
const { number } = made.licence;
const house = await aHouse(desk.db, freshFolder());
house.clock.set(desk.acting.clock.now());

const tokenOf = ({ owner, organisation }: Pick<typeof made, 'owner' | 'organisation'>) =>
  house.token(owner.principal, ['apply', 'read-own'], { organisation });

async function said(path: string, token?: string): Promise<string> {
  const { status, body } = await house.ask('GET', path, undefined, token ? { token } : {});
  assert.ok(status < 300, `${path}: ${status} ${JSON.stringify(body)}`);
  return JSON.stringify(body);
}

test('a client kept confidential is named to its applicant and, marked, to officers', async () => {
  const mine = await tokenOf(made);
  const officer = await house.anOfficer('crime', 'examiner');
  for (const token of [mine, officer.token]) {
    const seen = await said(`/applications/${made.application}`, token);
    assert.match(seen, FORBIDDEN);
    assert.match(seen, /"confidential":true/);
  }
});

test('nothing that everybody may ask names it: register, downloads, figures, page, certificate', async () => {
  const called = made.content.channels!.numbers![0]!.number!;
  const open = ['/register', '/register.csv', '/register.jsonl', '/figures'];
  const about = [`/licences/${number}`, `/licences/${number}/page`, `/numbers/${encodeURIComponent(called)}`];
  const stranger = await tokenOf(await anOrganisation(house.acting));
  for (const path of [...open, ...about])
    for (const token of [undefined, stranger]) assert.doesNotMatch(await said(path, token), FORBIDDEN, path);
  assert.ok((await said('/register')).includes(number), 'the licence itself is there');
  const at = house.clock.now();
  const site = { baseUrl: 'https://licences.example', demonstration: false };
  const told = [
    await certificateOf(desk.db, certificateCountry, site, number, at),
    await licencePage(desk.db, number, at),
  ];
  assert.ok(JSON.stringify(told).includes(number));
  assert.doesNotMatch(JSON.stringify(told), FORBIDDEN);
});

test('other applicants do not read it in the application either', async () => {
  const token = await tokenOf(await anOrganisation(house.acting));
  for (const path of ['', '/draft', '/preview']) {
    const { status, body } = await house.ask('GET', `/applications/${made.application}${path}`, undefined, {
      token,
    });
    assert.equal(status, 404, path);
    assert.doesNotMatch(JSON.stringify(body), FORBIDDEN);
  }
});
