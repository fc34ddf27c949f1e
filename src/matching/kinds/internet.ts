import { edits } from '../compare/edits.ts';
import { type TextArena, TextInterner, textAt } from '../compare/text-arena.ts';
import { DIFFERENT, EXACT, type Kind, MISSING, sharedInts, whole } from './kind.ts';

const clean = (raw: string) => raw.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, '');

function partsOf(address: string): [string, string] {
  const at = address.lastIndexOf('@');
  return at < 0 ? [address, ''] : [address.slice(0, at).replace(/\+.*$/, ''), address.slice(at + 1)];
}

/** The local part without what mail programs ignore, and the domain. */
export const email: Kind = {
  name: 'email',
  levels: [
    MISSING,
    EXACT(0.7),
    { name: 'one slip', say: { en: 'one or two characters apart', ur: 'ایک دو حروف کا فرق' }, prior: 0.12 },
    {
      name: 'same name',
      say: { en: 'the same name at another provider', ur: 'وہی نام، دوسرے فراہم کنندہ پر' },
      prior: 0.08,
      rare: undefined,
    },
    { name: 'same domain', say: { en: 'the same domain', ur: 'ایک ہی ڈومین' }, prior: 0.04 },
    DIFFERENT(0.06),
  ],
  normal: (raw) => {
    const text = clean(raw);
    return text.length < 3 ? '' : text;
  },
  features: emailFeatures,
  comparer: ({ arena, features }) => {
    const { units, offsets } = arena;
    const { local, domain, localEnd } = features as Record<string, Int32Array>;
    return (a, b) => {
      if (a === b) return 1;
      const [from, start] = [offsets[a]!, offsets[b]!];
      if (edits(units, from, offsets[a + 1]!, start, offsets[b + 1]!, 2) <= 2) return 2;
      if (local![a] !== 0 && local![a] === local![b]) return 3;
      if (localEnd![a]! > 4 && edits(units, from, from + localEnd![a]!, start, start + localEnd![b]!, 1) <= 1)
        return 3;
      return domain![a] !== 0 && domain![a] === domain![b] ? 4 : 5;
    };
  },
  facets: [whole(0.7), { name: 'name before the @', agrees: 0.82, keys: (normal) => [partsOf(normal)[0]] }],
  costly: true,
};

function emailFeatures(arena: TextArena) {
  const local = sharedInts(arena.count);
  const domain = sharedInts(arena.count);
  const localEnd = sharedInts(arena.count);
  const names = new TextInterner();
  const domains = new TextInterner();
  for (let code = 1; code < arena.count; code++) {
    const [name, host] = partsOf(textAt(arena, code));
    local[code] = names.code(name);
    localEnd[code] = name.length;
    domain[code] = domains.code(host);
  }
  return { local, domain, localEnd };
}

/** Domain names and addresses of web sites, by host. */
export const domain: Kind = {
  name: 'domain',
  levels: [
    MISSING,
    EXACT(0.8),
    { name: 'one slip', say: { en: 'one or two characters apart', ur: 'ایک دو حروف کا فرق' }, prior: 0.08 },
    DIFFERENT(0.12),
  ],
  normal: (raw) =>
    clean(raw)
      .replace(/^[a-z]+:\/\//, '')
      .replace(/^www\./, '')
      .replace(/[/:?#].*$/, ''),
  features: () => ({}),
  comparer: ({ arena }) => {
    const { units, offsets } = arena;
    return (a, b) => {
      if (a === b) return 1;
      return edits(units, offsets[a]!, offsets[a + 1]!, offsets[b]!, offsets[b + 1]!, 2) <= 2 ? 2 : 3;
    };
  },
  facets: [whole(0.8)],
};
