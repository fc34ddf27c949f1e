import { isRefusal } from '../../../kernel/refusal.ts';
import { openPrefilled } from '../../../modules/applications/index.ts';
import type { Licence } from '../../../modules/licences/index.ts';
import { choiceField } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { backLink, submitButton } from '../../shared/forms/parts.ts';
import { html, id, isolated } from '../../shared/html.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { draftPath } from '../draft/section.ts';
import { SECTIONS } from '../draft/sections.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { licencePath, ownLicence } from './own.ts';

type What = 'change' | 'correct';

/** Sections in which a licence itself can be changed; that all is true is said anew at the end. */
const changeable = () => SECTIONS.filter(({ key }) => key !== 'declarations');

/** What is changed, or wrong: one section to begin with; the others stand there too. */
function changeSheet(
  ask: ApplicantAsk,
  licence: Licence,
  what: What,
  faults: readonly FormFault[] = [],
): Sheet {
  const { words, form } = ask;
  const title = words.say(`held-${what}-title`, { licence: isolated(licence.number) });
  const choice = choiceField(words, {
    name: 'section',
    label: words.say(`held-${what}-where`),
    value: form.text('section'),
    choices: changeable().map(({ key, title: name }) => ({ value: key, label: words.say(name) })),
    faults,
  });
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-home',
    status: faults.length ? 422 : 200,
    body: html`${backLink(words.say('held-back'), words.href(licencePath(licence)))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${words.rich(`held-${what}-title`, { licence: id(licence.number) })}</h1>
    <p class="govuk-body">${words.say(`held-${what}-about`)}</p>
    ${ask.formHtml(html`${choice}${submitButton(words.say(`held-${what}-submit`))}`)}`,
  };
}

async function begin(ask: ApplicantAsk, what: What): Promise<Answer> {
  const licence = await ownLicence(ask);
  if (isRefusal(licence)) return licence;
  const { words, form, deps } = ask;
  const section = changeable().find(({ key }) => key === form.text('section'));
  if (!section)
    return changeSheet(ask, licence, what, [{ field: 'section', text: words.say('held-choose') }]);
  const opened = await ask.act((act) =>
    openPrefilled(act, deps.country, { licence: licence.id, kind: 'variation' }),
  );
  if (isRefusal(opened))
    return changeSheet(
      ask,
      licence,
      what,
      ask.faults(opened, () => ''),
    );
  return { location: draftPath(opened.application, section.path) };
}

/** A centre in transition applies for its first licence with what the register says of it. */
async function apply(ask: ApplicantAsk): Promise<Answer> {
  const licence = await ownLicence(ask);
  if (isRefusal(licence)) return licence;
  const { words } = ask;
  const title = words.say('held-apply-title');
  return {
    title,
    section: 'my-nav-home',
    body: html`${backLink(words.say('held-back'), words.href(licencePath(licence)))}<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">${words.say('held-apply-about')}</p>${ask.formHtml(submitButton(words.say('held-apply-submit')))}`,
  };
}

async function beginFirst(ask: ApplicantAsk): Promise<Answer> {
  const licence = await ownLicence(ask);
  if (isRefusal(licence)) return licence;
  const opened = await ask.act((act) =>
    openPrefilled(act, ask.deps.country, { licence: licence.id, kind: 'new' }),
  );
  return isRefusal(opened) ? opened : { location: `/my/applications/${opened.application}/confirm` };
}

const page = (what: What) => async (ask: ApplicantAsk) => {
  const licence = await ownLicence(ask);
  return isRefusal(licence) ? licence : changeSheet(ask, licence, what);
};

export const changeRoutes: readonly ApplicantRoute[] = (['change', 'correct'] as const)
  .flatMap((what): ApplicantRoute[] => [
    { method: 'get', path: `/my/licences/:number/${what}`, handle: page(what) },
    {
      method: 'post',
      path: `/my/licences/:number/${what}`,
      form: { fields: ['section'] },
      handle: (ask) => begin(ask, what),
    },
  ])
  .concat([
    { method: 'get', path: '/my/licences/:number/apply', handle: apply },
    {
      method: 'post',
      path: '/my/licences/:number/apply',
      form: { fields: [] },
      handle: beginFirst,
    },
  ]);
