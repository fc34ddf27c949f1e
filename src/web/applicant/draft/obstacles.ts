import { isRefusal } from '../../../kernel/refusal.ts';
import type { Draft } from '../../../modules/applications/index.ts';
import { mixed } from '../../shared/forms/mixed.ts';
import { backLink, buttonLink, buttonRow, insetText } from '../../shared/forms/parts.ts';
import { placeText } from '../../shared/forms/place-text.ts';
import { type Html, html } from '../../shared/html.ts';
import { type Answer, everyone } from '../../shared/signed-in/route.ts';
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

function bySection(ask: ApplicantAsk, draft: Draft, obstacles: readonly Obstacle[]): Html {
  const { words, deps } = ask;
  const order = sectionsFor(deps.country, draft);
  const grouped = Map.groupBy(obstacles, ({ field }) => sectionOf(field));
  const sorted = [...grouped].sort(([a], [b]) => (a ? order.indexOf(a) : -1) - (b ? order.indexOf(b) : -1));
  return html`${sorted.map(
    ([section, own]) =>
      html`<h3 class="govuk-heading-s">${words.say(section?.title ?? 'draft-whole')}</h3><ul class="govuk-list govuk-list--bullet">${own.map((obstacle) => obstacleLine(ask, draft, obstacle))}</ul>`,
  )}`;
}

function obstacleLine({ words, deps }: ApplicantAsk, draft: Draft, obstacle: Obstacle): Html {
  const href = words.href(mendedAt(draft.id, obstacle, draft.content));
  const place = placeText(words, obstacle.field);
  return html`<li><a class="govuk-link" href="${href}">${mixed(place || words.say('draft-whole'))}</a>: ${mixed(obstacleText(words, deps.country, draft, obstacle))}</li>`;
}

export const obstacleRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: draftPath(':application', '/obstacles'), access: everyone, handle: obstaclesPage },
];
