import { parseId } from '../../../kernel/id.ts';
import { isRefusal, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { organisation } from '../../../modules/accounts/index.ts';
import { requireNoConflict, requirePower } from '../../../modules/agencies/index.ts';
import {
  approveRuling,
  noteAppeal,
  type Outcome,
  proposeRuling,
  type Ruling,
  type RulingStep,
  type RulingTexts,
  rulingById,
  rulingTexts,
  sendRulingBack,
} from '../../../modules/rulings/index.ts';
import type { Act } from '../../../platform/act.ts';
import { errorSummary, titleWith } from '../../shared/forms/faults.ts';
import { backLink, done, type SummaryRow, summaryList } from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated } from '../../shared/html.ts';
import { noteRead } from '../../shared/read-log.ts';
import { answersHtml } from '../../shared/rulings/advice.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { districtHtml } from '../application/parts.ts';
import { actOver, NOTHING_SENT, overtakenHtml, SEEN, type SentOver, statusOf } from '../overtaken.ts';
import { printedHtml } from '../printed.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { appealForm, proposeForm, rulingMark, secondForms } from './forms.ts';
import { RULINGS } from './list.ts';

const AT = `${RULINGS}/:ruling`;
const DONE = ['proposed', 'sent-back', 'approved', 'appealed'] as const;
const NOT_FOUND: Refusal = refuse('not-found', 'ruling-not-found');

interface Looked {
  readonly ruling: Ruling;
  readonly texts: RulingTexts;
  readonly name: string;
}

/** Who sees applications and has no interest in who asks; that he looked is a fact first. */
async function lookInto(act: Act, ask: ConsoleAsk, of: string): Promise<Looked | Refusal> {
  const denied = await requirePower(act, ask.deps.country.agencies, act.by, 'see-applications', act.at);
  if (denied) return denied;
  const ruling = await rulingById(act, of);
  if (!ruling) return NOT_FOUND;
  const conflict = await requireNoConflict(act, act.by, [ruling.organisation, ruling.company]);
  if (conflict) return conflict;
  await noteRead(act, { what: 'ruling', about: ruling.id });
  const own = await organisation(act, ruling.organisation);
  return { ruling, texts: await rulingTexts(act, ruling.id), name: own?.name ?? '' };
}

/** Everything on one screen: what was told beside what is ruled on it. */
async function rulingPage(ask: ConsoleAsk, sent: SentOver = NOTHING_SENT): Promise<Answer> {
  const { faults, overtaken } = sent;
  const { words, params, query, deps, language, actor } = ask;
  const of = parseId(params.ruling ?? '');
  if (!of) return NOT_FOUND;
  const looked = await ask.act((act) => lookInto(act, ask, of), { forgotten: true });
  if (isRefusal(looked)) return looked;
  const { ruling, texts, name } = looked;
  const { reference, state, advised, askedAt, answers } = ruling;
  const adviceClass = deps.country.rulings.classes.find(({ code }) => code === advised.class);
  const place = texts.asked?.place;
  const comma = language === 'ur' ? '، ' : ', ';
  const rows: SummaryRow[] = [
    { key: words.say('ruling-asked-by'), value: nameHtml(name, language) },
    { key: words.say('ruling-asked'), value: ask.moment(askedAt) },
    {
      key: words.say('ruling-advised'),
      value: html`${words.say(`ruling-outcome-${advised.outcome}`)}${adviceClass && html` · ${words.of(adviceClass.name)}`}`,
    },
    { key: words.say('ruling-told'), value: written(ask, texts.asked?.text ?? null) },
    ...(place
      ? [
          {
            key: words.say('ruling-place'),
            value: html`${nameHtml(place.line, language)}${comma}${nameHtml(place.city, language)}${comma}${districtHtml(ask, place.district)}`,
          },
        ]
      : []),
  ];
  const what = DONE.find((one) => one === query.get('done'));
  const asked = Object.entries(answers).map(([code, answer]) => ({ code, answer }));
  const ours = actor.agency === deps.country.rulings.authority;
  const [proposing, second] = [ours && state === 'asked', ours && state === 'proposed'];
  const [decides, appealable] = [second && ruling.proposedBy !== actor.officer, ours && state === 'given'];
  const open: Readonly<Record<string, boolean>> = {
    propose: proposing,
    approve: decides,
    'send-back': decides,
    appeal: appealable && ruling.appeal === null,
  };
  const form = open[ask.path.split('/').at(-1)!] ?? false;
  const meanwhile =
    overtaken && overtakenHtml(ask, overtaken, { changed: happenedHtml(ask, texts.happened), form });
  const right = html`${state !== 'asked' && state !== 'withdrawn' && ruledHtml(ask, ruling, texts)}
    ${proposing && proposeForm(ask, ruling, texts, faults)}${second && secondForms(ask, ruling, faults)}
    ${state === 'given' && appealForm(ask, ruling, ours, faults)}`;
  const body = html`${await printedHtml(ask, 'licensing')}${backLink(words.say('rulings-title'), words.href(RULINGS))}${what && faults.length === 0 && done(words.say(`ruling-done-${what}`))}${errorSummary(words, faults, right)}
    <h1 class="govuk-heading-xl">${words.rich('ruling-title', { reference: id(reference) })}</h1>
    ${meanwhile}<div class="sanad-split"><div>${summaryList(words, rows)}<h2 class="govuk-heading-m">${words.say('advice-answers')}</h2>${answersHtml(words, deps.country.rulings, asked)}</div><div>${right}</div></div>`;
  const title = words.say('ruling-title', { reference: isolated(reference) });
  return {
    title: titleWith(words, title, faults),
    section: 'nav-rulings',
    body,
    status: statusOf(sent),
  };
}

