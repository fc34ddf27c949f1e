import { numberKind } from '../../jurisdictions/pk/numbering.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { PhoneNumber } from '../../kernel/phone-number.ts';
import type { Content } from '../../modules/applications/index.ts';
import type { CompanyDetails } from '../../modules/entities/index.ts';
import type { PremisesInput } from '../../modules/licences/index.ts';
import type { NumberToDeclare } from '../../modules/numbers/index.ts';
import type { DemoCompany } from './companies.ts';

/** What a content says, as the register takes it where no application carries it in. */
export function numbersToDeclare({ channels }: Content, from: Instant): NumberToDeclare[] {
  return (channels?.numbers ?? []).map((entry) => ({
    number: entry.number as PhoneNumber,
    carrier: entry.carrier!,
    use: entry.use ?? 'outbound',
    kind: numberKind(entry.number!) ?? 'other',
    home: entry.home ?? false,
    foreignAuthority: null,
    backEnds: (entry.backEnds ?? []) as PhoneNumber[],
    from,
  }));
}

export function premisesToBind({ premises }: Content): PremisesInput[] {
  return (premises ?? []).map((place) => ({
    id: place.id as Id<'premises'>,
    line: place.line ?? null,
    unit: place.unit ?? null,
    area: place.area ?? null,
    city: place.city ?? null,
    district: place.district!,
    residential: place.residential ?? false,
    seats: place.seats ?? null,
  }));
}

export function companyToDeclare(company: DemoCompany): CompanyDetails {
  const {
    name,
    nameUrdu,
    form,
    tradeNames,
    incorporationNumber,
    incorporatedOn,
    taxNumber,
    emailDomains,
    websites,
  } = company;
  return {
    name,
    nameUrdu,
    form,
    tradeNames,
    incorporationNumber,
    incorporatedOn,
    taxNumber,
    emailDomains,
    websites,
  };
}
