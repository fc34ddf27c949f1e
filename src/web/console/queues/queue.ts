import { requirePower } from '../../../modules/agencies/index.ts';
import {
  COUNT_MAX,
  isOfAllAgencies,
  NO_FILTER,
  QUEUES,
  type QueueRow,
  queueCount,
  queuePage,
  savedFiltersOf,
} from '../../../modules/desks/index.ts';
import { selectField } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { hidden, textField } from '../../shared/forms/fields.ts';
import { buttonRow, details, done, submitButton } from '../../shared/forms/parts.ts';
import { type Html, html, isolatedName, NOTHING } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { companyNames } from '../company-names.ts';
import type { ConsoleAsk } from '../route.ts';
import { type Asked, askedIn, deskOf, QUEUES_AT, questionOf, queuePath } from './address.ts';
import { type Colleague, colleaguesOf } from './colleagues.ts';
import { filterForm } from './filter-form.ts';
import { handForm, queueTable } from './table.ts';

const SHOWN = 30;
const SAID = ['taken', 'returned', 'assigned', 'saved'] as const;

/** A list of applications: its count, its filters in the address, and pages in both directions. */
export async function queueSheet(
  ask: ConsoleAsk,
  faults: readonly FormFault[] = [],
  question = ask.query,
): Promise<Answer> {
  const { words, reader, deps, actor, at } = ask;
  const pack = deps.country.agencies;
  const denied = await requirePower(reader, pack, actor, 'see-applications', at);
  if (denied) return denied;
  const asked = askedIn(question);
  const { queue, filter, mark } = asked;
  const desk = deskOf(ask);
  const [colleagues, count, page, saved, noAssigning] = await Promise.all([
    colleaguesOf(ask),
    queueCount(reader, queue, desk, filter),
    queuePage(reader, queue, desk, filter, mark, SHOWN),
    savedFiltersOf(reader, actor.principal),
    requirePower(reader, pack, actor, 'assign-work', at),
  ]);
  const named = await companyNames(ask, page.rows);
  const assigns = noAssigning === undefined;
  const own = questionOf(queue, filter);
  const other =
    queue.shape.by === 'hand' && filter.hand !== actor.officer
      ? colleagues.find(({ officer }) => officer === filter.hand)
      : undefined;
  const title = other
    ? words.say('queue-hands-of', { name: isolatedName(other.name) })
    : words.say(`queue-${queue.name}`);
  const said = SAID.find((one) => one === question.get('done'));
  const tabs = QUEUES.map(
    (one) =>
      html`<li><a class="govuk-link" href="${words.href(queuePath(one))}"${one.name === queue.name && html` aria-current="page"`}>${words.say(`queue-${one.name}`)}</a></li>`,
  );
  const kept = saved.map(
    (one) =>
      html`<li><a class="govuk-link" href="${words.href(`${QUEUES_AT}?${one.query}`)}"><bdi>${one.name}</bdi></a></li>`,
  );
  const table =
    page.rows.length > 0
      ? handForm(
          ask,
          own,
          html`${queueTable(ask, page.rows, {
            caption: title,
            colleagues,
            today: desk.today,
            pick: assigns,
            agencies: isOfAllAgencies(queue),
            changed: queue.shape.by === 'changed',
            named,
          })}${assigns && assignFields(ask, colleagues, faults)}`,
        )
      : html`<p class="govuk-body">${words.say(mark || count.all > 0 ? 'queue-page-empty' : narrowed(asked) ? 'queue-empty-filter' : `queue-empty-${queue.name}`)}</p>`;
  return {
    title: titleWith(words, title, faults),
    section: 'nav-queues',
    status: faults.length ? 422 : 200,
    body: html`${errorSummary(words, faults)}${said && faults.length === 0 && done(words.say(`queue-done-${said}`))}
    <h1 class="govuk-heading-xl">${title}</h1>
    <nav aria-label="${words.say('queue-lists')}"><ul class="sanad-tabs">${tabs}</ul></nav>
    ${kept.length > 0 && html`<nav class="sanad-kept" aria-label="${words.say('queue-kept')}"><span>${words.say('queue-kept')}</span><ul class="sanad-tabs sanad-tabs--quiet">${kept}<li><a class="govuk-link" href="${words.href(`${QUEUES_AT}/kept`)}">${words.say('queue-kept-change')}</a></li></ul></nav>`}
    ${filterForm(ask, asked, colleagues)}
    ${count.all > 0 && html`<p class="govuk-body sanad-count">${countText(ask, count)} ${words.say(`queue-order-${queue.shape.by}`)}</p>`}
    ${table}${pages(ask, asked, page)}
    ${details(
      words.say('queue-keep-title'),
      keepForm(ask, own, faults),
      faults.some(({ field }) => field === 'name'),
    )}
    ${count.all > 0 && exportForm(ask, own)}`,
  };
}

