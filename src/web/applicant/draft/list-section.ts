import { isRefusal } from '../../../kernel/refusal.ts';
import type { Draft } from '../../../modules/applications/index.ts';
import type { Fields } from '../../../modules/applications/rules/field.ts';
import { errorSummary } from '../../shared/forms/faults.ts';
import { backLink, buttonLink, buttonRow, done, pagination, tag } from '../../shared/forms/parts.ts';
import type { Naming } from '../../shared/forms/said.ts';
import { type Html, html, NOTHING } from '../../shared/html.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import type { Words } from '../../shared/words.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { answerHtml, entriesAnswers, toldOf } from './answers.ts';
import { itemRoutes } from './list-item.ts';
import { type Item, itemName, itemRest, itemsOf, type ListSpec } from './list-spec.ts';
import { namingOf } from './naming.ts';
import {
  type DraftSection,
  draftPath,
  faultsAt,
  type Obstacle,
  obstaclesIn,
  openDraft,
  previewOf,
} from './section.ts';

export interface ListsSpec {
  readonly key: string;
  readonly lists: readonly ListSpec[];
  readonly optional?: boolean;
  readonly intro?: string;
}

const ITEMS_A_PAGE = 50;

/** A section that is one list or several. */
export function listsSection(spec: ListsSpec): { section: DraftSection; routes: readonly ApplicantRoute[] } {
  const path = `/${spec.key}`;
  const listAt = (pointer: string) =>
    spec.lists.find(({ place }) => pointer === place || pointer.startsWith(`${place}/`))!;
  const section: DraftSection = {
    key: spec.key,
    title: `draft-section-${spec.key}`,
    path,
    places: spec.lists.map(({ place }) => place),
    ...(spec.optional && { optional: true }),
    hrefOf(pointer) {
      const list = listAt(pointer);
      const [at, name] = pointer.slice(list.place.length + 1).split('/');
      return at ? `${list.path}/${at}#${name ?? ''}` : path;
    },
    answers: async (ask, draft) => {
      const naming = await namingOf(ask);
      return html`${spec.lists.map((list) => listAnswers(naming, draft, list, spec.lists.length > 1))}`;
    },
  };
  return {
    section,
    routes: [
      {
        method: 'get',
        path: draftPath(':application', path),
        handle: (ask) => listsPage(ask, spec),
      },
      ...spec.lists.flatMap((list) => itemRoutes(list, section)),
    ],
  };
}

async function listsPage(ask: ApplicantAsk, spec: ListsSpec): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const [{ obstacles }, naming] = await Promise.all([previewOf(ask, draft), namingOf(ask)]);
  return listsSheet(ask, draft, spec, obstacles, naming);
}

function listsSheet(
  ask: ApplicantAsk,
  draft: Draft,
  spec: ListsSpec,
  obstacles: readonly Obstacle[],
  naming: Naming,
): Sheet {
  const { words, query } = ask;
  const title = words.say(`draft-section-${spec.key}`);
  const faults = spec.lists.flatMap(({ place }) =>
    faultsAt(ask, place, obstacles)
      .filter(({ field }) => field === '')
      .map(({ text }) => ({ field: `add-${place.slice(1).replace('/', '-')}`, text })),
  );
  const several = spec.lists.length > 1;
  return {
    title,
    section: 'my-nav-home',
    body: html`${backLink(words.say('draft-back'), words.href(draftPath(draft.id)))}
    ${doneHtml(words, query, spec.lists)}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${title}</h1>${spec.intro !== undefined && html`<p class="govuk-body">${words.say(spec.intro)}</p>`}
    ${spec.lists.map((list) => listHtml(ask, draft, list, obstacles, naming, several))}
    ${buttonRow(buttonLink(words.say('draft-continue'), words.href(draftPath(draft.id, `/after/${spec.key}`))))}`,
  };
}

/** What was just done to the lists; counts come as digits or not at all. */
function doneHtml(words: Words, query: URLSearchParams, lists: readonly ListSpec[]): Html {
  const whole = lists.find((list) => list.whole)?.whole;
  const count = (name: string) => {
    const said = query.get(name) ?? '';
    return /^\d{1,5}$/.test(said) ? Number(said) : undefined;
  };
  const [added, changed, already] = [count('added'), count('changed'), count('already')];
  if (whole && added !== undefined && changed !== undefined && already !== undefined)
    return done(words.say(`${whole}-taken`, { added, changed, already }));
  const removed = count('removed');
  if (whole && removed !== undefined) return done(words.say(`${whole}-removed`, { count: removed }));
  return query.has('removed') ? done(words.say('draft-removed')) : NOTHING;
}

