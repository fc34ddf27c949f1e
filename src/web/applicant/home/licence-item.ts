import { LANGUAGES } from '../../../kernel/bilingual.ts';
import { plusMs } from '../../../kernel/instant.ts';
import type { CheckAnswer, Licence } from '../../../modules/licences/index.ts';
import { type Tone, tag } from '../../shared/forms/parts.ts';
import { type Html, html, id } from '../../shared/html.ts';
import { className } from '../application/in-words.ts';
import type { ApplicantAsk } from '../route.ts';

/** An entry of the register that the organisation holds, with the standing that the public is told. */
export function licenceItem({ words, deps, day }: ApplicantAsk, licence: Licence, answer: CheckAnswer): Html {
  const path = `/licences/${licence.number}`;
  const from = day(answer.licence?.validFrom ?? licence.validFrom);
  const end = answer.licence ? answer.licence.validUntil : licence.validUntil;
  const valid =
    end === null
      ? words.rich('my-valid-from', { from })
      : words.rich('my-valid-until', { from, until: day(plusMs(end, -1)) }); // the end is the midnight after the last day
  // what a centre in transition has is no certificate, and who may not operate shows none
  const certified = licence.kind !== 'transitional' && answer.mayOperate !== 'no';
  const certificate = (language: (typeof LANGUAGES)[number]) =>
    html`<a class="govuk-link" href="${words.href(`${path}/certificate.pdf`)}?lang=${language}">${words.say(`my-certificate-${language}`)}</a>`;
  return html`<li><div class="sanad-list__what"><p class="sanad-list__name"><a class="govuk-link" href="${words.href(`/my${path}`)}">${id(licence.number)}</a></p>
    <p>${words.say(`my-entry-${licence.kind}`)} · ${className(words, deps.country, licence.class)}</p><p>${valid}</p>
    ${certified && html`<p>${LANGUAGES.map((language, i) => html`${i > 0 && ' · '}${certificate(language)}`)}</p>`}</div>${tag(standingText(words, answer), toneOf(answer))}</li>`;
}

function standingText(words: ApplicantAsk['words'], { verdict, mayOperate }: CheckAnswer): string {
  return mayOperate === 'yes'
    ? words.say(`my-verdict-${verdict}`)
    : `${words.say(`my-verdict-${verdict}`)} · ${words.say(`my-operate-${mayOperate}`)}`;
}

function toneOf({ mayOperate, verdict }: CheckAnswer): Tone {
  if (mayOperate === 'no') return 'bad';
  return mayOperate === 'partly' || verdict === 'stayed' ? 'caution' : 'good';
}
