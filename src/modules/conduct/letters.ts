import type { Act } from '../../platform/act.ts';
import { speaker } from '../../platform/texts.ts';
import { contactOf, letterTo } from '../accounts/index.ts';
import type { Complaint } from './rules/complaint.ts';
import { conductTexts } from './texts.ts';

const words = speaker([conductTexts]);

/** Tells the complainant that there is news; what it is he reads signed in, for others may read his mail. */
export async function tellComplainant(act: Act, { complainant, reference }: Complaint): Promise<void> {
  const contact = await contactOf(act, complainant);
  const both = (key: string, joint: string) =>
    `${words.say('en', key, { reference })}${joint}${words.say('ur', key, { reference })}`;
  const subject = both('complaint-news-subject', ' / ');
  const body = both('complaint-news-body', '\n\n');
  await act.send(letterTo(complainant, contact, { subject, body }));
}
