import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import type { Power } from '../../../modules/agencies/index.ts';
import { applicationById, viewApplication } from '../../../modules/applications/index.ts';
import type { Act } from '../../../platform/act.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { hidden } from '../../shared/forms/fields.ts';
import type { FormFields } from '../../shared/forms/form.ts';
import { backLink, buttonLink, buttonRow, submitButton } from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated, NOTHING } from '../../shared/html.ts';
import { noteRead } from '../../shared/read-log.ts';
import { namesHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { type Desk, deskOf, lacks, pathOf } from '../application/desk.ts';
import { stateTag } from '../application/parts.ts';
import { differencesHtml, linesHtml, sinceFact } from '../application/since.ts';
import { named, whyNot } from '../application/who-can.ts';
import { isStale, overtakenHtml, PAGE_STALE, SEEN, seenField } from '../overtaken.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';

/** One act of an officer on an application: one name, one owner, one page. Its texts are `act-<code>` and what follows. */
export interface ActPage<Input = unknown> {
  readonly code: string;
  readonly power: Power;
  /** A decision: whoever makes it proved within five minutes who he is. */
  readonly fresh?: true;
  /** Takes something away from somebody; its button says so. */
  readonly harsh?: true;
  readonly form: FormFields & { readonly fields: readonly string[] };
  readonly multipart?: true;
  /** Why it cannot be done now, whatever is typed; the module's own rule. */
  notNow(ask: ConsoleAsk, desk: Desk): Refusal | undefined;
  /** The inputs, with what was typed in them. */
  inputs(ask: ConsoleAsk, desk: Desk, faults: readonly FormFault[]): Html | Promise<Html>;
  /** What was typed, or what is wrong with it. */
  read(ask: ConsoleAsk, desk: Desk): Input | readonly FormFault[] | Promise<Input | readonly FormFault[]>;
  /** A second look before it is sent: what will be recorded or read by others. */
  look?(ask: ConsoleAsk, desk: Desk, input: Input): Html | Promise<Html>;
  /** Hidden fields of the second look beside what was typed: the hash of a file that came with the form. */
  carried?(input: Input): readonly (readonly [string, string])[];
  perform(act: Act, ask: ConsoleAsk, desk: Desk, input: Input): Promise<unknown | Refusal>;
  /** Where it leads when the application itself is shut by it. */
  readonly after?: string;
  /** The input that a pointer of a refusal blames. */
  nameOf?(pointer: string): string;
}

const STEP = 'step';

const isFaults = (read: unknown): read is readonly FormFault[] => Array.isArray(read);

export const actPath = (application: string, code: string) => `${pathOf(application)}/acts/${code}`;

/** Why an officer cannot do this now: his office first, then the state of things. */
export function hindrance(
  ask: ConsoleAsk,
  desk: Desk,
  page: Pick<ActPage, 'power' | 'notNow'>,
): Refusal | undefined {
  return lacks(ask, desk.office, page.power) ?? page.notNow(ask, desk);
}

/** The form and what it is sent to. */
export function actRoutes<Input>(page: ActPage<Input>): readonly ConsoleRoute[] {
  const path = `/console/applications/:application/acts/${page.code}`;
  const { fresh } = page;
  const fields = [...page.form.fields, SEEN, STEP];
  return [
    { method: 'get', path, fresh, handle: (ask) => opened(ask, page) },
    {
      method: 'post',
      path,
      fresh,
      form: { ...page.form, fields },
      handle: (ask) => sent(ask, page),
    },
  ];
}

/** People are named on the pages of acts too: the look is on record before they are. */
function deskNoted(ask: ConsoleAsk): Promise<Desk | Refusal> {
  return ask.act<Desk>(
    async (act) => {
      const desk = await deskOf(act, ask);
      if (isRefusal(desk)) return desk;
      await noteRead(act, { what: 'person', about: desk.app.id, application: desk.app.id });
      return desk;
    },
    { forgotten: true },
  );
}

async function opened<Input>(ask: ConsoleAsk, page: ActPage<Input>): Promise<Answer> {
  const desk = await deskNoted(ask);
  if (isRefusal(desk)) return desk;
  const no = hindrance(ask, desk, page);
  return no ? hinderedSheet(ask, desk, page, no) : formSheet(ask, desk, page, []);
}

async function sent<Input>(ask: ConsoleAsk, page: ActPage<Input>): Promise<Answer> {
  const desk = await deskNoted(ask);
  if (isRefusal(desk)) return desk;
  const step = ask.form.text(STEP);
  const sending = step === 'send' || (!page.look && step !== 'change');
  if (!sending) {
    const no = hindrance(ask, desk, page);
    if (no) return hinderedSheet(ask, desk, page, no);
    if (isStale(ask, markOf(desk))) return staleSheet(ask, desk, page);
  }
  if (step === 'change') return formSheet(ask, desk, page, []);
  const input = await page.read(ask, desk);
  if (isFaults(input)) {
    const no = hindrance(ask, desk, page);
    return no ? hinderedSheet(ask, desk, page, no) : formSheet(ask, desk, page, input);
  }
  if (!sending && page.look) return lookSheet(ask, desk, page, input);
  return done(ask, desk, page, input);
}

/** Acts once for a form that comes twice, and only over what was on the page. */
async function done<Input>(ask: ConsoleAsk, desk: Desk, page: ActPage<Input>, input: Input): Promise<Answer> {
  const answer = await ask.act(
    async (act) => {
      const now = await applicationById(act, desk.app.id);
      if (isRefusal(now)) return now;
      if (isStale(ask, markOf({ app: now }))) return PAGE_STALE;
      const did = await page.perform(act, ask, { ...desk, app: now }, input);
      return isRefusal(did) ? did : { done: page.code };
    },
    { serializable: true },
  );
  if (!isRefusal(answer)) return { location: page.after ?? `${pathOf(desk.app.id)}?done=${page.code}` };
  const after = await deskOf(ask.reader, ask);
  if (isRefusal(after)) return after;
  const no = hindrance(ask, after, page);
  if (no) return hinderedSheet(ask, after, page, no);
  if (answer.code === PAGE_STALE.code) return staleSheet(ask, after, page);
  return formSheet(ask, after, page, ask.faults(named(ask, answer), page.nameOf));
}

/** What a page is made over: every fact of the application. */
const markOf = ({ app }: Pick<Desk, 'app'>): string => String(app.facts);

/** The head of every act: which application, in which state, in which version. */
function headHtml(ask: ConsoleAsk, { app }: Desk, title: string): Html {
  const { words, language } = ask;
  return html`${backLink(words.say('review-back'), words.href(pathOf(app.id)))}
    <h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">${id(app.reference)} · ${namesHtml(app.content.company?.name ?? '', app.content.company?.nameUrdu, language)} ${stateTag(words, app.state)} · ${words.rich('review-version-hash', { version: id(String(app.version)), hash: id(app.hash.slice(0, 12)) })}</p>`;
}

function sheetOf(
  ask: ConsoleAsk,
  desk: Desk,
  page: Pick<ActPage, 'code'>,
  inside: Html,
  more: Partial<Sheet> = {},
): Sheet {
  const title = ask.words.say(`act-${page.code}`);
  return {
    title: `${title} · ${isolated(desk.app.reference)}`,
    section: 'nav-work',
    ...more,
    body: html`${headHtml(ask, desk, title)}${inside}`,
  };
}

async function formSheet<Input>(
  ask: ConsoleAsk,
  desk: Desk,
  page: ActPage<Input>,
  faults: readonly FormFault[],
  before: Html = NOTHING,
): Promise<Sheet> {
  const { words } = ask;
  const title = words.say(`act-${page.code}`);
  const explained = `act-${page.code}-why`;
  const next = page.look ? words.say('act-look') : words.say(`act-${page.code}-send`);
  const look = {
    name: STEP,
    value: page.look ? 'look' : 'send',
    kind: page.harsh && !page.look ? 'danger' : 'main',
  } as const;
  const form = ask.formHtml(
    html`${seenField(markOf(desk))}${await page.inputs(ask, desk, faults)}${buttonRow(submitButton(next, look), buttonLink(words.say('act-leave'), words.href(pathOf(desk.app.id)), 'plain'))}`,
    { action: words.href(actPath(desk.app.id, page.code)), multipart: page.multipart },
  );
  return sheetOf(
    ask,
    desk,
    page,
    html`${errorSummary(words, faults, form)}${before}${words.has(explained) && html`<p class="govuk-body">${words.say(explained)}</p>`}${form}`,
    { title: titleWith(words, title, faults), status: faults.length ? 422 : undefined },
  );
}

/** What will be recorded, once more, with everything typed carried along. */
async function lookSheet<Input>(
  ask: ConsoleAsk,
  desk: Desk,
  page: ActPage<Input>,
  input: Input,
): Promise<Sheet> {
  const { words, form } = ask;
  const typed = page.form.fields.flatMap((name) => form.all(name).map((value) => [name, value] as const));
  const carried = page.carried?.(input) ?? [];
  const kept = typed.filter(([name]) => !carried.some(([other]) => other === name));
  const again = ask.formHtml(
    html`${seenField(markOf(desk))}${[...kept, ...carried].map(([name, value]) => hidden(name, value))}
    ${buttonRow(submitButton(words.say(`act-${page.code}-send`), { name: STEP, value: 'send', kind: page.harsh ? 'danger' : 'main' }), submitButton(words.say('act-change'), { name: STEP, value: 'change', kind: 'second' }), buttonLink(words.say('act-leave'), words.href(pathOf(desk.app.id)), 'plain'))}`,
    { action: words.href(actPath(desk.app.id, page.code)) },
  );
  return sheetOf(
    ask,
    desk,
    page,
    html`<h2 class="govuk-heading-m">${words.say('act-second-look')}</h2>${await page.look!(ask, desk, input)}${again}`,
  );
}

/** Somebody else was faster: what changed since this page was made, and everything typed as it was. */
async function staleSheet<Input>(ask: ConsoleAsk, desk: Desk, page: ActPage<Input>): Promise<Sheet> {
  const changed = await changedHtml(ask, desk);
  const again = await formSheet(ask, desk, page, [], overtakenHtml(ask, PAGE_STALE, { changed, form: true }));
  return { ...again, status: 409 };
}

async function changedHtml(ask: ConsoleAsk, desk: Desk): Promise<Html> {
  const facts = Number(ask.form.text(SEEN));
  if (!Number.isSafeInteger(facts) || facts < 1 || facts > desk.app.facts) return NOTHING;
  const view = await viewApplication(ask.reader, ask.actor, desk.app.id);
  if (isRefusal(view)) return NOTHING;
  const since = await sinceFact(ask.reader, ask, { ...desk, view }, facts);
  return html`${linesHtml(ask, since.lines)}${since.differences.length > 0 && differencesHtml(ask, since.differences, view)}`;
}

/** Why it cannot be done now, and who can; what was typed is not lost. */
async function hinderedSheet<Input>(
  ask: ConsoleAsk,
  desk: Desk,
  page: ActPage<Input>,
  no: Refusal,
): Promise<Sheet> {
  const { words, form } = ask;
  return sheetOf(
    ask,
    desk,
    page,
    html`<h2 class="govuk-heading-m">${words.say('act-not-now')}</h2><p class="govuk-body">${whyNot(ask, no, page.power)}</p>
    ${form.has(SEEN) && (await changedHtml(ask, desk))}${ask.typedHtml()}
    ${buttonRow(buttonLink(words.say('review-back'), words.href(pathOf(desk.app.id)), 'second'))}`,
    { status: no.refused === 'not-allowed' ? 403 : 409 },
  );
}
