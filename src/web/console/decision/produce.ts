import { isRefusal, type Refusal } from '../../../kernel/refusal.ts';
import { produceSealedReasons } from '../../../modules/applications/index.ts';
import { choiceField, selectField } from '../../shared/forms/choices.ts';
import { errorSummary, type FormFault, titleWith } from '../../shared/forms/faults.ts';
import { textArea, textField } from '../../shared/forms/fields.ts';
import { backLink, buttonRow, details, submitButton } from '../../shared/forms/parts.ts';
import { html, id, isolated, ltr } from '../../shared/html.ts';
import type { Answer, Sheet } from '../../shared/signed-in/route.ts';
import { type Desk, deskOf, lacks, pathOf } from '../application/desk.ts';
import { agencyHtml } from '../application/parts.ts';
import { whyNot } from '../application/who-can.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { courtChoices, courtHtml } from './court.ts';
import { documentField } from './document-field.ts';
import { inState } from './probe.ts';
import { Reading } from './typed.ts';

const POWER = 'read-sealed';
const PATH = '/console/applications/:application/acts/produce';
const CASE_MAX = 100;
const REASONS_MAX = 4_000;
/** X25519, base64url without padding. */
const KEY_LENGTH_MAX = 60;

/** The sealed reasons that this officer's agency gave on the version as it stands; another agency's are not his to produce. */
const ownSealed = ({ app, hand }: Desk) =>
  app.opinions.filter(({ agency, sealed }) => agency === hand.agency && sealed);

/** Why an officer may not open sealed reasons to a bench here now, whatever key he has. */
export function produceHindrance(ask: ConsoleAsk, desk: Desk): Refusal | undefined {
  return lacks(ask, desk.office, POWER) ?? inState(desk, 'produce-sealed');
}

function sheet(ask: ConsoleAsk, desk: Desk, faults: readonly FormFault[] = []): Sheet {
  const { words, form } = ask;
  const { app } = desk;
  const title = words.say('act-produce');
  const head = html`${backLink(words.say('review-back'), words.href(pathOf(app.id)))}<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${id(app.reference)}</p>`;
  const about = {
    title: titleWith(words, `${title} · ${isolated(app.reference)}`, faults),
    section: 'nav-work',
  };
  const no = produceHindrance(ask, desk);
  if (no)
    return {
      ...about,
      status: no.refused === 'not-allowed' ? 403 : 409,
      body: html`${head}<p class="govuk-body">${whyNot(ask, no, POWER)}</p>`,
    };
  const own = ownSealed(desk);
  if (own.length === 0)
    return { ...about, body: html`${head}<p class="govuk-body">${words.say('act-produce-none')}</p>` };
  const choices = own.map(({ agency, opinion }, i) => ({
    value: opinion,
    label: agencyHtml(ask, agency),
    key: String(i + 1),
  }));
  const typed = form.text('opinion') || own[0]!.opinion;
  return {
    ...about,
    status: faults.length ? 422 : undefined,
    body: html`${errorSummary(words, faults)}${head}<p class="govuk-body">${words.say('act-produce-why')}</p>
      ${ask.formHtml(
        html`${choiceField(words, { name: 'opinion', label: words.say('act-sealed-whose'), choices, value: typed, faults })}
        ${selectField(words, { name: 'court', label: words.say('act-court'), choices: courtChoices(ask), value: form.text('court'), faults })}
        ${textField(words, { name: 'caseNumber', label: words.say('act-case-number'), value: form.text('caseNumber'), faults, width: 20, ltr: true })}
        ${documentField(ask, { name: 'order', label: words.say('act-produce-order'), hint: words.say('act-document-hint'), faults })}
        ${textArea(words, { name: 'reasons', label: words.say('act-reason'), hint: words.say('act-sealed-purpose-hint'), value: form.text('reasons'), faults, rows: 4 })}
        ${textField(words, { name: 'publicKey', label: words.say('act-produce-key'), hint: words.say('act-produce-key-hint'), value: form.text('publicKey'), faults, ltr: true })}
        ${textField(words, { name: 'passphrase', type: 'password', label: words.say('act-sealed-passphrase'), autocomplete: 'current-password', faults })}
        ${buttonRow(submitButton(words.say('act-produce-send')))}`,
        { action: words.href(`${pathOf(app.id)}/acts/produce`), multipart: true },
      )}`,
  };
}

async function read(ask: ConsoleAsk, desk: Desk) {
  const { form } = ask;
  const reading = new Reading(ask);
  const opinion = reading.choice(
    'opinion',
    ownSealed(desk).map((one) => one.opinion),
  );
  const court = reading.choice(
    'court',
    courtChoices(ask).map(({ value }) => value),
  );
  const caseNumber = reading.prose('caseNumber', CASE_MAX);
  const order = await reading.document('order');
  const reasons = reading.prose('reasons', REASONS_MAX);
  const publicKey = reading.optional('publicKey', KEY_LENGTH_MAX);
  if (publicKey === null) reading.fault('publicKey', 'act-produce-key-missing');
  const passphrase = form.raw('passphrase');
  if (passphrase === '') reading.fault('passphrase', 'act-sealed-passphrase-missing');
  return opinion && court && order && publicKey && reading.faults.length === 0
    ? { opinion, court, caseNumber, order, reasons, publicKey, passphrase }
    : reading.faults;
}

async function produced(ask: ConsoleAsk): Promise<Answer> {
  const desk = await deskOf(ask.reader, ask);
  if (isRefusal(desk)) return desk;
  if (produceHindrance(ask, desk)) return sheet(ask, desk);
  const { words, deps } = ask;
  const input = await read(ask, desk);
  if (!('opinion' in input)) return sheet(ask, desk, input);
  const { app } = desk;
  // never under a key: what the bench is given would be stored
  const given = await ask.act(
    (act) => produceSealedReasons(act, deps.country, deps.vault, { application: app.id, ...input }),
    { forgotten: true, serializable: true },
  );
  if (isRefusal(given)) return sheet(ask, desk, ask.faults(given));
  const title = words.say('act-produce');
  const bundle = JSON.stringify({ place: given.place, sealed: given.sealed });
  const file = `data:application/json;base64,${Buffer.from(bundle).toString('base64')}`;
  return {
    title,
    section: 'nav-work',
    body: html`${backLink(words.say('review-back'), words.href(pathOf(app.id)))}<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">${id(app.reference)} · ${courtHtml(ask, input.court)} · ${ltr(input.caseNumber)} · ${ask.moment(ask.at)}</p>
      <p class="govuk-body">${words.say('act-produce-done')}</p>
      <p class="govuk-body"><a class="govuk-link" download="sealed-reasons-${app.reference}.json" href="${file}">${words.say('act-produce-file')}</a></p>
      ${details(words.say('act-produce-as-text'), html`<p class="sanad-typed"><code>${ltr(bundle)}</code></p>`)}`,
  };
}

export const produceRoutes: readonly ConsoleRoute[] = [
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
    form: {
      fields: ['opinion', 'court', 'caseNumber', 'orderHash', 'reasons', 'publicKey', 'passphrase'],
      files: ['order'],
      secret: ['passphrase'],
      bytesMax: 21 * 1024 * 1024,
    },
    handle: produced,
  },
];
