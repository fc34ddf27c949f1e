import { refuse } from '../../../kernel/refusal.ts';
import { organisation } from '../../../modules/accounts/index.ts';
import { confirmClaim } from '../../../modules/licences/index.ts';
import { tag } from '../../shared/forms/parts.ts';
import { type Html, html, NOTHING } from '../../shared/html.ts';
import { nameHtml } from '../../shared/signed-in/name.ts';
import type { ConsoleAsk } from '../route.ts';
import { type Matter, packsOf } from './matter.ts';
import type { MatterAct } from './matter-act.ts';

/** Whether an existing centre was claimed, and whether an officer confirmed that; of nothing else there is a claim. */
export function claimHtml({ words, day }: ConsoleAsk, { licence }: Matter): Html {
  if (licence.kind !== 'transitional') return NOTHING;
  if (licence.claimConfirmedAt)
    return html`<p>${tag(words.say('office-claim-confirmed'), 'good')} ${day(licence.claimConfirmedAt)}</p>`;
  return html`<p>${licence.claimed ? tag(words.say('office-claim-claimed'), 'caution') : tag(words.say('office-claim-open'))}</p>`;
}

/** An officer found that whoever claimed a centre operates it. */
export const confirm: MatterAct<true> = {
  code: 'claim-confirm',
  power: 'find-complete',
  path: 'licences/:number/claim',
  form: { fields: [] },
  notNow: (_, { licence }) => {
    if (licence.kind !== 'transitional') return refuse('conflict', 'licence-not-transitional');
    if (!licence.claimed) return refuse('conflict', 'centre-not-claimed');
    return licence.claimConfirmedAt ? refuse('conflict', 'claim-already-confirmed') : undefined;
  },
  async inputs(ask, matter) {
    const by = matter.licence.organisation && (await organisation(ask.reader, matter.licence.organisation));
    return html`${claimHtml(ask, matter)}${by && html`<dl class="sanad-pairs"><div><dt>${ask.words.say('office-claim-by')}</dt><dd>${nameHtml(by.name, ask.language)}</dd></div></dl>`}`;
  },
  read: () => true,
  perform: (act, ask, { licence }) => confirmClaim(act, packsOf(ask), { licence: licence.id }),
};
