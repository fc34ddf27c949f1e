import type { BadLine } from '../../../kernel/list-lines.ts';
import { isRefusal } from '../../../kernel/refusal.ts';
import type { Draft } from '../../../modules/applications/index.ts';
import { type MergedDevices, withDeviceLines } from '../../../modules/applications/rules/device-lists.ts';
import { readDeviceList } from '../../../modules/licences/index.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { backLink, buttonRow, done, submitButton } from '../../shared/forms/parts.ts';
import { latinDigits, parseTypedDay } from '../../shared/forms/typed-day.ts';
import { html } from '../../shared/html.ts';
import { type Answer, everyone, type Sheet } from '../../shared/signed-in/route.ts';
import { draftPath, openDraft } from '../draft/section.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { badFaults, badTable, badText, exampleHtml, listBox, listForm, listText } from './box.ts';
import { changeParts } from './change-parts.ts';

const PLACE = '/devices';
const COLUMNS = 'kind,imei,mac,serial,since';
const EXAMPLE = 'telephone, 490154203237518, , , 2026-11-01\ncomputer, , 02:00:5e:10:00:00, SN-1234';

const devicesPath = (draft: Draft, rest = '') => draftPath(draft.id, `${PLACE}${rest}`);

async function listPage(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  return isRefusal(draft) ? draft : listSheet(ask, draft, {});
}

interface Shown {
  readonly text?: string;
  readonly bad?: readonly BadLine[];
  readonly faults?: readonly FormFault[];
  /** What of the same list was taken. */
  readonly merged?: MergedDevices | undefined;
}

function listSheet({ words, formHtml }: ApplicantAsk, draft: Draft, shown: Shown): Sheet {
  const { text = '', bad = [], merged } = shown;
  const faults = [...(shown.faults ?? []), ...badFaults(words, bad)];
  const title = words.say('devices-list-title');
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-home',
    ...(faults.length && { status: 422 }),
    body: html`${backLink(words.say('draft-section-devices'), words.href(devicesPath(draft)))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${title}</h1>
    ${merged && done(words.say('devices-taken', countsOf(merged)))}${badTable(words, bad)}
    ${formHtml(
      html`${listBox(words, { label: words.say('devices-box'), hint: words.say('devices-box-hint'), value: text, faults, template: words.href(devicesPath(draft, '/template.csv')) })}
      ${exampleHtml(words, EXAMPLE)}${buttonRow(submitButton(words.say('devices-send')))}`,
      {
        multipart: true,
        classes: 'sanad-form sanad-form--wide',
        action: words.href(devicesPath(draft, '/list')),
      },
    )}`,
  };
}

const countsOf = ({ added, changed, already }: MergedDevices) => ({ added, changed, already });

/** Good lines are kept whatever the others say; the others come back into the box. */
async function addList(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { words, deps } = ask;
  const { text, fault } = listText(ask);
  if (fault) return listSheet(ask, draft, { text, faults: [fault] });
  if (text.trim() === '')
    return listSheet(ask, draft, { faults: [{ field: 'list', text: words.say('box-empty') }] });
  const { imei } = deps.country.applications.formats;
  const { good, bad } = readDeviceList(text, {
    imei: (typed) => imei(latinDigits(typed).replace(/[\s-]/g, '')),
    day: parseTypedDay,
  });
  let merged: MergedDevices | undefined;
  const kept = await changeParts(ask, (content) => {
    merged = withDeviceLines(content, good);
    return { [PLACE]: merged.devices };
  });
  if (isRefusal(kept)) return listSheet(ask, draft, { text, faults: ask.faults(kept, () => 'list') });
  if (bad.length) return listSheet(ask, draft, { text: badText(bad), bad, merged });
  const { added, changed, already } = merged!;
  const said = new URLSearchParams({ added: `${added}`, changed: `${changed}`, already: `${already}` });
  return { location: devicesPath(draft, `?${said}`) };
}

/** An empty list with its headings, and a byte order mark for spreadsheets. */
async function templateFile(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  return { download: `\ufeff${COLUMNS}\r\n`, mediaType: 'text/csv; charset=utf-8', name: 'devices.csv' };
}

const base = draftPath(':application', PLACE);

export const deviceListRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: `${base}/list`, access: everyone, handle: listPage },
  { method: 'post', path: `${base}/list`, access: everyone, form: listForm({ fields: [] }), handle: addList },
  { method: 'get', path: `${base}/template.csv`, access: everyone, handle: templateFile },
];
