import { isRefusal } from '../../../kernel/refusal.ts';
import { withCodeTry } from '../../../modules/accounts/index.ts';
import { openPrefilled } from '../../../modules/applications/index.ts';
import { claimExistingCentre, claimRejectionsOf } from '../../../modules/licences/index.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { textField } from '../../shared/forms/fields.ts';
import { backLink, buttonRow, submitButton } from '../../shared/forms/parts.ts';
import { type Html, html, id, NOTHING } from '../../shared/html.ts';
import { nameHtml, namesHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';

const ADDRESS = '/my/claim';

/** A centre of the earlier register is taken over by the code that it was sent on paper. */
async function claimSheet(ask: ApplicantAsk, faults: readonly FormFault[] = []): Promise<Sheet> {
  const { words, form } = ask;
  const title = words.say('claim-title');
  const code = textField(words, {
    name: 'code',
    label: words.say('claim-code'),
    hint: words.rich('claim-code-hint', { example: id('4F7K-92XM-QT0D') }),
    value: form.text('code'),
    width: 20,
    ltr: true,
    faults,
  });
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-home',
    status: faults.length ? 422 : 200,
    body: html`${backLink(words.say('my-back'), words.href('/my'))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${words.say('claim-about')}</p>
    ${ask.formHtml(html`${code}${buttonRow(submitButton(words.say('claim-submit')))}`)}
    <p class="govuk-body">${words.say('claim-lost')}</p>${await rejectionsHtml(ask)}`,
  };
}

/** What this organisation claimed and was refused, with the office's reasons. */
async function rejectionsHtml({ words, language, reader, actor, day }: ApplicantAsk): Promise<Html> {
  const rejected = await claimRejectionsOf(reader, actor.organisation);
  if (rejected.length === 0) return NOTHING;
  return html`<h2 class="govuk-heading-m">${words.say('claim-rejected')}</h2><p class="govuk-body">${words.say('claim-rejected-rights')}</p>${rejected.map(
    ({ number, holder, holderUrdu, rejectedAt, reasons }) =>
      html`<h3 class="govuk-heading-s">${id(number)} · ${namesHtml(holder, holderUrdu, language)} · ${day(rejectedAt)}</h3><p class="sanad-typed" dir="auto">${reasons === null ? words.say('claim-rejected-erased') : nameHtml(reasons, language)}</p>`,
  )}`;
}

async function claim(ask: ApplicantAsk): Promise<Answer> {
  const { deps, form, visitor, actor, words } = ask;
  const code = form.text('code');
  if (code === '') return claimSheet(ask, [{ field: 'code', text: words.say('claim-code-empty') }]);
  const of = { what: 'claim-code', principal: actor.principal };
  const claimed = await withCodeTry(deps.acting, deps.gate, visitor, of, () =>
    ask.act((act) => claimExistingCentre(act, { code, organisation: actor.organisation }), {
      forgotten: true,
    }),
  );
  if (isRefusal(claimed)) {
    const faults = ask.faults(claimed).map((fault) => ({ ...fault, field: 'code' }));
    return claimSheet(ask, faults);
  }
  const opened = await ask.act((act) =>
    openPrefilled(act, deps.country, { licence: claimed.licence, kind: 'new' }),
  );
  return isRefusal(opened)
    ? { location: `/my/licences/${claimed.number}?claimed=1` }
    : { location: `/my/applications/${opened.application}/confirm` };
}

export const claimRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: ADDRESS, handle: (ask) => claimSheet(ask) },
  { method: 'post', path: ADDRESS, form: { fields: ['code'] }, handle: claim },
];
