import { dayAt, plusDays } from '../../../kernel/day.ts';
import { parseId } from '../../../kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import {
  noteAppeal,
  ownRuling,
  type Ruling,
  rulingTexts,
  withdrawRuling,
} from '../../../modules/rulings/index.ts';
import { dayHtml } from '../../shared/dates.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { textField } from '../../shared/forms/fields.ts';
import {
  backLink,
  buttonLink,
  buttonRow,
  done,
  type SummaryRow,
  submitButton,
  summaryList,
  tag,
} from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated, NOTHING } from '../../shared/html.ts';
import { answersHtml, answersText } from '../../shared/rulings/advice.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk, ApplicantRoute } from '../route.ts';
import { RULINGS } from './ask-ruling.ts';

const AT = `${RULINGS}/:ruling`;
const DONE = ['asked', 'withdrawn', 'appealed'] as const;

const asked = ({ answers }: Ruling) => Object.entries(answers).map(([code, answer]) => ({ code, answer }));

/** One question of the organisation and what the office ruled. */
async function rulingPage(ask: ApplicantAsk, faults: readonly FormFault[] = []): Promise<Answer> {
  const { words, reader, actor, params, query, deps, language } = ask;
  const of = parseId(params.ruling ?? '');
  const ruling = of ? await ownRuling(reader, actor, of) : refuse('not-found', 'ruling-not-found');
  if (isRefusal(ruling)) return ruling;
  const texts = await rulingTexts(reader, ruling.id);
  const { reference, state, advised, askedAt } = ruling;
  const place = texts.asked?.place;
  const district = deps.country.districts.find(({ code }) => code === place?.district);
  const rows: SummaryRow[] = [
    {
      key: words.say('ruling-state'),
      value: tag(
        words.say(state === 'proposed' ? 'ruling-with-office' : `ruling-state-${state}`),
        state === 'given' ? 'good' : 'info',
      ),
    },
    { key: words.say('ruling-asked'), value: ask.moment(askedAt) },
    { key: words.say('ruling-advised'), value: words.say(`ruling-outcome-${advised.outcome}`) },
    {
      key: words.say('ruling-told'),
      value: texts.asked
        ? html`<div class="sanad-typed" dir="auto">${nameHtml(texts.asked.text, language)}</div>`
        : words.say('ruling-text-erased'),
    },
    ...(place
      ? [
          {
            key: words.say('ruling-place'),
            value: html`${nameHtml(place.line, language)}${language === 'ur' ? '، ' : ', '}${nameHtml(place.city, language)}${district && html`${language === 'ur' ? '، ' : ', '}${words.of(district.name)}`}`,
          },
        ]
      : []),
  ];
  const what = DONE.find((one) => one === query.get('done'));
  const open = state === 'asked' || state === 'proposed';
  const body = html`${backLink(words.say('rulings-title'), words.href(RULINGS))}${what && faults.length === 0 && done(words.say(`ruling-done-${what}`))}${errorSummary(words, faults)}
    <h1 class="govuk-heading-l">${words.rich('ruling-title', { reference: id(reference) })}</h1>
    ${state === 'given' && givenHtml(ask, ruling, texts.reasons)}
    ${summaryList(words, rows)}<h2 class="govuk-heading-m">${words.say('advice-answers')}</h2>${answersHtml(words, deps.country.rulings, asked(ruling))}
    ${state === 'given' && appealHtml(ask, ruling, faults)}
    ${open && ask.formHtml(submitButton(words.say('ruling-withdraw'), { kind: 'plain' }), { action: words.href(`${RULINGS}/${ruling.id}/withdraw`) })}`;
  const title = words.say('ruling-title', { reference: isolated(reference) });
  return {
    title: titleWith(words, title, faults),
    section: 'my-nav-organisation',
    body,
    status: faults.length ? 422 : 200,
  };
}

