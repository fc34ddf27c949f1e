import { type Day, daysBetween, plusDays } from '../../../kernel/day.ts';
import { DAY_MS, plusMs } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import type { Power } from '../../../modules/agencies/index.ts';
import { discloseMatch, type MatchView, sealMatch } from '../../../modules/screening/index.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { dateField, hidden, textArea } from '../../shared/forms/fields.ts';
import {
  backLink,
  buttonLink,
  buttonRow,
  insetText,
  submitButton,
  warning,
} from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { lacks } from '../application/desk.ts';
import { whyNot } from '../application/who-can.ts';
import { Reading } from '../decision/typed.ts';
import type { ConsoleAsk } from '../route.ts';
import { labelHtml, today } from './parts.ts';
import { matchPath, type Screened, screenedFor } from './sight.ts';

const TEXT_MAX = 4_000;
const TEXT_MIN = 20;
const DAYS_MIN = 7;
const DAYS_MAX = 90;

export const DISCLOSE_FIELDS = ['gist', 'until', 'evidence', 'step'];
export const SEAL_FIELDS = ['reason'];

interface Here {
  readonly screened: Screened;
  readonly match: MatchView;
}

async function here(ask: ConsoleAsk): Promise<Here | Refusal> {
  const screened = await ask.act<Screened>((act) => screenedFor(act, ask), { forgotten: true });
  if (isRefusal(screened)) return screened;
  const match = screened.view?.matches.find((one) => one.match === ask.params.match);
  return match ? { screened, match } : refuse('not-found', 'no-such-match');
}

/** The frame of both acts; why it cannot be done stands in the place of the form. */
function sheet(
  ask: ConsoleAsk,
  { screened, match }: Here,
  page: { readonly act: 'disclose' | 'seal'; readonly no: Refusal | undefined; readonly power: Power },
  inside: Html,
  faults: readonly FormFault[] = [],
): Sheet {
  const { words } = ask;
  const { app } = screened.desk;
  const title = words.say(`scr-${page.act}`);
  const of = words.rich('scr-match-of', { reference: id(app.reference), other: labelHtml(ask, match.label) });
  return {
    title: titleWith(words, `${title} · ${isolated(app.reference)}`, faults),
    section: 'nav-work',
    status: page.no ? (page.no.refused === 'not-allowed' ? 403 : 409) : faults.length ? 422 : 200,
    body: html`${backLink(words.say('scr-back'), words.href(matchPath({ application: app.id }, match.match)))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${of}</p>
    ${page.no ? html`<p class="govuk-body">${whyNot(ask, page.no, page.power)}</p>` : inside}`,
  };
}

const leave = (ask: ConsoleAsk, { screened, match }: Here) =>
  buttonLink(
    ask.words.say('act-leave'),
    ask.words.href(matchPath({ application: screened.desk.app.id }, match.match)),
    'plain',
  );

const disclosing = (ask: ConsoleAsk, { screened, match }: Here) => ({
  act: 'disclose' as const,
  power: 'disclose-match' as const,
  no:
    lacks(ask, screened.desk.office, 'disclose-match') ??
    (match.sealed ? refuse('conflict', 'match-is-sealed') : undefined),
});

export async function disclosePage(ask: ConsoleAsk): Promise<Answer> {
  const found = await here(ask);
  return isRefusal(found) ? found : discloseSheet(ask, found, []);
}

function discloseSheet(ask: ConsoleAsk, found: Here, faults: readonly FormFault[], before?: Html): Sheet {
  const { words, form } = ask;
  const inside = html`${before && insetText(before)}<p class="govuk-body">${words.say('scr-disclose-why')}</p>${ask.formHtml(
    html`${hidden('evidence', found.match.evidence)}${textArea(words, { name: 'gist', label: words.say('scr-disclose-gist'), value: form.text('gist'), rows: 6, faults })}
    ${dateField(words, { name: 'until', label: words.say('scr-disclose-until'), hint: words.say('scr-disclose-until-hint'), value: form.text('until'), example: plusDays(today(ask), 2 * DAYS_MIN), faults })}
    ${buttonRow(submitButton(words.say('scr-disclose-look'), { name: 'step', value: 'look' }), leave(ask, found))}`,
  )}`;
  const made = sheet(ask, found, disclosing(ask, found), inside, faults);
  return before ? { ...made, status: 409 } : made;
}

