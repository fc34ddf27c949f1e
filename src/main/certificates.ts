import type { CertificateCountry } from '../modules/licences/index.ts';
import type { ApiDeps } from '../web/api/deps.ts';
import { country } from './country.ts';
import { isDemonstration } from './demonstration.ts';
import type { House } from './house.ts';

const COUNTRY: CertificateCountry = {
  zone: country.licences.zone,
  authority: country.agencies.agencies.find(({ id }) => id === country.agencies.authority)!.name,
  agencies: country.agencies.agencies.filter(({ reviews }) => reviews).map(({ name }) => name),
  classes: country.applications.classes,
  districts: country.districts,
  courts: country.courtList,
  cities: country.towns,
};

/** Certificates are set on demand: the typesetter loads with the first. */
export function certificatesOf({ db, settings }: Pick<House, 'db' | 'settings'>): ApiDeps['certificate'] {
  const site = { baseUrl: settings.baseUrl, demonstration: isDemonstration(settings) };
  return async (asked) => {
    const { licenceCertificate } = await import('../modules/licences/index.ts');
    return licenceCertificate(db, COUNTRY, site, asked);
  };
}
