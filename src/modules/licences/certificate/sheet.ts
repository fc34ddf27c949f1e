import type { Bilingual, Language } from '../../../kernel/bilingual.ts';
import type { Day } from '../../../kernel/day.ts';
import { speaker } from '../../../platform/texts.ts';
import type { CertificateInput, CertificatePremises } from './input.ts';
import { certificateTexts } from './texts.ts';

const texts = speaker([certificateTexts]);
const OTHER: Record<Language, Language> = { en: 'ur', ur: 'en' };
// Latin digits in both languages: dates here are copied and compared.
const DATES: Record<Language, Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
  ur: new Intl.DateTimeFormat('ur-u-nu-latn', { dateStyle: 'long', timeZone: 'UTC' }),
};
// Columns of a row of six.
const HALF = 3;
const THIRD = 2;

/** What stands on the sheet in one language, as `certificate.typ` reads it. */
export function sheetOf(input: CertificateInput, language: Language) {
  const { kind, holder, courtDirection, provisional, authority, changedOn, validUntil } = input;
  const say = (key: keyof typeof certificateTexts, values = {}) => texts.say(language, key, values);
  const day = (at: Day) => DATES[language].format(Date.parse(`${at}T00:00:00Z`));
  const exempt = kind === 'exempt';
  const both = (name: Bilingual) => [name[language], name[OTHER[language]]];
  const title = exempt ? 'certificate-title-exempt' : 'certificate-title-licence';
  const fact = (label: string, lines: readonly string[], span = THIRD) => ({
    label,
    lines,
    span,
    size: 10.5,
    bold: false,
  });
  const names = [holder.name, ...(holder.nameUrdu ? [holder.nameUrdu] : [])];
  return {
    language,
    title: say(title),
    otherTitle: texts.say(OTHER[language], title),
    number: input.number,
    checkUrl: input.checkUrl[language],
    authority: { own: authority[language], other: authority[OTHER[language]] },
    badges: [
      ...(provisional ? [say('certificate-provisional')] : []),
      ...(courtDirection ? [say('certificate-by-court')] : []),
    ],
    holder: language === 'ur' ? names.reverse() : names,
    facts: [
      {
        ...fact(say(exempt ? 'certificate-number-exempt' : 'certificate-number'), [input.number], HALF),
        size: 14,
        bold: true,
      },
      fact(say('certificate-class'), both(input.class), HALF),
      fact(say('certificate-from'), [day(input.validFrom)]),
      fact(say('certificate-until'), [validUntil ? day(validUntil) : say('certificate-no-end')]),
      fact(say('certificate-granted-on'), [day(input.grantedOn)]),
      ...(changedOn ? [fact(say('certificate-changed-on'), [day(changedOn)])] : []),
    ],
    notes: [
      ...(provisional ? [say('certificate-provisional-note')] : []),
      ...(courtDirection
        ? [
            say('certificate-court-note', {
              court: courtDirection.court[language],
              caseNumber: courtDirection.caseNumber,
            }),
          ]
        : []),
    ],
    premises: input.premises.map((premises) => ({
      address: premises.residential ? say('certificate-residence') : addressOf(premises, language),
      district: premises.district[language],
      seats: premises.residential || premises.seats === null ? '' : String(premises.seats),
    })),
    conditions: input.conditions.map(({ text, from, until }) => ({
      text: text[language],
      dates: until
        ? say('certificate-condition-between', { from: day(from), until: day(until) })
        : say('certificate-condition-from', { from: day(from) }),
    })),
    signed: [
      { label: say('certificate-issued-by'), names: both(authority) },
      ...(input.agencies.length > 0
        ? [{ label: say('certificate-reviewed-by'), names: input.agencies.map((agency) => agency[language]) }]
        : []),
    ],
    words: {
      lead: say(exempt ? 'certificate-lead-exempt' : 'certificate-lead-licence'),
      holder: say(exempt ? 'certificate-holder-exempt' : 'certificate-holder'),
      premises: say('certificate-premises'),
      address: say('certificate-address'),
      district: say('certificate-district'),
      seats: say('certificate-seats'),
      conditions: say('certificate-conditions'),
      none: say('certificate-no-conditions'),
      note: say('certificate-note'),
      scan: say('certificate-scan'),
      demonstration: input.demonstration ? say('certificate-demonstration') : null,
      page: say('certificate-page', { page: '{page}', pages: '{pages}' }),
    },
  };
}

const LETTERS: Record<Language, RegExp> = { en: /\p{Script=Latin}/u, ur: /\p{Script=Arabic}/u };
const COMMA: Record<Language, string> = { en: ', ', ur: '، ' };

/** An address stays in the script it was written in, its town with it. */
function addressOf({ address, area, city }: CertificatePremises, language: Language): string {
  const written = [address, area].filter((part) => part !== null);
  const other = OTHER[language];
  const script = written.some((part) => LETTERS[other].test(part)) ? other : language;
  return [...written, ...(city ? [city[script]] : [])].join(COMMA[script]);
}
