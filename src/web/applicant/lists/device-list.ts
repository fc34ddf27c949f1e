import { isRefusal } from '../../../kernel/refusal.ts';
import { type MergedDevices, withDeviceLines } from '../../../modules/applications/rules/device-lists.ts';
import { readDeviceList } from '../../../modules/licences/index.ts';
import { badText, listForm, listText } from '../../shared/forms/list-box.ts';
import { latinDigits, parseTypedDay } from '../../shared/forms/typed-day.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { draftPath, openDraft } from '../draft/section.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { changeParts } from './change-parts.ts';
import { clearRoutes } from './clear.ts';
import { type ListPage, listSheet, type Shown, taken, templateFile } from './list-page.ts';

const PLACE = '/devices';
const PAGE: ListPage = {
  key: 'devices',
  above: 'draft-section-devices',
  columns: 'kind,imei,mac,serial,since',
};
const LOOK = {
  example: 'telephone, 490154203237518, , , 2026-11-01\ncomputer, , 02:00:5e:10:00:00, SN-1234',
};

async function listPage(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  return isRefusal(draft) ? draft : listSheet(ask, draft, PAGE, {}, LOOK);
}

/** Good lines are kept whatever the others say; the others come back into the box. */
async function addList(ask: ApplicantAsk): Promise<Answer> {
  const draft = await openDraft(ask);
  if (isRefusal(draft)) return draft;
  const { words, deps } = ask;
  const again = (shown: Shown) => listSheet(ask, draft, PAGE, shown, LOOK);
  const { text, fault } = listText(ask);
  if (fault) return again({ text, faults: [fault] });
  if (text.trim() === '') return again({ faults: [{ field: 'list', text: words.say('box-empty') }] });
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
  if (isRefusal(kept)) return again({ text, faults: ask.faults(kept, () => 'list') });
  return bad.length ? again({ text: badText(bad), bad, merged }) : taken(PAGE, draft, merged!);
}

const base = draftPath(':application', PLACE);

export const deviceListRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: `${base}/list`, handle: listPage },
  { method: 'post', path: `${base}/list`, form: listForm({ fields: [] }), handle: addList },
  {
    method: 'get',
    path: `${base}/template.csv`,
    handle: (ask) => templateFile(ask, PAGE),
  },
  ...clearRoutes({
    page: PAGE,
    countOf: ({ content }) => content.devices?.length ?? 0,
    clear: (ask) => changeParts(ask, () => ({ [PLACE]: [] })),
  }),
];
