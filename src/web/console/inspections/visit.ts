import { isRefusal } from '../../../kernel/refusal.ts';
import { serviceNumberOf } from '../../../modules/applications/index.ts';
import { errorSummary, type FormFault, titleWith, worded } from '../../shared/forms/faults.ts';
import { mixed } from '../../shared/forms/mixed.ts';
import {
  backLink,
  buttonRow,
  done,
  insetText,
  submitButton,
  summaryList,
  tag,
} from '../../shared/forms/parts.ts';
import { type Html, html, id, ltr } from '../../shared/html.ts';
import { nameHtml, namesHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { districtHtml } from '../application/parts.ts';
import type { ConsoleAsk } from '../route.ts';
import { LIST, visitPath } from './address.ts';
import { type OpenVisit, visitSeen, whyClosed } from './desk.ts';
import { type Filled, seatsDeclared, visitForm } from './form.ts';
import { recordsHtml } from './record.ts';
import { telephoneHtml, wipeHtml } from './telephone.ts';

const SAID = ['taken', 'saved', 'sent'] as const;
export const SCRIPTS = ['inspection.js'] as const;

/** One visit: where, under which code, and everything to note there. */
export async function visitPage(ask: ConsoleAsk): Promise<Answer> {
  const visit = await visitSeen(ask);
  if (isRefusal(visit)) return visit;
  const { draft } = visit;
  return visitSheet(ask, visit, { answers: draft?.answers ?? {}, photographs: draft?.photographs ?? [] }, []);
}

export function visitSheet(
  ask: ConsoleAsk,
  visit: OpenVisit,
  filled: Filled,
  faults: readonly FormFault[],
): Sheet {
  const { words, language } = ask;
  const title = words.say('inspect-title');
  const said = faults.length ? undefined : SAID.find((one) => one === ask.query.get('done'));
  const closed = whyClosed(visit);
  const inside = visit.inspection.outcome
    ? recordsHtml(ask, visit)
    : closed
      ? html`<h2 class="govuk-heading-m">${words.say('inspect-not-now')}</h2><p class="govuk-body">${mixed(worded(words, closed))}</p>`
      : html`${codeHtml(ask, visit)}${visitForm(ask, visit, filled, faults)}`;
  return {
    title: titleWith(words, title, faults),
    section: 'nav-inspections',
    scripts: SCRIPTS,
    ...(faults.length && { status: 422 }),
    body: html`${backLink(words.say('inspect-back'), words.href(LIST))}${said && done(words.say(`inspect-${said}`))}${errorSummary(words, faults)}
      <h1 class="govuk-heading-l">${title}: ${namesHtml(visit.app.content.company?.name ?? '', visit.app.content.company?.nameUrdu, language)}</h1>
      ${telephoneHtml(ask, visit.id)}${whereHtml(ask, visit)}${inside}
      <p class="govuk-hint">${words.say('inspect-looks')}</p>${wipeHtml(ask)}`,
  };
}

function whereHtml(ask: ConsoleAsk, visit: OpenVisit): Html {
  const { words, language } = ask;
  const { app, place, inspection } = visit;
  const declared = app.content.premises?.find((one) => one.id === inspection.premises);
  const line = [place?.unit, place?.line, place?.area, place?.city ?? declared?.city]
    .filter(Boolean)
    .join(', ');
  const seats = seatsDeclared(visit);
  const row = (key: string, value: Html | string) => ({ key: words.say(key), value });
  const when = inspection.visit;
  return summaryList(words, [
    row(
      'inspect-where',
      html`${line !== '' && html`${nameHtml(line, language)}<br>`}${districtHtml(ask, declared?.district ?? '')} ${declared?.residential && tag(words.say('inspect-home'))}`,
    ),
    row('inspect-reference', id(app.reference)),
    ...(seats === null ? [] : [row('inspect-seats-declared', ltr(String(seats)))]),
    ...(when
      ? [
          row(
            'inspect-when',
            words.rich('inspect-from-until', { from: ask.moment(when.from), until: ask.moment(when.until) }),
          ),
        ]
      : []),
  ]);
}

/** The code to show at the door; where its days are over, the visit is announced anew. */
function codeHtml(ask: ConsoleAsk, { id: inspection, inspection: { visit } }: OpenVisit): Html {
  const { words, deps, at, actor } = ask;
  if (!visit?.code) return html``;
  const again = ask.formHtml(buttonRow(submitButton(words.say('inspect-announce'), { kind: 'second' })), {
    action: words.href(`${visitPath(inspection)}/take`),
  });
  if (visit.until <= at) return html`${insetText(words.say('inspect-code-over'))}${again}`;
  const address = ltr(`${deps.baseUrl.replace(/^https?:\/\//, '')}${words.href('/visit')}`);
  return html`<div class="sanad-code"><h2 class="govuk-heading-s">${words.say('inspect-code')}</h2><p class="sanad-code__code">${id(`${visit.code.slice(0, 4)} ${visit.code.slice(4)}`)}</p>
    <p class="govuk-body">${words.rich('inspect-code-show', { address })} ${words.say('inspect-card')}: ${id(serviceNumberOf(actor.officer))}</p></div>`;
}
