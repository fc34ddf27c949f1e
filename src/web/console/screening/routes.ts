import { everyone } from '../../shared/signed-in/route.ts';
import type { ConsoleRoute } from '../route.ts';
import { decide } from './decide.ts';
import { DECIDE_FIELDS } from './decision-form.ts';
import { DISCLOSE_FIELDS, disclose, disclosePage, SEAL_FIELDS, seal, sealPage } from './disclose.ts';
import { matchesPage } from './matches.ts';
import { phoenixSheet } from './queue.ts';

const OF = '/console/applications/:application/screening';

export const screeningRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/console/screening', access: everyone, handle: phoenixSheet },
  { method: 'get', path: OF, access: everyone, handle: matchesPage },
  { method: 'post', path: `${OF}/decide`, access: everyone, form: { fields: DECIDE_FIELDS }, handle: decide },
  { method: 'get', path: `${OF}/:match/disclose`, access: everyone, fresh: true, handle: disclosePage },
  {
    method: 'post',
    path: `${OF}/:match/disclose`,
    access: everyone,
    fresh: true,
    form: { fields: DISCLOSE_FIELDS },
    handle: disclose,
  },
  { method: 'get', path: `${OF}/:match/seal`, access: everyone, fresh: true, handle: sealPage },
  {
    method: 'post',
    path: `${OF}/:match/seal`,
    access: everyone,
    fresh: true,
    form: { fields: SEAL_FIELDS },
    handle: seal,
  },
];
