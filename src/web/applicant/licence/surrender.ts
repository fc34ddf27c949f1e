import { dayAt } from '../../../kernel/day.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { openDraft, previewApplication, submitApplication } from '../../../modules/applications/index.ts';
import type { Licence } from '../../../modules/licences/index.ts';
import { check } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { dateField, textArea } from '../../shared/forms/fields.ts';
import { backLink, buttonLink, buttonRow, submitButton, warning } from '../../shared/forms/parts.ts';
import { parseTypedDay } from '../../shared/forms/typed-day.ts';
import { html, id, isolated } from '../../shared/html.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { draftPath } from '../draft/section.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { licencePath, ownLicence } from './own.ts';

const CONSEQUENCES = ['calls', 'numbers', 'final', 'public'] as const;

function surrenderSheet(ask: ApplicantAsk, licence: Licence, faults: readonly FormFault[] = []): Sheet {
  const { words, form } = ask;
  const title = words.say('held-surrender-title', { licence: isolated(licence.number) });
  const inputs = html`${dateField(words, {
    name: 'from',
    label: words.say('held-surrender-from'),
    hint: words.say('held-surrender-from-hint'),
    value: form.text('from'),
    optional: true,
    faults,
  })}${textArea(words, {
    name: 'reason',
    label: words.say('held-surrender-reason'),
    value: form.text('reason'),
    rows: 3,
    optional: true,
    faults,
  })}${check(words, {
    name: 'sure',
    label: words.say('held-surrender-sure'),
    checked: form.text('sure') === 'yes',
    faults,
  })}${buttonRow(submitButton(words.say('held-surrender-submit'), { kind: 'danger' }), buttonLink(words.say('held-surrender-keep'), words.href(licencePath(licence)), 'second'))}`;
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-home',
    status: faults.length ? 422 : 200,
    body: html`${backLink(words.say('held-back'), words.href(licencePath(licence)))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${words.rich('held-surrender-title', { licence: id(licence.number) })}</h1>
    ${warning(words, words.say('held-surrender-warning'))}
    <ul class="govuk-list govuk-list--bullet">${CONSEQUENCES.map((what) => html`<li>${words.say(`held-surrender-${what}`)}</li>`)}</ul>
    ${ask.formHtml(inputs)}`,
  };
}

async function surrenderPage(ask: ApplicantAsk): Promise<Answer> {
  const licence = await ownLicence(ask);
  return isRefusal(licence) ? licence : surrenderSheet(ask, licence);
}

async function surrender(ask: ApplicantAsk): Promise<Answer> {
  const licence = await ownLicence(ask);
  if (isRefusal(licence)) return licence;
  const { words, form, deps, at } = ask;
  const { country, blind } = deps;
  const typed = form.text('from');
  const from = parseTypedDay(typed);
  const faults: FormFault[] = [];
  if (typed && !from) faults.push({ field: 'from', text: words.say('form-day-malformed') });
  if (from && from < dayAt(at, country.time.zone))
    faults.push({ field: 'from', text: words.say('surrender-in-the-past') });
  if (form.text('sure') !== 'yes') faults.push({ field: 'sure', text: words.say('held-surrender-unsure') });
  if (faults.length) return surrenderSheet(ask, licence, faults);
  const reason = form.text('reason');
  const content = {
    declarations: { truthful: true },
    surrender: { ...(from && { from }), ...(reason && { reason }) },
  };
  const sent = await ask.act(async (act) => {
    const input = { kind: 'surrender', class: licence.class, licence: licence.id, content } as const;
    const opened = await openDraft(act, country, input);
    if (isRefusal(opened)) return opened;
    const { application, revision } = opened;
    const preview = await previewApplication(act, country, blind, { application });
    if (isRefusal(preview)) return preview;
    // where a fee is asked the draft waits for it, and is sent from its own pages
    if (preview.feeShort.minor !== '0') return { application, sent: false };
    const submitted = await submitApplication(act, country, blind, { application, revision });
    return isRefusal(submitted) ? submitted : { application, sent: true };
  });
  if (isRefusal(sent))
    return surrenderSheet(
      ask,
      licence,
      ask.faults(sent, (pointer) => (pointer.startsWith('/content/surrender/') ? pointer.slice(19) : '')),
    );
  return {
    location: sent.sent ? `/my/applications/${sent.application}?sent=1` : draftPath(sent.application, '/pay'),
  };
}

export const surrenderRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: '/my/licences/:number/surrender', handle: surrenderPage },
  {
    method: 'post',
    path: '/my/licences/:number/surrender',
    fresh: true,
    form: { fields: ['from', 'reason', 'sure'] },
    handle: surrender,
  },
];
