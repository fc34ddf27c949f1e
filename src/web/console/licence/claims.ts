import { organisation } from '../../../modules/accounts/index.ts';
import { confirmClaim, giveClaimCode, rejectClaim } from '../../../modules/licences/index.ts';
import { claimWaits, codeRefusal, unrejectable } from '../../../modules/licences/rules/claim.ts';
import { textArea } from '../../shared/forms/fields.ts';
import { backLink, tag, warning } from '../../shared/forms/parts.ts';
import { type Html, html, id, isolated, NOTHING } from '../../shared/html.ts';
import { nameHtml, namesHtml } from '../../shared/signed-in/name.ts';
import { Reading } from '../decision/typed.ts';
import type { ConsoleAsk } from '../route.ts';
import { licencePath, type Matter, packsOf } from './matter.ts';
import type { MatterAct } from './matter-act.ts';

const REASONS_MAX = 5_000;

/** Whether an existing centre was claimed, and whether an officer confirmed that; of nothing else there is a claim. */
export function claimHtml({ words, day }: ConsoleAsk, { licence }: Matter): Html {
  if (licence.kind !== 'transitional') return NOTHING;
  if (licence.claimConfirmedAt)
    return html`<p>${tag(words.say('office-claim-confirmed'), 'good')} ${day(licence.claimConfirmedAt)}</p>`;
  return html`<p>${licence.claimed ? tag(words.say('office-claim-claimed'), 'caution') : tag(words.say('office-claim-open'))}</p>`;
}

/** Who claimed it, for whoever checks that. */
async function claimantHtml(ask: ConsoleAsk, matter: Matter): Promise<Html> {
  const by = matter.licence.organisation && (await organisation(ask.reader, matter.licence.organisation));
  return html`${claimHtml(ask, matter)}${by && html`<dl class="sanad-pairs"><div><dt>${ask.words.say('office-claim-by')}</dt><dd>${nameHtml(by.name, ask.language)}</dd></div></dl>`}`;
}

/** An officer found that whoever claimed a centre operates it. */
export const confirm: MatterAct<true> = {
  code: 'claim-confirm',
  power: 'find-complete',
  path: 'licences/:number/claim',
  form: { fields: [] },
  notNow: (_, { licence }) => claimWaits(licence),
  inputs: claimantHtml,
  read: () => true,
  perform: (act, ask, { licence }) => confirmClaim(act, packsOf(ask), { licence: licence.id }),
};

/** An officer found that whoever claimed a centre does not operate it; the claimant reads why. */
export const reject: MatterAct<{ readonly reasons: string }> = {
  code: 'claim-reject',
  power: 'find-complete',
  path: 'licences/:number/claim/reject',
  harsh: true,
  form: { fields: ['reasons'] },
  notNow: ({ at }, { licence }) => unrejectable(licence, at),
  inputs: async (ask, matter, faults) =>
    html`${await claimantHtml(ask, matter)}${textArea(ask.words, { name: 'reasons', label: ask.words.say('act-reasons'), hint: ask.words.say('office-claim-reasons-hint'), value: ask.form.text('reasons'), faults })}`,
  read(ask) {
    const reading = new Reading(ask);
    const reasons = reading.prose('reasons', REASONS_MAX);
    return reading.faults.length ? reading.faults : { reasons };
  },
  look: async (ask, matter, { reasons }) =>
    html`${await claimantHtml(ask, matter)}<p class="sanad-typed" dir="auto">${nameHtml(reasons, ask.language)}</p><p class="govuk-body">${ask.words.say('office-claim-reject-look')}</p>`,
  perform: (act, ask, { licence }, { reasons }) =>
    rejectClaim(act, packsOf(ask), { licence: licence.id, reasons }),
};

/** A new code for a centre that nobody has claimed, shown once for the letter to it. */
export const code: MatterAct<true> = {
  code: 'claim-code',
  power: 'find-complete',
  path: 'licences/:number/claim/code',
  form: { fields: [] },
  notNow: ({ at }, { licence }) => codeRefusal(licence, at),
  inputs: claimHtml,
  read: () => true,
  perform: (act, ask, { licence }) => giveClaimCode(act, packsOf(ask), { licence: licence.id }),
  shown(ask, matter, did) {
    const { words, language } = ask;
    const { licence } = matter;
    const title = words.say('office-claim-code-title');
    return {
      title: `${title} · ${isolated(licence.number)}`,
      section: 'nav-work',
      body: html`${backLink(words.say('office-back'), words.href(licencePath(matter)))}<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">${id(licence.number)} · ${namesHtml(licence.holder, licence.holderUrdu, language)}</p>
      <p class="govuk-heading-l">${id((did as { claimCode: string }).claimCode)}</p>${warning(words, words.say('office-claim-code-once'))}`,
    };
  },
};
