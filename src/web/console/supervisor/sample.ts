import { plusDays, startOfDay } from '../../../kernel/day.ts';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import { requirePower } from '../../../modules/agencies/index.ts';
import {
  drawSample,
  reviewSampled,
  SAMPLE_OUTCOMES,
  type Sample,
  type SampleItem,
  type SampleOutcome,
  sampleById,
} from '../../../modules/desks/index.ts';
import { randomSecret } from '../../../platform/chance.ts';
import { choiceField } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { dateField, hidden, numberField, textArea } from '../../shared/forms/fields.ts';
import { backLink, details, done, submitButton, tag } from '../../shared/forms/parts.ts';
import { latinDigits, parseTypedDay } from '../../shared/forms/typed-day.ts';
import { type Html, html, id, ltr } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { stateTag } from '../application/parts.ts';
import { companyNames } from '../company-names.ts';
import { actOver, NOTHING_SENT, overtakenHtml, type SentOver, seenField, statusOf } from '../overtaken.ts';
import { isUuid } from '../queues/address.ts';
import { type Colleague, colleaguesOf, handHtml } from '../queues/colleagues.ts';
import type { ConsoleAsk } from '../route.ts';

const AT = '/console/supervisor/samples';
const TONES = { 'in-order': 'good', 'found-wanting': 'bad' } as const;

/** The samples drawn last, and how far the second look is. */
export function samplesHtml(
  ask: ConsoleAsk,
  samples: readonly Sample[],
  colleagues: readonly Colleague[],
): Html {
  const { words } = ask;
  if (samples.length === 0) return html`<p class="govuk-body">${words.say('sample-none')}</p>`;
  return html`<ul class="sanad-list">${samples.map(
    ({ sample, drawnAt, drawnBy, population, size, reviewed, wanting }) =>
      html`<li><div class="sanad-list__what"><p class="sanad-list__name"><a class="govuk-link" href="${words.href(`${AT}/${sample}`)}">${words.rich('sample-drawn', { day: ask.day(drawnAt) })}</a></p>
      <p>${words.say('sample-of', { size, population })} · ${handHtml(ask, colleagues, drawnBy)}</p></div><div>${tag(words.say('sample-reviewed', { reviewed, size }), reviewed === size ? 'good' : 'plain')} ${wanting > 0 && tag(words.say('sample-wanting', { wanting }), 'bad')}</div></li>`,
  )}</ul>`;
}

export function drawForm(ask: ConsoleAsk, faults: readonly FormFault[] = []): Html {
  const { words, form } = ask;
  const day = (name: string) =>
    dateField(words, { name, label: words.say(`sample-${name}`), value: form.text(name), faults });
  const size = numberField(words, {
    name: 'size',
    label: words.say('sample-size-label'),
    value: form.text('size') || '10',
    faults,
  });
  const inside = ask.formHtml(
    html`${day('from')}${day('until')}${size}${submitButton(words.say('sample-draw'), { kind: 'second' })}`,
    { action: words.href(AT) },
  );
  return details(words.say('sample-draw-title'), inside, faults.length > 0);
}

/** Draws by lot: the days are whole, the last one included. */
export async function drawAct(ask: ConsoleAsk): Promise<Answer> {
  const { form, words, deps, reader, actor, at } = ask;
  const denied = await requirePower(reader, deps.country.agencies, actor, 'assign-work', at);
  if (denied) return denied;
  const { zone } = deps.country.applications;
  const [from, until] = [parseTypedDay(form.text('from')), parseTypedDay(form.text('until'))];
  const faults: FormFault[] = [
    ...(from ? [] : [{ field: 'from', text: words.say('form-day-malformed') }]),
    ...(until ? [] : [{ field: 'until', text: words.say('form-day-malformed') }]),
  ];
  if (!from || !until) return drawSheet(ask, faults);
  const input = {
    from: startOfDay(from, zone),
    until: startOfDay(plusDays(until, 1), zone),
    size: Number(latinDigits(form.text('size')) || Number.NaN),
    seed: randomSecret(),
  };
  const answer = await ask.act((act) => drawSample(act, deps.country.agencies, input));
  return isRefusal(answer)
    ? drawSheet(ask, ask.faults(answer))
    : { location: `${AT}/${answer.sample}?done=drawn` };
}

function drawSheet(ask: ConsoleAsk, faults: readonly FormFault[]): Answer {
  const { words } = ask;
  const title = words.say('sample-draw-title');
  return {
    title: titleWith(words, title, faults),
    section: 'nav-board',
    status: 422,
    body: html`${errorSummary(words, faults)}${backLink(words.say('board-title'), words.href('/console/supervisor'))}<h1 class="govuk-heading-xl">${title}</h1>${drawForm(ask, faults)}`,
  };
}

