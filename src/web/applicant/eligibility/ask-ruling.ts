import { isRefusal } from '../../../kernel/refusal.ts';
import { askRuling, rulingsOf } from '../../../modules/rulings/index.ts';
import { check, selectField } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { hidden, textArea, textField } from '../../shared/forms/fields.ts';
import { backLink, buttonLink, buttonRow, submitButton, tag } from '../../shared/forms/parts.ts';
import { html, id } from '../../shared/html.ts';
import { answersHtml, answersText } from '../../shared/rulings/advice.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { courseAsked, toQuestions } from './eligibility.ts';

export const RULINGS = '/my/rulings';
const ASK = `${RULINGS}/ask`;

/** What the organisation asked, newest first. */
async function listSheet(ask: ApplicantAsk): Promise<Sheet> {
  const { words, reader, actor } = ask;
  const rulings = await rulingsOf(reader, actor.organisation);
  const title = words.say('rulings-title');
  const items = rulings.map(
    ({ id: of, reference, state, outcome, askedAt }) =>
      html`<li><div class="sanad-list__what"><p class="sanad-list__name"><a class="govuk-link" href="${words.href(`${RULINGS}/${of}`)}">${id(reference)}</a></p>
      <p>${words.rich('rulings-asked-on', { day: ask.day(askedAt) })}${state === 'given' && outcome && html` · ${words.say(`ruling-outcome-${outcome}`)}`}</p></div>${tag(words.say(state === 'proposed' ? 'ruling-with-office' : `ruling-state-${state}`), state === 'given' ? 'good' : 'info')}</li>`,
  );
  const body = html`${backLink(words.say('details-title'), words.href('/my/organisation/details'))}<h1 class="govuk-heading-xl">${title}</h1>
    <p class="govuk-body">${words.say('rulings-about')}</p>
    ${items.length ? html`<ul class="sanad-list">${items}</ul>` : html`<p class="govuk-body">${words.say('rulings-none')}</p>`}
    ${buttonRow(buttonLink(words.say('rulings-questions'), words.href('/who-needs')))}`;
  return { title, section: 'my-nav-organisation', body };
}

function askSheet(ask: ApplicantAsk, faults: readonly FormFault[] = []): Answer {
  const { words, form, deps } = ask;
  const { rulings, districts } = deps.country;
  const course = courseAsked(ask);
  if (!course.advice) return toQuestions(course);
  const title = words.say('ruling-ask-title');
  const typed = (name: string) => ({ name, value: form.text(name), faults });
  const fields = html`${textArea(words, { ...typed('text'), label: words.say('ruling-ask-text'), hint: words.say('ruling-ask-text-hint'), rows: 8 })}
    <h2 class="govuk-heading-m">${words.say('ruling-ask-place')}</h2>
    ${textField(words, { ...typed('line'), label: words.say('ruling-ask-line') })}
    ${textField(words, { ...typed('city'), label: words.say('ruling-ask-city') })}
    ${selectField(words, { ...typed('district'), label: words.say('ruling-ask-district'), choices: districts.map(({ code, name }) => ({ value: code, label: words.of(name) })) })}
    ${check(words, { name: 'residential', label: words.say('ruling-ask-residential'), checked: form.has('residential'), faults })}`;
  const body = html`${errorSummary(words, faults)}<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${words.say('rulings-about')}</p>
    <h2 class="govuk-heading-m">${words.say('advice-answers')}</h2>${answersHtml(words, rulings, course.asked, '/who-needs')}
    ${ask.formHtml(html`${hidden('answers', answersText(course.asked))}${fields}${submitButton(words.say('ruling-ask-submit'))}`, { action: words.href(ASK) })}`;
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-organisation',
    body,
    status: faults.length ? 422 : 200,
  };
}

async function send(ask: ApplicantAsk): Promise<Answer> {
  const { form, deps } = ask;
  const { asked } = courseAsked(ask);
  const input = {
    answers: Object.fromEntries(asked.map(({ code, answer }) => [code, answer])),
    text: form.text('text'),
    place: {
      line: form.text('line'),
      city: form.text('city'),
      district: form.text('district'),
      residential: form.has('residential'),
    },
  };
  const { rulings, applications } = deps.country;
  const answer = await ask.act((act) => askRuling(act, rulings, applications.districts, input));
  return isRefusal(answer)
    ? askSheet(ask, ask.faults(answer))
    : { location: `${RULINGS}/${answer.ruling}?done=asked` };
}

export const askRulingRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: RULINGS, handle: listSheet },
  { method: 'get', path: ASK, handle: (ask) => askSheet(ask) },
  {
    method: 'post',
    path: ASK,
    form: { fields: ['answers', 'text', 'line', 'city', 'district', 'residential'] },
    handle: send,
  },
];
