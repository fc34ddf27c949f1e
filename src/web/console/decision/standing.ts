import { moneyToText } from '../../../kernel/money.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { viewApplication } from '../../../modules/applications/index.ts';
import { amountHtml } from '../../shared/amount.ts';
import { type Html, html, ltr, NOTHING } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import { type Desk, pathOf } from '../application/desk.ts';
import { agencyHtml } from '../application/parts.ts';
import { conditionsHtml, stripHtml } from '../application/strip.ts';
import type { ConsoleAsk } from '../route.ts';

/** What a decision rests on: the exact version, every opinion over it, the conditions, the fee that falls due. */
export async function standingHtml(ask: ConsoleAsk, desk: Desk): Promise<Html> {
  const { words } = ask;
  const { app } = desk;
  const view = await viewApplication(ask.reader, ask.actor, app.id);
  if (isRefusal(view)) return NOTHING;
  // as far as this officer may hear the others
  const conditions = view.opinions.flatMap(({ given, opinion }) =>
    given && opinion ? opinion.conditions : [],
  );
  const lines = ask.deps.country.applications.licenceFee(app.kind, app.class, app.content);
  return html`<section class="sanad-panel sanad-panel--wide"><dl class="sanad-pairs"><div><dt>${words.say('application-version')}</dt><dd>${ltr(String(app.version))}</dd></div>
    <div><dt>${words.say('act-licence-fee')}</dt><dd>${lines.length === 0 ? words.say('act-no-fee') : lines.map(({ text, amount }, i) => html`${i > 0 && html`<br>`}${words.of(text)}: ${amountHtml(moneyToText(amount))}`)}</dd></div><div class="sanad-pairs__wide"><dt>${words.say('application-hash')}</dt><dd><code>${ltr(app.hash)}</code></dd></div></dl>
    ${stripHtml(ask, { ...desk, view, seen: undefined })}
    ${conditions.length > 0 && html`<h3 class="govuk-heading-s">${words.say('review-conditions')}</h3>${conditionsHtml(ask, conditions)}`}</section>`;
}

/** Opens a paper that one officer put before another. */
export function paperLink({ words }: ConsoleAsk, { app }: Desk, hash: string): Html {
  return html`<a class="govuk-link" href="${words.href(`${pathOf(app.id)}/documents/${hash}?view=page`)}">${words.say('act-read-paper')}</a>`;
}

/** What was proposed, by which agency's officer, and why. */
export async function proposalHtml(ask: ConsoleAsk, { app }: Desk): Promise<Html> {
  const { words, language } = ask;
  const view = await viewApplication(ask.reader, ask.actor, app.id);
  const line = isRefusal(view) ? undefined : view.history.findLast(({ type }) => type === 'DecisionProposed');
  const said = (line?.said ?? {}) as { readonly reasons?: string; readonly gist?: string };
  return html`<p class="govuk-body"><strong>${words.say(`act-what-${app.proposal?.what ?? 'grant'}`)}</strong>${line?.agency && html` · ${agencyHtml(ask, line.agency)}`}${line && html` · ${ask.moment(line.at as ConsoleAsk['at'])}`}</p>
    ${said.reasons && html`<p class="sanad-typed" dir="auto">${nameHtml(said.reasons, language)}</p>`}
    ${said.gist && html`<h3 class="govuk-heading-s">${words.say('act-gist')}</h3><p class="sanad-typed" dir="auto">${nameHtml(said.gist, language)}</p>`}`;
}
