import type { Draft } from '../../../modules/applications/index.ts';
import type { AssetName } from '../../shared/assets/catalogue.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { hidden } from '../../shared/forms/fields.ts';
import { backLink, buttonRow, submitButton, warning } from '../../shared/forms/parts.ts';
import { type Html, html, NOTHING } from '../../shared/html.ts';
import type { FormLook } from '../../shared/signed-in/form-of.ts';
import type { Sheet } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk } from '../route.ts';
import { draftPath, markAt, REVISION, revisionOf } from './section.ts';

export interface SectionPage {
  readonly title: string;
  /** The title as it stands on the page, where it names somebody in another language. */
  readonly heading?: Html;
  /** The part of the content that the form is about; its mark goes into the form. */
  readonly place: string;
  /** The fields of that part that stand on the page, if others of it stand elsewhere. */
  readonly fields?: readonly string[];
  readonly faults?: readonly FormFault[];
  /** The inputs. */
  readonly inputs: Html;
  /** Above the form: why it is asked, what was just done. */
  readonly above?: Html;
  /** Below the form. */
  readonly below?: Html;
  /** The way back; to the list of sections unless it says so. */
  readonly back?: { readonly text: string; readonly path: string };
  /** In place of the two ways to save. */
  readonly buttons?: Html;
  /** What somebody else saved meanwhile: `changedHtml`. */
  readonly changed?: Html | undefined;
  readonly look?: FormLook;
  readonly scripts?: readonly AssetName[];
}

/** A page of a section: way back, faults, title, form, and the two ways to save. */
export function sectionFrame(ask: ApplicantAsk, draft: Draft, page: SectionPage): Sheet {
  const { words } = ask;
  const { title, faults = [], changed } = page;
  const back = page.back ?? { text: words.say('draft-back'), path: draftPath(draft.id) };
  const refused = faults.length > 0 && ask.request.method === 'POST';
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-home',
    status: refused ? 422 : changed ? 409 : 200,
    ...(page.scripts && { scripts: page.scripts }),
    body: html`${backLink(back.text, words.href(back.path))}${changed}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${page.heading ?? title}</h1>${page.above}
    ${ask.formHtml(html`${hidden('mark', markAt(draft, page.place, page.fields))}${hidden(REVISION, String(revisionOf(ask, draft, changed !== undefined)))}${page.inputs}${page.buttons ?? saveButtons(ask)}`, page.look)}${page.below}`,
  };
}

/** “Save and continue” and “Save and return to the list”; they send `then`. */
export function saveButtons({ words }: ApplicantAsk): Html {
  return buttonRow(
    submitButton(words.say('draft-save-on'), { name: 'then', value: 'on' }),
    submitButton(words.say('draft-save-list'), { kind: 'second', name: 'then', value: 'list' }),
  );
}

export interface ChangedRow {
  readonly label: Html | string;
  readonly theirs: Html | string;
  readonly yours: Html | string;
}

/** What stands there now beside what was typed, when somebody else was faster; what was typed stays in the form. */
export function changedHtml({ words }: ApplicantAsk, rows: readonly ChangedRow[]): Html {
  const none = (what: Html | string) => (String(what) === '' ? words.say('draft-nothing') : what);
  return html`<div class="sanad-changed" role="alert" tabindex="-1" autofocus>${warning(words, words.say('draft-changed-meanwhile'))}
    ${
      rows.length === 0
        ? NOTHING
        : html`<div class="sanad-scroll"><table class="govuk-table"><thead class="govuk-table__head"><tr><td class="govuk-table__header"></td><th class="govuk-table__header" scope="col">${words.say('draft-changed-theirs')}</th><th class="govuk-table__header" scope="col">${words.say('draft-changed-yours')}</th></tr></thead>
    <tbody class="govuk-table__body">${rows.map(
      ({ label, theirs, yours }) =>
        html`<tr class="govuk-table__row"><th class="govuk-table__header" scope="row">${label}</th><td class="govuk-table__cell">${none(theirs)}</td><td class="govuk-table__cell">${none(yours)}</td></tr>`,
    )}</tbody></table></div>`
    }
    <p class="govuk-body">${words.say('draft-changed-choose')}</p></div>`;
}
