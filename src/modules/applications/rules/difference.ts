/** One place in which two versions differ. `before` or `after` is absent where the place is new or gone. */
export interface Difference {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * The difference between two versions, place by place (JSON pointers). Items that are named (an id, a person, an owner, a number) are paired by
 * that name wherever they stand; others by position.
 */
export function differences(before: unknown, after: unknown, pointer = ''): Difference[] {
  if (before === after) return [];
  if (Array.isArray(before) && Array.isArray(after)) return listDifferences(before, after, pointer);
  if (isRecord(before) && isRecord(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return names.flatMap((name) => differences(before[name], after[name], `${pointer}/${name}`));
  }
  return [
    {
      field: pointer,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    },
  ];
}

function listDifferences(
  before: readonly unknown[],
  after: readonly unknown[],
  pointer: string,
): Difference[] {
  const keyed = [before, after].every(namedApart);
  if (!keyed) {
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, i) => differences(before[i], after[i], `${pointer}/${i}`)).flat();
  }
  const ids = [...new Set([...before, ...after].map(idOf))];
  return ids.flatMap((id) =>
    differences(
      before.find((x) => idOf(x) === id),
      after.find((x) => idOf(x) === id),
      `${pointer}/${id}`,
    ),
  );
}

/** Every item has a name, and no two the same. */
function namedApart(items: readonly unknown[]): boolean {
  const names = new Set(items.map(idOf));
  return names.size === items.length && !names.has(undefined);
}

function idOf(item: unknown): string | undefined {
  if (!isRecord(item)) return undefined;
  const id = item.id ?? item.person ?? item.owner ?? item.number ?? item.question;
  return typeof id === 'string' ? id : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
