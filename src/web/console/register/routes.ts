import { SEEN } from '../overtaken.ts';
import type { ConsoleRoute } from '../route.ts';
import { approveAct, changePage, declineAct } from './change.ts';
import {
  emptyFile,
  HAND_IN_FORM,
  handInAct,
  handInPage,
  PROPOSE_FORM,
  proposeAct,
  proposePage,
} from './import.ts';
import { REGISTER, registerPage } from './waiting.ts';

const OF = '/console/register-changes/:change';

/** Where two officers change the register without an application. */
export const registerRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: REGISTER, handle: registerPage },
  { method: 'get', path: `${REGISTER}/import`, fresh: true, handle: proposePage },
  {
    method: 'post',
    path: `${REGISTER}/import`,
    fresh: true,
    form: PROPOSE_FORM,
    handle: proposeAct,
  },
  { method: 'get', path: `${REGISTER}/import/empty.csv`, handle: emptyFile },
  { method: 'get', path: OF, handle: (ask) => changePage(ask) },
  {
    method: 'post',
    path: `${OF}/approve`,
    fresh: true,
    form: { fields: [SEEN] },
    handle: approveAct,
  },
  {
    method: 'post',
    path: `${OF}/decline`,
    fresh: true,
    form: { fields: [SEEN, 'reasons'] },
    handle: declineAct,
  },
  { method: 'get', path: `${OF}/list`, fresh: true, handle: handInPage },
  {
    method: 'post',
    path: `${OF}/list`,
    fresh: true,
    form: HAND_IN_FORM,
    handle: handInAct,
  },
];
