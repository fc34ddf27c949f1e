import { isRefusal } from '../../../kernel/refusal.ts';
import type { HistoryLine } from '../../../modules/applications/index.ts';
import type { Act } from '../../../platform/act.ts';
import { done, tag } from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated, ltr } from '../../shared/html.ts';
import { namesHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { ACTS } from '../decision/acts.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { screeningLinks } from '../screening/links.ts';
import { actsHtml } from './acts-panel.ts';
import { lookInto, pathOf, type ReadDesk } from './desk.ts';
import { documentRoutes } from './documents.ts';
import { type Flags, flagsOf, SECTIONS, type Section } from './flags.ts';
import { shotRoutes } from './inspection-photographs.ts';
import { answersIn, messageHtml, openHtml } from './messages.ts';
import { stateTag } from './parts.ts';
import { printRoutes } from './print.ts';
import { revealRoutes } from './reveal.ts';
import { sectionHtml } from './sections.ts';
import { linesHtml, type Since, sectionsChanged, sinceFact } from './since.ts';
import { stripHtml } from './strip.ts';

interface Looked {
  readonly desk: ReadDesk;
  readonly flags: Flags;
  /** What is new since this officer was here last; undefined on his first visit. */
  readonly since: Since | undefined;
}

async function look(act: Act, ask: ConsoleAsk) {
  const desk = await lookInto(act, ask);
  if (isRefusal(desk)) return desk;
  const flags = await flagsOf(act, ask, desk);
  const since = desk.seen === undefined ? undefined : await sinceFact(act, ask, desk, desk.seen);
  return { desk, flags, since } satisfies Looked;
}

/** One application on one screen: who has spoken, what is new, its sections with their flags, what can be done. */
async function applicationPage(ask: ConsoleAsk): Promise<Answer> {
  const { words, query } = ask;
  // every look counts, so it is never taken for one that was made before
  const looked = await ask.act<Looked>((act) => look(act, ask), { forgotten: true });
  if (isRefusal(looked)) return looked;
  const { desk, since } = looked;
  const { app } = desk;
  const section = SECTIONS.find((one) => one === query.get('section')) ?? 'overview';
  const did = ACTS.find(({ code }) => code === query.get('done'));
  const heading = (key: string, more: Html | false = false) =>
    html`<h2 class="govuk-heading-s">${words.say(key)}${more}</h2>`;
  return {
    title: words.say('application-title', { reference: isolated(app.reference) }),
    section: 'nav-work',
    body: html`${did && done(words.say(`act-${did.code}-done`))}${headHtml(ask, desk)}
    <section aria-label="${words.say('application-agencies')}">${stripHtml(ask, desk)}</section>
    <p class="govuk-body sanad-jump"><a class="govuk-link" href="#acts">${words.say('review-acts')}</a></p>
    <div class="sanad-review"><nav class="sanad-review__nav" aria-label="${words.say('review-sections')}">${navHtml(ask, looked, section)}</nav>
    <section class="sanad-review__main" aria-labelledby="section"><h2 class="govuk-heading-m" id="section">${words.say(`review-section-${section}`)} ${(looked.flags.get(section) ?? []).map(({ text, tone }) => tag(text, tone))}</h2>${await sectionHtml(ask, desk, section, looked.flags)}</section>
    <aside class="sanad-review__side" id="acts">${heading('review-acts')}${actsHtml(ask, desk)}
    ${heading('review-since')}${sinceHtml(ask, desk, since)}
    ${heading('review-messages')}${latestHtml(ask, desk)}</aside></div>`,
  };
}

function headHtml(ask: ConsoleAsk, { app }: ReadDesk): Html {
  const { words, language, deps } = ask;
  const known = deps.country.applications.classes.find(({ code }) => code === app.class);
  return html`<div class="sanad-review__head">    <h1 class="govuk-heading-l">${words.rich('application-title', { reference: id(app.reference) })} · ${namesHtml(app.content.company?.name ?? '', app.content.company?.nameUrdu, language)}</h1>
    <p>${stateTag(words, app.state)} ${words.say(`application-kind-${app.kind}`)} · ${known ? html`<bdi>${words.of(known.name)}</bdi>` : ltr(app.class)} · ${words.rich('review-version-hash', { version: ltr(String(app.version)), hash: id(app.hash.slice(0, 12)) })} · ${ask.moment(app.submittedAt)} · <a class="govuk-link" href="${words.href(`${pathOf(app.id)}/print`)}">${words.say('review-print')}</a></p></div>`;
}

function navHtml(ask: ConsoleAsk, { desk, flags, since }: Looked, open: Section): Html {
  const { words } = ask;
  const changed = sectionsChanged(since?.differences ?? []);
  return html`<ul>${SECTIONS.map((section) => {
    const own = flags.get(section) ?? [];
    const worst = own.find(({ tone }) => tone === 'bad') ?? own.find(({ tone }) => tone === 'caution');
    const at = section === 'overview' ? pathOf(desk.app.id) : `${pathOf(desk.app.id)}?section=${section}`;
    return html`<li data-row><a href="${words.href(at)}"${section === open && html` aria-current="page"`}>${words.say(`review-section-${section}`)}</a>${worst && tag(worst.text, worst.tone)}${changed.has(section) && tag(words.say('review-changed'), 'info')}</li>`;
  })}${screeningLinks(ask, desk.app.id)}</ul>`;
}

const NEW_LINES = 5;

function sinceHtml(ask: ConsoleAsk, { app }: ReadDesk, since: Since | undefined): Html {
  const { words } = ask;
  if (!since) return html`<p class="govuk-body">${words.say('review-first-look')}</p>`;
  if (since.lines.length === 0) return html`<p class="govuk-body">${words.say('review-nothing-new')}</p>`;
  const from =
    since.differences.length > 0 &&
    html`<p class="govuk-body"><a class="govuk-link" href="${words.href(`${pathOf(app.id)}?section=changes`)}">${words.say('review-places-differ', { count: since.differences.length })}</a></p>`;
  return html`${from}${linesHtml(ask, since.lines, NEW_LINES)}`;
}

const TOLD: ReadonlySet<string> = new Set([
  'InformationRequested',
  'FoundDeficient',
  'RefusalNoticed',
  'RefusalAnswered',
]);
const isTold = (line: HistoryLine) => TOLD.has(line.type) || answersIn(line.said).length > 0;

/** The last thing that was said, and what is still owed. */
function latestHtml(ask: ConsoleAsk, desk: ReadDesk): Html {
  const last = desk.view.history.findLast((line) => line.said !== null && isTold(line));
  if (!last) return html`<p class="govuk-body">${ask.words.say('application-no-requests')}</p>`;
  return html`${openHtml(ask, desk)}${messageHtml(ask, desk, last)}`;
}

export const applicationRoutes: readonly ConsoleRoute[] = [
  {
    method: 'get',
    path: '/console/applications/:application',
    handle: applicationPage,
  },
  ...documentRoutes,
  ...shotRoutes,
  ...revealRoutes,
  ...printRoutes,
];
