import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Role } from '../../src/kernel/actor.ts';
import { openBrowser } from '../make/browser.ts';
import { answer, arrive, checked, fillIn, handIn } from './main-job/applicant.ts';
import { type Hand, keyboardHand, scriptlessHand } from './main-job/hand.ts';
import { type Office, openOffice, rebuildCheck } from './main-job/house.ts';
import * as lost from './main-job/nothing-lost.ts';
import * as desk from './main-job/officers.ts';
import { bySignOn, refusalPlayed } from './main-job/refusal.ts';
import { byPasskey, byPassword, type WayIn } from './main-job/sign-in.ts';
import { type Applicant, anApplicant } from './main-job/who.ts';

const folder = process.env.SANAD_TEST_FOLDER ?? mkdtempSync(join(tmpdir(), 'sanad-journey-'));
const CONDITION = {
  en: 'Keep every recording for ninety days.',
  ur: 'ہر ریکارڈنگ نوے دن تک محفوظ رکھیں۔',
};
let [office, browser]: [Office?, Browser?] = [];

before(
  async () => {
    [office, browser] = await Promise.all([openOffice(join(folder, 'main-job')), openBrowser()]);
  },
  { timeout: 240_000 },
);

after(async () => {
  await browser?.close();
  await office?.close();
});

interface Run {
  readonly who: Applicant;
  handOf(browser: Browser): Promise<Hand>;
  readonly wayIn: WayIn;
  /** In which language officers of an agency work. */
  prefixOf(agency: string): string;
  payLicence(application: string, atCounter: () => Promise<void>): Promise<void>;
}

/** From the first visit to the public check of the new number: one applicant, five officers, the public. */
async function mainJob(run: Run): Promise<void> {
  const hands: Hand[] = [];
  try {
    await played(run, hands);
  } catch (error) {
    const open = hands.map(({ page, complaints }) => [page.url(), ...complaints].join('\n  '));
    const last = await hands.at(-1)?.page.locator('body').textContent();
    throw new Error(`${error}\n${open.join('\n')}\n${last}`, { cause: error });
  }
  assert.deepEqual(
    hands.flatMap(({ complaints }) => complaints),
    [],
  );
  for (const hand of hands) await hand.leave();
}

async function played({ who, handOf, wayIn, prefixOf, payLicence }: Run, hands: Hand[]): Promise<void> {
  const newHand = async () => {
    const hand = await handOf(browser!);
    hands.push(hand);
    return hand;
  };
  const sit = async (agency: string, role: Role): Promise<desk.AtDesk> => {
    const at = { hand: await newHand(), office: office!, prefix: prefixOf(agency) };
    await desk.takeOffice(at, agency, role, wayIn);
    await desk.find(at, reference);
    return at;
  };
  const tell = (en: string, ur: string, agency: string) => (prefixOf(agency) ? ur : en);
  const own = await newHand();
  await arrive(own, office!, who, wayIn);
  const scriptless = handOf === scriptlessHand;
  if (scriptless) {
    await own.open(`${own.page.url().replace('?opened=1', '')}/people/new`);
    const { nameLatin, phone, address, nationalId } = who.people[1]!;
    await lost.leftWithoutScript(own, { nameLatin, phone, address }, { nationalId });
    await own.follow(lost.BACK);
    await own.follow(lost.BACK);
  }
  await fillIn(own, who);
  const application = await handIn(own);
  const reference = /CCA-\d{4}-\d+/.exec((await own.page.locator('h1').textContent()) ?? '')![0];

  const intake = await sit('pta', 'intake');
  await desk.findComplete(intake);
  const first = await sit('nccia', 'examiner');
  await desk.withCondition(first, CONDITION);
  const second = await sit('pta', 'examiner');
  await desk.ask(
    second,
    '/business/agents',
    tell('How many agents sit there?', 'وہاں کتنے کارکن بیٹھتے ہیں؟', 'pta'),
  );

  await answer(own, application, '11', who.prefix ? 'ایک کارکن بعد میں آیا۔' : 'One came later.');
  await desk.find(first, reference);
  await desk.reaffirm(first);
  await desk.noObjection(await sit('intel', 'examiner'));
  await desk.find(second, reference);
  if (scriptless) {
    await second.hand.follow('main a[data-act="opinion"]');
    await second.hand.choose('verdict', 'with-conditions');
    await second.hand.unfold('main .sanad-more details > summary');
    const typed = {
      conditionEn0: CONDITION.en,
      until0: '31 12 2027',
      reasons: 'The lease ends with the year.',
    };
    await lost.leftWithoutScript(second.hand, typed, { sealedReasons: 'Told in confidence.' });
    assert.ok(await second.hand.page.locator('main [name=verdict][value=with-conditions]').isChecked());
    await second.hand.follow(lost.BACK);
  }
  await desk.noObjection(second);
  await desk.propose(second, tell('All three agree.', 'تینوں ادارے متفق ہیں۔', 'pta'));
  await desk.approve(await sit('pta', 'approver'));
  await payLicence(application, async () => {
    await desk.find(intake, reference);
    await desk.receivePayment(intake, `R-${application.slice(-6)}`);
  });

  await own.open(`${office!.address}${who.prefix}/my/applications/${application}`);
  await own.follow('main .sanad-buttons a[href*="/my/licences/"]');
  const licence = /\/my\/licences\/([^/?]+)/.exec(own.page.url())![1]!;
  const [number] = who.numbers;
  const condition = who.prefix ? CONDITION.ur : CONDITION.en;
  await checked(await newHand(), office!.address + who.prefix, { number: number!, licence, condition });
}

