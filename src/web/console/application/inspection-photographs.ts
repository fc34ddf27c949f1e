import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import { type StoredFile, storedFile } from '../../../platform/files.ts';
import { noteRead } from '../../shared/read-log.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import { PICTURES, pictureOf } from '../inspections/photographs.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { deskOf, pathOf } from './desk.ts';

export const shotPath = (application: string, inspection: string, hash: string) =>
  `${pathOf(application)}/inspections/${inspection}/photographs/${hash}`;

/** A photograph on record of one inspection, for who reviews its application; the look is on record before a byte leaves. */
async function shotAnswer(ask: ConsoleAsk): Promise<Answer> {
  const { params, deps } = ask;
  const found = await ask.act<StoredFile>(
    async (act) => {
      const desk = await deskOf(act, ask);
      if (isRefusal(desk)) return desk;
      const { app } = desk;
      const one = app.inspections.find(({ inspection }) => inspection === params.inspection);
      const named = [one?.found, ...(one?.further ?? [])].some((record) =>
        record?.photographs.includes(params.hash!),
      );
      const stored = named ? await storedFile(act, params.hash!) : undefined;
      if (!stored || !PICTURES.includes(stored.mediaType)) return refuse('not-found', 'no-such-upload');
      await noteRead(act, { what: 'document', about: stored.hash, application: app.id });
      return stored;
    },
    { forgotten: true },
  );
  return isRefusal(found) ? found : pictureOf(deps.files, found);
}

export const shotRoutes: readonly ConsoleRoute[] = [
  {
    method: 'get',
    path: shotPath(':application', ':inspection', ':hash'),
    handle: shotAnswer,
  },
];
