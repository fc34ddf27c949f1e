import { isRefusal } from '../../../kernel/refusal.ts';
import { type ApplicationView, askForInspection, unfitPlaces } from '../../../modules/applications/index.ts';
import { dayHtml } from '../../shared/dates.ts';
import { submitButton } from '../../shared/forms/parts.ts';
import { type Html, html, NOTHING } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { clockRule } from './in-hand.ts';
import { viewHere } from './notice.ts';

const PATH = '/my/applications/:application/inspection';

/** The inspection that a provisional licence waits for: until when the office makes it, and what the holder can do meanwhile. */
export function inspectionOwed(ask: ApplicantAsk, { application: app }: ApplicationView): Html {
  const clock = app.clocks.find(({ agency }) => agency === 'inspection');
  if (!clock) return NOTHING;
  const { words } = ask;
  const asked =
    app.inspectionAsked === null
      ? html`<p class="govuk-body">${words.say('my-inspection-ask')}</p>${ask.formHtml(submitButton(words.say('my-do-inspection')), { action: words.href(PATH.replace(':application', app.id)) })}`
      : html`<p class="govuk-body">${words.rich('my-inspection-asked', { day: ask.moment(app.inspectionAsked) })}</p>`;
  return html`<h2 class="govuk-heading-m">${words.say('my-inspection')}</h2>
    <p class="govuk-body">${words.rich('my-inspection-until', { day: dayHtml(clock.dueOn, words.language) })}${clockRule(ask, clock)}</p>${asked}`;
}

async function askFor(ask: ApplicantAsk): Promise<Answer> {
  const view = await viewHere(ask);
  if (isRefusal(view)) return view;
  const application = view.application.id;
  const again = (await unfitPlaces(ask.reader, ask.actor, application)).length > 0;
  const done = await ask.act(async (act) => {
    const app = await askForInspection(act, ask.deps.country, { application });
    return isRefusal(app) ? app : { application };
  });
  const said = again ? 'inspection-again' : 'inspection';
  return isRefusal(done) ? done : { location: `/my/applications/${application}?${said}=1` };
}

export const inspectionRoutes: readonly ApplicantRoute[] = [
  { method: 'post', path: PATH, form: { fields: [] }, handle: askFor },
];
