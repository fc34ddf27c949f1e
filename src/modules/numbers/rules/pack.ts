/** What the numbers of a country need to know of it. */
export interface NumbersPack {
  /** ISO 3166 alpha-2, for reading numbers written without a country code. */
  readonly region: string;
  /** The country calling code, digits only. */
  readonly callingCode: string;
}
