import type { Content } from '../../../modules/applications/index.ts';
import { isWithin } from '../../../modules/applications/rules/missing.ts';
import type { DraftSection, Obstacle } from './section.ts';
import { draftPath } from './section.ts';

/** The sections of an application in the order of the list. A section stands here by one line. */
export const SECTIONS: readonly DraftSection[] = [];

export function sectionOf(pointer: string): DraftSection | undefined {
  return SECTIONS.find(({ places }) => places.some((place) => isWithin(pointer, place)));
}

/** Where an obstacle is mended, with what is missing shown there as a fault. */
export function mendedAt(application: string, { field }: Pick<Obstacle, 'field'>, content: Content): string {
  const section = sectionOf(field);
  if (!section) return draftPath(application);
  const [path, fragment] = (section.hrefOf?.(field, content) ?? section.path).split('#');
  return `${draftPath(application, path)}?check=1${fragment ? `#${fragment}` : ''}`;
}
