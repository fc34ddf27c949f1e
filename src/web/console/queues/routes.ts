import type { ConsoleRoute } from '../route.ts';
import { deleteAct, handAct, keepAct, keptSheet, renameAct } from './acts.ts';
import { QUEUES_AT } from './address.ts';
import { exportAct } from './export.ts';
import { queueSheet } from './queue.ts';

/** The lists that officers work from, what they keep of them, and the way out as a file. */
export const queueRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: QUEUES_AT, handle: (ask) => queueSheet(ask) },
  {
    method: 'post',
    path: `${QUEUES_AT}/hand`,
    form: { fields: ['from', 'take', 'back', 'pick', 'officer', 'assign'], several: ['pick'] },
    handle: handAct,
  },
  { method: 'get', path: `${QUEUES_AT}/kept`, handle: (ask) => keptSheet(ask) },
  {
    method: 'post',
    path: `${QUEUES_AT}/kept`,
    form: { fields: ['question', 'name'] },
    handle: keepAct,
  },
  {
    method: 'post',
    path: `${QUEUES_AT}/kept/rename`,
    form: { fields: ['id', 'name'] },
    handle: renameAct,
  },
  {
    method: 'post',
    path: `${QUEUES_AT}/kept/delete`,
    form: { fields: ['id'] },
    handle: deleteAct,
  },
  {
    method: 'post',
    path: `${QUEUES_AT}/export`,
    fresh: true,
    form: { fields: ['question'] },
    handle: exportAct,
  },
];
