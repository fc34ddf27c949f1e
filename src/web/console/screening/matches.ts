import { isRefusal } from '../../../kernel/refusal.ts';
import type { MatchView } from '../../../modules/screening/index.ts';
import { errorSummary, titleWith } from '../../shared/forms/faults.ts';
import { mixed } from '../../shared/forms/mixed.ts';
import { details, done, insetText, tag } from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated, ltr } from '../../shared/html.ts';
import { nameHtml, namesHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { stateTag } from '../application/parts.ts';
import { groundHtml } from '../licence/lists.ts';
import type { ConsoleAsk } from '../route.ts';
import { decisionHtml, type Sent } from './decision-form.ts';
import { evidenceTable, replayHtml, sentenceHtml, waterfall } from './evidence.ts';
import { askedTag, headHtml, kindTag, labelHtml, percent } from './parts.ts';
import { type ExplainedTrace, explainedIn, peopleEvidence } from './people-evidence.ts';
import { matchPath, type OpenMatch, openMatch, type Screened, screenedFor } from './sight.ts';

const DONE = ['decided', 'disclosed', 'sealed'];

export async function matchesPage(ask: ConsoleAsk): Promise<Answer> {
  // every look counts, so it is never taken for one that was made before
  const screened = await ask.act<Screened>((act) => screenedFor(act, ask), { forgotten: true });
  return isRefusal(screened) ? screened : matchesSheet(ask, screened);
}

/** The match to show: the one that was asked for, else the likeliest that waits for somebody. */
function chosen(matches: readonly MatchView[], asked: string | null): MatchView | undefined {
  return (
    matches.find(({ match }) => match === asked) ??
    matches.find((match) => match.asked.state !== 'decided') ??
    matches[0]
  );
}

/** Matches of an application, one open at a time: both sides, the evidence, the decision. */
export async function matchesSheet(ask: ConsoleAsk, screened: Screened, sent?: Sent): Promise<Sheet> {
  const { words, query } = ask;
  const { desk, view } = screened;
  const faults = sent?.faults ?? [];
  const open = view && chosen(view.matches, sent?.match ?? query.get('match'));
  const looked = open && (await openMatch(ask.reader, ask, open));
  const explained = open && !looked?.tied ? await explainedIn(ask.reader, ask, desk.app.id, open) : [];
  const licence = view?.licence ? desk.app.granted?.number : undefined;
  const title = words.say('scr-title', { reference: isolated(desk.app.reference) });
  const did = sent ? undefined : DONE.find((one) => one === query.get('done'));
  return {
    title: titleWith(words, title, faults),
    section: 'nav-work',
    status: sent?.stale ? 409 : faults.length ? 422 : 200,
    body: html`${errorSummary(words, faults)}${did && done(words.say(`scr-${did}`))}${headHtml(ask, screened, 'screening')}${
      !view
        ? html`<p class="govuk-body">${words.say('scr-not-yet')}</p>`
        : html`${licence && insetText(words.rich('scr-leads-here', { number: html`<a class="govuk-link" href="${words.href(`/console/licences/${licence}`)}">${id(licence)}</a>` }))}<p class="govuk-body">${words.say('scr-a-lead')} ${mixed(words.say('scr-held-against', { parties: view.counts.parties, people: view.counts.people, listed: view.counts.listed, found: view.counts.found, kept: view.matches.length }))} ${ask.moment(view.madeAt)}</p>
    ${looked ? html`<div class="sanad-review"><nav class="sanad-review__nav" aria-label="${words.say('scr-matches')}">${listHtml(ask, screened, looked.match)}</nav>${openHtml(ask, screened, looked, explained, sent)}</div>` : html`<p class="govuk-body">${words.say('scr-none')}</p>`}`
    }`,
  };
}

function listHtml(ask: ConsoleAsk, { desk, view }: Screened, open: MatchView): Html {
  const { words } = ask;
  return html`<ol class="sanad-matches">${view!.matches.map(
    (one) =>
      html`<li data-row><a href="${words.href(matchPath({ application: desk.app.id }, one.match))}"${one === open && html` aria-current="page"`}>${labelHtml(ask, one.label)}</a><span>${ltr(percent(one.probability))} ${kindTag(ask, one.kind)} ${askedTag(ask, one.asked)}${one.sealed && html` ${tag(words.say('scr-seal-tag'), 'plain')}`}</span></li>`,
  )}</ol>`;
}

function openHtml(
  ask: ConsoleAsk,
  screened: Screened,
  looked: OpenMatch,
  explained: readonly ExplainedTrace[],
  sent?: Sent,
): Html {
  const { words } = ask;
  const { match, tied } = looked;
  const { view } = screened;
  const heading = html`<h2 class="govuk-heading-m" id="match">${labelHtml(ask, match.label)} ${kindTag(ask, match.kind)} ${tag(words.rich('scr-probability', { percent: ltr(percent(match.probability)) }), 'info')}</h2>`;
  if (tied)
    return html`<section class="sanad-review__main" aria-labelledby="match">${heading}<p class="govuk-body">${words.say('scr-tied')}</p></section>`;
  return html`<section class="sanad-review__main" aria-labelledby="match">${heading}${facingHtml(ask, screened, looked)}
    ${match.loopholes.length > 0 && html`<p class="govuk-body">${words.say('scr-loophole')}: ${match.loopholes.map(({ say }, i) => html`${i > 0 && ' '}${tag(words.of(say), 'caution')}`)}</p>`}
    <h3 class="govuk-heading-s">${words.say('scr-evidence')}</h3>${sentenceHtml(ask, match)}${evidenceTable(ask, match)}${peopleEvidence(ask, explained)}
    ${details(words.say('scr-waterfall'), waterfall(ask, match))}${replayHtml(ask, match, view!)}</section>
    <aside class="sanad-review__side">${decisionHtml(ask, screened, looked, sent)}</aside>`;
}

/** Both sides in facing columns, the same thing on the same line. */
function facingHtml(ask: ConsoleAsk, { desk }: Screened, { match, other }: OpenMatch): Html {
  const { words, language } = ask;
  const { app } = desk;
  const none = html`<span class="sanad-none">${words.say('scr-not-known')}</span>`;
  const named = (one: { readonly name?: string | null; readonly nameUrdu?: string | null } = {}) =>
    one.name ? namesHtml(one.name, one.nameUrdu, language) : none;
  const row = (key: string, here: Html, there: Html | false) =>
    there !== false &&
    html`<tr><th scope="row" class="govuk-table__header">${words.say(key)}</th><td class="govuk-table__cell" data-label="${words.say('scr-this-side')}">${here}</td><td class="govuk-table__cell" data-label="${words.say('scr-other-side')}">${there}</td></tr>`;
  const link = other.path
    ? html`<a class="govuk-link" href="${words.href(other.path)}">${labelHtml(ask, match.label)}</a>`
    : labelHtml(ask, match.label);
  return html`<table class="govuk-table sanad-dense sanad-rows sanad-facing"><caption class="govuk-visually-hidden">${words.say('scr-this-side')}, ${words.say('scr-other-side')}</caption>
    <thead><tr><td></td><th scope="col" class="govuk-table__header">${words.say('scr-this-side')}</th><th scope="col" class="govuk-table__header">${words.say('scr-other-side')}</th></tr></thead><tbody>
    ${row('scr-name', named(app.content.company), named(other))}${row('scr-reference', id(app.reference), link)}
    ${row('scr-standing', stateTag(words, app.state), kindTag(ask, match.kind))}${row('scr-since', ask.day(app.submittedAt), other.since ? ask.day(other.since) : none)}
    ${row('scr-shut-on', html`<span class="sanad-none">—</span>`, match.shutAt !== null && ask.day(match.shutAt))}${row('scr-ground', html`<span class="sanad-none">—</span>`, match.ground !== null && (match.kind === 'listed' ? nameHtml(match.ground, language) : groundHtml(ask, match.ground)))}</tbody></table>`;
}
