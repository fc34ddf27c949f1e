import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import type { Power } from '../../../modules/agencies/index.ts';
import type { Act } from '../../../platform/act.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { hidden } from '../../shared/forms/fields.ts';
import type { FormFields } from '../../shared/forms/form.ts';
import { backLink, buttonLink, buttonRow, submitButton } from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated, NOTHING } from '../../shared/html.ts';
import { namesHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { named, whyNot } from '../application/who-can.ts';
import { isStale, overtakenHtml, PAGE_STALE, SEEN, seenField } from '../overtaken.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { ordersTable, staysTable } from './lists.ts';
import { lacksPower, licencePath, type Matter, markOf, matterOf } from './matter.ts';

/** One act about a licence, an order or a court order; all of them are decisions. Its texts are `office-<code>` and what follows. */
export interface MatterAct<Input = unknown> {
  readonly code: string;
  readonly power: Power;
  /** Below `/console`. */
  readonly path: string;
  readonly harsh?: true;
  readonly form: FormFields & { readonly fields: readonly string[] };
  readonly multipart?: true;
  notNow(ask: ConsoleAsk, matter: Matter): Refusal | undefined;
  inputs(ask: ConsoleAsk, matter: Matter, faults: readonly FormFault[]): Html | Promise<Html>;
  read(ask: ConsoleAsk, matter: Matter): Input | readonly FormFault[] | Promise<Input | readonly FormFault[]>;
  /** A second look before it is sent: what will be recorded. */
  look?(ask: ConsoleAsk, matter: Matter, input: Input): Html | Promise<Html>;
  perform(act: Act, ask: ConsoleAsk, matter: Matter, input: Input): Promise<unknown | Refusal>;
  /** What is shown this once and kept nowhere, in place of the licence. */
  shown?(ask: ConsoleAsk, matter: Matter, did: unknown): Sheet;
  nameOf?(pointer: string): string;
}

const STEP = 'step';

export function hindrance(
  ask: ConsoleAsk,
  matter: Matter,
  act: Pick<MatterAct, 'power' | 'notNow'>,
): Refusal | undefined {
  return lacksPower(ask, matter, act.power) ?? act.notNow(ask, matter);
}

export function matterRoutes<Input>(act: MatterAct<Input>): readonly ConsoleRoute[] {
  const path = `/console/${act.path}`;
  const form = { ...act.form, fields: [...act.form.fields, SEEN, STEP] };
  return [
    { method: 'get', path, fresh: true, handle: (ask) => opened(ask, act) },
    { method: 'post', path, fresh: true, form, handle: (ask) => sent(ask, act) },
  ];
}

async function opened<Input>(ask: ConsoleAsk, act: MatterAct<Input>): Promise<Answer> {
  const matter = await matterOf(ask.reader, ask);
  return isRefusal(matter) ? matter : sheet(ask, matter, act);
}

async function sent<Input>(ask: ConsoleAsk, act: MatterAct<Input>): Promise<Answer> {
  const matter = await matterOf(ask.reader, ask);
  if (isRefusal(matter)) return matter;
  const step = ask.form.text(STEP);
  if (step === 'change') return sheet(ask, matter, act);
  const input = await act.read(ask, matter);
  if (Array.isArray(input)) return sheet(ask, matter, act, input as readonly FormFault[]);
  if (act.look && step !== 'send') {
    if (hindrance(ask, matter, act)) return sheet(ask, matter, act);
    if (isStale(ask, markOf(matter))) return sheet(ask, matter, act);
    return lookSheet(ask, matter, act, await act.look(ask, matter, input as Input));
  }
  const answer = await ask.act(
    async (tx) => {
      const now = await matterOf(tx, ask);
      if (isRefusal(now)) return now;
      if (isStale(ask, markOf(now))) return PAGE_STALE;
      const did = await act.perform(tx, ask, now, input as Input);
      return isRefusal(did) ? did : { done: act.shown ? did : act.code };
    },
    { serializable: true, forgotten: act.shown !== undefined },
  );
  if (!isRefusal(answer))
    return act.shown?.(ask, matter, answer.done) ?? { location: `${licencePath(matter)}?done=${act.code}` };
  const after = await matterOf(ask.reader, ask);
  if (isRefusal(after)) return after;
  if (answer.code === PAGE_STALE.code) return sheet(ask, after, act);
  return sheet(ask, after, act, ask.faults(named(ask, answer), act.nameOf));
}

/** What will be recorded, once more, with everything typed carried along. */
function lookSheet<Input>(ask: ConsoleAsk, matter: Matter, act: MatterAct<Input>, look: Html): Sheet {
  const { words, form } = ask;
  const typed = act.form.fields.flatMap((name) => form.all(name).map((value) => hidden(name, value)));
  return {
    title: `${words.say(`office-${act.code}`)} · ${isolated(matter.licence.number)}`,
    section: 'nav-work',
    body: html`${headHtml(ask, matter, act)}<h2 class="govuk-heading-m">${words.say('act-second-look')}</h2><div class="sanad-panel sanad-panel--wide">${look}</div>
      ${ask.formHtml(
        html`${seenField(markOf(matter))}${typed}${buttonRow(
          submitButton(words.say(`office-${act.code}-send`), {
            name: STEP,
            value: 'send',
            kind: act.harsh ? 'danger' : 'main',
          }),
          submitButton(words.say('act-change'), { name: STEP, value: 'change', kind: 'second' }),
          buttonLink(words.say('act-leave'), words.href(licencePath(matter)), 'plain'),
        )}`,
        { action: ask.href(ask.path) },
      )}`,
  };
}

function headHtml({ words, language }: ConsoleAsk, matter: Matter, act: Pick<MatterAct, 'code'>): Html {
  const { licence } = matter;
  return html`${backLink(words.say('office-back'), words.href(licencePath(matter)))}<h1 class="govuk-heading-l">${words.say(`office-${act.code}`)}</h1>
    <p class="govuk-body">${id(licence.number)} · ${namesHtml(licence.holder, licence.holderUrdu, language)}</p>`;
}

/** The form, or why it cannot be done now; over what was typed, where somebody else was faster. */
async function sheet<Input>(
  ask: ConsoleAsk,
  matter: Matter,
  act: MatterAct<Input>,
  faults: readonly FormFault[] = [],
): Promise<Sheet> {
  const { words, form } = ask;
  const { licence } = matter;
  const title = words.say(`office-${act.code}`);
  const no = hindrance(ask, matter, act);
  const head = headHtml(ask, matter, act);
  const stale = form.has(SEEN) && isStale(ask, markOf(matter));
  const changed = html`<div class="sanad-halves"><div>${ordersTable(ask, matter)}</div><div>${staysTable(ask, matter)}</div></div>`;
  const meanwhile = stale ? overtakenHtml(ask, PAGE_STALE, { changed, form: no === undefined }) : NOTHING;
  const about = {
    title: titleWith(words, `${title} · ${isolated(licence.number)}`, faults),
    section: 'nav-work',
  };
  if (no)
    return {
      ...about,
      status: no.refused === 'not-allowed' ? 403 : 409,
      body: html`${head}${meanwhile}<p class="govuk-body">${whyNot(ask, no, act.power)}</p>${!stale && ask.typedHtml()}`,
    };
  const why = `office-${act.code}-why`;
  const inputs = await act.inputs(ask, matter, faults);
  return {
    ...about,
    status: stale ? 409 : faults.length ? 422 : undefined,
    body: html`${head}${errorSummary(words, faults, inputs)}${meanwhile}${words.has(why) && html`<p class="govuk-body">${words.say(why)}</p>`}
      ${ask.formHtml(
        html`${seenField(markOf(matter))}${inputs}${buttonRow(act.look ? submitButton(words.say('act-look'), { name: STEP, value: 'look' }) : submitButton(words.say(`office-${act.code}-send`), { name: STEP, value: 'send', kind: act.harsh ? 'danger' : 'main' }), buttonLink(words.say('act-leave'), words.href(licencePath(matter)), 'plain'))}`,
        { action: ask.href(ask.path), multipart: act.multipart },
      )}`,
  };
}
