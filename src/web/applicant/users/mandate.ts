import type { ApplicantActor, Mandate } from '../../../kernel/actor.ts';
import { parseId } from '../../../kernel/id.ts';
import { plusMs } from '../../../kernel/instant.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { beyondMandate } from '../../../modules/accounts/index.ts';
import { draftToFill } from '../../../modules/applications/index.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { dateHtml, type LocalTime } from '../../shared/dates.ts';
import { type Html, html } from '../../shared/html.ts';
import type { Words } from '../../shared/words.ts';
import { reachHtml } from './power.ts';

/** What an address names first: an application by its id, a licence by its number; what follows is part of that. */
const OBJECT = /^\/my\/(?:applications|licences)\/:(\w+)/;

/**
 * Whether a page lies within a helper's power of attorney. A limited one reaches what it names and the applications
 * about a licence that it names; a page that names neither is closed, unless its sentence lets every helper in.
 */
export async function withinMandate(
  reader: Reader,
  by: ApplicantActor,
  route: { readonly path: string },
  params: Readonly<Record<string, string>>,
): Promise<Refusal | undefined> {
  const named = params[OBJECT.exec(route.path)?.[1] ?? ''];
  const beyond = named === undefined ? beyondMandate(by) : beyondMandate(by, { id: named }, { label: named });
  if (!beyond || named === undefined || !parseId(named)) return beyond;
  const found = await draftToFill(reader, by, named);
  return isRefusal(found) ? beyond : undefined;
}

/** In the line below the header of every page: in whose name he acts, until when, for what. */
export function mandateBanner(words: Words, time: LocalTime, mandate: Mandate, organisation: Html): Html {
  const day = dateHtml(plusMs(mandate.until, -1), time, words.language);
  return html`<p class="sanad-mandate" role="note"><strong>${words.rich('mandate-banner', { organisation, day })}</strong>${mandate.only && html` ${words.rich('mandate-banner-limited', { objects: reachHtml(words, mandate.only) })}`}</p>`;
}
