import { isRefusal } from '../../../kernel/refusal.ts';
import { draftToFill } from '../../../modules/applications/index.ts';
import { disclosedTo } from '../../../modules/screening/index.ts';
import { buttonLink, buttonRow } from '../../shared/forms/parts.ts';
import { type Html, html, NOTHING } from '../../shared/html.ts';
import type { ApplicantAsk } from '../route.ts';

export const adversePath = (application: string) => `/my/applications/${application}/found`;

/** On the page of an application: that something was found, and until when it can be answered. */
export async function adverseLink(ask: ApplicantAsk, application: string): Promise<Html> {
  const { words, at } = ask;
  const told = await disclosedTo(ask.reader, draftToFill, ask.actor, application);
  if (isRefusal(told) || told.length === 0) return NOTHING;
  const waits = told.filter(
    ({ answeredAt, answerBy }) => answeredAt === null && (!answerBy || at < answerBy),
  );
  const first = waits.map(({ answerBy }) => answerBy).toSorted()[0];
  return html`<h2 class="govuk-heading-m">${words.say('adverse-read')}</h2>${first && html`<p class="govuk-body">${words.rich('adverse-until', { until: ask.moment(first) })}</p>`}
    ${buttonRow(buttonLink(words.say(waits.length > 0 ? 'adverse-link' : 'adverse-read'), words.href(adversePath(application)), waits.length > 0 ? 'main' : 'second'))}`;
}
