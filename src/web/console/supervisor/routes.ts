import { everyone } from '../../shared/signed-in/route.ts';
import { SEEN } from '../overtaken.ts';
import type { ConsoleRoute } from '../route.ts';
import { boardSheet } from './board.ts';
import { drawAct, reviewAct, sampleSheet } from './sample.ts';

/** The board of who assigns work, and samples of what was decided. */
export const supervisorRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/console/supervisor', access: everyone, handle: boardSheet },
  {
    method: 'post',
    path: '/console/supervisor/samples',
    access: everyone,
    form: { fields: ['from', 'until', 'size'] },
    handle: drawAct,
  },
  {
    method: 'get',
    path: '/console/supervisor/samples/:sample',
    access: everyone,
    handle: (ask) => sampleSheet(ask),
  },
  {
    method: 'post',
    path: '/console/supervisor/samples/:sample',
    access: everyone,
    form: { fields: [SEEN, 'application', 'outcome', 'note'] },
    handle: reviewAct,
  },
];
