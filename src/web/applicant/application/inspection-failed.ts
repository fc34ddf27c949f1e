import { dayAt } from '../../../kernel/day.ts';
import type { Id } from '../../../kernel/id.ts';
import { plusMs } from '../../../kernel/instant.ts';
import { type ApplicationView, type UnfitPlace, unfitPlaces } from '../../../modules/applications/index.ts';
import { licenceById } from '../../../modules/licences/index.ts';
import { validityEnd } from '../../../modules/licences/rules/licence.ts';
import { dayHtml } from '../../shared/dates.ts';
import { buttonRow, submitButton, summaryList } from '../../shared/forms/parts.ts';
import { type Html, html, ltr } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { ApplicantAsk } from '../route.ts';
import { written } from './in-words.ts';

/** Why a provisional licence was not confirmed: what was found at each place, until when it can be put right, and how. */
export async function inspectionFailed(ask: ApplicantAsk, view: ApplicationView): Promise<Html | undefined> {
  const { words, reader, actor, at, deps } = ask;
  const { application: app } = view;
  const unfit = await unfitPlaces(reader, actor, app.id);
  const licence = unfit.length > 0 && (await licenceById(reader, app.granted!.licence as Id<'licence'>));
  const end = licence ? validityEnd(licence) : null;
  if (!end) return undefined;
  const over = end <= at;
  const day = dayHtml(dayAt(plusMs(end, -1), deps.country.applications.zone), words.language);
  const asked =
    app.inspectionAsked === null
      ? ask.formHtml(buttonRow(submitButton(words.say('my-do-inspection-again'))), {
          action: words.href(`/my/applications/${app.id}/inspection`),
        })
      : html`<p class="govuk-body">${words.rich('my-unfit-asked', { day: ask.moment(app.inspectionAsked) })}</p>`;
  return html`<h2 class="govuk-heading-m">${words.say('my-unfit')}</h2>
    ${unfit.map((one) => placeHtml(ask, view, one))}
    <p class="govuk-body">${words.rich(over ? 'my-unfit-over' : 'my-unfit-until', { day })}</p>
    <p class="govuk-body">${words.say('my-unfit-wrong')}</p>${!over && asked}`;
}

function placeHtml(ask: ApplicantAsk, view: ApplicationView, { premises, seenAt, points, note }: UnfitPlace) {
  const { words, deps } = ask;
  const { checklist } = deps.country.applications.inspections;
  const known = view.places[premises];
  const where = [known?.unit, known?.line, known?.area, known?.city].filter(Boolean).join(', ');
  const pointHtml = ({ item, answer, note: remark }: UnfitPlace['points'][number]) => {
    const text = checklist.find(({ code }) => code === item)?.text;
    return html`<li>${text ? html`<bdi>${words.of(text)}</bdi>` : ltr(item)} <strong>${words.say(`my-unfit-${answer}`)}</strong>${remark !== '' && written(words, remark)}</li>`;
  };
  return summaryList(words, [
    { key: words.say('my-unfit-place'), value: nameHtml(where, words.language) },
    { key: words.say('my-unfit-seen'), value: ask.moment(seenAt) },
    ...(points.length > 0
      ? [
          {
            key: words.say('my-unfit-points'),
            value: html`<ul class="govuk-list govuk-list--bullet">${points.map(pointHtml)}</ul>`,
          },
        ]
      : []),
    {
      key: words.say('my-unfit-why'),
      value: note === '' ? words.say('my-unfit-nothing') : written(words, note),
    },
  ]);
}
