import { everyone } from '../../shared/signed-in/route.ts';
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
  { method: 'get', path: REGISTER, access: everyone, handle: registerPage },
  { method: 'get', path: `${REGISTER}/import`, access: everyone, fresh: true, handle: proposePage },
  {
    method: 'post',
    path: `${REGISTER}/import`,
    access: everyone,
    fresh: true,
    form: PROPOSE_FORM,
    handle: proposeAct,
  },
  { method: 'get', path: `${REGISTER}/import/empty.csv`, access: everyone, handle: emptyFile },
  { method: 'get', path: OF, access: everyone, handle: (ask) => changePage(ask) },
  {
    method: 'post',
    path: `${OF}/approve`,
    access: everyone,
    fresh: true,
    form: { fields: [SEEN] },
    handle: approveAct,
  },
  {
    method: 'post',
    path: `${OF}/decline`,
    access: everyone,
    fresh: true,
    form: { fields: [SEEN, 'reasons'] },
    handle: declineAct,
  },
  { method: 'get', path: `${OF}/list`, access: everyone, fresh: true, handle: handInPage },
  {
    method: 'post',
    path: `${OF}/list`,
    access: everyone,
    fresh: true,
    form: HAND_IN_FORM,
    handle: handInAct,
  },
];
