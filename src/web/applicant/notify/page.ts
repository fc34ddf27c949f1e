import { isRefusal } from '../../../kernel/refusal.ts';
import { contactsOf } from '../../../modules/accounts/index.ts';
import { markOf } from '../../../modules/applications/index.ts';
import {
  LIST_MODES,
  type Licence,
  type ListMode,
  type Notice,
  noticesOf,
} from '../../../modules/licences/index.ts';
import { mustRunAt } from '../../../modules/licences/rules/licence.ts';
import { choiceField } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith, worded } from '../../shared/forms/faults.ts';
import { hidden } from '../../shared/forms/fields.ts';
import { badFaults, badTable, badText, exampleHtml, listBox, listText } from '../../shared/forms/list-box.ts';
import { buttonLink, buttonRow, insetText, pagination, submitButton } from '../../shared/forms/parts.ts';
import { type Html, html, id as idHtml, ltr, NOTHING } from '../../shared/html.ts';
import { logTable } from '../../shared/log-table.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import type { Words } from '../../shared/words.ts';
import { licencePath, ownLicence } from '../licence/own.ts';
import type { ApplicantAsk } from '../route.ts';
import type { Change, Item, Kind } from './change.ts';

const ROWS_A_PAGE = 100;
const ITEMS_SHOWN = 100;
const NOTICES_SHOWN = 20;

export const noticePath = (licence: Licence, { about }: Pick<Kind, 'about'>, rest = '') =>
  licencePath(licence, `/${about}${rest}`);

/** What is on record, a box for the next list, and what was notified before. */
export const notifyPage = (kind: Kind) => async (ask: ApplicantAsk) => {
  const licence = await ownLicence(ask);
  return isRefusal(licence) ? licence : notifySheet(ask, licence, kind, [], '');
};

async function notifySheet(
  ask: ApplicantAsk,
  licence: Licence,
  kind: Kind,
  faults: readonly FormFault[],
  text: string,
): Promise<Sheet> {
  const { words, at } = ask;
  const { about } = kind;
  const title = words.say(`notify-${about}-title`);
  const over = mustRunAt(licence, at);
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-home',
    ...(faults.length && { status: 422 }),
    body: html`${back(words, licence)}${errorSummary(words, faults)}<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">${words.say('notify-why')}${about !== 'numbers' && html` ${words.say(`notify-${about}-private`)}`}</p>
    ${over ? insetText(worded(words, over)) : html`<h2 class="govuk-heading-m">${words.say('notify-new')}</h2>${await listHtml(ask, licence, kind, faults, text)}`}
    <h2 class="govuk-heading-m">${words.say('notify-now')}</h2>${await nowHtml(ask, licence, kind)}
    <h2 class="govuk-heading-m">${words.say('notify-history')}</h2>${await historyHtml(ask, licence, kind)}`,
  };
}

const back = (words: Words, licence: Licence): Html =>
  html`<a class="govuk-link sanad-back" href="${words.href(licencePath(licence))}">${words.rich('notify-back', { number: idHtml(licence.number) })}</a>`;

async function listHtml(
  ask: ApplicantAsk,
  licence: Licence,
  kind: Kind,
  faults: readonly FormFault[],
  text: string,
  kept?: Change['kept'],
): Promise<Html> {
  const { words, form, request } = ask;
  const { about } = kind;
  const mode = request.method === 'POST' ? form.text('mode') : '';
  const modes = LIST_MODES.map((value) => ({ value, label: modeText(words, kind, value) }));
  return ask.formHtml(
    html`${choiceField(words, { name: 'mode', label: words.say('notify-mode'), choices: modes, value: mode, faults })}
    ${listBox(words, { label: words.say(`notify-box-${about}`), hint: words.say(`notify-hint-${about}`), value: text, faults, template: words.href(noticePath(licence, kind, '/template.csv')) })}
    ${exampleHtml(words, await kind.example(ask))}
    ${await kind.inputs(ask, faults, kept)}${buttonRow(submitButton(words.say('notify-preview'), { name: 'step', value: 'preview' }))}`,
    {
      multipart: true,
      classes: 'sanad-form sanad-form--wide',
      action: words.href(noticePath(licence, kind)),
      // lines with identity numbers
      ...(about === 'people' && { unkept: ['list'] }),
    },
  );
}

