/** How this country writes the numbers of companies; each is undefined for what is none. */
export interface CompanyNumbersPack {
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly formats: {
    taxNumber(text: string): string | undefined;
    incorporationNumber(text: string): string | undefined;
  };
}

/** A number under which a company is registered or taxed. */
export interface CompanyNumber {
  readonly number: string;
  /** The country that gave it, ISO 3166 alpha-2; null for this one. */
  readonly abroad: string | null;
}

type Kind = keyof CompanyNumbersPack['formats'];

/**
 * A number as its country writes it. One of this country in the spelling of the law, so that `77` and `0000077` are one number; one from
 * abroad, or that is no number here, as it is written. Where nobody says whose it is, it is taken for one of this country.
 */
export function companyNumber(
  kind: Kind,
  text: string,
  registeredIn: string | null,
  { country, formats }: CompanyNumbersPack,
): CompanyNumber {
  const abroad = registeredIn === null || registeredIn === country ? null : registeredIn;
  return { number: (abroad === null ? formats[kind](text) : undefined) ?? text, abroad };
}

const bare = (text: string) => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/** One text for one number of one country; '' where nothing is written. */
export function spelledNumber({ number, abroad }: CompanyNumber): string {
  const text = bare(number);
  return text && abroad ? `${abroad} ${text}` : text;
}
