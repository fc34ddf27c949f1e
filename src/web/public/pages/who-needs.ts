import { courseOf } from '../../../modules/rulings/index.ts';
import { choiceField } from '../../shared/forms/choices.ts';
import { errorSummary, titleWith } from '../../shared/forms/faults.ts';
import { hidden } from '../../shared/forms/fields.ts';
import { backLink, buttonLink, buttonRow, insetText, submitButton } from '../../shared/forms/parts.ts';
import { html } from '../../shared/html.ts';
import type { Page } from '../../shared/layout.ts';
import { answersHtml, answersIn, answersText, classHtml } from '../../shared/rulings/advice.ts';
import type { Ask } from '../site.ts';

const AT = '/who-needs';

/** One question a page, then what the answers advise. All of it stands in the address: nothing is kept. */
export function whoNeedsPage(ask: Ask): Page {
  const { query, country } = ask;
  const course = courseOf(country.rulings, answersIn(query, country.rulings));
  return course.next === undefined ? advicePage(ask, course) : questionPage(ask, course, course.next);
}

type Course = ReturnType<typeof courseOf>;

function questionPage({ tell, query, country }: Ask, { asked }: Course, next: string): Page {
  const question = country.rulings.questions.find(({ code }) => code === next)!;
  const faults = query.get('asked') === next ? [{ field: next, text: tell.say('who-needs-choose') }] : [];
  const title = tell.of(question.text);
  const before = asked.slice(0, -1);
  const field = choiceField(tell, {
    name: next,
    label: html`<span class="govuk-caption-l">${tell.say('who-needs-step', { n: asked.length + 1 })}</span> ${title}`,
    heading: true,
    ...(asked.length === 0 && { hint: tell.say('who-needs-about') }),
    inline: true,
    choices: [
      { value: 'yes', label: tell.say('advice-yes') },
      { value: 'no', label: tell.say('advice-no') },
    ],
    faults,
  });
  const body = html`${asked.length > 0 && backLink(tell.say('who-needs-back'), tell.href(before.length ? `${AT}?${answersText(before)}` : AT))}${errorSummary(tell, faults)}
    <form class="sanad-form" method="get" action="${tell.href(AT)}">${asked.map(({ code, answer }) => hidden(code, answer ? 'yes' : 'no'))}${hidden('asked', next)}${field}${submitButton(tell.say('who-needs-next'))}</form>`;
  return {
    title: titleWith(tell, `${title} · ${tell.say('who-needs-title')}`, faults),
    body,
    path: pathOf(asked),
    section: 'nav-who-needs',
    status: faults.length ? 422 : 200,
    indexed: asked.length === 0,
  };
}

function advicePage({ tell, country, now }: Ask, { asked, advice }: Course): Page {
  const { rulings, applications } = country;
  const { outcome, classCode, reason } = advice!;
  const title = tell.say(`ruling-outcome-${outcome}`);
  const answers = answersText(asked);
  const found = rulings.classes.find(({ code }) => code === classCode);
  const next = (path: string) => tell.href(`${path}?${answers}`);
  const body = html`<h1 class="govuk-heading-xl">${title}</h1>
    ${found && html`<p class="sanad-lead">${tell.say('advice-class')}: <strong>${tell.of(found.name)}</strong></p>`}
    <p class="govuk-body sanad-prose">${tell.of(reason)}</p>
    ${insetText(tell.say('who-needs-binding'))}
    ${buttonRow(
      ...(found ? [buttonLink(tell.say('who-needs-start'), next('/my/eligibility'))] : []),
      buttonLink(tell.say('who-needs-ask'), next('/my/rulings/ask'), found ? 'second' : 'main'),
    )}
    <p class="govuk-body sanad-prose">${tell.say('who-needs-ask-about')}</p>
    <h2 class="govuk-heading-m">${tell.say('advice-answers')}</h2>${answersHtml(tell, rulings, asked, AT)}
    ${found && classHtml(tell, rulings, applications, found.code)}
    <p class="sanad-checked">${tell.rich('who-needs-printed', { moment: tell.moment(now) })}</p>
    <p class="govuk-body"><a class="govuk-link" href="${tell.href(AT)}">${tell.say('who-needs-again')}</a></p>`;
  return {
    title: `${title} · ${tell.say('who-needs-title')}`,
    body,
    path: pathOf(asked),
    section: 'nav-who-needs',
    indexed: false,
  };
}

const pathOf = (asked: Course['asked']) => (asked.length ? `${AT}?${answersText(asked)}` : AT);
