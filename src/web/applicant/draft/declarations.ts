import { CONTENT } from '../../../modules/applications/index.ts';
import type { Fields } from '../../../modules/applications/rules/field.ts';
import { groupSection } from './group-section.ts';

const fields: Fields = CONTENT.fields.declarations.fields;

/** What the applicant answers for; a surrender says no more than that it is true. */
export const declarations = groupSection({
  key: 'declarations',
  place: '/declarations',
  fieldsFor: ({ kind }) => (kind === 'surrender' ? { truthful: fields.truthful! } : fields),
  names: Object.keys(fields),
  intro: 'draft-declarations-intro',
  looks: () => Object.fromEntries(Object.keys(fields).map((name) => [name, { box: true }])),
});
