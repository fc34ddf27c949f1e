import type { Content } from './content.ts';

/** A content as it is kept: no blanks around texts, and nothing where nothing was said. Its shape has been checked. */
export function tidied(content: unknown): Content {
  return tidy(content) as Content;
}

function tidy(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const said = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(said.map(([name, part]) => [name, tidy(part)]));
}