function modeText(words: Words, { about }: Kind, mode: ListMode): string {
  return words.say(mode === 'end' && about === 'people' ? 'notify-mode-end-people' : `notify-mode-${mode}`);
}

async function nowHtml(ask: ApplicantAsk, licence: Licence, kind: Kind): Promise<Html> {
  const { words, query } = ask;
  const rows = await kind.now(ask, licence);
  if (rows.length === 0) return html`<p class="govuk-body">${words.say(`notify-none-${kind.about}`)}</p>`;
  const after = query.get('after');
  const from = after === null ? 0 : rows.findIndex(({ key }) => key === after) + 1;
  const shown = rows.slice(from, from + ROWS_A_PAGE);
  const last = shown.at(-1);
  const here = words.href(noticePath(licence, kind));
  const next = from + ROWS_A_PAGE < rows.length && last && `${here}?after=${encodeURIComponent(last.key)}`;
  return html`<p class="govuk-body">${words.rich('notify-count', { count: ltr(rows.length.toLocaleString('en')) })}</p>
    ${logTable(
      words.say('notify-now'),
      kind.columns.map((key) => words.say(key)),
      shown.map(({ cells }) => cells),
      'brief',
    )}
    ${pagination(words, { ...(from > 0 && { first: here }), ...(next && { next }) })}`;
}

async function historyHtml(ask: ApplicantAsk, licence: Licence, kind: Kind): Promise<Html> {
  const { words, reader } = ask;
  const notices = await noticesOf(reader, licence, kind.about, NOTICES_SHOWN);
  if (notices.length === 0) return html`<p class="govuk-body">${words.say('notify-history-none')}</p>`;
  const names = await namesOf(ask, notices);
  const rows = notices.map((notice) => [
    ask.moment(notice.recordedAt),
    ltr(notice.added.toLocaleString('en')),
    ltr(notice.ended.toLocaleString('en')),
    names(notice.by),
    html`<a class="govuk-link" href="${words.href(noticePath(licence, kind, `/receipts/${notice.fact}`))}">${words.say('notify-receipt')}<span class="govuk-visually-hidden"> ${ask.moment(notice.recordedAt)}</span></a>`,
  ]);
  const head = ['when', 'began', 'over', 'who', 'receipt'].map((key) => words.say(`notify-${key}`));
  return logTable(words.say('notify-history'), head, rows);
}

/** Names of one's own people; an officer is the office. */
export async function namesOf(
  { reader, words }: ApplicantAsk,
  notices: readonly Pick<Notice, 'by'>[],
): Promise<(principal: string) => Html> {
  const contacts = await contactsOf(reader, [...new Set(notices.map(({ by }) => by))] as never);
  return (principal) => {
    const name = contacts.get(principal as never)?.name;
    return name ? nameHtml(name, words.language) : html`${words.say('notify-office')}`;
  };
}

