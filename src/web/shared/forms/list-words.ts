import { plainWord } from '../../../kernel/list-lines.ts';
import { type PhoneNumber, parseE164 } from '../../../kernel/phone-number.ts';
import type { Carrier } from '../../../modules/entities/index.ts';
import type { ListWords } from '../../../modules/numbers/index.ts';
import { parsePhone } from '../../../platform/phone.ts';
import type { PagesCountry } from '../signed-in/deps.ts';
import { latinDigits, parseTypedDay } from './typed-day.ts';

/** A telephone number as people write it, in any digits. */
export function readPhone(text: string, { numbers }: PagesCountry): PhoneNumber | undefined {
  const plain = latinDigits(text)
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s().-]/g, '');
  return parsePhone(text, numbers.region)?.e164 ?? parseE164(plain);
}

/** How a list of numbers is understood in a country with these carriers. */
export function listWords(country: PagesCountry, carriers: readonly Carrier[]): ListWords {
  const { numberKind, isNationalNumber } = country.applications;
  return {
    phone: (text) => readPhone(text, country),
    day: parseTypedDay,
    kind: numberKind,
    national: isNationalNumber,
    carriers: new Map(
      carriers.flatMap(({ code, name }) =>
        [code, name.en, name.ur].map((text) => [plainWord(text), code] as const),
      ),
    ),
  };
}
