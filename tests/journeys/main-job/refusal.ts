import assert from 'node:assert/strict';
import { DEMO_PASSPHRASE } from '../../../src/main/demo/cast.ts';
import { SIGN_ON_PATH } from '../../../src/modules/accounts/index.ts';
import { sql } from '../../../src/platform/postgres/sql.ts';
import { aProvider, CLIENT } from '../../make/sign-in-offices.ts';
import type { Hand } from './hand.ts';
import type { Office } from './house.ts';
import { type AtDesk, act, find } from './officers.ts';

const SECRET = 'Under enquiry in another matter';
const NOTICED = 'The security clearance was not given.';
const ANSWER = 'Nobody here is under enquiry; our papers were complete from the first day.';
const GIST = 'The answer does not remove the ground of the notice.';
const READ = 'The file and what is sealed in it were read; the ground stands.';
const GROUP = 'licensing-staff';

/** Somebody of the demonstration, by what he is there. */
async function be({ page, press, open }: Hand, { address }: Office, whom: string): Promise<void> {
  await open(`${address}/demo/sign-in`);
  await press(`main li:has(.sanad-list__what:has-text("${whom}")) form button`);
  assert.doesNotMatch(page.url(), /demo/);
}

/** The agency's administrator names its provider; an officer comes in there, with no way in of his own here. */
export async function bySignOn(administrator: Hand, officer: AtDesk): Promise<void> {
  const { hand, office } = officer;
  const { page } = hand;
  const { issuer, people } = await aProvider(office.address + SIGN_ON_PATH);
  const { email } = await office.appoint('pta', 'examiner', 'Officer by Sign-on');
  people.set('kim', { name: 'Officer by Sign-on', email, groups: [GROUP, 'golf'] });
  await be(administrator, office, 'Administrator');
  await administrator.open(`${office.address}/console/users/sign-on`);
  await administrator.fill('issuer', issuer);
  await administrator.fill('clientId', CLIENT.id);
  await administrator.fill('clientSecret', CLIENT.secret);
  await administrator.fill('roles', `${GROUP} = examiner`);
  await administrator.press('main button[name=what][value=set]');
  assert.match(administrator.page.url(), /done=set/);
  await hand.open(`${office.address}/console/sign-in`);
  await hand.again(() => page.locator('main a[href*="/console/sign-in/agency/pta"]').click());
  await page.locator('[name=login]').fill('kim');
  await page.locator('[name=password]').fill('x');
  await hand.again(() => page.locator('[type=submit]').click());
  await hand.again(() => page.locator('[type=submit]').click());
  assert.match(page.url(), /\/console$/, 'the provider led back, signed in');
  hand.complaints.length = 0; // the provider's own pages ask for a font from elsewhere
}

/** An agency objected for reasons that it sealed: notice, answer, the decider reads them, and the refusal says why. */
export async function refusalPlayed(applicant: Hand, examiner: AtDesk, decider: AtDesk): Promise<void> {
  const { office } = examiner;
  await be(applicant, office, 'refusal not announced yet');
  await applicant.follow('main a[href*="/my/applications/"]');
  const own = applicant.page.url();
  const reference = /CCA-\d{4}-\d+/.exec((await textOf(applicant)) ?? '')![0];
  await find(examiner, reference);
  await act(examiner, 'notice', async () => {
    await examiner.hand.tick('grounds', 'security-clearance');
    await examiner.hand.fill('reasons', NOTICED);
  });
  await applicant.open(own);
  await applicant.follow('main a[href$="/notice"]');
  assert.match(await textOf(applicant), new RegExp(NOTICED));
  await applicant.fill('answer', ANSWER);
  await applicant.press();
  assert.match(applicant.page.url(), /noticed=1/);
  await find(examiner, reference);
  await act(examiner, 'propose-refusal', async () => {
    await examiner.hand.fill('reasons', 'The objection stands after the answer.');
    await examiner.hand.fill('gist', GIST);
  });
  await decided(decider, reference);
  await applicant.open(own);
  await applicant.follow('main a[href$="/decision"]');
  const told = await textOf(applicant);
  assert.match(told, new RegExp(GIST));
  assert.doesNotMatch(told, new RegExp(SECRET));
}

/** Nobody approves a refusal over what he has not read: the named decider opens it, once under his passphrase, and decides. */
async function decided(decider: AtDesk, reference: string): Promise<void> {
  const { hand, office } = decider;
  const named = await office.db.row<{ name: string }>(
    sql`select p.name from decider d join officer o on o.id = d.officer join principal p on p.id = o.principal`,
  );
  await be(hand, office, named!.name);
  await find(decider, reference);
  const application = hand.page.url().replace(/\?.*$/, '');
  await hand.open(`${application}/acts/sealed`);
  await hand.page.locator('main [name=opinion]').first().check();
  await hand.fill('purpose', 'To decide on the proposed refusal.');
  await hand.fill('passphrase', DEMO_PASSPHRASE);
  await hand.press();
  assert.match(await textOf(hand), new RegExp(SECRET));
  await hand.open(application);
  await act(decider, 'approve', () => hand.fill('reasons', READ));
}

const textOf = async ({ page }: Hand) => (await page.locator('main').textContent()) ?? '';
