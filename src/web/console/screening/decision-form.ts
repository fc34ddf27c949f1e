import { DECISIONS, type MatchView, pieceInWords } from '../../../modules/screening/index.ts';
import { restsOf } from '../../../modules/screening/rules/evidence.ts';
import { WEIGHTS } from '../../../modules/screening/rules/groups.ts';
import { choiceField } from '../../shared/forms/choices.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import { hidden, textArea } from '../../shared/forms/fields.ts';
import { details, insetText, submitButton, tag } from '../../shared/forms/parts.ts';
import { type Html, html, id } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import { lacks, pathOf } from '../application/desk.ts';
import { agencyHtml } from '../application/parts.ts';
import { whyNot } from '../application/who-can.ts';
import { isStale, SEEN, seenField } from '../overtaken.ts';
import type { ConsoleAsk } from '../route.ts';
import { askedTag, sayHtml } from './parts.ts';
import { type EarlierDecision, type OpenMatch, type Screened, screeningPath } from './sight.ts';

export const DECIDE_FIELDS = ['match', 'evidence', 'pieces', SEEN, 'decision', 'reason'];

/** What a form that was sent left on the page. */
export interface Sent {
  readonly match: string;
  readonly faults: readonly FormFault[];
  /** What changed since the page was made, where something did. */
  readonly stale?: Html;
}

/** What the page was made over: a form that comes later than a change changes nothing. */
export const seenOf = ({ decidedAt }: Pick<MatchView, 'decidedAt'>): string => decidedAt ?? '';

/** What a person does about a match: decide it, tell the applicant, or seal it. */
export function decisionHtml(ask: ConsoleAsk, screened: Screened, looked: OpenMatch, sent?: Sent): Html {
  const { words } = ask;
  const { match, decided } = looked;
  const heading = (key: string) => html`<h3 class="govuk-heading-s">${words.say(key)}</h3>`;
  const no = lacks(ask, screened.desk.office, 'decide-match');
  return html`${heading('scr-decide')}<p class="govuk-body">${askedTag(ask, match.asked)}</p>
    ${match.asked.state === 'again' && html`<p class="govuk-body">${words.say('scr-changed-since')}</p>${differenceHtml(ask, match.asked)}`}
    ${sent?.stale && insetText(sent.stale)}${no ? html`<p class="govuk-body">${whyNot(ask, no, 'decide-match')}</p>` : formHtml(ask, screened, match, sent)}
    ${decided.length > 0 && details(words.say('scr-earlier'), html`${decided.map((one) => earlierHtml(ask, one))}`, match.asked.state === 'again')}
    ${heading('scr-told')}${toldHtml(ask, screened, match)}`;
}

function formHtml(ask: ConsoleAsk, { desk }: Screened, match: MatchView, sent?: Sent): Html {
  const { words, form } = ask;
  const typed = sent?.match === match.match;
  const faults = sent?.faults ?? [];
  const choices = DECISIONS.map((decision, i) => ({
    value: decision,
    label: words.say(`scr-decide-${decision}`),
    key: String(i + 1),
  }));
  return ask.formHtml(
    html`${hidden('match', match.match)}${hidden('evidence', match.evidence)}${hidden('pieces', restsOf(match.traces).join('\n'))}${seenField(seenOf(match))}
    ${choiceField(words, { name: 'decision', label: words.say('scr-decide-what'), choices, value: typed ? form.text('decision') : undefined, faults })}
    ${textArea(words, { name: 'reason', label: words.say('scr-decide-reason'), value: typed ? form.text('reason') : '', rows: 4, faults })}${submitButton(words.say('scr-decide-send'))}`,
    { action: words.href(`${screeningPath(desk.app.id)}/decide`) },
  );
}

