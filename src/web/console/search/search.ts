import { isRefusal } from '../../../kernel/refusal.ts';
import { requirePower } from '../../../modules/agencies/index.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { textField } from '../../shared/forms/fields.ts';
import { insetText, submitButton } from '../../shared/forms/parts.ts';
import { type Html, html } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { type Asked, complaintOnly, foundBy, KINDS } from './found.ts';
import { peopleForm, peopleFound, peopleHtml, type SoughtPeople } from './people.ts';
import { type Question, questionIn } from './question.ts';
import { foundHtml } from './results.ts';

const AT = '/console/search';

/** Whether somebody sees applications, or hears complaints alone; or why he does not search. */
async function sightOf({ reader, deps, actor, at }: ConsoleAsk) {
  const { agencies } = deps.country;
  const sees = await requirePower(reader, agencies, actor, 'see-applications', at);
  const hears = sees && (await requirePower(reader, agencies, actor, 'hear-complaints', at));
  return { denied: hears && sees, sees: sees === undefined };
}

/** A search by address; people are never looked for that way, and it says so. */
async function searchPage(ask: ConsoleAsk): Promise<Answer> {
  const { reader, deps, query } = ask;
  const { denied, sees } = await sightOf(ask);
  if (denied) return denied;
  const typed = query.get('q') ?? '';
  const question = questionIn(typed, deps.country);
  if (question.by === 'nothing') return sheet(ask, { typed: '', sees });
  if (question.by === 'identity')
    return sheet(ask, { typed: '', sees, answer: insetText(ask.words.say('search-id-by-form')) });
  const asked = askedIn(query);
  const found = sees
    ? await foundBy(ask, reader, question, asked)
    : await complaintOnly(ask, reader, question);
  const named = sees && question.by === 'words' && asked.of === null;
  const answer = html`${await foundHtml(ask, { typed, question, asked, found })}${named && peopleForm(ask, typed)}`;
  return sheet(ask, { typed, sees, answer });
}

function askedIn(query: URLSearchParams): Asked {
  const of = KINDS.find((one) => one === query.get('of')) ?? null;
  return { of, after: of === null ? '' : (query.get('after') ?? '') };
}

/** What was typed: people are looked for here and stand in no address; everything else leads to its address. */
async function searchAct(ask: ConsoleAsk): Promise<Answer> {
  const { deps, form } = ask;
  const { denied, sees } = await sightOf(ask);
  if (denied) return denied;
  const typed = form.text('q');
  const question = questionIn(typed, deps.country);
  const sought = sees ? peopleSought(question, form.text('people') === 'yes') : undefined;
  if (!sought) return { location: `${AT}?q=${encodeURIComponent(typed)}` };
  const found = await peopleFound(ask, sought, typed);
  if (isRefusal(found))
    return found.refused === 'invalid' ? sheet(ask, { typed, sees, faults: ask.faults(found) }) : found;
  return sheet(ask, { typed: '', sees, answer: await peopleHtml(ask, sought, typed, found) });
}

/** An id number is always somebody's; a name is, where it was said so. */
function peopleSought(question: Question, people: boolean): SoughtPeople | undefined {
  if (question.by === 'identity') return question;
  return people && question.by === 'words' ? question : undefined;
}

interface Shown {
  readonly typed: string;
  readonly sees: boolean;
  readonly answer?: Html;
  readonly faults?: readonly FormFault[];
}

function sheet(ask: ConsoleAsk, { typed, sees, answer, faults = [] }: Shown): Answer {
  const { words } = ask;
  const title = words.say('search-title');
  const input = textField(words, {
    name: 'q',
    type: 'search',
    label: words.say('search-what'),
    hint: words.say(sees ? 'search-hint' : 'search-hint-complaints'),
    value: typed,
    faults,
    autofocus: answer === undefined,
  });
  const form = ask.formHtml(html`${input}${submitButton(words.say('search-button'))}`, {
    action: words.href(AT),
    classes: 'sanad-form sanad-search',
  });
  return {
    title: titleWith(words, title, faults),
    section: 'nav-search',
    status: faults.length ? 422 : 200,
    body: html`${errorSummary(words, faults)}<h1 class="govuk-heading-xl">${title}</h1>${form}${answer}`,
  };
}

/** Everything the officer may see, found by an exact identifier or by words. */
export const searchRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: AT, handle: searchPage },
  {
    method: 'post',
    path: AT,
    form: { fields: ['q', 'people', 'after'], secret: ['q'] },
    handle: searchAct,
  },
];