/** The whole days from today to a day, if the applicant can answer in them. */
function daysUntil(ask: ConsoleAsk, reading: Reading): number {
  const day: Day | undefined = reading.day('until', true);
  if (!day) return 0;
  const days = daysBetween(today(ask), day);
  if (days < DAYS_MIN) reading.fault('until', 'scr-disclose-past', { days: DAYS_MIN });
  if (days > DAYS_MAX) reading.fault('until', 'scr-disclose-far', { days: DAYS_MAX });
  return days;
}

/** Tells the applicant after a second look, over the evidence that was on the page. */
export async function disclose(ask: ConsoleAsk): Promise<Answer> {
  const { form, words, language, deps } = ask;
  const found = await here(ask);
  if (isRefusal(found)) return found;
  const { screened, match } = found;
  const page = disclosing(ask, found);
  const step = form.text('step');
  if (page.no || step === 'change') return discloseSheet(ask, found, []);
  const reading = new Reading(ask);
  const gist = reading.prose('gist', TEXT_MAX);
  if (gist !== '' && gist.length < TEXT_MIN) reading.fault('gist', 'scr-say-more', { length: TEXT_MIN });
  const days = daysUntil(ask, reading);
  if (reading.faults.length > 0) return discloseSheet(ask, found, reading.faults);
  if (form.text('evidence') !== match.evidence)
    return discloseSheet(ask, found, [], html`${words.say('match-changed')}`);
  if (step !== 'send') {
    const kept = DISCLOSE_FIELDS.filter((name) => name !== 'step').map((name) =>
      hidden(name, form.text(name)),
    );
    const look = html`<h2 class="govuk-heading-m">${words.say('act-second-look')}</h2><p class="govuk-body">${words.say('scr-disclose-reads')}</p><p class="sanad-typed" dir="auto">${nameHtml(gist, language)}</p>
      <p class="govuk-body">${words.say('scr-disclose-until')}: ${ask.moment(plusMs(ask.at, days * DAY_MS))}</p>
      ${ask.formHtml(html`${kept}${buttonRow(submitButton(words.say('scr-disclose-send'), { name: 'step', value: 'send' }), submitButton(words.say('act-change'), { name: 'step', value: 'change', kind: 'second' }), leave(ask, found))}`)}`;
    return sheet(ask, found, page, look);
  }
  const application = screened.desk.app.id;
  const input = { application, match: match.match, gist, days };
  const answer = await ask.act((act) => discloseMatch(act, deps.country.agencies, input));
  if (isRefusal(answer))
    return discloseSheet(
      ask,
      found,
      ask.faults(answer, (pointer) => (pointer === '/days' ? 'until' : pointer.slice(1))),
    );
  return { location: `${matchPath({ application }, match.match)}&done=disclosed` };
}

const sealing = (ask: ConsoleAsk, { screened }: Here) => ({
  act: 'seal' as const,
  power: 'seal-match' as const,
  no: lacks(ask, screened.desk.office, 'seal-match'),
});

export async function sealPage(ask: ConsoleAsk): Promise<Answer> {
  const found = await here(ask);
  return isRefusal(found) ? found : sealSheet(ask, found, []);
}

function sealSheet(ask: ConsoleAsk, found: Here, faults: readonly FormFault[]): Sheet {
  const { words, form } = ask;
  const inside = html`${warning(words, words.say('scr-seal-why'))}${found.match.disclosedAt && html`<p class="govuk-body">${words.say('scr-seal-told')}</p>`}${ask.formHtml(
    html`${textArea(words, { name: 'reason', label: words.say('scr-seal-reason'), value: form.text('reason'), rows: 5, faults })}${buttonRow(submitButton(words.say('scr-seal'), { kind: 'danger' }), leave(ask, found))}`,
  )}`;
  return sheet(ask, found, sealing(ask, found), inside, faults);
}

export async function seal(ask: ConsoleAsk): Promise<Answer> {
  const found = await here(ask);
  if (isRefusal(found)) return found;
  if (sealing(ask, found).no) return sealSheet(ask, found, []);
  const reading = new Reading(ask);
  const reason = reading.prose('reason', TEXT_MAX);
  if (reason !== '' && reason.length < TEXT_MIN)
    reading.fault('reason', 'scr-say-more', { length: TEXT_MIN });
  if (reading.faults.length > 0) return sealSheet(ask, found, reading.faults);
  const application = found.screened.desk.app.id;
  const input = { application, match: found.match.match, reason };
  const answer = await ask.act((act) => sealMatch(act, ask.deps.country.agencies, input));
  if (isRefusal(answer)) return sealSheet(ask, found, ask.faults(answer));
  return { location: `${matchPath({ application }, found.match.match)}&done=sealed` };
}
