import { isRefusal } from '../../../kernel/refusal.ts';
import { organisation } from '../../../modules/accounts/index.ts';
import { type Content, draftsOf, draftToFill, openDraft } from '../../../modules/applications/index.ts';
import { carriedOver } from '../../../modules/applications/rules/carried-over.ts';
import { company } from '../../../modules/entities/index.ts';
import { licencesOfOrganisation } from '../../../modules/licences/index.ts';
import { holdersOf } from '../../../modules/numbers/index.ts';
import { choiceField } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { hidden } from '../../shared/forms/fields.ts';
import { backLink, buttonRow, submitButton } from '../../shared/forms/parts.ts';
import { html, id } from '../../shared/html.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { kindAndClass } from '../application/in-words.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { draftPath } from './section.ts';

const EMPTY = 'empty';

/** What an application may begin from: what the organisation said last, and its centre in transition. */
async function beginnings({ reader, actor, at }: ApplicantAsk) {
  const [drafts, licences] = await Promise.all([
    draftsOf(reader, actor.organisation, 1),
    licencesOfOrganisation(reader, actor.organisation),
  ]);
  const inTransition = licences.filter(
    ({ kind, endedAt, validUntil }) =>
      kind === 'transitional' && endedAt === null && (validUntil === null || validUntil > at),
  );
  return { latest: drafts[0], inTransition };
}

async function startSheet(ask: ApplicantAsk, faults: readonly FormFault[] = []): Promise<Sheet> {
  const { words, deps, form, query } = ask;
  const { latest, inTransition } = await beginnings(ask);
  const title = words.say('draft-start-title');
  const typed = ask.request.method === 'POST';
  const classes = choiceField(words, {
    name: 'class',
    label: words.say('draft-start-class'),
    hint: html`${words.say('draft-start-class-hint')} <a class="govuk-link" href="${words.href('/my/eligibility')}">${words.say('draft-start-eligibility')}</a>`,
    value: typed ? form.text('class') : (query.get('class') ?? ''),
    choices: deps.country.applications.classes.map(({ code, name }) => ({
      value: code,
      label: words.of(name),
    })),
    faults,
  });
  const centre =
    inTransition.length > 0 &&
    choiceField(words, {
      name: 'licence',
      label: words.say('draft-start-centre'),
      value: form.text('licence'),
      choices: [
        ...inTransition.map((licence) => ({
          value: licence.id,
          label: html`${words.rich('draft-start-centre-of', { number: id(licence.number) })}`,
        })),
        { value: EMPTY, label: words.say('draft-start-centre-new') },
      ],
      faults,
    });
  const from =
    latest &&
    choiceField(words, {
      name: 'from',
      label: words.say('draft-start-from'),
      hint: words.say('draft-start-from-hint'),
      value: form.text('from'),
      choices: [
        {
          value: latest.id,
          label: html`${words.rich('draft-start-from-latest', { reference: id(latest.reference) })} (${kindAndClass(words, deps.country, latest)})`,
        },
        { value: EMPTY, label: words.say('draft-start-from-empty') },
      ],
      faults,
    });
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-home',
    status: faults.length ? 422 : 200,
    body: html`${backLink(words.say('my-back'), words.href('/my'))}${errorSummary(words, faults)}<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">${words.say('draft-start-about')}</p>
    ${ask.formHtml(html`${classes}${centre || hidden('licence', EMPTY)}${from ?? hidden('from', EMPTY)}${buttonRow(submitButton(words.say('draft-start-submit')))}`)}
    <p class="govuk-body">${words.say('draft-start-licence')}</p>`,
  };
}

async function start(ask: ApplicantAsk): Promise<Answer> {
  const { words, form, deps } = ask;
  const { latest, inTransition } = await beginnings(ask);
  const [chosen, about, from] = [form.text('class'), form.text('licence'), form.text('from')];
  const faults: FormFault[] = [];
  const choose = (field: string, label: string) =>
    faults.push({ field, text: words.say('draft-start-choose'), what: words.say(label) });
  if (!deps.country.applications.classes.some(({ code }) => code === chosen))
    choose('class', 'draft-start-class');
  if (about !== EMPTY && !inTransition.some(({ id: own }) => own === about))
    choose('licence', 'draft-start-centre');
  if (from !== EMPTY && from !== latest?.id) choose('from', 'draft-start-from');
  if (faults.length) return startSheet(ask, faults);
  const content = from === EMPTY ? await fromRegistration(ask) : await fromDraft(ask, from, chosen, about);
  const opened = await ask.act((act) =>
    openDraft(act, deps.country, {
      kind: 'new',
      class: chosen,
      licence: about === EMPTY ? null : about,
      content,
    }),
  );
  if (isRefusal(opened)) return startSheet(ask, ask.faults(opened));
  return { location: `${draftPath(opened.application)}?opened=1` };
}

async function fromDraft(ask: ApplicantAsk, id: string, code: string, about: string): Promise<Content> {
  const { reader, actor, deps, at } = ask;
  const found = await draftToFill(reader, actor, id);
  if (isRefusal(found)) return {};
  const { content } = found.draft;
  const numbers = content.channels?.numbers?.flatMap(({ number }) => number ?? []) ?? [];
  const holders = numbers.length ? await holdersOf(reader, numbers, at) : [];
  const questions = deps.country.applications.classes.find((one) => one.code === code)?.questions ?? [];
  return carriedOver(content, {
    held: new Set(holders.filter(({ licence }) => licence !== about).map(({ number }) => number)),
    questions: questions.map((question) => question.code),
  });
}

const URDU_LETTER = /[\u0600-\u06ff]/;

/** What is known from the registration, or from what the company declared before, is not asked again. */
export async function fromRegistration({ reader, actor }: ApplicantAsk): Promise<Content> {
  const own = await organisation(reader, actor.organisation);
  if (!own) return {};
  const known = await company(reader, own.company as Parameters<typeof company>[1]);
  if (!known) return { company: URDU_LETTER.test(own.name) ? { nameUrdu: own.name } : { name: own.name } };
  const { form, ...details } = known;
  const said = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null));
  return { company: { ...said, form: form as NonNullable<Content['company']>['form'] } };
}

export const startRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: '/my/start', handle: (ask) => startSheet(ask) },
  {
    method: 'post',
    path: '/my/start',
    form: { fields: ['class', 'licence', 'from'] },
    handle: start,
  },
];
