import type { LicencePage } from '../../../modules/licences/index.ts';
import { type Html, html } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import { districtHtml } from '../application/parts.ts';
import { tableHtml } from '../application/tables.ts';
import type { ConsoleAsk } from '../route.ts';

export function conditionRows({ words, day }: ConsoleAsk, conditions: LicencePage['conditions']): Html {
  const { language } = words;
  return html`<ol class="govuk-list govuk-list--number">${conditions.map(({ text, from, until }) => html`<li>${nameHtml(text[language], language)} <span class="sanad-when">${day(from)}${until && html` – ${day(until)}`}</span></li>`)}</ol>`;
}

export function premisesRows(ask: ConsoleAsk, premises: LicencePage['premises']): Html {
  const { words, language } = ask;
  return tableHtml(
    words.say('application-premises'),
    [
      {
        head: words.say('review-place'),
        cell: ({ address, area, city }) => {
          const where = [address, area, city].filter(Boolean).join(', ');
          return where ? nameHtml(where, language) : words.say('application-home');
        },
      },
      { head: words.say('office-district'), cell: ({ district }) => districtHtml(ask, district) },
      {
        head: words.say('office-seats'),
        cell: ({ seats }) => (seats === null ? '—' : String(seats)),
        num: true,
      },
    ],
    premises,
  );
}
