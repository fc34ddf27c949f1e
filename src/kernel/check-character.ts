const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * The check character of ISO/IEC 7064, MOD 37,36, over the letters and digits of `text` (others are skipped).
 * It catches every single wrong character and more than 99 of 100 swaps of two neighbours.
 */
export function checkCharacter(text: string): string {
  let product = 36;
  for (const char of text.toUpperCase()) {
    const value = ALPHABET.indexOf(char);
    if (value < 0) continue;
    const sum = (product + value) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return ALPHABET[(37 - product) % 36]!;
}
