import type { Id } from '../../../kernel/id.ts';
import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import {
  assignWork,
  deleteSavedFilter,
  giveBack,
  renameSavedFilter,
  savedFiltersOf,
  saveFilter,
  takeInHand,
} from '../../../modules/desks/index.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { hidden, textField } from '../../shared/forms/fields.ts';
import { backLink, done, submitButton } from '../../shared/forms/parts.ts';
import { html } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ConsoleAsk } from '../route.ts';
import { askedIn, isUuid, QUEUES_AT, questionOf } from './address.ts';
import { queueSheet } from './queue.ts';

/** Where a form of the lists leads back to: a list, or one's own work. */
function wayBack(from: string, done: string): string {
  if (from === 'work') return `/console?done=${done}`;
  const { queue, filter } = askedIn(new URLSearchParams(from));
  return `${QUEUES_AT}?${questionOf(queue, filter)}&done=${done}`;
}

/** Takes, gives back or assigns: whichever button sent the form. */
export async function handAct(ask: ConsoleAsk): Promise<Answer> {
  const { form, deps } = ask;
  const pack = deps.country.agencies;
  const [take, back, from] = [form.text('take'), form.text('back'), form.text('from')];
  const answered = (answer: object | Refusal, what: string): Answer | Promise<Answer> => {
    if (!isRefusal(answer)) return { location: wayBack(from, what) };
    if (from === 'work') return answer;
    const faults = ask.faults(answer, (pointer) => pointer.replace(/^\//, ''));
    return queueSheet(ask, faults, new URLSearchParams(from));
  };
  if (isUuid(take))
    return answered(await ask.act((act) => takeInHand(act, pack, { application: take })), 'taken');
  if (isUuid(back)) return answered(await ask.act((act) => giveBack(act, { application: back })), 'returned');
  const officer = form.text('officer');
  if (!isUuid(officer)) {
    const fault = { field: 'officer', text: ask.words.say('queue-choose-officer') };
    return queueSheet(ask, [fault], new URLSearchParams(from));
  }
  const applications = form.all('pick').filter(isUuid);
  const input = { applications, officer: officer as Id<'officer'> };
  return answered(await ask.act((act) => assignWork(act, pack, input)), 'assigned');
}

export async function keepAct(ask: ConsoleAsk): Promise<Answer> {
  const { queue, filter } = askedIn(new URLSearchParams(ask.form.text('question')));
  const query = questionOf(queue, filter);
  const answer = await ask.act((act) => saveFilter(act, { name: ask.form.text('name'), query }));
  return isRefusal(answer)
    ? queueSheet(ask, ask.faults(answer), new URLSearchParams(query))
    : { location: `${QUEUES_AT}?${query}&done=saved` };
}

/** The filters that an officer keeps: renamed and deleted here. */
export async function keptSheet(ask: ConsoleAsk, faults: readonly FormFault[] = []): Promise<Answer> {
  const { words, reader, actor, form, query } = ask;
  const kept = await savedFiltersOf(reader, actor.principal);
  const title = words.say('queue-kept-title');
  const lines = kept.map(({ id, name, query: question }) => {
    const own = form.text('id') === id;
    const input = textField(words, {
      name: `name`,
      label: words.say('queue-keep-name'),
      value: own ? form.text('name') : name,
      width: 20,
      faults: own ? faults : [],
    });
    const rename = ask.formHtml(
      html`${hidden('id', id)}${input}${submitButton(words.say('queue-rename'), { kind: 'second' })}`,
      { action: words.href(`${QUEUES_AT}/kept/rename`) },
    );
    const drop = ask.formHtml(
      html`${hidden('id', id)}${submitButton(html`${words.say('queue-delete')}<span class="govuk-visually-hidden"> <bdi>${name}</bdi></span>`, { kind: 'plain' })}`,
      { action: words.href(`${QUEUES_AT}/kept/delete`) },
    );
    return html`<li><div class="sanad-list__what"><p class="sanad-list__name"><a class="govuk-link" href="${words.href(`${QUEUES_AT}?${question}`)}"><bdi>${name}</bdi></a></p></div>${rename}${drop}</li>`;
  });
  return {
    title: titleWith(words, title, faults),
    section: 'nav-queues',
    status: faults.length ? 422 : 200,
    body: html`${errorSummary(words, faults)}${query.get('done') === 'yes' && faults.length === 0 && done(words.say('queue-kept-done'))}
    ${backLink(words.say('queue-lists'), words.href(QUEUES_AT))}<h1 class="govuk-heading-xl">${title}</h1>
    ${lines.length > 0 ? html`<ul class="sanad-list">${lines}</ul>` : html`<p class="govuk-body">${words.say('queue-kept-none')}</p>`}`,
  };
}

const told = async (ask: ConsoleAsk, answer: object | Refusal): Promise<Answer> =>
  isRefusal(answer) ? keptSheet(ask, ask.faults(answer)) : { location: `${QUEUES_AT}/kept?done=yes` };

export async function renameAct(ask: ConsoleAsk): Promise<Answer> {
  const [id, name] = [ask.form.text('id'), ask.form.text('name')];
  if (!isUuid(id)) return { location: `${QUEUES_AT}/kept` };
  return told(ask, await ask.act((act) => renameSavedFilter(act, { id, name })));
}

export async function deleteAct(ask: ConsoleAsk): Promise<Answer> {
  const id = ask.form.text('id');
  if (!isUuid(id)) return { location: `${QUEUES_AT}/kept` };
  return told(ask, await ask.act((act) => deleteSavedFilter(act, { id })));
}