function written({ words, language }: ConsoleAsk, text: string | null): Html {
  return text === null
    ? html`${words.say('ruling-text-erased')}`
    : html`<div class="sanad-typed" dir="auto">${nameHtml(text, language)}</div>`;
}

function ruledHtml(ask: ConsoleAsk, ruling: Ruling, { reasons }: RulingTexts): Html {
  const { words, deps, language } = ask;
  const { outcome, class: code, instrument, state, givenAt, proposedAt, licenceNumber } = ruling;
  const found = deps.country.rulings.classes.find((one) => one.code === code);
  const rows: SummaryRow[] = [
    {
      key: words.say('rulings-outcome'),
      value: html`<strong>${words.say(`ruling-outcome-${outcome!}`)}</strong>${found && html` · ${words.of(found.name)}`}`,
    },
    { key: words.say('ruling-on'), value: ask.moment((givenAt ?? proposedAt)!) },
    { key: words.say('ruling-instrument'), value: nameHtml(instrument!, language) },
    { key: words.say('ruling-reasons'), value: written(ask, reasons) },
    ...(licenceNumber
      ? [
          {
            key: words.say('ruling-entry'),
            value: html`<a class="govuk-link" href="${words.href(`/licences/${licenceNumber}`)}">${id(licenceNumber)}</a>`,
          },
        ]
      : []),
  ];
  return html`<h2 class="govuk-heading-m">${words.say(state === 'given' ? 'ruling-given' : 'ruling-proposed')}</h2>${summaryList(words, rows)}`;
}

/** What happened since the page was made, the latest first. */
function happenedHtml(ask: ConsoleAsk, happened: readonly RulingStep[]): Html {
  const { words, form } = ask;
  const since = happened.filter(({ version }) => version > Number(form.text(SEEN)));
  return html`<ol class="sanad-timeline sanad-timeline--dense" reversed>${since.toReversed().map(({ type, at }) => html`<li>${words.say(`ruling-did-${type}`)}<span class="sanad-when">${ask.moment(at)}</span></li>`)}</ol>`;
}

/** Acts on the ruling of the address; what is wrong stands beside its field, over what was typed. */
async function acted(
  ask: ConsoleAsk,
  did: (typeof DONE)[number],
  action: (act: Act, ruling: string) => Promise<object | Refusal>,
): Promise<Answer> {
  const ruling = parseId(ask.params.ruling ?? '');
  if (!ruling) return NOT_FOUND;
  return actOver(ask, {
    mark: async (act) => {
      const now = await rulingById(act, ruling);
      return now ? rulingMark(now) : NOT_FOUND;
    },
    did: (act) => action(act, ruling),
    done: `${RULINGS}/${ruling}?done=${did}`,
    page: (sent) => rulingPage(ask, sent),
  });
}

export const rulingRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: AT, handle: (ask) => rulingPage(ask) },
  {
    method: 'post',
    path: `${AT}/propose`,
    fresh: true,
    form: { fields: [SEEN, 'outcome', 'class', 'instrument', 'reasons'] },
    handle: (ask) => {
      const { form, deps } = ask;
      const ruled = {
        outcome: form.text('outcome') as Outcome,
        class: form.text('class') || null,
        instrument: form.text('instrument'),
        reasons: form.text('reasons'),
      };
      return acted(ask, 'proposed', (act, ruling) => proposeRuling(act, deps.country, { ruling, ...ruled }));
    },
  },
  {
    method: 'post',
    path: `${AT}/send-back`,
    fresh: true,
    form: { fields: [SEEN, 'reasons'] },
    handle: (ask) => {
      const reasons = ask.form.text('reasons');
      return acted(ask, 'sent-back', (act, ruling) =>
        sendRulingBack(act, ask.deps.country, { ruling, reasons }),
      );
    },
  },
  {
    method: 'post',
    path: `${AT}/approve`,
    fresh: true,
    form: { fields: [SEEN] },
    handle: (ask) =>
      acted(ask, 'approved', (act, ruling) => approveRuling(act, ask.deps.country, { ruling })),
  },
  {
    method: 'post',
    path: `${AT}/appeal`,
    fresh: true,
    form: { fields: [SEEN, 'appeal'] },
    handle: (ask) => {
      const appeal = ask.form.text('appeal');
      return acted(ask, 'appealed', (act, ruling) => noteAppeal(act, ask.deps.country, { ruling, appeal }));
    },
  },
];
