import { parseDay } from '../../../kernel/day.ts';
import { parseId } from '../../../kernel/id.ts';
import { parseE164 } from '../../../kernel/phone-number.ts';
import type { FieldKind } from './field.ts';
import type { IdFormats } from './pack.ts';

/** What the check of a field looks things up in. */
export interface KnownValues {
  readonly formats: IdFormats;
  readonly districts: ReadonlySet<string>;
  readonly carriers: ReadonlySet<string>;
}

type Type = 'string' | 'number' | 'boolean';

/** The JSON type and the greatest length of each kind: what even a draft must keep to. */
export const KIND_SHAPE = {
  text: { type: 'string', most: 200 },
  'long-text': { type: 'string', most: 4_000 },
  'latin-name': { type: 'string', most: 200 },
  'urdu-name': { type: 'string', most: 200 },
  day: { type: 'string', most: 10 },
  phone: { type: 'string', most: 20 },
  number: { type: 'string', most: 20 },
  email: { type: 'string', most: 254 },
  domain: { type: 'string', most: 253 },
  'web-address': { type: 'string', most: 500 },
  integer: { type: 'number', most: 10_000_000 },
  percent: { type: 'number', most: 100 },
  latitude: { type: 'number', most: 90 },
  longitude: { type: 'number', most: 180 },
  flag: { type: 'boolean', most: 1 },
  id: { type: 'string', most: 36 },
  file: { type: 'string', most: 64 },
  country: { type: 'string', most: 2 },
  district: { type: 'string', most: 60 },
  carrier: { type: 'string', most: 60 },
  'national-id': { type: 'string', most: 30 },
  passport: { type: 'string', most: 30 },
  'tax-number': { type: 'string', most: 30 },
  'incorporation-number': { type: 'string', most: 30 },
  'bank-account': { type: 'string', most: 40 },
  imei: { type: 'string', most: 20 },
  mac: { type: 'string', most: 17 },
  ip: { type: 'string', most: 45 },
  language: { type: 'string', most: 3 },
} as const satisfies Record<FieldKind, { type: Type; most: number }>;

// Letters of the Latin script with marks, and the punctuation of names; no digits-only names.
const LATIN = /^(?=.*\p{Script=Latin})[\p{Script=Latin}\p{M}0-9 .,'’()&/+–-]+$/u;
const URDU = /^(?=.*\p{Script=Arabic})(?:[\p{Script=Arabic}\p{M}0-9 .،()‘’'–-]|\u200c|\u200d)+$/u;
const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
const IPV4 = /^(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/;

/** RFC 4291, section 2.2: eight groups, or fewer around one `::`. */
function isIpv6(text: string): boolean {
  const halves = text.split('::');
  const groups = halves.flatMap((half) => (half ? half.split(':') : []));
  const enough = halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length < 8;
  return enough && groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group));
}

/** The code of the rule that a value breaks, or undefined. The JSON type is already right. */
export function kindFault(
  kind: FieldKind,
  value: string | number | boolean,
  known: KnownValues,
): string | undefined {
  const text = String(value);
  const unless = (ok: unknown, code: string) => (ok ? undefined : code);
  switch (kind) {
    case 'text':
    case 'long-text':
      return unless(text.trim().length > 0, 'required');
    case 'latin-name':
      return unless(LATIN.test(text), 'not-in-latin-letters');
    case 'urdu-name':
      return unless(URDU.test(text), 'not-in-urdu-letters');
    case 'day':
      return unless(parseDay(text), 'not-a-day');
    case 'phone':
    case 'number':
      return unless(parseE164(text), 'not-a-phone-number');
    case 'email':
      return unless(
        /^[^\s@"<>]{1,64}@[^\s@]+$/.test(text) && DOMAIN.test(text.split('@')[1] ?? ''),
        'not-an-email',
      );
    case 'domain':
      return unless(DOMAIN.test(text), 'not-a-domain');
    case 'web-address':
      return unless(
        /^https?:\/\/[^\s]+$/i.test(text) && DOMAIN.test(text.split('/')[2]?.split(':')[0] ?? ''),
        'not-a-web-address',
      );
    case 'integer':
      return unless(Number.isSafeInteger(value) && Number(value) >= 0, 'not-a-whole-number');
    case 'percent':
      return unless(Number(value) >= 0 && Number(value) <= 100, 'not-a-percentage');
    case 'latitude':
    case 'longitude':
      return unless(Math.abs(Number(value)) <= KIND_SHAPE[kind].most, 'not-on-the-globe');
    case 'flag':
      return undefined;
    case 'id':
      return unless(parseId(text), 'not-an-id');
    case 'file':
      return unless(/^[0-9a-f]{64}$/.test(text), 'not-a-file');
    case 'country':
      return unless(/^[A-Z]{2}$/.test(text), 'not-a-country');
    case 'district':
      return unless(known.districts.has(text), 'unknown-district');
    case 'carrier':
      return unless(known.carriers.has(text), 'unknown-carrier');
    case 'national-id':
      return unless(known.formats.nationalId(text), 'not-a-national-id');
    case 'passport':
      return unless(known.formats.passport(text), 'not-a-passport');
    case 'tax-number':
      return unless(known.formats.taxNumber(text), 'not-a-tax-number');
    case 'incorporation-number':
      return unless(known.formats.incorporationNumber(text), 'not-an-incorporation-number');
    case 'bank-account':
      return unless(known.formats.bankAccount(text), 'not-a-bank-account');
    case 'imei':
      return unless(known.formats.imei(text), 'not-an-imei');
    case 'mac':
      return unless(/^([0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i.test(text), 'not-a-mac');
    case 'ip':
      return unless(IPV4.test(text) || isIpv6(text), 'not-an-ip');
    case 'language':
      return unless(/^[a-z]{2,3}$/.test(text), 'not-a-language');
    default:
      return kind satisfies never;
  }
}
