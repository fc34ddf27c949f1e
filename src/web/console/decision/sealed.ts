import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { openSealedReasons, viewApplication } from '../../../modules/applications/index.ts';
import { choiceField } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { textField } from '../../shared/forms/fields.ts';
import { backLink, buttonRow, submitButton } from '../../shared/forms/parts.ts';
import { html, id, isolated, ltr } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { type Desk, deskOf, lacks, pathOf } from '../application/desk.ts';
import { agencyHtml } from '../application/parts.ts';
import { whyNot } from '../application/who-can.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { inState } from './probe.ts';
import { Reading } from './typed.ts';

const POWER = 'read-sealed';
const PATH = '/console/applications/:application/acts/sealed';
const PURPOSE_MAX = 1_000;

/** Why an officer may not open sealed reasons here now, whatever key he has. */
export function sealedHindrance(ask: ConsoleAsk, desk: Desk): Refusal | undefined {
  return lacks(ask, desk.office, POWER) ?? inState(desk, 'read-sealed');
}

/** Opinions whose sealed reasons this officer may know of. */
async function sealedOpinions(ask: ConsoleAsk, { app }: Desk) {
  const view = await viewApplication(ask.reader, ask.actor, app.id);
  return isRefusal(view)
    ? []
    : view.opinions.flatMap(({ agency, opinion }) =>
        opinion?.sealed ? [{ agency, opinion: opinion.opinion }] : [],
      );
}

async function sheet(ask: ConsoleAsk, desk: Desk, faults: readonly FormFault[] = []): Promise<Sheet> {
  const { words, form, query } = ask;
  const { app } = desk;
  const title = words.say('act-sealed');
  const head = html`${backLink(words.say('review-back'), words.href(pathOf(app.id)))}<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${id(app.reference)}</p>`;
  const about = {
    title: titleWith(words, `${title} · ${isolated(app.reference)}`, faults),
    section: 'nav-work',
  };
  const no = sealedHindrance(ask, desk);
  if (no)
    return {
      ...about,
      status: no.refused === 'not-allowed' ? 403 : 409,
      body: html`${head}<p class="govuk-body">${whyNot(ask, no, POWER)}</p>`,
    };
  const sealed = await sealedOpinions(ask, desk);
  if (sealed.length === 0)
    return { ...about, body: html`${head}<p class="govuk-body">${words.say('act-sealed-none')}</p>` };
  const choices = sealed.map(({ agency, opinion }, i) => ({
    value: opinion,
    label: agencyHtml(ask, agency),
    key: String(i + 1),
  }));
  const asked = query.get('opinion') ?? undefined;
  return {
    ...about,
    status: faults.length ? 422 : undefined,
    body: html`${errorSummary(words, faults)}${head}<p class="govuk-body">${words.say('act-sealed-why')} <a class="govuk-link" href="${words.href('/console/sealing-keys')}">${words.say('seal-title')}</a></p>
      ${ask.formHtml(
        html`${choiceField(words, { name: 'opinion', label: words.say('act-sealed-whose'), choices, value: form.text('opinion') || asked, faults })}
        ${textField(words, { name: 'purpose', label: words.say('act-sealed-purpose'), hint: words.say('act-sealed-purpose-hint'), value: form.text('purpose'), faults })}
        ${textField(words, { name: 'passphrase', type: 'password', label: words.say('act-sealed-passphrase'), autocomplete: 'current-password', faults })}
        ${buttonRow(submitButton(words.say('act-sealed-send')))}`,
        { action: words.href(`${pathOf(app.id)}/acts/sealed`) },
      )}`,
  };
}

async function opened(ask: ConsoleAsk): Promise<Answer> {
  const desk = await deskOf(ask.reader, ask);
  if (isRefusal(desk)) return desk;
  if (sealedHindrance(ask, desk)) return sheet(ask, desk);
  const { words, form, deps, language } = ask;
  const reading = new Reading(ask);
  const known = await sealedOpinions(ask, desk);
  const opinion = reading.choice(
    'opinion',
    known.map((one) => one.opinion),
  );
  const purpose = reading.prose('purpose', PURPOSE_MAX);
  const passphrase = form.raw('passphrase');
  if (passphrase === '') reading.fault('passphrase', 'act-sealed-passphrase-missing');
  if (!opinion || reading.faults.length) return sheet(ask, desk, reading.faults);
  const input = { application: desk.app.id, opinion, passphrase, purpose };
  // never under a key: its answer would be stored
  const answer = await ask.act((act) => openSealedReasons(act, deps.country, deps.vault, input), {
    forgotten: true,
    serializable: true,
  });
  if (isRefusal(answer)) return sheet(ask, desk, ask.faults(answer));
  const title = words.say('act-sealed');
  const agency = known.find((one) => one.opinion === opinion)!.agency;
  return {
    title,
    section: 'nav-work',
    body: html`${backLink(words.say('review-back'), words.href(pathOf(desk.app.id)))}<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">${id(desk.app.reference)} · ${agencyHtml(ask, agency)} · ${ask.moment(ask.at)}</p>
      <p class="sanad-typed" dir="auto">${nameHtml(answer.text, language)}</p>
      <p class="govuk-body">${words.say('review-look-recorded')}</p>
      <dl class="sanad-pairs"><div class="sanad-pairs__wide"><dt>${words.say('act-sealed-opener')}</dt><dd><code>${ltr(answer.opener)}</code></dd></div></dl>`,
  };
}

export const sealedRoutes: readonly ConsoleRoute[] = [
  {
    method: 'get',
    path: PATH,
    fresh: true,
    handle: async (ask) => {
      const desk = await deskOf(ask.reader, ask);
      return isRefusal(desk) ? desk : sheet(ask, desk);
    },
  },
  {
    method: 'post',
    path: PATH,
    fresh: true,
    form: { fields: ['opinion', 'purpose', 'passphrase'], secret: ['passphrase'] },
    handle: opened,
  },
];
