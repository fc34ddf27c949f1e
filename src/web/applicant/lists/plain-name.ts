import type { Html } from '../../shared/html.ts';

/** A name as plain text, isolated by what was isolated in its markup. */
export function plain(name: Html): string {
  const text = String(name)
    .replace(/<bdi[^>]*dir="ltr"[^>]*>/g, '\u2066')
    .replace(/<bdi[^>]*>/g, '\u2068')
    .replace(/<\/bdi>/g, '\u2069')
    .replace(/<[^>]*>/g, '');
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
