import { type Html, html, NOTHING } from '../../shared/html.ts';
import type { ConsoleAsk } from '../route.ts';

/** Where a page of the ledger begins: before a place, or after it. */
export interface LedgerMark {
  readonly before: number | null;
  readonly after: number | null;
}

/** The mark that an address carries; what is none begins with the latest. */
export function ledgerMark({ query }: ConsoleAsk): LedgerMark {
  const [, way, place] = /^(before|after)~(\d{1,15})$/.exec(query.get('at') ?? '') ?? [];
  const seq = place === undefined ? null : Number(place);
  return { before: way === 'before' ? seq : null, after: way === 'after' ? seq : null };
}

/** A page out of one row more than it shows, with the ways to newer and older ones; `path` ends in `?` or `&`. */
export function ledgerPage<Row extends { readonly seq: number }>(
  { words }: ConsoleAsk,
  found: readonly Row[],
  size: number,
  { before, after }: LedgerMark,
  path: string,
): { readonly rows: readonly Row[]; readonly ways: Html } {
  const more = found.length > size;
  // read upwards, the surplus one is the newest
  const rows = after !== null && more ? found.slice(1) : found.slice(0, size);
  const [first, last] = [rows[0], rows.at(-1)];
  const link = ({ seq }: Row, to: 'before' | 'after', key: string, rel: string) =>
    html`<a class="govuk-link" rel="${rel}" href="${words.href(`${path}at=${to}~${seq}`)}">${words.say(key)}</a>`;
  const newer =
    first && (after === null ? before !== null : more) && link(first, 'after', 'looks-newer', 'prev');
  const older = last && (after !== null || more) && link(last, 'before', 'looks-older', 'next');
  const ways =
    newer || older
      ? html`<nav class="sanad-next" aria-label="${words.say('form-pages')}">${newer}${older}</nav>`
      : NOTHING;
  return { rows, ways };
}