function givenHtml(
  { words, deps, moment, language }: ApplicantAsk,
  ruling: Ruling,
  reasons: string | null,
): Html {
  const { outcome, class: code, instrument, givenAt, licenceNumber } = ruling;
  const found = deps.country.rulings.classes.find((one) => one.code === code);
  const rows: SummaryRow[] = [
    {
      key: words.say('ruling-says'),
      value: html`<strong>${words.say(`ruling-outcome-${outcome!}`)}</strong>${found && html` · ${words.of(found.name)}`}`,
    },
    { key: words.say('ruling-given-on'), value: moment(givenAt!) },
    { key: words.say('ruling-instrument'), value: nameHtml(instrument!, language) },
    {
      key: words.say('ruling-reasons'),
      value: reasons
        ? html`<div class="sanad-typed" dir="auto">${nameHtml(reasons, language)}</div>`
        : words.say('ruling-text-erased'),
    },
    ...(licenceNumber
      ? [
          {
            key: words.say('ruling-entry'),
            value: html`<a class="govuk-link" href="${words.href(`/licences/${licenceNumber}`)}">${id(licenceNumber)}</a>`,
          },
        ]
      : []),
  ];
  const apply =
    outcome === 'licence' &&
    buttonRow(
      buttonLink(words.say('ruling-apply'), words.href(`/my/eligibility?${answersText(asked(ruling))}`)),
    );
  return html`${summaryList(words, rows)}${apply}`;
}

function appealHtml(ask: ApplicantAsk, ruling: Ruling, faults: readonly FormFault[]): Html {
  const { words, deps, form, at, language } = ask;
  const { appeal: forum, zone } = deps.country.rulings;
  const heading = html`<h2 class="govuk-heading-m">${words.say('ruling-appeal-title')}</h2>`;
  if (ruling.appeal !== null)
    return html`${heading}<p class="govuk-body">${words.rich('ruling-appeal-noted', { appeal: id(ruling.appeal), day: ask.day(ruling.appealedAt!) })}</p>`;
  const last = plusDays(dayAt(ruling.givenAt!, zone), forum.days);
  if (dayAt(at, zone) > last && faults.length === 0) return NOTHING;
  const field = textField(words, {
    name: 'appeal',
    label: words.say('ruling-appeal-number'),
    hint: words.say('ruling-appeal-number-hint'),
    value: form.text('appeal'),
    width: 20,
    ltr: true,
    faults,
  });
  return html`${heading}<p class="govuk-body">${words.rich('ruling-appeal-right', { forum: html`${words.of(forum.to)}`, day: dayHtml(last, language) })}</p>
    ${ask.formHtml(html`${field}${submitButton(words.say('ruling-appeal-submit'), { kind: 'second' })}`, { action: words.href(`${RULINGS}/${ruling.id}/appeal`) })}`;
}

const NOT_FOUND: Refusal = refuse('not-found', 'ruling-not-found');

export const rulingRoutes: readonly ApplicantRoute[] = [
  { method: 'get', path: AT, handle: (ask) => rulingPage(ask) },
  {
    method: 'post',
    path: `${AT}/withdraw`,
    form: { fields: [] },
    handle: async (ask) => {
      const ruling = parseId(ask.params.ruling ?? '');
      const answer = ruling ? await ask.act((act) => withdrawRuling(act, { ruling })) : NOT_FOUND;
      return isRefusal(answer) ? answer : { location: `${RULINGS}/${ruling}?done=withdrawn` };
    },
  },
  {
    method: 'post',
    path: `${AT}/appeal`,
    form: { fields: ['appeal'] },
    handle: async (ask) => {
      const { params, form, deps } = ask;
      const ruling = parseId(params.ruling ?? '');
      if (!ruling) return NOT_FOUND;
      const answer = await ask.act((act) =>
        noteAppeal(act, deps.country, { ruling, appeal: form.text('appeal') }),
      );
      if (!isRefusal(answer)) return { location: `${RULINGS}/${ruling}?done=appealed` };
      return answer.refused === 'invalid' ? rulingPage(ask, ask.faults(answer)) : answer;
    },
  },
];
