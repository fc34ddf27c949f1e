import { isRefusal } from '../../../kernel/refusal.ts';
import type { Draft } from '../../../modules/applications/index.ts';
import { mixed } from '../../shared/forms/mixed.ts';
import { backLink, buttonLink, buttonRow, insetText } from '../../shared/forms/parts.ts';
import { placeText } from '../../shared/forms/place-text.ts';
import { type Html, html } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { obstacleText } from './obstacle-text.ts';
import { draftPath, type Obstacle, openDraft, previewOf } from './section.ts';
import { mendedAt, sectionOf, sectionsFor } from './sections.ts';

/** “Will this be refused?”: everything in the way, each with the way to mend it, before anything is paid. */
async function obstaclesPage(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { words } = ask;
  const { obstacles } = await previewOf(ask, draft);
  const deficient = obstacles.filter(({ effect }) => effect === 'deficient');
  const grounds = obstacles.filter(({ effect }) => effect === 'refused');
  const title = words.say('draft-obstacles-title');
  const to = (path: string) => words.href(draftPath(draft.id, path));
  return {
    title,
    section: 'my-nav-home',
    body: html`${backLink(words.say('draft-back'), to(''))}<h1 class="govuk-heading-l">${title}</h1>
    ${obstacles.length === 0 && insetText(words.say('draft-obstacles-clear'))}
    ${
      deficient.length > 0 &&
      html`<h2 class="govuk-heading-m">${words.say('draft-deficient')}</h2><p class="govuk-body">${words.say('draft-deficient-about')}</p>${bySection(ask, draft, deficient)}`
    }
    ${
      grounds.length > 0 &&
      html`<h2 class="govuk-heading-m">${words.say('draft-grounds')}</h2><p class="govuk-body">${words.say('draft-grounds-about')}</p>${bySection(ask, draft, grounds)}`
    }
    ${buttonRow(deficient.length ? buttonLink(words.say('draft-back'), to(''), 'second') : buttonLink(words.say('draft-check-title'), to('/check')))}`,
  };
}

// A list may have thousands of items with the same fault: enough are named to begin with.
const PLACES_NAMED = 20;

function bySection(ask: ApplicantAsk, draft: Draft, obstacles: readonly Obstacle[]): Html {
  const { words, deps } = ask;
  const order = sectionsFor(deps.country, draft);
  const grouped = Map.groupBy(obstacles, ({ field }) => sectionOf(field));
  const sorted = [...grouped].sort(([a], [b]) => (a ? order.indexOf(a) : -1) - (b ? order.indexOf(b) : -1));
  return html`${sorted.map(([section, own]) => {
    const same = Map.groupBy(own, (obstacle) => obstacleText(words, deps.country, draft, obstacle));
    return html`<h3 class="govuk-heading-s">${words.say(section?.title ?? 'draft-whole')}</h3><ul class="govuk-list govuk-list--bullet">${[...same].map(([text, places]) => obstacleLine(ask, draft, text, places))}</ul>`;
  })}`;
}

/** What is wrong, said once, and every place where it is. */
function obstacleLine(
  { words }: ApplicantAsk,
  draft: Draft,
  text: string,
  places: readonly Obstacle[],
): Html {
  const link = (obstacle: Obstacle) => {
    const place = placeText(words, obstacle.field) || words.say('draft-whole');
    return html`<a class="govuk-link" href="${words.href(mendedAt(draft.id, obstacle, draft.content))}">${mixed(place)}</a>`;
  };
  const [first] = places;
  if (places.length === 1) return html`<li>${link(first!)}: ${mixed(text)}</li>`;
  const more = places.length - PLACES_NAMED;
  return html`<li>${mixed(text)}<ul class="sanad-places">${places.slice(0, PLACES_NAMED).map((obstacle) => html`<li>${link(obstacle)}</li>`)}${more > 0 && html`<li>${words.say('draft-obstacles-more', { more })}</li>`}</ul></li>`;
}

export const obstacleRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: draftPath(':application', '/obstacles'), handle: obstaclesPage },
];
