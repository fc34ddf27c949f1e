import type { Act } from '../../platform/act.ts';
import { speaker } from '../../platform/texts.ts';
import { contactOf, letterTo } from '../accounts/index.ts';
import type { Complaint } from './rules/complaint.ts';
import { conductTexts } from './texts.ts';

const words = speaker([conductTexts]);

/** One letter in both languages. */
function bothOf(what: string, reference: string) {
  const both = (key: string, joint: string) =>
    `${words.say('en', key, { reference })}${joint}${words.say('ur', key, { reference })}`;
  return { subject: both(`${what}-subject`, ' / '), body: both(`${what}-body`, '\n\n') };
}

/** Tells an officer of oversight that a complaint was given to him; about whom it is he reads signed in. */
export async function tellHearer(act: Act, { reference }: Complaint, hearer: string): Promise<void> {
  const contact = await contactOf(act, hearer);
  await act.send(letterTo(hearer, contact, bothOf('complaint-given', reference)));
}

/** Tells the complainant that there is news; what it is he reads signed in, for others may read his mail. */
export async function tellComplainant(act: Act, { complainant, reference }: Complaint): Promise<void> {
  const contact = await contactOf(act, complainant);
  await act.send(letterTo(complainant, contact, bothOf('complaint-news', reference)));
}