interface Difference {
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** What came and what went among the pieces that a decision rests on. */
export function differenceHtml(ask: ConsoleAsk, { added, gone }: Difference): Html {
  const { words } = ask;
  const known = (piece: string) => (piece.split(' ')[0] ?? '') in WEIGHTS;
  const line = (piece: string, came: boolean) =>
    html`<li>${tag(words.say(came ? 'scr-came' : 'scr-went'), came ? 'caution' : 'plain')} ${sayHtml(ask, pieceInWords(piece))}</li>`;
  return html`<ul class="sanad-lines">${added.filter(known).map((piece) => line(piece, true))}${gone.filter(known).map((piece) => line(piece, false))}</ul>`;
}

/** Why a form that was sent changed nothing: what is otherwise now than on its page. */
export function staleHtml(ask: ConsoleAsk, { match, decided }: OpenMatch): Html {
  const { words, form } = ask;
  const before = form.text('pieces').split('\n');
  const now = restsOf(match.traces);
  const added = now.filter((piece) => !before.includes(piece));
  const gone = before.filter((piece) => piece !== '' && !now.includes(piece));
  const latest = decided[0];
  const others = isStale(ask, seenOf(match));
  return html`<p class="govuk-body">${words.say('scr-stale')}</p>${others && latest && html`<p class="govuk-body">${words.say('scr-stale-decided')}</p>${earlierHtml(ask, latest)}`}
    ${form.text('evidence') !== match.evidence && (added.length + gone.length > 0 ? differenceHtml(ask, { added, gone }) : html`<p class="govuk-body">${words.say('scr-stale-weights')}</p>`)}`;
}

function earlierHtml(ask: ConsoleAsk, { decision, at, agency, reason }: EarlierDecision): Html {
  const { words, language } = ask;
  return html`<p class="govuk-body"><strong>${words.say(`scr-decide-${decision}`)}</strong> · ${ask.moment(at)}${agency && html` · ${agencyHtml(ask, agency)}`}</p>${reason && html`<p class="sanad-typed" dir="auto">${nameHtml(reason, language)}</p>`}`;
}

/** What the applicant was told and said, whether it may be relied on, and what can be done about it. */
function toldHtml(ask: ConsoleAsk, { desk }: Screened, match: MatchView): Html {
  const { words, language } = ask;
  const { disclosedAt, answerBy, answeredAt, answer, documents, sealed, mayNotRely } = match;
  const rely = html`<p class="govuk-body">${words.say(mayNotRely ?? 'scr-rely')}</p>`;
  if (sealed) return html`<p class="govuk-body">${words.say('scr-told-sealed')}</p>${rely}`;
  const path = `${screeningPath(desk.app.id)}/${match.match}`;
  const link = (to: string, key: string) =>
    html`<li><a class="govuk-link" href="${words.href(`${path}/${to}`)}">${words.say(key)}</a></li>`;
  const tells = lacks(ask, desk.office, 'disclose-match') === undefined;
  const seals = lacks(ask, desk.office, 'seal-match') === undefined;
  return html`${
    disclosedAt && answerBy
      ? html`<p class="govuk-body">${words.rich('scr-told-on', { when: ask.day(disclosedAt), until: ask.moment(answerBy) })}</p>`
      : html`<p class="govuk-body">${words.say('scr-told-not')}</p>`
  }${answeredAt && html`<p class="govuk-body">${words.rich('scr-told-answered', { when: ask.moment(answeredAt) })}</p>${answer && html`<p class="sanad-typed" dir="auto">${nameHtml(answer, language)}</p>`}${documents.length > 0 && html`<p class="govuk-body">${words.say('scr-told-documents')}: ${documents.map((hash, i) => html`${i > 0 && ' · '}<a class="govuk-link" href="${words.href(`${pathOf(desk.app.id)}/documents/${hash}`)}">${id(hash.slice(0, 12))}</a>`)}</p>`}`}${rely}
    <ul class="sanad-acts">${tells && link('disclose', 'scr-disclose')}${seals && link('seal', 'scr-seal')}</ul>`;
}