/** A list is read and shown as what it changes; once that is confirmed it is recorded. */
export const notify =
  (kind: Kind) =>
  async (ask: ApplicantAsk): Promise<Answer> => {
    const licence = await ownLicence(ask);
    if (isRefusal(licence)) return licence;
    const { form, words } = ask;
    const { text, fault } = listText(ask);
    const mode = LIST_MODES.find((one) => one === form.text('mode'));
    const faults: FormFault[] = [
      ...(mode ? [] : [{ field: 'mode', text: words.say('notify-choose-mode') }]),
      ...(fault ? [fault] : text.trim() === '' ? [{ field: 'list', text: words.say('box-empty') }] : []),
    ];
    const change = faults.length || !mode ? faults : await kind.change(ask, licence, mode, text);
    if (isRefusal(change))
      return notifySheet(
        ask,
        licence,
        kind,
        ask.faults(change, () => 'list'),
        text,
      );
    if (!('act' in change)) return notifySheet(ask, licence, kind, change, text);
    const seen = markOf([change.added.map(({ key }) => key), change.ended.map(({ key }) => key)]);
    if (form.text('step') !== 'confirm') return previewSheet(ask, licence, kind, mode!, change, seen);
    if (form.text('seen') !== seen) return previewSheet(ask, licence, kind, mode!, change, seen, true);
    const done = await ask.act<unknown>((act) => change.act(act) as Promise<never>, { forgotten: true });
    if (isRefusal(done))
      return notifySheet(
        ask,
        licence,
        kind,
        ask.faults(done, () => 'list'),
        text,
      );
    const [notice] = await noticesOf(ask.reader, licence, kind.about, 1);
    return { location: noticePath(licence, kind, notice ? `/receipts/${notice.fact}?new=1` : '') };
  };

async function previewSheet(
  ask: ApplicantAsk,
  licence: Licence,
  kind: Kind,
  mode: ListMode,
  change: Change,
  seen: string,
  moved = false,
): Promise<Sheet> {
  const { words, form } = ask;
  const { added, ended, already, bad } = change;
  const title = words.say('notify-preview-title');
  const changes = added.length + ended.length > 0;
  const faults = badFaults(words, bad);
  const counts = [
    ['notify-added', added.length],
    ['notify-ended', ended.length],
    ['notify-already', already],
    ['notify-bad', bad.length],
  ] as const;
  const value = (name: string) => change.kept?.[name] ?? form.text(name);
  const keep = html`${hidden('mode', mode)}${kind.fields.map((name) => value(name) !== '' && hidden(name, value(name)))}`;
  const confirm = ask.formHtml(
    html`${keep}${hidden('list', change.text)}${hidden('seen', seen)}${buttonRow(
      submitButton(words.say('notify-confirm'), { name: 'step', value: 'confirm' }),
      buttonLink(words.say('notify-change-list'), words.href(noticePath(licence, kind)), 'second'),
    )}`,
    { action: words.href(noticePath(licence, kind)), multipart: true },
  );
  const nothing = words.say(bad.length && already === 0 ? 'notify-nothing-understood' : 'notify-nothing');
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-home',
    ...(moved ? { status: 409 } : faults.length ? { status: 422 } : {}),
    body: html`${back(words, licence)}${errorSummary(words, faults)}<h1 class="govuk-heading-l">${title}</h1>
    ${moved && insetText(words.say('notify-moved'))}
    <ul class="sanad-counts">${counts.map(([key, n]) => html`<li><strong>${ltr(n.toLocaleString('en'))}</strong>${words.say(key)}</li>`)}</ul>
    ${changes ? html`<p class="govuk-body">${words.say('notify-not-yet')}</p>${itemsHtml(words, 'notify-added-list', added)}${itemsHtml(words, 'notify-ended-list', ended)}${confirm}` : html`<p class="govuk-body">${nothing}</p>${bad.length === 0 && buttonRow(buttonLink(words.say('notify-change-list'), words.href(noticePath(licence, kind)), 'second'))}`}
    ${badTable(words, bad)}${bad.length > 0 && html`<h2 class="govuk-heading-m">${words.say('notify-mend')}</h2>${await listHtml(ask, licence, kind, faults, badText(bad), change.kept)}`}`,
  };
}

function itemsHtml(words: Words, key: string, items: readonly Item[]): Html {
  if (items.length === 0) return NOTHING;
  const more = items.length - ITEMS_SHOWN;
  return html`<h2 class="govuk-heading-m">${words.say(key)}</h2><ul class="sanad-columns">${items.slice(0, ITEMS_SHOWN).map((item) => html`<li>${item.html}</li>`)}</ul>
    ${more > 0 && html`<p class="govuk-body">${words.rich('notify-more', { more: ltr(more.toLocaleString('en')) })}</p>`}`;
}
