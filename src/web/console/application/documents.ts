import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import { type Upload, uploadsOf } from '../../../modules/applications/index.ts';
import { noteRead } from '../../shared/read-log.ts';
import { type Answer, everyone } from '../../shared/signed-in/route.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { deskOf } from './desk.ts';

// Whatever else was uploaded is only ever offered for saving.
const SHOWN_IN_PAGE: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/webp',
  'application/pdf',
]);

/** A document byte for byte as it came; the look is on record before a byte leaves. */
async function documentAnswer(ask: ConsoleAsk): Promise<Answer> {
  const { params, query, deps } = ask;
  const found = await ask.act<Upload>(
    async (act) => {
      const desk = await deskOf(act, ask);
      if (isRefusal(desk)) return desk;
      const upload = (await uploadsOf(act, desk.app.id)).find(({ hash }) => hash === params.hash);
      if (!upload) return refuse('not-found', 'no-such-upload');
      await noteRead(act, { what: 'document', about: upload.hash, application: desk.app.id });
      return upload;
    },
    { forgotten: true },
  );
  if (isRefusal(found)) return found;
  const stream = deps.files.read(found.hash);
  return {
    download: ReadableStream.from(stream as AsyncIterable<Uint8Array>) as ReadableStream<Uint8Array>,
    mediaType: found.mediaType,
    name: found.name,
    inline: query.get('view') === 'page' && SHOWN_IN_PAGE.has(found.mediaType),
  };
}

export const documentRoutes: readonly ConsoleRoute[] = [
  {
    method: 'get',
    path: '/console/applications/:application/documents/:hash',
    access: everyone,
    handle: documentAnswer,
  },
];
