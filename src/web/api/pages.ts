/** The address of the next page: the same question after the last key; null at the end. */
export function nextLink(request: Request, after: string | null): string | null {
  if (after === null) return null;
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set('after', after);
  return `${pathname}?${searchParams}`;
}

/**
 * One page of a list that a reader gave with one item more than asked for. `keyOf` names the last item for the
 * next question.
 */
export function pageOf<T>(
  request: Request,
  found: readonly T[],
  limit: number,
  keyOf: (item: T) => string,
): { readonly items: readonly T[]; readonly next: string | null } {
  const items = found.slice(0, limit);
  return { items, next: nextLink(request, found.length > limit ? keyOf(items.at(-1)!) : null) };
}
