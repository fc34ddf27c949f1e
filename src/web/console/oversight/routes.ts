import { everyone } from '../../shared/signed-in/route.ts';
import { SEEN } from '../overtaken.ts';
import type { ConsoleRoute } from '../route.ts';
import { complaintAct, complaintSheet, complaintsSheet, evidenceAnswer } from './complaints.ts';
import { looksSheet } from './looks.ts';
import { OVERSIGHT_AT, overviewSheet } from './overview.ts';
import { oneProcessSheet, processSheet } from './process.ts';
import { STEPS_AT, stepsSheet } from './steps.ts';

/** Oversight reads how the office works and who looked at what; it changes nothing but complaints. */
export const oversightRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: OVERSIGHT_AT, access: everyone, handle: overviewSheet },
  { method: 'get', path: `${OVERSIGHT_AT}/looks`, access: everyone, handle: looksSheet },
  { method: 'get', path: `${OVERSIGHT_AT}/process`, access: everyone, handle: processSheet },
  { method: 'get', path: `${OVERSIGHT_AT}/process/:application`, access: everyone, handle: oneProcessSheet },
  { method: 'get', path: STEPS_AT, access: everyone, handle: stepsSheet },
  { method: 'get', path: `${OVERSIGHT_AT}/complaints`, access: everyone, handle: complaintsSheet },
  {
    method: 'get',
    path: `${OVERSIGHT_AT}/complaints/:complaint`,
    access: everyone,
    handle: (ask) => complaintSheet(ask),
  },
  {
    method: 'post',
    path: `${OVERSIGHT_AT}/complaints/:complaint`,
    fresh: true,
    access: everyone,
    form: { fields: [SEEN, 'act', 'text', 'outcome', 'to'] },
    handle: complaintAct,
  },
  {
    method: 'get',
    path: `${OVERSIGHT_AT}/complaints/:complaint/files/:hash`,
    access: everyone,
    handle: evidenceAnswer,
  },
];
