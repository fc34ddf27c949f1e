import { isRefusal } from '../../../kernel/refusal.ts';
import { type CalibrationView, calibrate, calibrationOf } from '../../../modules/screening/index.ts';
import { errorSummary, type FormFault } from '../../shared/forms/faults.ts';
import { backLink, done, submitButton } from '../../shared/forms/parts.ts';
import { html, id, ltr } from '../../shared/html.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { tableHtml } from '../application/tables.ts';
import type { ConsoleAsk } from '../route.ts';
import { percent } from './parts.ts';
import { QUEUE_AT } from './queue.ts';

/** What people decided so far, and how it would move the likelihoods. */
export async function calibrationPage(ask: ConsoleAsk): Promise<Answer> {
  const view = await calibrationOf(ask.reader, ask.deps.country.agencies, ask.actor, ask.at);
  return isRefusal(view) ? view : calibrationSheet(ask, view, []);
}

function calibrationSheet(ask: ConsoleAsk, view: CalibrationView, faults: readonly FormFault[]): Sheet {
  const { words, query } = ask;
  const { inForce, same, different, least, first } = view;
  const title = words.say('scr-calibration');
  const numbers = (of: { readonly same: number; readonly different: number }) => ({
    same: ltr(String(of.same)),
    different: ltr(String(of.different)),
  });
  const may = same >= least && different >= least;
  const share = (key: 'now' | 'after') => ({
    head: words.say(`scr-calibration-${key}`),
    cell: (row: CalibrationView['first'][number]) => ltr(percent(row[key])),
    num: true,
  });
  return {
    title,
    section: 'nav-screening',
    status: faults.length ? 409 : 200,
    body: html`${backLink(words.say('scr-queue'), words.href(QUEUE_AT))}${errorSummary(words, faults)}${query.has('done') && done(words.say('scr-calibration-done'))}
    <h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${words.say('scr-calibration-about')}</p>
    <p class="govuk-body">${inForce ? words.rich('scr-calibration-last', { day: ask.day(inForce.at), ...numbers(inForce) }) : words.say('scr-calibration-none')}</p>
    <p class="govuk-body">${words.rich('scr-calibration-decided', { ...numbers(view), least: ltr(String(least)) })}</p>
    ${
      may &&
      first.length > 0 &&
      html`<h2 class="govuk-heading-m">${words.say('scr-calibration-first')}</h2>${tableHtml(
        words.say('scr-calibration-first'),
        [
          { head: words.say('scr-head-application'), cell: ({ reference }) => id(reference) },
          share('now'),
          share('after'),
        ],
        first,
      )}`
    }${may && ask.formHtml(html`${submitButton(words.say('scr-calibration-send'))}`)}`,
  };
}

/** Lets the decisions in, as an act on record. */
export async function calibrateNow(ask: ConsoleAsk): Promise<Answer> {
  const pack = ask.deps.country.agencies;
  const answer = await ask.act((act) => calibrate(act, pack), { serializable: true });
  if (!isRefusal(answer)) return { location: `${QUEUE_AT}/calibration?done=1` };
  const view = await calibrationOf(ask.reader, pack, ask.actor, ask.at);
  return isRefusal(view) ? view : calibrationSheet(ask, view, ask.faults(answer));
}
