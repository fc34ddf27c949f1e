import { parseId } from '../../../kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { type Officer, officer, requireNoConflict } from '../../../modules/agencies/index.ts';
import {
  declineRegisterChange,
  interestsIn,
  type Licence,
  licenceById,
  makeRegisterChange,
  type ProposedChange,
  registerChange,
  registerChangeReasons,
} from '../../../modules/licences/index.ts';
import { secondRefusal } from '../../../modules/licences/rules/register-change.ts';
import type { Act } from '../../../platform/act.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { textArea } from '../../shared/forms/fields.ts';
import { backLink, buttonLink, buttonRow, done, submitButton, warning } from '../../shared/forms/parts.ts';
import { type Html, html, id } from '../../shared/html.ts';
import { noteRead } from '../../shared/read-log.ts';
import { nameHtml, namesHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { lacks } from '../application/desk.ts';
import { whyNot } from '../application/who-can.ts';
import { actOver, NOTHING_SENT, overtakenHtml, type SentOver, seenField, statusOf } from '../overtaken.ts';
import type { ConsoleAsk } from '../route.ts';
import { termsHtml } from './terms.ts';
import { changePath, REGISTER, stateTag } from './waiting.ts';

const DONE = ['proposed', 'made', 'declined'] as const;
const NOT_FOUND: Refusal = refuse('not-found', 'register-change-not-found');

/** A proposed change of the register in the hands of an officer of the agency that proposed it. */
export interface Looked {
  readonly change: ProposedChange;
  readonly licence: Licence | undefined;
  readonly office: Officer | undefined;
}

/** Who sees applications, is of the agency and has no interest in the holder. */
export async function lookAt(reader: Reader, ask: ConsoleAsk): Promise<Looked | Refusal> {
  const { actor, params } = ask;
  const office = await officer(reader, actor.officer);
  const denied = lacks(ask, office, 'see-applications');
  if (denied) return denied;
  const of = parseId(params.change ?? '');
  const change = of && (await registerChange(reader, of));
  if (!change || change.agency !== actor.agency) return NOT_FOUND;
  const about = change.change.licence ? await interestsIn(reader, change.change.licence) : [];
  const tied = isRefusal(about) ? about : await requireNoConflict(reader, actor, about);
  if (tied) return tied;
  const licence = change.change.licence ? await licenceById(reader, change.change.licence) : undefined;
  return { change, licence, office };
}

/** What the page of a change is made over. */
const changeMark = ({ version }: ProposedChange): string => String(version);

interface Read extends Looked {
  readonly reasons: string | null;
  readonly declined: string | null;
}

/** The look at the reasons is on record before they are shown. */
async function readChange(act: Act, ask: ConsoleAsk): Promise<Read | Refusal> {
  const looked = await lookAt(act, ask);
  if (isRefusal(looked)) return looked;
  await noteRead(act, { what: 'order-reasons', about: looked.change.id });
  return { ...looked, ...(await registerChangeReasons(act, looked.change.id)) };
}

/** Why this officer does not decide it: the office first, then who proposed it. */
export function secondNot(ask: ConsoleAsk, { change, office }: Looked): Refusal | undefined {
  return secondRefusal(change, ask.actor) ?? lacks(ask, office, 'approve-decision');
}

/** What would change and why, and what a second officer does about it. */
export async function changePage(ask: ConsoleAsk, sent: SentOver = NOTHING_SENT): Promise<Answer> {
  const { faults, overtaken } = sent;
  const { words, language, query } = ask;
  const read = await ask.act((act) => readChange(act, ask), { forgotten: true });
  if (isRefusal(read)) return read;
  const { change, licence, reasons, declined } = read;
  const title = words.say(`reg-kind-${change.change.kind}`);
  const what = DONE.find((one) => one === query.get('done'));
  const typed = (key: string, text: string | null) =>
    text !== null &&
    html`<h2 class="govuk-heading-s">${words.say(key)}</h2><p class="sanad-typed" dir="auto">${nameHtml(text, language)}</p>`;
  const meanwhile =
    overtaken &&
    overtakenHtml(ask, overtaken, {
      changed: html`<p class="govuk-body">${stateTag(ask, change.state)}</p>`,
      form: change.state === 'proposed' && secondNot(ask, read) === undefined,
    });
  return {
    title: titleWith(words, title, faults),
    section: 'nav-work',
    status: statusOf(sent),
    body: html`${backLink(words.say('reg-title'), words.href(REGISTER))}${what && faults.length === 0 && done(words.say(`reg-done-${what}`))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${title} ${stateTag(ask, change.state)}</h1>
    ${licence && html`<p class="govuk-body"><a class="govuk-link" href="${words.href(`/console/licences/${licence.number}`)}">${id(licence.number)}</a> · ${namesHtml(licence.holder, licence.holderUrdu, language)}</p>`}
    ${meanwhile}<div class="sanad-split"><div>${await termsHtml(ask, change.change)}${typed('act-reasons', reasons)}${typed('reg-declined-why', declined)}<p class="govuk-hint">${words.say('review-look-recorded')}</p></div><div class="sanad-noprint">${change.state === 'proposed' && secondHtml(ask, read, faults)}</div></div>`,
  };
}

function secondHtml(ask: ConsoleAsk, looked: Looked, faults: readonly FormFault[]): Html {
  const { words, form } = ask;
  const heading = html`<h2 class="govuk-heading-m">${words.say('reg-second')}</h2>`;
  const no = secondNot(ask, looked);
  if (no) return html`${heading}<p class="govuk-body">${whyNot(ask, no, 'approve-decision')}</p>`;
  const at = changePath(looked.change);
  const seen = seenField(changeMark(looked.change));
  const reasons = textArea(words, {
    name: 'reasons',
    label: words.say('act-own-reasons'),
    hint: words.say('act-office-reads'),
    value: form.text('reasons'),
    rows: 3,
    faults,
  });
  const approve =
    looked.change.change.kind === 'import'
      ? html`<p class="govuk-body">${words.say('reg-hand-in-about')}</p>${buttonRow(buttonLink(words.say('reg-hand-in'), words.href(`${at}/list`)))}`
      : ask.formHtml(html`${seen}${buttonRow(submitButton(words.say('reg-approve')))}`, {
          action: words.href(`${at}/approve`),
        });
  return html`${heading}${warning(words, words.say('reg-second-about'))}${approve}
    ${ask.formHtml(html`${seen}${reasons}${submitButton(words.say('reg-decline'), { kind: 'second' })}`, { action: words.href(`${at}/decline`) })}`;
}

/** Decides on the change of the address; what is wrong stands beside its field, over what was typed. */
async function decided(
  ask: ConsoleAsk,
  did: (typeof DONE)[number],
  action: (act: Act, change: ProposedChange['id']) => Promise<object | Refusal>,
): Promise<Answer> {
  const looked = await lookAt(ask.reader, ask);
  if (isRefusal(looked)) return looked;
  const { id: change } = looked.change;
  return actOver(ask, {
    mark: async (act) => {
      const now = await registerChange(act, change);
      return now ? changeMark(now) : NOT_FOUND;
    },
    did: (act) => action(act, change),
    done: `${changePath(looked.change)}?done=${did}`,
    serializable: true,
    nameOf: (at) => (at === '/reasons' ? 'reasons' : ''),
    page: (sent) => changePage(ask, sent),
  });
}

export const approveAct = (ask: ConsoleAsk) =>
  decided(ask, 'made', (act, change) => makeRegisterChange(act, ask.deps.country, { change }));

export const declineAct = (ask: ConsoleAsk) =>
  decided(ask, 'declined', (act, change) =>
    declineRegisterChange(act, ask.deps.country, { change, reasons: ask.form.text('reasons') }),
  );
