import { type Restable, restableMatches } from '../../../modules/screening/index.ts';
import { checks } from '../../shared/forms/choices.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import { tag } from '../../shared/forms/parts.ts';
import { type Html, html, ltr, NOTHING } from '../../shared/html.ts';
import type { Desk } from '../application/desk.ts';
import type { ConsoleAsk } from '../route.ts';
import { kindTag, labelHtml, percent } from '../screening/parts.ts';
import { matchPath } from '../screening/sight.ts';

/** So many of the likeliest are offered; what was chosen is offered always. */
const OFFERED_MAX = 10;

const offered = async (ask: ConsoleAsk, { app }: Desk): Promise<readonly Restable[]> => {
  const all = await restableMatches(ask.reader, app.id, ask.at);
  const chosen = ask.form.all('resting');
  return all.filter(({ match, kind }, i) => i < OFFERED_MAX || kind === 'shut' || chosen.includes(match));
};

// the field is not called `matches`: an input of that name hides the form's own function of that name from every script
/** On which matches of the screening a reason against the applicant rests, and which of them it may rest on by now. */
export async function restingInputs(
  ask: ConsoleAsk,
  desk: Desk,
  faults: readonly FormFault[],
): Promise<Html> {
  const { words, form } = ask;
  const matches = await offered(ask, desk);
  if (matches.length === 0) return NOTHING;
  const choices = matches.map((one) => ({
    value: one.match,
    label: html`${labelHtml(ask, one.label)} ${kindTag(ask, one.kind)} ${ltr(percent(one.probability))}`,
    hint: stateHtml(ask, desk, one),
  }));
  return checks(words, {
    name: 'resting',
    label: words.say('act-rests-on'),
    hint: words.say('act-rests-on-hint'),
    choices,
    chosen: form.all('resting'),
    faults,
  });
}

function stateHtml(ask: ConsoleAsk, { app }: Desk, one: Restable): Html {
  const { words } = ask;
  if (one.sealed) return html`${tag(words.say('scr-seal-tag'), 'plain')}`;
  if (one.mayNotRely === null) return html`${words.say('act-rests-may')}`;
  if (one.mayNotRely === 'match-answer-awaited' && one.answerBy)
    return html`${words.rich('act-rests-awaited', { until: ask.moment(one.answerBy) })}`;
  return html`${words.say('act-rests-untold')} <a class="govuk-link" href="${words.href(`${matchPath({ application: app.id }, one.match).replace('?match=', '/')}/disclose`)}">${words.say('scr-disclose')}</a>`;
}

/** What was chosen, once more before it is sent. */
export async function restingLook(ask: ConsoleAsk, desk: Desk, chosen: readonly string[]): Promise<Html> {
  if (chosen.length === 0) return NOTHING;
  const known = (await offered(ask, desk)).filter(({ match }) => chosen.includes(match));
  return html`<h3 class="govuk-heading-s">${ask.words.say('act-rests-on')}</h3><ul class="govuk-list govuk-list--bullet">${known.map(({ label }) => html`<li>${labelHtml(ask, label)}</li>`)}</ul>`;
}

/** The field that a refusal about one of the matches blames. */
export const restingField = (pointer: string): string | undefined =>
  pointer.startsWith('/matches') ? 'resting' : undefined;
