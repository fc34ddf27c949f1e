import { pk } from '../jurisdictions/pk/index.ts';
import { AREA_CODES } from '../jurisdictions/pk/numbering.ts';
import type { CertificateCountry } from '../modules/licences/index.ts';
import type { ApiDeps } from '../web/api/deps.ts';
import { isDemonstration } from './demonstration.ts';
import type { House } from './house.ts';

/** Towns by their English name, for premises whose town is kept as it was written. */
export const TOWNS = [...pk.districts.map(({ name }) => name), ...AREA_CODES.map(({ place }) => place)];

const COUNTRY: CertificateCountry = {
  zone: pk.licences.zone,
  authority: pk.agencies.agencies.find(({ id }) => id === pk.agencies.authority)!.name,
  agencies: pk.agencies.agencies.filter(({ reviews }) => reviews).map(({ name }) => name),
  classes: pk.applications.classes,
  districts: pk.districts,
  courts: pk.courtList,
  cities: TOWNS,
};

/** Certificates are set on demand: the typesetter loads with the first. */
export function certificatesOf({ db, settings }: Pick<House, 'db' | 'settings'>): ApiDeps['certificate'] {
  const site = { baseUrl: settings.baseUrl, demonstration: isDemonstration(settings) };
  return async (asked) => {
    const { licenceCertificate } = await import('../modules/licences/index.ts');
    return licenceCertificate(db, COUNTRY, site, asked);
  };
}
