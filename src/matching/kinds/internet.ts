import { isIPv4, isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';
import { edits } from '../compare/edits.ts';
import { type TextArena, TextInterner, textAt } from '../compare/text-arena.ts';
import { DIFFERENT, EXACT, type Kind, MISSING, sharedInts, whole } from './kind.ts';

const clean = (raw: string) => raw.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, '');

/** One way to write a host: in ASCII where its letters are others, without the dot of the root. */
const hostOf = (host: string): string => {
  const short = host.replace(/\.$/, '');
  return PLAIN.test(short) ? short : domainToASCII(short) || short;
};
const PLAIN = /^[ -~]*$/;
/** Written where there is none. */
const NONE = /^(?:none|no|nil|null|n\/?a|unknown|-+)$/;

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
    const at = text.lastIndexOf('@');
    // one without its @ is a slip, and still tells
    if (at < 0) return text.length < 3 || NONE.test(text) ? '' : text;
    return at === 0 ? '' : `${text.slice(0, at)}@${hostOf(text.slice(at + 1))}`;
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
      .replace(/[/:?#].*$/, '')
      .replace(/^.+$/, hostOf),
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

/** One way to write an address of the internet; version 4 within version 6 is version 4. */
function readIp(raw: string): string {
  const text = clean(raw)
    .replace(/^\[|\](?::\d+)?$/g, '')
    .replace(/\/\d+$/, '');
  const four = text
    .replace(/^::ffff:(?=\d+\.)/, '')
    .split('.')
    .map((part) => part.replace(/^0+(?=\d)/, ''))
    .join('.');
  if (isIPv4(four)) return four;
  return isIPv6(text) ? new URL(`http://[${text}]`).hostname.slice(1, -1) : '';
}

/** The first three numbers of version 4; of version 6 the half that names a network. */
function networkOf(address: string): string {
  if (!address.includes(':')) return address.replace(/\.\d+$/, '');
  const [front, back] = address.split('::') as [string, string | undefined];
  const first = front.split(':').filter((part) => part !== '');
  const last = back === undefined ? [] : back.split(':').filter((part) => part !== '');
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => '0');
  return [...first, ...(back === undefined ? [] : zeros), ...last].slice(0, 4).join(':');
}

/** Addresses of the internet: one digit more is another machine, and a neighbour is in the same network. */
export const ip: Kind = {
  name: 'ip',
  levels: [
    MISSING,
    EXACT(0.8),
    { name: 'same network', say: { en: 'in the same network', ur: 'ایک ہی نیٹ ورک میں' }, prior: 0.1 },
    DIFFERENT(0.1),
  ],
  normal: (raw) => readIp(raw),
  features: (arena) => {
    const networks = sharedInts(arena.count);
    const names = new TextInterner();
    for (let code = 1; code < arena.count; code++)
      networks[code] = names.code(networkOf(textAt(arena, code)));
    return { networks };
  },
  comparer: ({ features }) => {
    const networks = features.networks as Int32Array;
    return (a, b) => (a === b ? 1 : networks[a] === networks[b] ? 2 : 3);
  },
  facets: [whole(0.8)],
};
