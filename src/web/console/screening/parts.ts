import type { Bilingual } from '../../../kernel/bilingual.ts';
import { dayAt } from '../../../kernel/day.ts';
import type { Decision, MatchView } from '../../../modules/screening/index.ts';
import { type Tone, tag } from '../../shared/forms/parts.ts';
import { type Html, html, id, ltr } from '../../shared/html.ts';
import { nameHtml, namesHtml } from '../../shared/signed-in/name.ts';
import { stateTag } from '../application/parts.ts';
import type { ConsoleAsk } from '../route.ts';
import { connectionsPath, type Screened, screeningPath } from './sight.ts';

/** Bits with their sign, as in every picture of them. */
export const signed = (bits: number): string => `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`;

/** A likelihood: never nought and never certain. */
export function percent(share: number): string {
  if (share > 0.99) return `${Math.min(99.9, Math.floor(share * 1_000) / 10)}%`;
  if (share < 0.01) return `${Math.max(0.1, Math.ceil(share * 1_000) / 10)}%`;
  return `${Math.round(share * 100)}%`;
}

/** A text of the module in the reader's language: its Latin names and numbers keep their order. */
export const sayHtml = ({ words, language }: ConsoleAsk, text: Bilingual): Html =>
  nameHtml(words.of(text), language);

const STATES: Readonly<Record<string, Tone>> = {
  open: 'caution',
  again: 'caution',
  same: 'bad',
  different: 'good',
  'cannot-tell': 'plain',
};

/** Whether a match waits for somebody, or what was decided of it. */
export function askedTag(
  { words }: ConsoleAsk,
  asked: { readonly state: MatchView['asked']['state']; readonly decision?: Decision },
): Html {
  const state = asked.state === 'decided' ? asked.decision! : asked.state;
  return tag(words.say(`scr-state-${state}`), STATES[state]);
}

export function kindTag({ words }: ConsoleAsk, kind: MatchView['kind']): Html {
  return tag(
    words.say(`scr-kind-${kind}`),
    kind === 'shut' ? 'bad' : kind === 'listed' ? 'caution' : 'plain',
  );
}

export const labelHtml = ({ language }: ConsoleAsk, label: string): Html =>
  /\s|:/.test(label) ? nameHtml(label, language) : id(label);

/** The head of both pages: which application, in which state, and its neighbours. */
export function headHtml(ask: ConsoleAsk, { desk, view }: Screened, here: 'screening' | 'connections'): Html {
  const { words, language } = ask;
  const { app } = desk;
  const tab = (path: string, key: string, current: boolean) =>
    html`<li><a class="govuk-link" href="${words.href(path)}"${current && html` aria-current="page"`}>${words.say(key)}</a></li>`;
  return html`<div class="sanad-review__head"><h1 class="govuk-heading-l">${words.rich('scr-title', { reference: id(app.reference) })} · ${namesHtml(app.content.company?.name ?? '', app.content.company?.nameUrdu, language)} ${stateTag(words, app.state)}</h1></div>
    <nav aria-label="${words.say('scr-screening')}"><ul class="sanad-tabs">${tab(`/console/applications/${app.id}`, 'review-back', false)}${tab(screeningPath(app.id), 'scr-screening', here === 'screening')}${tab(connectionsPath(app.id), 'scr-connections', here === 'connections')}</ul></nav>
    ${view && view.version !== app.version && html`<p class="govuk-body">${words.rich('scr-version-behind', { screened: ltr(String(view.version)), now: ltr(String(app.version)) })}</p>`}`;
}

export const today = ({ at, deps }: ConsoleAsk) => dayAt(at, deps.country.applications.zone);
