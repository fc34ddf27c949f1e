import type { Fault } from '../../../kernel/refusal.ts';
import type { Content } from './content.ts';
import type { ApplicationsPack } from './pack.ts';
import { repeated } from './repeated.ts';

const spelled = (...parts: readonly (string | undefined)[]): string | undefined =>
  parts.some(Boolean)
    ? parts.map((part) => (part ?? '').toLowerCase().replace(/[\s.,:-]+/g, '')).join('\n')
    : undefined;

/** Whatever stands in a list for the second time, each named with where it stood first. People and numbers have rules of their own. */
export function duplicateFaults(content: Content, { formats }: Pick<ApplicationsPack, 'formats'>): Fault[] {
  const {
    premises = [],
    devices = [],
    accounts = [],
    channels = {},
    documents = [],
    business = {},
    company = {},
  } = content;
  const places = premises.map((p) => (p.line ? spelled(p.line, p.unit, p.city) : undefined));
  const accountNumbers = accounts.map(({ iban }) => iban && (formats.bankAccount(iban) ?? iban));
  return [
    ...repeated(
      (company.emailDomains ?? []).map((domain) => domain.toLowerCase()),
      (i) => `/company/emailDomains/${i}`,
      'same-domain-twice',
    ),
    ...repeated(places, (i) => `/premises/${i}/line`, 'same-place-twice'),
    ...repeated(
      devices.map(({ imei }) => imei && (formats.imei(imei) ?? imei)),
      (i) => `/devices/${i}/imei`,
      'same-device-twice',
    ),
    ...repeated(
      devices.map(({ mac }) => spelled(mac)),
      (i) => `/devices/${i}/mac`,
      'same-device-twice',
    ),
    ...repeated(
      devices.map(({ kind, serial }) => serial && `${kind}\n${serial.toUpperCase()}`),
      (i) => `/devices/${i}/serial`,
      'same-device-twice',
    ),
    ...repeated(accountNumbers, (i) => `/accounts/${i}/iban`, 'same-account-twice'),
    ...repeated(
      (channels.addresses ?? []).map(({ ip }) => ip?.toLowerCase()),
      (i) => `/channels/addresses/${i}/ip`,
      'same-address-twice',
    ),
    ...repeated(
      (channels.trunks ?? []).map(({ name, carrier }) => name && spelled(name, carrier)),
      (i) => `/channels/trunks/${i}/name`,
      'same-trunk-twice',
    ),
    ...repeated(
      (channels.messaging ?? []).map(({ service, account }) => account && spelled(service, account)),
      (i) => `/channels/messaging/${i}/account`,
      'same-messaging-twice',
    ),
    ...repeated(
      (business.clients ?? []).map(({ name, country }) => name && spelled(name, country)),
      (i) => `/business/clients/${i}/name`,
      'same-client-twice',
    ),
    ...repeated(
      documents.map(({ kind, about, file }) => file && `${kind}\n${about ?? ''}\n${file}`),
      (i) => `/documents/${i}/file`,
      'same-document-twice',
    ),
  ];
}
