import type { ConsoleRoute } from '../route.ts';
import { calibrateNow, calibrationPage } from './calibration.ts';
import { connectionsPage } from './connections.ts';
import { decide } from './decide.ts';
import { DECIDE_FIELDS } from './decision-form.ts';
import { DISCLOSE_FIELDS, disclose, disclosePage, SEAL_FIELDS, seal, sealPage } from './disclose.ts';
import { IMPORT_FORM, importAct, importPage } from './import.ts';
import { LEADS_AT, leadsSheet } from './leads.ts';
import { listPage, listsPage } from './lists.ts';
import { matchesPage } from './matches.ts';
import { entryPage, noteEntry, OUTCOME_FIELDS, OWN_FIELDS, ownPage, recordOwn } from './own.ts';
import { phoenixSheet } from './queue.ts';

const CALIBRATION = '/console/screening/calibration';
const LISTS = '/console/screening/lists';
const OF = '/console/applications/:application/screening';

export const screeningRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/console/screening', handle: phoenixSheet },
  { method: 'get', path: LEADS_AT, handle: leadsSheet },
  {
    method: 'get',
    path: '/console/applications/:application/connections',
    handle: connectionsPage,
  },
  { method: 'get', path: CALIBRATION, handle: calibrationPage },
  {
    method: 'post',
    path: CALIBRATION,
    fresh: true,
    form: { fields: [] },
    handle: calibrateNow,
  },
  { method: 'get', path: LISTS, handle: listsPage },
  { method: 'get', path: `${LISTS}/import`, fresh: true, handle: importPage },
  {
    method: 'post',
    path: `${LISTS}/import`,
    fresh: true,
    form: IMPORT_FORM,
    handle: importAct,
  },
  { method: 'get', path: `${LISTS}/own`, fresh: true, handle: ownPage },
  {
    method: 'post',
    path: `${LISTS}/own`,
    fresh: true,
    form: { fields: OWN_FIELDS },
    handle: recordOwn,
  },
  { method: 'get', path: `${LISTS}/own/:entry`, fresh: true, handle: entryPage },
  {
    method: 'post',
    path: `${LISTS}/own/:entry/outcome`,
    fresh: true,
    form: { fields: OUTCOME_FIELDS },
    handle: noteEntry,
  },
  { method: 'get', path: `${LISTS}/:list`, handle: listPage },
  { method: 'get', path: OF, handle: matchesPage },
  {
    method: 'post',
    path: `${OF}/decide`,
    fresh: true,
    form: { fields: DECIDE_FIELDS },
    handle: decide,
  },
  { method: 'get', path: `${OF}/:match/disclose`, fresh: true, handle: disclosePage },
  {
    method: 'post',
    path: `${OF}/:match/disclose`,
    fresh: true,
    form: { fields: DISCLOSE_FIELDS },
    handle: disclose,
  },
  { method: 'get', path: `${OF}/:match/seal`, fresh: true, handle: sealPage },
  {
    method: 'post',
    path: `${OF}/:match/seal`,
    fresh: true,
    form: { fields: SEAL_FIELDS },
    handle: seal,
  },
];
