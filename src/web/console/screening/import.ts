import { isRefusal } from '../../../kernel/refusal.ts';
import { type ImportListInput, importList } from '../../../modules/screening/index.ts';
import { readList } from '../../../modules/screening/rules/list-lines.ts';
import { TABLE_TYPES } from '../../../platform/file-kinds.ts';
import { FILE_BYTES_MAX } from '../../../platform/files.ts';
import { choiceField } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { dateField, fileField, textField } from '../../shared/forms/fields.ts';
import { backLink, submitButton } from '../../shared/forms/parts.ts';
import { html, ltr } from '../../shared/html.ts';
import { receiveSent } from '../../shared/signed-in/received.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { Reading } from '../decision/typed.ts';
import { longJobsOfHouse } from '../jobs/running.ts';
import type { ConsoleAsk } from '../route.ts';
import { IMPORT_JOB } from './import-job.ts';
import { keepsLists, LISTS_AT } from './lists.ts';
import { today } from './parts.ts';

const FORMATS = ['ftm', 'csv'] as const;
const NAME_MAX = 200;
/** Up to here a list is read while one waits. */
const AT_ONCE_MAX = 512 * 1024;
/** So much of it is looked at before it is taken. */
const LOOKED_AT = 256 * 1024;

export const IMPORT_FORM = {
  fields: ['name', 'source', 'dated', 'format'],
  files: ['file'],
  bytesMax: FILE_BYTES_MAX + 1024 * 1024,
};

export async function importPage(ask: ConsoleAsk): Promise<Answer> {
  return (await keepsLists(ask)) ?? importSheet(ask, []);
}

function importSheet(ask: ConsoleAsk, faults: readonly FormFault[]): Sheet {
  const { words, form } = ask;
  const title = words.say('scr-import');
  const choices = FORMATS.map((format) => ({
    value: format,
    label: words.say(`scr-import-${format}`),
    ...(format === 'csv' && {
      hint: words.rich('scr-import-csv-hint', { names: ltr('id, schema, name, birthDate, idNumber, phone') }),
    }),
  }));
  return {
    title: titleWith(words, title, faults),
    section: 'nav-screening',
    status: faults.length ? 422 : 200,
    body: html`${backLink(words.say('scr-list-back'), words.href(LISTS_AT))}${errorSummary(words, faults)}<h1 class="govuk-heading-l">${title}</h1>
    ${ask.formHtml(
      html`<div class="sanad-row--three sanad-row">${textField(words, { name: 'name', label: words.say('scr-import-name'), hint: words.say('scr-import-name-hint'), value: form.text('name'), faults })}
      ${textField(words, { name: 'source', label: words.say('scr-import-source'), hint: words.say('scr-import-source-hint'), value: form.text('source'), faults })}
      ${dateField(words, { name: 'dated', label: words.say('scr-import-dated'), value: form.text('dated'), example: today(ask), faults })}</div>
      ${choiceField(words, { name: 'format', label: words.say('scr-import-format'), choices, value: form.text('format'), faults })}
      ${fileField(words, { name: 'file', label: words.say('scr-import-file'), hint: words.say('scr-import-file-hint'), accept: '.json,.jsonl,.ndjson,.csv,.txt', faults })}${submitButton(words.say('scr-import-send'))}`,
      { multipart: true },
    )}`,
  };
}

/** The text of the file that came, if it begins like a list of its format. */
function textIn(ask: ConsoleAsk, reading: Reading, format: ImportListInput['format'] | undefined): string {
  const [file] = ask.form.filesOf('file');
  if (!file || file.bytes.length === 0) {
    reading.fault('file', 'scr-import-no-file');
    return '';
  }
  if (file.bytes.length > FILE_BYTES_MAX) {
    reading.fault('file', 'scr-import-too-large');
    return '';
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
    if (!format) return text;
    const end = text.length > LOOKED_AT ? text.lastIndexOf('\n', LOOKED_AT) : text.length;
    const head = text.slice(0, end === -1 ? LOOKED_AT : end);
    if (readList(format, head).entries.length === 0) reading.fault('file', 'scr-import-no-entry');
    return text;
  } catch {
    reading.fault('file', 'scr-import-not-text');
    return '';
  }
}

/** Takes a list in: a small one while one waits, a large one in the background. */
export async function importAct(ask: ConsoleAsk): Promise<Answer> {
  const denied = await keepsLists(ask);
  if (denied) return denied;
  const { deps } = ask;
  const reading = new Reading(ask);
  const name = reading.prose('name', NAME_MAX);
  const source = reading.prose('source', NAME_MAX);
  const dated = reading.day('dated', true);
  if (dated && dated > today(ask)) reading.fault('dated', 'scr-import-future');
  const format = reading.choice('format', FORMATS);
  const text = textIn(ask, reading, format);
  if (reading.faults.length > 0 || !dated || !format) return importSheet(ask, reading.faults);
  const about = { name, source, dated, format };
  if (text.length > AT_ONCE_MAX) return inBackground(ask, about, text);
  const made = await ask.act((act) => importList(act, deps.country.agencies, { ...about, text }));
  if (isRefusal(made))
    return importSheet(
      ask,
      ask.faults(made, (pointer) => (pointer === '/text' ? 'file' : pointer.slice(1))),
    );
  const lines = made.unreadLines.length > 0 ? `&lines=${made.unreadLines.join('+')}` : '';
  return { location: `${LISTS_AT}/${made.list}?done=${made.recorded ? 'imported' : 'same'}${lines}` };
}

async function inBackground(
  ask: ConsoleAsk,
  about: Omit<ImportListInput, 'text'>,
  text: string,
): Promise<Answer> {
  const { deps } = ask;
  const bytes = new TextEncoder().encode(text);
  const stored = await receiveSent(ask, { name: 'list.txt', mediaType: 'text/plain', bytes }, TABLE_TYPES);
  if (isRefusal(stored))
    return importSheet(
      ask,
      ask.faults(stored, () => 'file'),
    );
  const jobs = longJobsOfHouse(deps);
  const answer = await ask.act(async (act) => ({
    job: await jobs.begin(act, IMPORT_JOB, { ...about, file: stored.hash }),
  }));
  return isRefusal(answer) ? answer : { location: `/console/jobs/${answer.job}` };
}
