import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import { noticesOf } from '../../../modules/licences/index.ts';
import { emptyList, listForm } from '../../shared/forms/list-box.ts';
import { backLink, done, summaryList } from '../../shared/forms/parts.ts';
import { html, id as idHtml, ltr } from '../../shared/html.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { ownLicence } from '../licence/own.ts';
import { DOCUMENTS_BYTES_MAX } from '../received.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import type { Kind } from './change.ts';
import { devicesKind } from './devices.ts';
import { numbersKind } from './numbers.ts';
import { namesOf, noticePath, notify, notifyPage } from './page.ts';
import { peopleKind } from './people.ts';

const NOTICES_LOOKED_THROUGH = 10_000;

/** What was recorded, when and by whom, to be kept or printed. */
const receiptPage =
  (kind: Kind) =>
  async (ask: ApplicantAsk): Promise<Answer> => {
    const licence = await ownLicence(ask);
    if (isRefusal(licence)) return licence;
    const { words, reader, params, query } = ask;
    const notices = await noticesOf(reader, licence, kind.about, NOTICES_LOOKED_THROUGH);
    const notice = notices.find(({ fact }) => fact === params.fact);
    if (!notice) return refuse('not-found', 'licence-not-found');
    const title = words.say('notify-receipt-title');
    const name = (await namesOf(ask, [notice]))(notice.by);
    return {
      title,
      section: 'my-nav-home',
      body: html`${backLink(words.say(`notify-${kind.about}-title`), words.href(noticePath(licence, kind)))}
    ${query.has('new') && done(words.say('notify-receipt-done'))}<h1 class="govuk-heading-l">${title}</h1>
    ${summaryList(words, [
      { key: words.say('notify-licence'), value: idHtml(licence.number) },
      { key: words.say('notify-about'), value: words.say(`notify-about-${kind.about}`) },
      { key: words.say('notify-began'), value: ltr(notice.added.toLocaleString('en')) },
      { key: words.say('notify-over'), value: ltr(notice.ended.toLocaleString('en')) },
      { key: words.say('notify-when'), value: ask.moment(notice.recordedAt) },
      { key: words.say('notify-who'), value: name },
      { key: words.say('notify-reference'), value: ltr(notice.fact) },
    ])}`,
    };
  };

const templateFile =
  (kind: Kind) =>
  async (ask: ApplicantAsk): Promise<Answer> => {
    const licence = await ownLicence(ask);
    return isRefusal(licence) ? licence : emptyList(kind.about, kind.template);
  };

/** Notifications of a licence's numbers, agents and devices, effective at once. */
export const notifyRoutes: readonly ApplicantRoute[] = [numbersKind, peopleKind, devicesKind].flatMap(
  (kind): ApplicantRoute[] => {
    const path = `/my/licences/:number/${kind.about}`;
    const form = listForm(
      { fields: ['mode', 'step', 'seen', ...kind.fields], files: kind.files ?? [] },
      kind.files ? DOCUMENTS_BYTES_MAX / 2 : undefined,
    );
    return [
      { method: 'get', path, handle: notifyPage(kind) },
      { method: 'post', path, form, handle: notify(kind) },
      { method: 'get', path: `${path}/template.csv`, handle: templateFile(kind) },
      { method: 'get', path: `${path}/receipts/:fact`, handle: receiptPage(kind) },
    ];
  },
);
