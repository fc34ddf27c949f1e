import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts';
import type { Act } from '../../platform/act.ts';
import { type FormFault, worded } from '../shared/forms/faults.ts';
import { hidden } from '../shared/forms/fields.ts';
import { mixed } from '../shared/forms/mixed.ts';
import { type Html, html } from '../shared/html.ts';
import type { Answer } from '../shared/signed-in/route.ts';
import type { ConsoleAsk } from './route.ts';

/** The hidden field that says what a page was made over: a form that comes later than a change is not acted on. */
export const SEEN = 'seen';

export const seenField = (mark: string): Html => hidden(SEEN, mark);

/** Whether something happened since the page was made, of what stands at `mark` now. */
export const isStale = ({ form }: Pick<ConsoleAsk, 'form'>, mark: string): boolean =>
  form.text(SEEN) !== mark;

export const PAGE_STALE: Refusal = refuse('conflict', 'page-stale');

/** What was sent, and what is wrong with it: its faults, or that somebody else was faster. */
export interface SentOver {
  readonly faults: readonly FormFault[];
  readonly overtaken?: Refusal;
}

export const NOTHING_SENT: SentOver = { faults: [] };

/** 409 for who was overtaken, 422 for faults. */
export const statusOf = ({ faults, overtaken }: SentOver): number =>
  overtaken ? 409 : faults.length ? 422 : 200;

/**
 * Somebody else was faster: what changed since the page was made. `form` says whether all that was typed stands in
 * its form below; otherwise it is shown here, word for word.
 */
export function overtakenHtml(
  ask: ConsoleAsk,
  overtaken: Refusal,
  { changed, form }: { readonly changed: Html; readonly form: boolean },
): Html {
  const { words } = ask;
  const why =
    overtaken.code === PAGE_STALE.code
      ? words.say(form ? 'act-stale' : 'act-too-late')
      : mixed(worded(words, overtaken));
  return html`<section class="sanad-changed" role="alert" tabindex="-1" autofocus aria-labelledby="changed"><h2 class="govuk-heading-m" id="changed">${words.say('act-changed-meanwhile')}</h2><p class="govuk-body">${why}</p>${changed}${!form && ask.typedHtml()}</section>`;
}

/** An act over a page that others may act on at the same time. */
export interface OverPage {
  /** What the page would be made over now, read in the act's own transaction. */
  mark(act: Act): Promise<string | Refusal>;
  /** What is done; undone where the page was overtaken. */
  did(act: Act): Promise<object | Refusal>;
  /** Where it leads. */
  readonly done: string;
  readonly serializable?: true;
  /** The input that a pointer of a refusal blames. */
  nameOf?(pointer: string): string;
  /** The page as it stands now, over what was typed. */
  page(sent: SentOver): Promise<Answer>;
}

/** Acts only over what was on the page: who was overtaken sees what changed, and nothing he typed is lost. */
export async function actOver(ask: ConsoleAsk, over: OverPage): Promise<Answer> {
  const answer = await ask.act(
    async (act) => {
      const mark = await over.mark(act);
      if (isRefusal(mark)) return mark;
      const did = await over.did(act);
      // who may not do it at all hears that; whatever was done over a page gone stale is undone by its refusal
      if (isRefusal(did) && did.refused !== 'invalid' && did.refused !== 'conflict') return did;
      return isStale(ask, mark) ? PAGE_STALE : did;
    },
    { serializable: over.serializable },
  );
  if (!isRefusal(answer)) return { location: over.done };
  if (answer.refused === 'invalid') return over.page({ faults: ask.faults(answer, over.nameOf) });
  return answer.refused === 'conflict' ? over.page({ faults: [], overtaken: answer }) : answer;
}
