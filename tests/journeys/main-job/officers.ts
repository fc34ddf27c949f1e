import assert from 'node:assert/strict';
import type { Role } from '../../../src/kernel/actor.ts';
import type { Hand } from './hand.ts';
import type { Office } from './house.ts';
import type { WayIn } from './sign-in.ts';

export interface AtDesk {
  readonly hand: Hand;
  readonly office: Office;
  /** Before every address: the language of the officer. */
  readonly prefix: string;
}

/** An officer who was just appointed enrols with the code of his invitation. */
export async function takeOffice(at: AtDesk, agency: string, role: Role, wayIn: WayIn): Promise<void> {
  const { hand, office, prefix } = at;
  const { email } = await office.appoint(agency, role, 'Officer of the Journey');
  await hand.open(`${office.address}${prefix}/console`);
  await hand.follow('main a[href*="/console/sign-in/enrol"]');
  await hand.fill('code', await office.codeFor(email));
  await hand.press();
  await wayIn(hand);
  assert.match(hand.page.url(), /\/console$/);
}

/** Finds the application by its reference, as it stands on any letter. */
export async function find({ hand, prefix }: AtDesk, reference: string): Promise<void> {
  await hand.follow(`.sanad-nav a[href="${prefix}/console/search"]`);
  await hand.fill('q', reference);
  await hand.press('main form button[type=submit]');
  if (!/\/console\/applications\//.test(hand.page.url()))
    await hand.follow('main a[href*="/console/applications/"]');
  assert.ok((await hand.page.locator('h1').textContent())?.includes(reference));
}

/** Opens one act of those that are offered now; ends with what it did said on the application's page. */
export async function act({ hand }: AtDesk, code: string, fill: () => Promise<void>): Promise<void> {
  await hand.follow(`main a[data-act="${code}"]`);
  await fill();
  await hand.press('main form button[name=step]');
  // a second look at what will be recorded or read by others
  if (!hand.page.url().includes('done=')) await hand.press('main form button[name=step][value=send]');
  assert.match(hand.page.url(), new RegExp(`\\?done=${code}$`));
}

const nothing = async () => {};

export const findComplete = (at: AtDesk) => act(at, 'complete', nothing);

export const reaffirm = (at: AtDesk) => act(at, 'reaffirm', nothing);

export const approve = (at: AtDesk) => act(at, 'approve', nothing);

export const noObjection = (at: AtDesk) =>
  act(at, 'opinion', () => at.hand.choose('verdict', 'no-objection'));

export const withCondition = (at: AtDesk, condition: { readonly en: string; readonly ur: string }) =>
  act(at, 'opinion', async () => {
    await at.hand.choose('verdict', 'with-conditions');
    await at.hand.unfold('main .sanad-more details > summary');
    await at.hand.fill('conditionEn0', condition.en);
    await at.hand.fill('conditionUr0', condition.ur);
  });

export const ask = (at: AtDesk, place: string, text: string) =>
  act(at, 'request', async () => {
    await at.hand.pick('place0', place);
    await at.hand.fill('text0', text);
  });

export const propose = (at: AtDesk, reasons: string) =>
  act(at, 'propose-grant', async () => {
    await at.hand.choose('what', 'grant');
    await at.hand.fill('reasons', reasons);
  });

/** The licence fee at the counter, with its receipt. */
export const receivePayment = (at: AtDesk, receipt: string) =>
  act(at, 'payment', async () => {
    await at.hand.choose('fee', await at.hand.page.locator('main [name=fee]').first().inputValue());
    await at.hand.fill('receipt', receipt);
  });
