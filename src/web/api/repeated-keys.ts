import { pointerTo } from './hostile.ts';

interface Level {
  /** Names seen in this object; null for a list. */
  readonly names: Set<string> | null;
  /** The name or place that is being read. */
  step: string | number;
}

/**
 * Where a well-formed JSON text gives a name twice in one object (RFC 8259, 4: what then counts is anybody's guess), as
 * a pointer; undefined when nowhere. One pass, strings skipped by search, no recursion.
 */
export function repeatedKey(json: string): string | undefined {
  const levels: Level[] = [];
  for (let i = 0; i < json.length; i++) {
    const level = levels.at(-1);
    switch (json.charCodeAt(i)) {
      case 0x7b: // {
        levels.push({ names: new Set(), step: '' });
        break;
      case 0x5b: // [
        levels.push({ names: null, step: 0 });
        break;
      case 0x7d: // }
      case 0x5d: // ]
        levels.pop();
        break;
      case 0x2c: // ,
        if (typeof level?.step === 'number') level.step++;
        break;
      case 0x22: {
        const end = endOfString(json, i);
        if (level?.names && isName(json, end)) {
          const raw = json.slice(i, end + 1);
          level.step = raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);
          if (level.names.has(level.step)) return pointerTo(levels.map(({ step }) => step));
          level.names.add(level.step);
        }
        i = end;
      }
    }
  }
  return undefined;
}

function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); ; end = json.indexOf('"', end + 1)) {
    let slashes = 0;
    while (json.charCodeAt(end - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return end;
  }
}

function isName(json: string, end: number): boolean {
  let next = end + 1;
  while (json.charCodeAt(next) <= 0x20) next++;
  return json.charCodeAt(next) === 0x3a;
}
