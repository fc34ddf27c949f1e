import { isRefusal } from '../../../kernel/refusal.ts';
import { type Draft, discardDraft, settledParts } from '../../../modules/applications/index.ts';
import { amountHtml } from '../../shared/amount.ts';
import {
  backLink,
  buttonLink,
  buttonRow,
  done,
  insetText,
  submitButton,
  type Task,
  taskList,
} from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated } from '../../shared/html.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { askedPath } from '../application/asked.ts';
import { kindAndClass } from '../application/in-words.ts';
import { confirmPath } from '../licence/renew.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { draftPath, openDraft, overPath, previewOf, sectionStatus } from './section.ts';
import { sectionsFor } from './sections.ts';

const ADDRESS = draftPath(':application');

/** Every section with its state, what remains, and the way to submit. */
async function tasksPage(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { words, deps, query } = ask;
  const preview = await previewOf(ask, draft);
  const { obstacles } = preview;
  const states = sectionsFor(deps.country, draft).map((section) => ({
    section,
    status: sectionStatus(words, draft.content, obstacles, section),
  }));
  const tasks = states.map(
    ({ section, status }): Task => ({
      name: words.say(section.title),
      href: words.href(overPath(draft, section.path)),
      state: status.state,
      status: status.text,
    }),
  );
  const complete = states.filter(
    ({ section, status }) => status.state === 'done' || (section.optional && status.state === 'todo'),
  );
  return draftSheet(
    ask,
    draft,
    html`${query.has('opened') && done(words.say('draft-opened'))}
    <p class="govuk-body-l">${kindAndClass(words, deps.country, draft)}</p>
    ${draft.submitted > 0 && insetText(html`${words.say('draft-submit-asked')} <a class="govuk-link" href="${words.href(askedPath(draft.id))}">${words.say('draft-submit-asked-go')}</a>`)}
    <p class="govuk-body">${words.say('draft-progress', { complete: complete.length, all: states.length })} ${words.rich('draft-saved-at', { moment: ask.moment(draft.changedAt) })}</p>
    <h2 class="govuk-heading-m">${words.say('draft-fill-in')}</h2>${taskList(words, tasks)}
    <h2 class="govuk-heading-m">${words.say('draft-hand-in')}</h2>${taskList(words, lastTasks(ask, draft, preview))}
    ${draft.submitted === 0 && html`<p class="govuk-body"><a class="govuk-link" href="${words.href(draftPath(draft.id, '/discard'))}">${words.say('draft-discard')}</a></p>`}`,
  );
}

/** What comes after the sections: what is in the way, the fee, and handing it in. */
function lastTasks(
  { words }: ApplicantAsk,
  draft: Draft,
  { obstacles, feeShort }: Awaited<ReturnType<typeof previewOf>>,
): Task[] {
  const ready = obstacles.every(({ effect }) => effect !== 'deficient');
  const paid = feeShort.minor === '0';
  const to = (path: string) => words.href(draftPath(draft.id, path));
  return [
    {
      name: words.say('draft-obstacles-title'),
      href: to('/obstacles'),
      state: obstacles.length ? (ready ? 'begun' : 'todo') : 'done',
      status: obstacles.length
        ? words.say('draft-obstacles-count', { problems: obstacles.length })
        : words.say('draft-obstacles-none'),
    },
    {
      name: words.say('draft-pay-title'),
      href: to('/pay'),
      state: paid ? 'done' : 'todo',
      status: words.say(paid ? 'draft-pay-nothing' : 'draft-pay-open'),
      ...(!paid && { hint: amountHtml(feeShort) }),
    },
    {
      name: words.say('draft-check-title'),
      href: to('/check'),
      state: 'todo',
      ...(!(ready && paid) && { status: words.say('draft-not-ready') }),
    },
  ];
}

function draftSheet({ words }: ApplicantAsk, draft: Draft, inside: Html): Sheet {
  return {
    title: words.say('my-application-title', { reference: isolated(draft.reference) }),
    section: 'my-nav-home',
    body: html`${backLink(words.say('my-back'), words.href('/my'))}
    <h1 class="govuk-heading-l">${words.rich('my-application-title', { reference: id(draft.reference) })}</h1>${inside}`,
  };
}

/**
 * On to the section after one that was saved; after the last, to the list. Who answers what was asked, or confirms
 * what was prefilled, goes back to that.
 */
async function after(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  if (draft.submitted > 0) return { location: askedPath(draft.id) };
  const sections = sectionsFor(ask.deps.country, draft);
  const at = sections.findIndex(({ key }) => key === ask.params.section);
  const confirms = draft.kind !== 'variation' && at < sections.length - 1;
  if (confirms && (await settledParts(ask.reader, draft))) return { location: confirmPath(draft.id) };
  const next = at < 0 ? undefined : sections[at + 1];
  return { location: next ? overPath(draft, next.path) : draftPath(draft.id) };
}

async function discardPage(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { words, deps } = ask;
  const title = words.say('draft-discard-title', { reference: isolated(draft.reference) });
  return {
    title,
    section: 'my-nav-home',
    body: html`${backLink(words.say('draft-back'), words.href(draftPath(draft.id)))}
    <h1 class="govuk-heading-l">${words.rich('draft-discard-title', { reference: id(draft.reference) })}</h1><p class="govuk-body-l">${kindAndClass(words, deps.country, draft)}</p>
    <p class="govuk-body">${words.say('draft-discard-about')}</p>
    ${ask.formHtml(buttonRow(submitButton(words.say('draft-discard'), { kind: 'danger' }), buttonLink(words.say('draft-keep'), words.href(draftPath(draft.id)), 'second')))}`,
  };
}

async function discard(ask: ApplicantAsk): Promise<Answer> {
  const gone = await ask.act((act) => discardDraft(act, { application: ask.params.application! }));
  return isRefusal(gone) ? gone : { location: '/my?discarded=1' };
}

export const taskRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: ADDRESS, handle: tasksPage },
  { method: 'get', path: `${ADDRESS}/after/:section`, handle: after },
  { method: 'get', path: `${ADDRESS}/discard`, handle: discardPage },
  { method: 'post', path: `${ADDRESS}/discard`, form: { fields: [] }, handle: discard },
];