const narrowed = ({ filter }: Asked) => JSON.stringify(filter) !== JSON.stringify(NO_FILTER);

/** Honest: a count that stopped says that there are more. */
export function countText({ words }: ConsoleAsk, { all, overdue }: { all: number; overdue: number }): string {
  return all > COUNT_MAX
    ? words.say('queue-count-more', { max: COUNT_MAX })
    : words.say('queue-count', { all, overdue });
}

function pages(
  { words }: ConsoleAsk,
  { queue, filter, mark }: Asked,
  { rows, more }: { readonly rows: readonly QueueRow[]; readonly more: boolean },
): Html {
  const [first, last] = [rows[0], rows.at(-1)];
  const backwards = mark?.way === 'before';
  const link = (row: QueueRow, way: 'before' | 'after', key: string, rel: string) =>
    html`<a class="govuk-link" rel="${rel}" href="${words.href(queuePath(queue, filter, { way, key: row.key, id: row.id }))}">${words.say(key)}</a>`;
  const earlier = first && (backwards ? more : mark !== null);
  const later = last && (backwards ? true : more);
  if (!earlier && !later && !mark) return NOTHING;
  return html`<nav class="sanad-next" aria-label="${words.say('form-pages')}">${mark && html`<a class="govuk-link" href="${words.href(queuePath(queue, filter))}">${words.say('form-first')}</a>`}
    ${earlier && link(first, 'before', 'queue-previous', 'prev')}${later && link(last, 'after', 'form-next', 'next')}</nav>`;
}

function assignFields(ask: ConsoleAsk, colleagues: readonly Colleague[], faults: readonly FormFault[]): Html {
  const { words } = ask;
  const officer = selectField(words, {
    name: 'officer',
    label: words.say('queue-assign-to'),
    choices: colleagues
      .filter(({ sees }) => sees)
      .map(({ officer: value, name, role }) => ({
        value,
        label: `${isolatedName(name)} (${words.say(`role-${role}`)})`,
      })),
    value: ask.form.text('officer'),
    faults,
  });
  return html`<div class="sanad-assign" id="applications">${officer}${submitButton(words.say('queue-assign'), { kind: 'second', name: 'assign', value: 'yes' })}</div>`;
}

function keepForm(ask: ConsoleAsk, question: string, faults: readonly FormFault[]): Html {
  const { words } = ask;
  const name = textField(words, {
    name: 'name',
    label: words.say('queue-keep-name'),
    value: ask.form.text('name'),
    width: 20,
    faults,
  });
  return ask.formHtml(
    html`${hidden('question', question)}${name}${submitButton(words.say('queue-keep'), { kind: 'second' })}`,
    { action: words.href(`${QUEUES_AT}/kept`) },
  );
}

function exportForm(ask: ConsoleAsk, question: string): Html {
  const { words } = ask;
  const inside = html`${hidden('question', question)}${buttonRow(submitButton(words.say('queue-export'), { kind: 'plain' }), html`<span class="govuk-hint sanad-inline">${words.say('queue-export-hint')}</span>`)}`;
  return ask.formHtml(inside, { action: words.href(`${QUEUES_AT}/export`) });
}