function listHtml(
  ask: ApplicantAsk,
  draft: Draft,
  spec: ListSpec,
  obstacles: readonly Obstacle[],
  naming: Naming,
  headed: boolean,
): Html {
  const { words, query } = ask;
  const items = itemsOf(draft, spec);
  const key = spec.place.slice(1).replace('/', '-');
  const from = Math.max(Number.parseInt(query.get(`from-${key}`) ?? '0', 10) || 0, 0);
  const shown = items.slice(from, from + ITEMS_A_PAGE);
  const base = words.href(draftPath(draft.id, spec.path));
  const page = words.href(`${ask.path}?from-${key}=`);
  const add =
    items.length < spec.list.most
      ? [
          html`<a class="sanad-button sanad-button--second" id="add-${key}" href="${base}/new">${words.say(spec.add)}</a>`,
        ]
      : [];
  const many = spec.whole ? [buttonLink(words.say('numbers-list'), `${base}/list`, 'second')] : [];
  const clear =
    spec.whole && items.length > 0
      ? [buttonLink(words.say(`${spec.whole}-remove-all`), `${base}/clear`, 'plain')]
      : [];
  return html`${headed && html`<h2 class="govuk-heading-m">${words.of(spec.list.label)}</h2>`}
    ${
      items.length === 0
        ? html`<p class="govuk-body">${words.say(spec.none)}</p>`
        : html`<ul class="sanad-list">${shown.map((item, i) => itemLine(ask, spec, item, from + i, base, obstacles, naming))}</ul>`
    }
    ${pagination(words, {
      ...(from > 0 && { first: `${page}0` }),
      ...(items.length > from + ITEMS_A_PAGE && { next: `${page}${from + ITEMS_A_PAGE}` }),
    })}${buttonRow(...add, ...many, ...clear)}`;
}

function itemLine(
  ask: ApplicantAsk,
  spec: ListSpec,
  item: Item,
  i: number,
  base: string,
  obstacles: readonly Obstacle[],
  naming: Naming,
): Html {
  const { words } = ask;
  const name = itemName(naming, spec, item, i);
  const problems = obstaclesIn([`${spec.place}/${i}`], obstacles).length;
  const what = words.say('said-item', { what: words.of(spec.list.item.label), n: i + 1 });
  const link = (path: string, key: string) =>
    html`<a class="govuk-link" href="${base}/${i}${path}">${words.say(key)}<span class="govuk-visually-hidden"> ${what}</span></a>`;
  return html`<li><div class="sanad-list__what"><p class="sanad-list__name">${name}</p>${itemRest(naming, spec, item)}</div>
    ${problems > 0 && tag(words.say('draft-problems', { problems }), 'caution')}<p class="sanad-links">${link('', 'form-change')} ${link('/remove', 'draft-remove')}</p></li>`;
}

function listAnswers(naming: Naming, draft: Draft, spec: ListSpec, headed: boolean): Html {
  const { words } = naming;
  const items = itemsOf(draft, spec);
  const base = words.href(draftPath(draft.id, spec.path));
  const fields: Fields = spec.list.item.fields;
  const [main, ...others] = [
    spec.summary[0]!,
    ...Object.keys(fields).filter((name) => name !== spec.summary[0]),
  ];
  const entries = items.map((item, i) => {
    const said = answerHtml(naming, fields[main]!, item[main]);
    const name = String(said) === '' ? itemName(naming, spec, item, i) : said;
    return { name, href: `${base}/${i}`, told: toldOf(naming, fields, others, item) };
  });
  return html`${headed && html`<h3 class="govuk-heading-s">${words.of(spec.list.label)}</h3>`}
    ${
      items.length === 0
        ? html`<p class="govuk-body"><span class="sanad-unsaid">${words.say('said-nothing')}</span> <a class="govuk-link" href="${base}/new">${words.say(spec.add)}</a></p>`
        : entriesAnswers(words, entries, words.href(draftPath(draft.id, `/${spec.path.split('/')[1]}`)))
    }`;
}