test(
  'without a mouse, in Urdu: from the first visit to a licence that everybody can check',
  { timeout: 600_000 },
  () =>
    mainJob({
      who: anApplicant(1, 'ur'),
      handOf: keyboardHand,
      wayIn: byPasskey,
      prefixOf: (agency) => (agency === 'nccia' ? '' : '/ur'),
      payLicence: (application) => office!.bankPays(application),
    }),
);

test(
  'without a script, in Urdu: the same, with a code by telephone, a password and an authenticator, and the fee paid at the counter',
  { timeout: 600_000 },
  () =>
    mainJob({
      who: anApplicant(2, 'ur', 'mobile'),
      handOf: scriptlessHand,
      wayIn: byPassword,
      prefixOf: (agency) => (agency === 'intel' ? '/ur' : ''),
      payLicence: (_, atCounter) => atCounter(),
    }),
);

test('an expired session, a second tab, a reload, a link, a lost connection and the back button lose nothing', {
  timeout: 600_000,
}, async () => {
  const who = anApplicant(3, 'en');
  const hand = await scriptlessHand(browser!, { javaScriptEnabled: true });
  await arrive(hand, office!, who, byPasskey);
  const draft = hand.page.url().replace('?opened=1', '');
  await lost.expiredSession(hand, office!, who, draft);
  await lost.secondTab(hand, draft);
  await lost.reload(hand, draft);
  await lost.back(hand, draft);
  await lost.leftByLink(hand, draft);
  await lost.droppedConnection(hand, draft);
  await lost.leftAndChanged(hand, draft);
  await lost.signedOut(hand);
  assert.deepEqual(hand.complaints, []);
  await hand.leave();
});

test('an officer comes by his agency’s own sign-on, and a refusal is noticed, answered and decided over what is sealed', {
  timeout: 600_000,
}, async () => {
  const hands = await Promise.all([1, 2, 3, 4].map(() => scriptlessHand(browser!)));
  const [applicant, administrator, examiner, decider] = hands as [Hand, Hand, Hand, Hand];
  const at = (hand: Hand) => ({ hand, office: office!, prefix: '' });
  await bySignOn(administrator, at(examiner));
  await refusalPlayed(applicant, at(examiner), at(decider));
  assert.deepEqual(
    hands.flatMap(({ complaints }) => complaints),
    [],
  );
  for (const hand of hands) await hand.leave();
});

test('every fact is replayed afterwards, and the tables agree', { timeout: 240_000 }, async () => {
  const { code, said } = await rebuildCheck(office!.data);
  assert.equal(code, 0, said);
  assert.match(said, /the tables agree/);
});
