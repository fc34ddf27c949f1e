/** A telephone number in international form, `+` and up to 15 digits (ITU-T E.164). */
export type PhoneNumber = string & { readonly __e164: true };

const E164 = /^\+[1-9]\d{6,14}$/;

/** Strict E.164 text to a number; undefined for any other spelling. Lenient reading is `platform/phone.ts`. */
export function parseE164(text: string): PhoneNumber | undefined {
  return E164.test(text) ? (text as PhoneNumber) : undefined;
}
