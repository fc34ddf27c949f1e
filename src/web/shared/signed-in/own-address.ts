/** Where one may be sent after signing in: a page of this system, never elsewhere. Undefined for anything else. */
export function ownAddress(text: string | null | undefined): string | undefined {
  // two slashes or a backslash name another host; control characters vanish in browsers
  if (!text || text.length > 2_000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text) || text.includes('\\'))
    return undefined;
  const base = 'http://own.invalid';
  const url = URL.canParse(text, base) ? new URL(text, base) : undefined;
  return url?.origin === base ? url.pathname.replace(/^\/{2,}/, '/') + url.search : undefined;
}
