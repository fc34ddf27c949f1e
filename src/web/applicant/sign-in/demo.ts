import type { Id } from '../../../kernel/id.ts';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import { signInForDemonstration } from '../../../modules/accounts/index.ts';
import { hidden } from '../../shared/forms/fields.ts';
import { submitButton } from '../../shared/forms/parts.ts';
import { html, spoken } from '../../shared/html.ts';
import { cookiesOf } from '../../shared/signed-in/cookies.ts';
import type { DemoPerson } from '../../shared/signed-in/deps.ts';
import type { Sheet } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';

const HOME = { applicant: '/my', officer: '/console' } as const;

/** Every made-up person one may be, by agency; the applicants come first. */
async function demoSheet(ask: ApplicantAsk): Promise<Sheet> {
  const { words, deps, language } = ask;
  const people = (await deps.demoPeople?.()) ?? [];
  const title = words.say('demo-title');
  const groups = Map.groupBy(people, ({ group }) => words.of(group));
  const applicantsFirst = [...groups].sort(([, [one]], [, [other]]) => order(one!) - order(other!));
  const what = (person: DemoPerson) =>
    words.has(`demo-${person.what}`) ? words.say(`demo-${person.what}`) : '';
  const line = (person: DemoPerson) =>
    html`<li><div class="sanad-list__what"><p class="sanad-list__name">${spoken(person.name, 'en', language)}</p><p>${what(person)}</p></div>
    ${ask.formHtml(html`${hidden('principal', person.principal)}${hidden('side', person.audience)}${submitButton(html`${words.say('demo-be')}<span class="govuk-visually-hidden"> ${words.rich('demo-be-as', { name: spoken(person.name, 'en', language), what: html`${what(person)}` })}</span>`, { kind: 'second' })}`)}</li>`;
  const body = html`<h1 class="govuk-heading-xl">${title}</h1><p class="sanad-lead">${words.say('demo-about')}</p>
    <ul class="govuk-list">${applicantsFirst.map(([group], i) => html`<li><a class="govuk-link" href="#group-${i + 1}">${group}</a></li>`)}</ul>
    ${applicantsFirst.map(([group, list], i) => html`<h2 class="govuk-heading-m" id="group-${i + 1}">${group}</h2><ul class="sanad-list sanad-list--row sanad-list--people">${list.map(line)}</ul>`)}`;
  return { title, body };
}

const order = ({ audience }: DemoPerson) => (audience === 'applicant' ? 0 : 1);

export const demoRoutes: readonly ApplicantRoute[] = [
  {
    method: 'get',
    path: '/demo/sign-in',
    who: 'anybody',
    demonstration: true,
    handle: demoSheet,
  },
  {
    method: 'post',
    path: '/demo/sign-in',
    who: 'anybody',
    demonstration: true,
    form: { fields: ['principal', 'side'] },
    handle: async (ask) => {
      const { deps, form, visitor } = ask;
      const people = (await deps.demoPeople?.()) ?? [];
      const person = people.find(
        ({ principal, audience }) => principal === form.text('principal') && audience === form.text('side'),
      );
      if (!person) return refuse('not-found', 'sign-in-failed');
      const { audience } = person;
      const principal = person.principal as Id<'principal'>;
      const answer = await signInForDemonstration(deps.acting, deps.gate, visitor, { principal, audience });
      return isRefusal(answer) ? answer : { location: HOME[audience], cookies: cookiesOf(answer) };
    },
  },
];