export async function sampleSheet(ask: ConsoleAsk, sent: SentOver = NOTHING_SENT): Promise<Answer> {
  const { faults } = sent;
  const { words, reader, deps, actor, params, query, at } = ask;
  const denied = await requirePower(reader, deps.country.agencies, actor, 'assign-work', at);
  if (denied) return denied;
  const asked = params.sample ?? '';
  const sample = isUuid(asked) ? await sampleById(reader, asked) : undefined;
  if (sample?.agency !== actor.agency) return refuse('not-found', 'sample-not-found');
  const colleagues = await colleaguesOf(ask);
  const named = await companyNames(ask, sample.items);
  const title = words.say('sample-title');
  const said = ['drawn', 'reviewed'].find((one) => one === query.get('done'));
  return {
    title: titleWith(words, title, faults),
    section: 'nav-board',
    status: statusOf(sent),
    body: html`${errorSummary(words, faults)}${said && faults.length === 0 && done(words.say(`sample-done-${said}`))}
    ${backLink(words.say('board-title'), words.href('/console/supervisor'))}<h1 class="govuk-heading-xl">${title}</h1>
    <p class="govuk-body">${words.say('sample-about')}</p><ul class="sanad-list">${sample.items.map((item) => itemHtml(ask, item, colleagues, named, sent))}</ul>`,
  };
}

function itemHtml(
  ask: ConsoleAsk,
  item: SampleItem,
  colleagues: readonly Colleague[],
  named: Awaited<ReturnType<typeof companyNames>>,
  { faults, overtaken }: SentOver,
): Html {
  const { words, form } = ask;
  const { application, reference, company, companyName, state, outcome, reviewedBy, reviewedAt } = item;
  const own = form.text('application') === application;
  const seen =
    outcome &&
    reviewedAt &&
    html`${tag(words.say(`sample-${outcome}`), TONES[outcome])} <p>${handHtml(ask, colleagues, reviewedBy)}, ${ask.day(reviewedAt)}</p>`;
  const meanwhile =
    own && overtaken && overtakenHtml(ask, overtaken, { changed: html`${seen}`, form: !seen });
  const look = () =>
    details(
      html`${words.say('sample-look')}<span class="govuk-visually-hidden"> ${ltr(reference)}</span>`,
      reviewForm(ask, application, own ? faults : []),
      own && (faults.length > 0 || overtaken !== undefined),
    );
  const found = html`${meanwhile || seen}${!seen && look()}`;
  return html`<li data-row><div class="sanad-list__what"><p class="sanad-list__name"><a class="govuk-link" href="${words.href(`/console/applications/${application}`)}">${id(reference)}</a> ${named(company, companyName)}</p><p>${stateTag(words, state)}</p></div><div>${found}</div></li>`;
}

function reviewForm(ask: ConsoleAsk, application: string, faults: readonly FormFault[]): Html {
  const { words, form } = ask;
  const own = form.text('application') === application;
  const outcome = choiceField(words, {
    name: 'outcome',
    label: words.say('sample-found'),
    choices: SAMPLE_OUTCOMES.map((value) => ({ value, label: words.say(`sample-${value}`) })),
    value: own ? form.text('outcome') : '',
    faults,
  });
  const note = textArea(words, {
    name: 'note',
    label: words.say('sample-note'),
    value: own ? form.text('note') : '',
    rows: 3,
    faults,
  });
  return ask.formHtml(
    html`${seenField('')}${hidden('application', application)}${outcome}${note}${submitButton(words.say('sample-record'))}`,
  );
}

export async function reviewAct(ask: ConsoleAsk): Promise<Answer> {
  const { form, params, deps } = ask;
  const [sample, application] = [params.sample ?? '', form.text('application')];
  if (!isUuid(sample) || !isUuid(application)) return refuse('not-found', 'sample-not-found');
  const outcome = form.text('outcome') as SampleOutcome;
  const input = { sample, application, outcome, note: form.text('note') };
  return actOver(ask, {
    mark: async (act) => {
      const now = (await sampleById(act, sample))?.items.find((one) => one.application === application);
      return now?.reviewedAt ?? '';
    },
    did: (act) => reviewSampled(act, deps.country.agencies, input),
    done: `${AT}/${sample}?done=reviewed`,
    page: (sent) => sampleSheet(ask, sent),
  });
}
