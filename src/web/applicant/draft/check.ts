import { isRefusal } from '../../../kernel/refusal.ts';
import { type Draft, submitApplication } from '../../../modules/applications/index.ts';
import { hidden } from '../../shared/forms/fields.ts';
import {
  backLink,
  buttonLink,
  buttonRow,
  insetText,
  submitButton,
  warning,
} from '../../shared/forms/parts.ts';
import { type Html, html, id, NOTHING } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { askedPath } from '../application/asked.ts';
import { kindAndClass } from '../application/in-words.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { draftPath, openDraft, previewOf } from './section.ts';
import { sectionsFor } from './sections.ts';

const ADDRESS = draftPath(':application', '/check');

/** Every answer with the way to change it; below, handing in what stands here and nothing else. */
async function checkPage(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  return isRefusal(draft) ? draft : checkSheet(ask, draft, NOTHING);
}

/** A new version answers what was asked: it is sent from there. */
function askedHtml({ words }: ApplicantAsk, draft: Draft): Html {
  return html`<p class="govuk-body">${words.say('draft-submit-asked')}</p>${buttonRow(buttonLink(words.say('draft-submit-asked-go'), words.href(askedPath(draft.id))))}`;
}

async function checkSheet(ask: ApplicantAsk, draft: Draft, notice: Html, status = 200): Promise<Answer> {
  const { words, deps } = ask;
  const sections = sectionsFor(deps.country, draft);
  const [{ obstacles, feeShort }, answers] = await Promise.all([
    previewOf(ask, draft),
    Promise.all(sections.map((section) => section.answers(ask, draft))),
  ]);
  const deficient = obstacles.filter(({ effect }) => effect === 'deficient').length;
  const grounds = obstacles.length - deficient;
  const title = words.say('draft-check-title');
  const to = (path: string) => words.href(draftPath(draft.id, path));
  return {
    title,
    section: 'my-nav-home',
    status,
    body: html`${backLink(words.say('draft-back'), to(''))}${notice}<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body-l">${id(draft.reference)} · ${kindAndClass(words, deps.country, draft)}</p>
    ${sections.map((section, i) => html`<section class="sanad-answers"><h2 class="govuk-heading-m">${words.say(section.title)}</h2>${answers[i]}</section>`)}
    <h2 class="govuk-heading-m">${words.say('draft-submit-title')}</h2>
    ${
      draft.submitted > 0
        ? askedHtml(ask, draft)
        : deficient > 0
          ? html`${insetText(html`${words.say('draft-submit-deficient', { problems: deficient })} <a class="govuk-link" href="${to('/obstacles')}">${words.say('draft-obstacles-title')}</a>`)}`
          : feeShort.minor !== '0'
            ? html`${insetText(words.say('draft-submit-unpaid'))}${buttonRow(buttonLink(words.say('draft-pay-title'), to('/pay')))}`
            : html`${grounds > 0 && warning(words, html`${words.say('draft-submit-grounds')} <a class="govuk-link" href="${to('/obstacles')}">${words.say('draft-obstacles-title')}</a>`)}
          <p class="govuk-body">${words.say('draft-submit-about')}</p>
          ${ask.formHtml(html`${hidden('revision', String(draft.revision))}${buttonRow(submitButton(words.say('draft-submit')))}`)}`
    }`,
  };
}

async function submit(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  // a button pressed twice, or a page from before: it was handed in already
  if (isRefusal(draft))
    return draft.code === 'draft-closed'
      ? { location: `/my/applications/${ask.params.application}/submitted` }
      : draft;
  if (draft.submitted > 0) return { location: askedPath(draft.id) };
  const { deps, form, words } = ask;
  const revision = Number(form.text('revision'));
  const submitted = await ask.act((act) =>
    submitApplication(act, deps.country, deps.blind, { application: draft.id, revision }),
  );
  if (!isRefusal(submitted)) return { location: `/my/applications/${draft.id}/submitted` };
  // somebody changed it after it was read: it is read again before it is handed in
  if (submitted.code === 'draft-changed')
    return checkSheet(ask, draft, notice(words.say('draft-changed-since-read')), 409);
  if (submitted.refused === 'invalid' || submitted.code === 'processing-fee-unpaid')
    return checkSheet(ask, draft, NOTHING, 422);
  return submitted;
}

const notice = (text: string) =>
  html`<div class="govuk-error-summary" role="alert" tabindex="-1" autofocus><p class="govuk-body">${text}</p></div>`;

export const checkRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: ADDRESS, handle: checkPage },
  { method: 'post', path: ADDRESS, form: { fields: ['revision'] }, handle: submit },
];
