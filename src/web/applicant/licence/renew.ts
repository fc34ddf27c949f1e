import { dayAt } from '../../../kernel/day.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import {
  type ConfirmedPlace,
  confirmParts,
  type Draft,
  openPrefilled,
  settledParts,
} from '../../../modules/applications/index.ts';
import { renewalOpens } from '../../../modules/applications/rules/about-licence.ts';
import { validityEnd } from '../../../modules/licences/rules/licence.ts';
import { dayHtml } from '../../shared/dates.ts';
import {
  backLink,
  buttonLink,
  buttonRow,
  insetText,
  submitButton,
  type Task,
  taskList,
} from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { type DraftSection, draftPath, openDraft } from '../draft/section.ts';
import { sectionsFor } from '../draft/sections.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { lastDay } from './in-words.ts';
import { licencePath, ownLicence } from './own.ts';

/** Where a prefilled application is confirmed, section by section. */
export const confirmPath = (application: string, section = '') =>
  `/my/applications/${application}/confirm${section && `/${section}`}`;

/** What a renewal takes, until when, and what goes on meanwhile. */
async function renewPage(ask: ApplicantAsk): Promise<Answer> {
  const licence = await ownLicence(ask);
  if (isRefusal(licence)) return licence;
  const { words, deps } = ask;
  const end = validityEnd(licence);
  const { applications } = deps.country;
  const opens = renewalOpens(licence, applications);
  const early = opens !== null && dayAt(ask.at, applications.zone) < opens;
  const title = words.say('held-renew-title', { licence: isolated(licence.number) });
  return {
    title,
    section: 'my-nav-home',
    body: html`${backLink(words.say('held-back'), words.href(licencePath(licence)))}
    <h1 class="govuk-heading-l">${words.rich('held-renew-title', { licence: id(licence.number) })}</h1>
    ${end && insetText(words.rich('held-renew-until', { day: lastDay(ask, end) }))}
    <p class="govuk-body">${words.say('held-renew-about')}</p>
    ${early ? html`<p class="govuk-body">${words.rich('held-renew-from', { day: dayHtml(opens, words.language) })}</p>` : ask.formHtml(submitButton(words.say('held-renew-submit')))}`,
  };
}

async function renew(ask: ApplicantAsk): Promise<Answer> {
  const licence = await ownLicence(ask);
  if (isRefusal(licence)) return licence;
  const opened = await ask.act((act) =>
    openPrefilled(act, ask.deps.country, { licence: licence.id, kind: 'renewal' }),
  );
  return isRefusal(opened) ? opened : { location: confirmPath(opened.application) };
}

interface Confirming {
  readonly draft: Draft;
  readonly sections: readonly DraftSection[];
  isSettled(section: DraftSection): boolean;
}

const placesOf = ({ places }: DraftSection) => [...new Set(places.map((place) => place.split('/')[1]!))];

/** The sections of a prefilled draft; undefined where nothing was prefilled. */
async function confirming(ask: ApplicantAsk, draft: Draft): Promise<Confirming | undefined> {
  const settled = await settledParts(ask.reader, draft);
  if (!settled) return undefined;
  return {
    draft,
    sections: sectionsFor(ask.deps.country, draft).filter(({ key }) => key !== 'declarations'),
    isSettled: (section) => placesOf(section).every((place) => settled.includes(place as ConfirmedPlace)),
  };
}

/** Section by section: as it was, or changed. */
async function confirmPage(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const found = await confirming(ask, draft);
  if (!found) return { location: draftPath(draft.id) };
  const { words } = ask;
  const { sections, isSettled } = found;
  const left = sections.filter((section) => !isSettled(section));
  const tasks = sections.map(
    (section): Task => ({
      name: words.say(section.title),
      href: words.href(confirmPath(draft.id, section.key)),
      state: isSettled(section) ? 'done' : 'todo',
      status: words.say(isSettled(section) ? 'held-settled' : 'held-unsettled'),
    }),
  );
  const next = left[0];
  const title = words.say('held-confirm-title', { reference: isolated(draft.reference) });
  return {
    title,
    section: 'my-nav-home',
    body: html`${backLink(words.say('my-back'), words.href('/my'))}
    <h1 class="govuk-heading-l">${words.rich('held-confirm-title', { reference: id(draft.reference) })}</h1>
    <p class="govuk-body">${words.say(next ? 'held-confirm-about' : 'held-confirm-done', { left: left.length })}</p>
    ${taskList(words, tasks)}
    ${buttonRow(next ? buttonLink(words.say('held-confirm-next'), words.href(confirmPath(draft.id, next.key))) : buttonLink(words.say('held-confirm-on'), words.href(draftPath(draft.id))))}`,
  };
}

async function sectionPage(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const found = await confirming(ask, draft);
  const section = found?.sections.find(({ key }) => key === ask.params.section);
  if (!found || !section) return { location: confirmPath(draft.id) };
  const { words } = ask;
  const title = words.say(section.title);
  const said: Html = await section.answers(ask, draft);
  return {
    title,
    section: 'my-nav-home',
    body: html`${backLink(words.say('held-confirm-back'), words.href(confirmPath(draft.id)))}
    <h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${words.say('held-confirm-right')}</p>${said}
    ${ask.formHtml(buttonRow(submitButton(words.say('held-confirm-as-is')), buttonLink(words.say('held-confirm-change'), words.href(draftPath(draft.id, section.path)), 'second')))}`,
  };
}

async function confirm(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const found = await confirming(ask, draft);
  const section = found?.sections.find(({ key }) => key === ask.params.section);
  if (!found || !section) return { location: confirmPath(draft.id) };
  const confirmed = await ask.act((act) =>
    confirmParts(act, { application: draft.id, places: placesOf(section) }),
  );
  if (isRefusal(confirmed)) return confirmed;
  const next = found.sections.find((one) => one.key !== section.key && !found.isSettled(one));
  return { location: confirmPath(draft.id, next?.key ?? '') };
}

export const renewRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: '/my/licences/:number/renew', handle: renewPage },
  {
    method: 'post',
    path: '/my/licences/:number/renew',
    form: { fields: [] },
    handle: renew,
  },
  { method: 'get', path: confirmPath(':application'), handle: confirmPage },
  { method: 'get', path: confirmPath(':application', ':section'), handle: sectionPage },
  {
    method: 'post',
    path: confirmPath(':application', ':section'),
    form: { fields: [] },
    handle: confirm,
  },
];
