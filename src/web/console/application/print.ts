import { isRefusal } from '../../../kernel/refusal.ts';
import { backLink } from '../../shared/forms/parts.ts';
import { html, id, isolated, ltr } from '../../shared/html.ts';
import { namesHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { markHtml, printedHtml } from '../printed.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { lookInto, pathOf } from './desk.ts';
import type { Section } from './flags.ts';
import { stateTag } from './parts.ts';
import { sectionHtml } from './sections.ts';
import { stripHtml } from './strip.ts';

const PRINTED: readonly Section[] = [
  'company',
  'people',
  'premises',
  'inspections',
  'channels',
  'business',
  'accounts',
  'devices',
  'documents',
  'answers',
  'messages',
  'history',
];

/** The whole application for paper: who printed it, when, and how it is to be kept; no forms. */
async function printPage(ask: ConsoleAsk): Promise<Answer> {
  const { words, language } = ask;
  const desk = await ask.act((act) => lookInto(act, ask), { forgotten: true });
  if (isRefusal(desk)) return desk;
  const { app } = desk;
  const parts = await Promise.all(
    PRINTED.map(async (section) => ({ section, inside: await sectionHtml(ask, desk, section, new Map()) })),
  );
  return {
    title: words.say('application-title', { reference: isolated(app.reference) }),
    section: 'nav-work',
    body: html`<div class="sanad-sheet">${backLink(words.say('review-back'), words.href(pathOf(app.id)))}
      <p class="sanad-noprint govuk-body">${words.say('review-print-how')}</p>
      ${await printedHtml(ask, 'licensing', { shown: true })}
      <h1 class="govuk-heading-l">${words.rich('application-title', { reference: id(app.reference) })} · ${namesHtml(app.content.company?.name ?? '', app.content.company?.nameUrdu, language)} ${stateTag(words, app.state)}</h1>
      <p class="govuk-body">${words.rich('review-version-hash', { version: id(String(app.version)), hash: ltr(app.hash) })}</p>
      ${stripHtml(ask, desk)}
      ${parts.map(({ section, inside }) => html`<section><h2 class="govuk-heading-m">${words.say(`review-section-${section}`)}</h2>${inside}</section>`)}
      ${markHtml(ask, 'licensing')}</div>`,
  };
}

export const printRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/console/applications/:application/print', handle: printPage },
];
