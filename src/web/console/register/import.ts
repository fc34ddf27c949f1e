import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { requirePower } from '../../../modules/agencies/index.ts';
import {
  CENTRE_HEADINGS,
  confirmImport,
  type Imported,
  proposeImport,
} from '../../../modules/licences/index.ts';
import { csvLine } from '../../shared/csv.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { textArea } from '../../shared/forms/fields.ts';
import { badFaults, emptyList } from '../../shared/forms/list-box.ts';
import { backLink, buttonLink, buttonRow, submitButton, warning } from '../../shared/forms/parts.ts';
import { type Html, html, id } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { tableHtml } from '../application/tables.ts';
import { whyNot } from '../application/who-can.ts';
import { overtakenHtml, PAGE_STALE } from '../overtaken.ts';
import type { ConsoleAsk } from '../route.ts';
import { carried, centreForm, centreInputs, centresHtml, type HandedIn, handedIn } from './centre-form.ts';
import { type Looked, lookAt, secondNot } from './change.ts';
import { reasonsField } from './reasons-field.ts';
import { changePath, REGISTER, stateTag } from './waiting.ts';

const REASONS_MAX = 20_000;
export const PROPOSE_FORM = centreForm(['reasons']);
export const HAND_IN_FORM = centreForm();
const NOTHING_YET: HandedIn = { good: [], bad: [], faults: [] };

/** What both officers do with a list: type it, look at it, send it. */
interface Page {
  readonly title: string;
  readonly back: Html;
  readonly about: Html;
  /** Fields besides the list. */
  readonly more: readonly string[];
  readonly send: string;
  readonly instrument?: string;
  inputs(faults: readonly FormFault[]): Html;
}

async function formSheet(ask: ConsoleAsk, page: Page, handed: HandedIn): Promise<Sheet> {
  const { words } = ask;
  const faults = [...handed.faults, ...badFaults(words, handed.bad)];
  const inputs = html`${await centreInputs(ask, handed, page.instrument)}${page.inputs(handed.faults)}`;
  return {
    title: titleWith(words, page.title, faults),
    section: 'nav-work',
    status: faults.length ? 422 : 200,
    body: html`${page.back}${errorSummary(words, faults, inputs)}<h1 class="govuk-heading-l">${page.title}</h1>${page.about}
    ${ask.formHtml(html`${inputs}${submitButton(words.say('act-look'), { name: 'step', value: 'look' })}`, {
      multipart: true,
      classes: 'sanad-form sanad-form--wide',
    })}`,
  };
}

function lookSheet(ask: ConsoleAsk, page: Page, handed: HandedIn): Sheet {
  const { words, form, language } = ask;
  return {
    title: page.title,
    section: 'nav-work',
    body: html`${page.back}<h1 class="govuk-heading-l">${page.title}</h1><h2 class="govuk-heading-m">${words.say('act-second-look')}</h2>
    ${centresHtml(ask, handed)}${page.more.map((name) => html`<p class="sanad-typed" dir="auto">${nameHtml(form.text(name), language)}</p>`)}
    ${ask.formHtml(
      html`${carried(ask, handed, page.more)}${buttonRow(
        submitButton(page.send, { name: 'step', value: 'send' }),
        submitButton(words.say('act-change'), { name: 'step', value: 'change', kind: 'second' }),
        buttonLink(words.say('act-leave'), words.href(REGISTER), 'plain'),
      )}`,
    )}`,
  };
}

