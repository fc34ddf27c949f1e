import { SEEN } from '../overtaken.ts';
import type { ConsoleRoute } from '../route.ts';
import { complaintAct, complaintSheet, complaintsSheet, evidenceAnswer } from './complaints.ts';
import { looksSheet } from './looks.ts';
import { OVERSIGHT_AT, overviewSheet } from './overview.ts';
import { oneProcessSheet, processSheet } from './process.ts';
import { STEPS_AT, stepsSheet } from './steps.ts';

/** Oversight reads how the office works and who looked at what; it changes nothing but complaints. */
export const oversightRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: OVERSIGHT_AT, handle: overviewSheet },
  { method: 'get', path: `${OVERSIGHT_AT}/looks`, handle: looksSheet },
  { method: 'get', path: `${OVERSIGHT_AT}/process`, handle: processSheet },
  { method: 'get', path: `${OVERSIGHT_AT}/process/:application`, handle: oneProcessSheet },
  { method: 'get', path: STEPS_AT, handle: stepsSheet },
  { method: 'get', path: `${OVERSIGHT_AT}/complaints`, handle: complaintsSheet },
  {
    method: 'get',
    path: `${OVERSIGHT_AT}/complaints/:complaint`,
    handle: (ask) => complaintSheet(ask),
  },
  {
    method: 'post',
    path: `${OVERSIGHT_AT}/complaints/:complaint`,
    fresh: true,
    form: { fields: [SEEN, 'act', 'text', 'outcome', 'to'] },
    handle: complaintAct,
  },
  {
    method: 'get',
    path: `${OVERSIGHT_AT}/complaints/:complaint/files/:hash`,
    handle: evidenceAnswer,
  },
];
