import { requirePower } from '../../../modules/agencies/index.ts';
import { securityHeaders } from '../../shared/security-headers.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { LIST, NOW, photographPath, visitPath, WORKER } from './address.ts';
import { markOf } from './desk.ts';
import { VISIT_FORM } from './findings.ts';
import { listPage, take } from './list.ts';
import { photographAnswer, uploadRoutes } from './photographs.ts';
import { sendVisit, takeRecord } from './send.ts';
import { visitPage } from './visit.ts';

/**
 * The worker that opens these pages without a connection. It is served below the pages themselves, and told that it
 * may answer for them and nothing else.
 */
async function workerAnswer(ask: ConsoleAsk): Promise<Answer> {
  const { deps, actor, reader, at, words } = ask;
  const denied = await requirePower(reader, deps.country.agencies, actor, 'record-inspection', at);
  if (denied) return denied;
  const { assets, baseUrl } = deps;
  const file = await assets.answer(assets.key, 'inspection-worker.js', '');
  return new Response(file!.body, {
    headers: {
      ...securityHeaders(baseUrl.startsWith('https:'), true),
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-store',
      'service-worker-allowed': words.href(LIST),
    },
  });
}

/** Who is signed in, the token for what a script sends, and the office's time: a telephone's clock may be wrong. */
async function nowAnswer(ask: ConsoleAsk): Promise<Answer> {
  const { deps, actor, reader, at } = ask;
  const denied = await requirePower(reader, deps.country.agencies, actor, 'record-inspection', at);
  return denied ?? { data: { who: markOf(ask), token: ask.token(), at } };
}

const one = visitPath(':inspection');

export const inspectionRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: LIST, handle: listPage },
  { method: 'get', path: WORKER, handle: workerAnswer },
  { method: 'get', path: NOW, handle: nowAnswer },
  { method: 'get', path: one, handle: visitPage },
  { method: 'post', path: one, form: VISIT_FORM, handle: sendVisit },
  { method: 'post', path: `${one}/take`, form: { fields: [] }, handle: take },
  {
    method: 'post',
    path: `${one}/record`,
    form: VISIT_FORM,
    unkept: true,
    handle: takeRecord,
  },
  {
    method: 'get',
    path: photographPath(':inspection', ':hash'),
    handle: photographAnswer,
  },
  ...uploadRoutes,
];
