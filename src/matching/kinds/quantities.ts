import { type TextArena, textAt } from '../compare/text-arena.ts';
import { digitsInAscii } from '../text/fold.ts';
import { DIFFERENT, EXACT, type Kind, MISSING, sharedFloats, whole } from './kind.ts';

/** Amounts and measures. */
export const number: Kind = {
  name: 'number',
  levels: [
    MISSING,
    EXACT(0.7),
    { name: 'within 2%', say: { en: 'within two in a hundred', ur: 'دو فیصد کے اندر' }, prior: 0.1 },
    { name: 'within 10%', say: { en: 'within ten in a hundred', ur: 'دس فیصد کے اندر' }, prior: 0.08 },
    { name: 'within 30%', say: { en: 'within thirty in a hundred', ur: 'تیس فیصد کے اندر' }, prior: 0.05 },
    DIFFERENT(0.07),
  ],
  normal: (raw) => {
    const text = digitsInAscii(raw).replace(/[^\d.eE+-]+/g, '');
    const value = Number(text);
    return text === '' || !Number.isFinite(value) ? '' : String(value);
  },
  features: (arena) => ({ value: numbersOf(arena) }),
  comparer: ({ features }) => {
    const value = features.value as Float64Array;
    return (a, b) => {
      if (a === b) return 1;
      const [x, y] = [value[a]!, value[b]!];
      const apart = Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y));
      return apart <= 0.02 ? 2 : apart <= 0.1 ? 3 : apart <= 0.3 ? 4 : 5;
    };
  },
  facets: [whole(0.7)],
};

function numbersOf(arena: TextArena): Float64Array {
  const value = sharedFloats(arena.count);
  for (let code = 1; code < arena.count; code++) value[code] = Number(textAt(arena, code));
  return value;
}

const DECIMAL_COMMAS = /\d,\d+[^\d.]+-?\d+,\d/;
const COORDINATE =
  /([-+]?\d+(?:\.\d+)?)(?:\s*°\s*(?:(\d+(?:\.\d+)?)\s*['′]\s*)?(?:(\d+(?:\.\d+)?)\s*["″])?)?\s*([NSEW])?/gi;

/** Degrees, with minutes and seconds or a decimal point or comma; south and west are below 0. */
function coordinates(raw: string): number[] {
  const plain = digitsInAscii(raw);
  // `24,8607 67,0011` has decimal commas, `24.8607,67.0011` has not
  const text = DECIMAL_COMMAS.test(plain) ? plain.replace(/(?<=\d),(?=\d)/g, '.') : plain;
  return [...text.matchAll(COORDINATE)].map(([, degrees, minutes, seconds, half]) => {
    const size =
      Number(degrees) +
      Math.sign(Number(degrees) || 1) * (Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600);
    return /[sw]/i.test(half ?? '') ? -size : size;
  });
}

const METRES_A_DEGREE = 111_195;

/** Latitude and longitude in degrees, in this order, with anything between them. */
export const geolocation: Kind = {
  name: 'geolocation',
  levels: [
    MISSING,
    EXACT(0.4),
    { name: 'within 50 m', say: { en: 'within 50 metres', ur: '50 میٹر کے اندر' }, prior: 0.35 },
    { name: 'within 500 m', say: { en: 'within 500 metres', ur: '500 میٹر کے اندر' }, prior: 0.1 },
    { name: 'within 5 km', say: { en: 'within 5 kilometres', ur: '5 کلومیٹر کے اندر' }, prior: 0.05 },
    DIFFERENT(0.1),
  ],
  normal: (raw) => {
    const [latitude, longitude] = coordinates(raw);
    if (latitude === undefined || longitude === undefined) return '';
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return '';
    return `${latitude.toFixed(5)} ${longitude.toFixed(5)}`;
  },
  features: (arena) => {
    const latitude = sharedFloats(arena.count);
    const longitude = sharedFloats(arena.count);
    for (let code = 1; code < arena.count; code++) {
      const [north, east] = textAt(arena, code).split(' ').map(Number) as [number, number];
      latitude[code] = north;
      longitude[code] = east;
    }
    return { latitude, longitude };
  },
  comparer: ({ features }) => {
    const { latitude, longitude } = features as Record<string, Float64Array>;
    return (a, b) => {
      if (a === b) return 1;
      // flat enough below a few kilometres
      const north = (latitude![a]! - latitude![b]!) * METRES_A_DEGREE;
      const shrink = Math.cos((latitude![a]! * Math.PI) / 180);
      // 179.9 east and 179.9 west are neighbours
      const apart = Math.abs(longitude![a]! - longitude![b]!);
      const east = Math.min(apart, 360 - apart) * METRES_A_DEGREE * shrink;
      const metres = Math.hypot(north, east);
      return metres <= 50 ? 2 : metres <= 500 ? 3 : metres <= 5000 ? 4 : 5;
    };
  },
  facets: [
    whole(0.4),
    {
      name: 'square of about a kilometre',
      agrees: 0.85,
      keys: (normal) => [
        normal
          .split(' ')
          .map((degrees) => Number(degrees).toFixed(2))
          .join(' '),
      ],
    },
  ],
};
