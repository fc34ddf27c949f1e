import { parseId } from '../../../kernel/id.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { applicationsPage } from '../../../modules/applications/index.ts';
import { COMPLAINT_KINDS, type ComplaintInput, makeComplaint } from '../../../modules/conduct/index.ts';
import { choiceField, selectField } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { dateField, textArea, textField } from '../../shared/forms/fields.ts';
import { backLink, submitButton } from '../../shared/forms/parts.ts';
import { parseTypedDay } from '../../shared/forms/typed-day.ts';
import { html, ltr } from '../../shared/html.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { evidenceField, evidenceForm, evidenceOf } from './evidence.ts';

const APPLICATIONS_MAX = 50;
const FIELDS = ['agency', 'who', 'application', 'kind', 'happenedOn', 'text'];

async function makeSheet(
  ask: ApplicantAsk,
  faults: readonly FormFault[] = [],
  evidence: ComplaintInput['evidence'] = [],
): Promise<Sheet> {
  const { words, form, deps, reader, actor, query } = ask;
  const typed = (name: string) => form.text(name) || (query.get(name) ?? '');
  const title = words.say('complaint-make');
  const applications = await applicationsPage(
    reader,
    { state: null, organisation: actor.organisation },
    null,
    APPLICATIONS_MAX,
  );
  const inputs = html`${choiceField(words, {
    name: 'agency',
    label: words.say('complaint-agency'),
    value: typed('agency'),
    choices: deps.country.agencies.agencies.map(({ id, name }) => ({ value: id, label: words.of(name) })),
    faults,
  })}${choiceField(words, {
    name: 'kind',
    label: words.say('complaint-kind'),
    value: typed('kind'),
    choices: COMPLAINT_KINDS.map((kind) => ({ value: kind, label: words.say(`complaint-kind-${kind}`) })),
    faults,
  })}${textField(words, {
    name: 'who',
    label: words.say('complaint-who'),
    hint: words.say('complaint-who-hint'),
    value: typed('who'),
    optional: true,
    faults,
  })}${dateField(words, {
    name: 'happenedOn',
    label: words.say('complaint-when'),
    value: typed('happenedOn'),
    optional: true,
    faults,
  })}${
    applications.length > 0 &&
    selectField(words, {
      name: 'application',
      label: words.say('complaint-application'),
      value: typed('application'),
      choices: applications.map(({ id, reference }) => ({ value: id, label: ltr(reference) })),
      optional: true,
      faults,
    })
  }${textArea(words, {
    name: 'text',
    label: words.say('complaint-text'),
    hint: words.say('complaint-text-hint'),
    value: typed('text'),
    rows: 9,
    faults,
  })}${evidenceField(ask, evidence, faults)}`;
  return {
    title: titleWith(words, title, faults),
    section: 'complaint-nav',
    status: faults.length ? 422 : 200,
    body: html`${backLink(words.say('complaint-back'), words.href('/my/complaints'))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${title}</h1><p class="sanad-lead">${words.say('complaint-lead')}</p>
    ${ask.formHtml(html`${inputs}${submitButton(words.say('complaint-send'))}`, { multipart: true })}`,
  };
}

async function make(ask: ApplicantAsk): Promise<Answer> {
  const { form, words, deps, reader, actor } = ask;
  const { evidence, faults } = await evidenceOf(ask);
  const typedDay = form.text('happenedOn');
  const happenedOn = parseTypedDay(typedDay);
  const dayFault: FormFault[] =
    typedDay && !happenedOn ? [{ field: 'happenedOn', text: words.say('form-day-malformed') }] : [];
  const application = parseId<'application'>(form.text('application')) ?? null;
  const own = application
    ? await applicationsPage(
        reader,
        { state: null, organisation: actor.organisation },
        null,
        APPLICATIONS_MAX,
      )
    : [];
  const input: ComplaintInput = {
    agency: form.text('agency'),
    officer: null,
    who: form.text('who') || null,
    application: own.some(({ id }) => id === application) ? application : null,
    kind: form.text('kind') as ComplaintInput['kind'],
    happenedOn: happenedOn ?? null,
    text: form.text('text'),
    evidence,
  };
  const early = [...dayFault, ...faults];
  if (early.length) return makeSheet(ask, early, evidence);
  const made = await ask.act((act) => makeComplaint(act, deps.country, input));
  if (isRefusal(made)) return makeSheet(ask, ask.faults(made, topOf), evidence);
  return { location: `/my/complaints/${made.complaint}?sent=1` };
}

const topOf = (pointer: string) => pointer.split('/')[1] ?? '';

export const makeRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: '/my/complaints/new', handle: (ask) => makeSheet(ask) },
  {
    method: 'post',
    path: '/my/complaints/new',
    form: evidenceForm(...FIELDS),
    handle: make,
  },
];
