import { escaped, type Html, html, raw } from '../html.ts';

// a name of several words is one run: word by word it would read in the opposite order
const LATIN_RUN = /[A-Za-z0-9+][A-Za-z0-9@+.,:/%_-]*(?: [A-Za-z0-9+][A-Za-z0-9@+.,:/%_-]*)*/g;

/** A worded text with its Latin words, examples and numbers isolated, so that an Urdu sentence stays in order. */
export function mixed(text: string): Html {
  if (!/[\u0600-\u06ff]/.test(text)) return html`${text}`;
  let [out, from] = ['', 0];
  for (const { 0: run, index } of text.matchAll(LATIN_RUN)) {
    const bare = run.replace(/[.,:/-]+$/, '');
    out += `${escaped(text.slice(from, index))}<bdi dir="ltr">${escaped(bare)}</bdi>`;
    from = index + bare.length;
  }
  return raw(out + escaped(text.slice(from)));
}
