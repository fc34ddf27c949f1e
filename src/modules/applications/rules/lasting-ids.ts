import type { Content } from './content.ts';

/**
 * People, owning companies and premises keep their ids through all versions. An entry that comes without one takes the id of the
 * earlier entry that is plainly the same (same document or registration number; same building and unit), else a fresh one.
 */
export function withLastingIds(content: Content, earlier: Content, freshId: () => string): Content {
  const people = identified(
    content.people,
    earlier.people,
    (p) => p.nationalId || p.passport || undefined,
    freshId,
  );
  const premises = identified(
    content.premises,
    earlier.premises,
    (p) => (p.line && p.city ? `${p.line}\n${p.unit ?? ''}\n${p.city}` : undefined),
    freshId,
  );
  const owners = identified(
    content.owners,
    earlier.owners,
    (o) => (o.country && o.registrationNumber ? `${o.country} ${o.registrationNumber}` : undefined),
    freshId,
  );
  return { ...content, people, premises, ...(owners && { owners }) };
}

function identified<T extends { readonly id?: string }>(
  items: readonly T[] | undefined,
  earlier: readonly T[] | undefined,
  key: (item: T) => string | undefined,
  freshId: () => string,
) {
  const taken = new Set(items?.flatMap((item) => item.id ?? []));
  return items?.map((item) => {
    if (item.id) return item;
    const same = earlier?.find(
      (e) => e.id && !taken.has(e.id) && key(e) !== undefined && key(e) === key(item),
    );
    const id = same?.id ?? freshId();
    taken.add(id);
    return { ...item, id };
  });
}
