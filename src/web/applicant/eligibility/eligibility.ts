import { isRefusal } from '../../../kernel/refusal.ts';
import { organisation } from '../../../modules/accounts/index.ts';
import { type Content, openDraft } from '../../../modules/applications/index.ts';
import { type Course, courseOf } from '../../../modules/rulings/index.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { hidden } from '../../shared/forms/fields.ts';
import { backLink, buttonLink, buttonRow, submitButton } from '../../shared/forms/parts.ts';
import { html } from '../../shared/html.ts';
import { answersHtml, answersIn, answersText, classHtml } from '../../shared/rulings/advice.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { draftPath } from '../draft/section.ts';
import { fromRegistration } from '../draft/start.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';

const AT = '/my/eligibility';
const QUESTIONS = '/who-needs';

/** The answers of an address or of the form that carries them on. */
export function courseAsked({ deps, query, request, form }: ApplicantAsk): Course {
  const { rulings } = deps.country;
  const given = request.method === 'GET' ? query : new URLSearchParams(form.text('answers'));
  return courseOf(rulings, answersIn(given, rulings));
}

/** The questions are open to everybody; whoever comes without all the answers is led to the next one. */
export function toQuestions({ asked }: Course): Answer {
  return { location: asked.length ? `${QUESTIONS}?${answersText(asked)}` : QUESTIONS };
}

async function eligibilitySheet(ask: ApplicantAsk, faults: readonly FormFault[] = []): Promise<Answer> {
  const { words, deps, reader, actor } = ask;
  const { rulings, applications } = deps.country;
  const course = courseAsked(ask);
  if (!course.advice) return toQuestions(course);
  const { classCode } = course.advice;
  const own = await organisation(reader, actor.organisation);
  const found = rulings.classes.find(({ code }) => code === classCode);
  const answers = answersText(course.asked);
  const title = words.say('eligibility-title');
  const lead = found
    ? html`<p class="sanad-lead">${words.say('advice-class')}: <strong>${words.of(found.name)}</strong></p>
      <p class="govuk-body">${words.rich('eligibility-about', { organisation: nameHtml(own?.name ?? '', words.language) })}</p>
      ${ask.formHtml(html`${hidden('answers', answers)}${submitButton(words.say('eligibility-start'))}`, { action: words.href(AT) })}`
    : html`<p class="sanad-lead">${words.say('eligibility-nothing')}</p>`;
  const body = html`${backLink(words.say('rulings-questions'), words.href(`${QUESTIONS}?${answers}`))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-xl">${title}</h1>${lead}
    ${buttonRow(buttonLink(words.say('ruling-ask-title'), words.href(`/my/rulings/ask?${answers}`), 'second'))}
    <h2 class="govuk-heading-m">${words.say('advice-answers')}</h2>${answersHtml(words, rulings, course.asked, QUESTIONS)}
    ${found && classHtml(words, rulings, applications, found.code)}`;
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-home',
    body,
    status: faults.length ? 422 : 200,
  };
}

/** A question of the class that was among those answered needs no second answer. */
function answered({ words, deps }: ApplicantAsk, { asked }: Course, classCode: string): Content['answers'] {
  const { applications, rulings } = deps.country;
  const ofClass = applications.classes.find(({ code }) => code === classCode)?.questions ?? [];
  return ofClass.flatMap(({ code }) => {
    const given = asked.find((one) => one.code === code);
    const question = rulings.questions.find((one) => one.code === code);
    if (!given || !question) return [];
    const answer = words.say(given.answer ? 'advice-yes' : 'advice-no');
    const said = words.say('eligibility-answered', { question: words.of(question.text), answer });
    return [{ question: code, answer: said }];
  });
}

async function start(ask: ApplicantAsk): Promise<Answer> {
  const course = courseAsked(ask);
  const code = course.advice?.classCode;
  if (!course.advice) return toQuestions(course);
  if (code === undefined) return eligibilitySheet(ask);
  const known = await fromRegistration(ask);
  const answers = answered(ask, course, code);
  const content = answers?.length ? { ...known, answers } : known;
  const opened = await ask.act((act) =>
    openDraft(act, ask.deps.country, { kind: 'new', class: code, licence: null, content }),
  );
  if (isRefusal(opened))
    return eligibilitySheet(
      ask,
      ask.faults(opened, () => ''),
    );
  return { location: `${draftPath(opened.application)}?opened=1` };
}

export const eligibilityRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: AT, handle: (ask) => eligibilitySheet(ask) },
  { method: 'post', path: AT, form: { fields: ['answers'] }, handle: start },
];
