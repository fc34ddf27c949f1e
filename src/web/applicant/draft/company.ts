import { CONTENT } from '../../../modules/applications/index.ts';
import type { Fields } from '../../../modules/applications/rules/field.ts';
import { groupSection } from './group-section.ts';

const { fields } = CONTENT.fields.company;

/** Who applies. */
export const company = groupSection({
  key: 'company',
  place: '/company',
  fieldsFor: () => fields as Fields,
  names: Object.keys(fields),
  intro: 'draft-company-intro',
  looks: (words) => ({
    name: { hint: words.say('draft-company-name-hint') },
    incorporationNumber: { hint: words.say('draft-company-only-hint'), sometimes: true },
    incorporatedOn: { hint: words.say('draft-company-only-hint'), sometimes: true },
  }),
});