/** The form again, a second look, or the act itself over a list in which nothing is wrong. */
async function stepped(
  ask: ConsoleAsk,
  page: Page,
  check: () => readonly FormFault[],
  send: (handed: HandedIn & { readonly list: NonNullable<HandedIn['list']> }) => Promise<Answer | Refusal>,
): Promise<Answer> {
  const read = await handedIn(ask);
  const handed = { ...read, faults: [...read.faults, ...check()] };
  const step = ask.form.text('step');
  const { list } = handed;
  if (step === 'change' || !list || handed.faults.length) return formSheet(ask, page, handed);
  if (step !== 'send') return lookSheet(ask, page, handed);
  const answer = await send({ ...handed, list });
  if (!isRefusal(answer)) return answer;
  if (answer.refused === 'not-allowed' || answer.refused === 'not-found') return answer;
  const nameOf = (pointer: string) =>
    pointer.startsWith('/centres') ? 'list' : pointer.replace(/^\//, '').replace('validUntil', 'until');
  return formSheet(ask, page, { ...handed, faults: ask.faults(answer, nameOf) });
}

/** One officer proposes to take a list of existing centres over. */
function proposing(ask: ConsoleAsk): Page {
  const { words } = ask;
  return {
    title: words.say('reg-import'),
    back: backLink(words.say('reg-title'), words.href(REGISTER)),
    about: html`<p class="govuk-body">${words.say('reg-import-about')}</p>`,
    more: ['reasons'],
    send: words.say('reg-import-send'),
    inputs: (faults) => reasonsField(ask, faults),
  };
}

const mayPropose = ({ reader, deps, actor, at }: ConsoleAsk) =>
  requirePower(reader, deps.country.agencies, actor, 'propose-decision', at);

export async function proposePage(ask: ConsoleAsk): Promise<Answer> {
  return (await mayPropose(ask)) ?? formSheet(ask, proposing(ask), NOTHING_YET);
}

export async function proposeAct(ask: ConsoleAsk): Promise<Answer> {
  const denied = await mayPropose(ask);
  if (denied) return denied;
  const { words, form, deps } = ask;
  const reasons = form.text('reasons');
  const check = () => {
    if (reasons === '') return [{ field: 'reasons', text: words.say('act-say-why') }];
    return reasons.length > REASONS_MAX
      ? [{ field: 'reasons', text: words.say('act-too-long', { most: REASONS_MAX }) }]
      : [];
  };
  return stepped(ask, proposing(ask), check, async ({ list }) => {
    const made = await ask.act((act) => proposeImport(act, deps.country, list, reasons));
    return isRefusal(made) ? made : { location: `${changePath({ id: made.change })}?done=proposed` };
  });
}

/** An empty list with its headings. */
export async function emptyFile(ask: ConsoleAsk): Promise<Answer> {
  return (await mayPropose(ask)) ?? emptyList('centres', CENTRE_HEADINGS.join(','));
}

/** The second officer hands the same list in. */
function handingIn(ask: ConsoleAsk, { change }: Looked): Page {
  const { words } = ask;
  return {
    title: words.say('reg-hand-in'),
    back: backLink(words.say('reg-kind-import'), words.href(changePath(change))),
    about: html`<p class="govuk-body">${words.say('reg-hand-in-about')}</p>`,
    more: [],
    send: words.say('reg-hand-in-send'),
    instrument: change.change.kind === 'import' ? change.change.instrument : '',
    inputs: () => html``,
  };
}

async function second(ask: ConsoleAsk): Promise<Looked | Answer> {
  const looked = await lookAt(ask.reader, ask);
  if (isRefusal(looked)) return looked;
  const { words } = ask;
  const no = secondNot(ask, looked);
  if (!no) return looked;
  const { title, back } = handingIn(ask, looked);
  // what he typed was for a proposal that another officer has decided on since
  const meanwhile =
    no.refused === 'conflict' &&
    ask.request.method === 'POST' &&
    overtakenHtml(ask, PAGE_STALE, {
      changed: html`<p class="govuk-body">${stateTag(ask, looked.change.state)}</p>`,
      form: false,
    });
  return {
    title,
    section: 'nav-work',
    status: no.refused === 'not-allowed' ? 403 : 409,
    body: html`${back}<h1 class="govuk-heading-l">${title}</h1>${meanwhile}<h2 class="govuk-heading-m">${words.say('act-not-now')}</h2><p class="govuk-body">${whyNot(ask, no, 'approve-decision')}</p>`,
  };
}

const isLooked = (found: Looked | Answer): found is Looked => 'change' in found;

export async function handInPage(ask: ConsoleAsk): Promise<Answer> {
  const found = await second(ask);
  return isLooked(found) ? formSheet(ask, handingIn(ask, found), NOTHING_YET) : found;
}

export async function handInAct(ask: ConsoleAsk): Promise<Answer> {
  const found = await second(ask);
  if (!isLooked(found)) return found;
  const page = handingIn(ask, found);
  const check = () => [];
  return stepped(ask, page, check, async (handed) => {
    const input = { change: found.change.id, ...handed.list };
    // the codes are shown this once: no answer that has them is kept
    const made = await ask.act(
      async (act) => {
        const items = await confirmImport(act, ask.deps.country, input);
        return isRefusal(items) ? items : { items };
      },
      { serializable: true, forgotten: true },
    );
    return isRefusal(made) ? made : codesSheet(ask, made.items, handed);
  });
}

/** What was entered, with the code of each centre: for print, and for the letters to them. */
function codesSheet(ask: ConsoleAsk, items: readonly Imported[], { list }: HandedIn): Sheet {
  const { words, language } = ask;
  const title = words.say('reg-codes');
  const rows = items.map((item, i) => ({ ...item, centre: list!.centres[i]! }));
  const csv = rows.map(({ number, claimCode, centre }) =>
    csvLine([number, centre.holder.name, centre.formerNumber ?? '', claimCode]),
  );
  return {
    title,
    section: 'nav-work',
    body: html`${backLink(words.say('reg-title'), words.href(REGISTER))}<h1 class="govuk-heading-l">${title}</h1>${warning(words, words.say('reg-codes-once'))}
    ${tableHtml<(typeof rows)[number]>(
      title,
      [
        { head: words.say('reg-centre'), cell: ({ number }) => id(number) },
        { head: words.say('reg-holder'), cell: ({ centre }) => nameHtml(centre.holder.name, language) },
        {
          head: words.say('reg-former'),
          cell: ({ centre }) => (centre.formerNumber ? id(centre.formerNumber) : '—'),
        },
        { head: words.say('reg-code'), cell: ({ claimCode }) => id(claimCode) },
      ],
      rows,
    )}<div class="sanad-noprint">${textArea(words, { name: 'codes', label: words.say('reg-codes-copy'), value: csv.join(''), rows: 6, ltr: true })}</div>`,
  };
}
