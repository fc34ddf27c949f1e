import { parseId } from '../../../kernel/id.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import { type Asked, type Difference, sendAnswers, uploadsOf } from '../../../modules/applications/index.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { hidden } from '../../shared/forms/fields.ts';
import { mixed } from '../../shared/forms/mixed.ts';
import {
  backLink,
  buttonLink,
  buttonRow,
  insetText,
  submitButton,
  summaryList,
} from '../../shared/forms/parts.ts';
import { type Naming, saidHtml } from '../../shared/forms/said.ts';
import { type Html, html, isolated, NOTHING } from '../../shared/html.ts';
import { logTable } from '../../shared/log-table.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { namingOf } from '../draft/naming.ts';
import { obstacleText } from '../draft/obstacle-text.ts';
import { previewOf } from '../draft/section.ts';
import { mendedAt } from '../draft/sections.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { askedHere, askedPath, askedText } from './asked.ts';
import { fieldAt, placeName } from './asked-place.ts';
import { written } from './in-words.ts';

const CHECK = '/check';

/** The difference to the version that was sent last, and the answers, before all of it is sent. */
async function checkPage(ask: ApplicantAsk): Promise<Answer> {
  const asked = await askedHere(ask);
  return isRefusal(asked) ? asked : checkSheet(ask, asked, []);
}

async function checkSheet(ask: ApplicantAsk, asked: Asked, faults: readonly FormFault[]): Promise<Answer> {
  const { words, deps } = ask;
  const { draft, items, answers, open, version } = asked;
  const { obstacles, feeShort } = await previewOf(ask, draft);
  const deficient = obstacles.filter(({ effect }) => effect === 'deficient');
  const said = items.flatMap((item) => {
    const text = answers.get(item.item);
    const key = mixed(placeName(words, item.field, draft.content) || words.say('asked-whole'));
    return text ? [{ key, value: html`${askedText(ask, asked, item)}${written(words, text)}` }] : [];
  });
  const title = words.say('asked-check-title', { version: isolated(String(version + 1)) });
  const ready = open.length === 0 && deficient.length === 0 && feeShort.minor === '0';
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-home',
    status: faults.length ? 422 : 200,
    body: html`${backLink(words.say('asked-all'), words.href(askedPath(draft.id)))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${mixed(title)}</h1>
    <h2 class="govuk-heading-m">${words.say('asked-changed')}</h2>${await changesHtml(ask, asked)}
    ${said.length > 0 && html`<h2 class="govuk-heading-m">${words.say('asked-said')}</h2>${summaryList(words, said)}`}
    ${open.length > 0 && insetText(mixed(words.say('asked-unanswered', { count: open.length })))}
    ${
      deficient.length > 0 &&
      html`<h2 class="govuk-heading-m">${words.say('asked-in-the-way')}</h2><ul class="govuk-list govuk-list--bullet">${deficient.map((one) => html`<li><a class="govuk-link" href="${words.href(mendedAt(draft.id, one, draft.content))}">${mixed(`${placeName(words, one.field, draft.content)}: ${obstacleText(words, deps.country, draft, one)}`)}</a></li>`)}</ul>`
    }
    ${feeShort.minor !== '0' && insetText(html`<a class="govuk-link" href="${words.href(`/my/applications/${draft.id}/draft/pay`)}">${words.say('asked-pay')}</a>`)}
    ${ready ? html`<p class="govuk-body">${words.say('asked-send-about')}</p>${ask.formHtml(html`${hidden('revision', String(draft.revision))}${buttonRow(submitButton(words.say('asked-send')))}`)}` : buttonRow(buttonLink(words.say('asked-go-on'), words.href(askedPath(draft.id))))}`,
  };
}

async function changesHtml(ask: ApplicantAsk, { draft, changes }: Asked): Promise<Html> {
  const { words, reader } = ask;
  if (changes.length === 0) return html`<p class="govuk-body">${words.say('asked-unchanged')}</p>`;
  const naming = await namingOf(ask);
  const files = new Map((await uploadsOf(reader, draft.id)).map(({ hash, name }) => [hash, name]));
  const cell = (value: unknown, difference: Difference) => valueHtml(naming, files, difference.field, value);
  const head = ['place', 'before', 'after'].map((key) => words.say(`asked-${key}`));
  const rows = changes.map((one) => [
    mixed(placeName(words, one.field, draft.content)),
    cell(one.before, one),
    cell(one.after, one),
  ]);
  return logTable(words.say('asked-changed'), head, rows);
}

/** A value of a difference: an answer, a whole item that came or went, or a file by its name. */
function valueHtml(naming: Naming, files: ReadonlyMap<string, string>, place: string, value: unknown): Html {
  const { words } = naming;
  if (value === undefined || value === null || value === '') return html`${words.say('said-nothing')}`;
  const name = typeof value === 'string' ? files.get(value) : undefined;
  if (name !== undefined) return nameHtml(name, words.language);
  const field = fieldAt(place);
  if (field?.shape === 'group') {
    const { nameLatin, nameUrdu, line, number, file } = value as Record<string, unknown>;
    const known =
      ((words.language === 'ur' && nameUrdu) || nameLatin) ?? line ?? number ?? files.get(String(file));
    if (typeof known === 'string') return nameHtml(known, words.language);
  }
  return field ? saidHtml(naming, field, value) : NOTHING;
}

async function send(ask: ApplicantAsk): Promise<Answer> {
  const application = parseId<'application'>(ask.params.application ?? '');
  const { deps, form } = ask;
  const revision = Number(form.text('revision'));
  const sent = await ask.act((act) =>
    sendAnswers(act, deps.country, deps.blind, { application: application ?? '', revision }),
  );
  if (!isRefusal(sent)) return { location: `/my/applications/${sent.application}?answered=1` };
  const asked = await askedHere(ask);
  return isRefusal(asked)
    ? asked
    : checkSheet(
        ask,
        asked,
        ask.faults(sent, () => ''),
      );
}

export const askedCheckRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: askedPath(':application', CHECK), handle: checkPage },
  {
    method: 'post',
    path: askedPath(':application', CHECK),
    form: { fields: ['revision'] },
    handle: send,
  },
];
