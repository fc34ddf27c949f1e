import { SEEN } from '../overtaken.ts';
import type { ConsoleRoute } from '../route.ts';
import { boardSheet } from './board.ts';
import { drawAct, reviewAct, sampleSheet } from './sample.ts';

/** The board of who assigns work, and samples of what was decided. */
export const supervisorRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/console/supervisor', handle: boardSheet },
  {
    method: 'post',
    path: '/console/supervisor/samples',
    form: { fields: ['from', 'until', 'size'] },
    handle: drawAct,
  },
  {
    method: 'get',
    path: '/console/supervisor/samples/:sample',
    handle: (ask) => sampleSheet(ask),
  },
  {
    method: 'post',
    path: '/console/supervisor/samples/:sample',
    form: { fields: [SEEN, 'application', 'outcome', 'note'] },
    handle: reviewAct,
  },
];
