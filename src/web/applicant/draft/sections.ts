import type { Content, Draft } from '../../../modules/applications/index.ts';
import { isWithin } from '../../../modules/applications/rules/missing.ts';
import type { PagesCountry } from '../../shared/signed-in/deps.ts';
import { documentsSection } from '../documents/documents.ts';
import { numbersSection } from '../lists/numbers.ts';
import { ownersSection } from '../lists/owners.ts';
import { peopleSection } from '../lists/people.ts';
import { premisesSection } from '../lists/premises.ts';
import { accounts, devices, otherChannels } from './belongings.ts';
import { business, clientsSection } from './business.ts';
import { company } from './company.ts';
import { declarations } from './declarations.ts';
import { questions } from './questions.ts';
import { type DraftSection, draftPath, type Obstacle } from './section.ts';

/** The sections of an application in the order of the list. A section stands here by one line. */
export const SECTIONS: readonly DraftSection[] = [
  company.section,
  peopleSection,
  ownersSection,
  premisesSection,
  numbersSection,
  otherChannels.section,
  devices.section,
  accounts.section,
  business.section,
  clientsSection.section,
  questions,
  documentsSection,
  declarations.section,
];

/** Those that a draft has: a surrender only says that it is true. */
export function sectionsFor(country: PagesCountry, draft: Draft): readonly DraftSection[] {
  if (draft.kind === 'surrender') return [declarations.section];
  return SECTIONS.filter((section) => section.shown?.(country, draft) ?? true);
}

export function sectionOf(pointer: string): DraftSection | undefined {
  return SECTIONS.find(({ places }) => places.some((place) => isWithin(pointer, place)));
}

/** Where an obstacle is mended, with what is missing shown there as a fault. */
export function mendedAt(application: string, { field }: Pick<Obstacle, 'field'>, content: Content): string {
  const section =
    sectionOf(field) ?? SECTIONS.find(({ places }) => places.some((place) => isWithin(place, field)));
  if (!section) return draftPath(application);
  const [path, fragment] = (section.hrefOf?.(field, content) ?? section.path).split('#');
  return `${draftPath(application, path)}?check=1${fragment ? `#${fragment}` : ''}`;
}
