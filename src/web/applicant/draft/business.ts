import { CONTENT } from '../../../modules/applications/index.ts';
import type { Fields } from '../../../modules/applications/rules/field.ts';
import { groupSection } from './group-section.ts';
import { listsSection } from './list-section.ts';

const { clients, ...own } = CONTENT.fields.business.fields;

/** What the centre does, how much of it, and in which languages. */
export const business = groupSection({
  key: 'business',
  place: '/business',
  fieldsFor: () => own as Fields,
  names: Object.keys(own),
  looks: (words, country, draft) => {
    const calling = { business: { outboundPercent: 1 } };
    const asked = country.applications.askedOfBusiness(draft.class, calling).includes('script');
    return {
      services: { hint: words.say('draft-services-hint') },
      ...(asked && { script: { hint: words.say('draft-script-hint'), sometimes: true } }),
    };
  },
});

/** For whom it works; a client may be kept from the public. */
export const clientsSection = listsSection({
  key: 'clients',
  optional: true,
  intro: 'draft-clients-intro',
  lists: [
    {
      place: '/business/clients',
      path: '/clients',
      list: clients,
      summary: ['name', 'country', 'confidential'],
      add: 'draft-add-client',
      none: 'draft-no-clients',
    },
  ],
});
