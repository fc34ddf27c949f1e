import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import { type Application, type Upload, uploadsEver } from '../../../modules/applications/index.ts';
import { storedFile } from '../../../platform/files.ts';
import type { Reader } from '../../../platform/postgres/sql.ts';
import { noteRead } from '../../shared/read-log.ts';
import type { Answer } from '../../shared/signed-in/route.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { deskOf } from './desk.ts';

// Whatever else was uploaded is only ever offered for saving.
const SHOWN_IN_PAGE: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/webp',
  'application/pdf',
]);

/** A paper that officers put before one another: a court's direction, an outcome of the joint body. */
async function citedPaper(
  reader: Reader,
  { direction, sitting }: Application,
  hash: string,
): Promise<Pick<Upload, 'hash' | 'name' | 'mediaType'> | undefined> {
  if (![direction?.document, sitting?.document].includes(hash)) return undefined;
  const stored = await storedFile(reader, hash);
  return stored && { ...stored, name: `${hash.slice(0, 12)}.${stored.mediaType.replace(/^.*\//, '')}` };
}

/** A document byte for byte as it came; the look is on record before a byte leaves. */
async function documentAnswer(ask: ConsoleAsk): Promise<Answer> {
  const { params, query, deps } = ask;
  const found = await ask.act<Pick<Upload, 'hash' | 'name' | 'mediaType'>>(
    async (act) => {
      const desk = await deskOf(act, ask);
      if (isRefusal(desk)) return desk;
      const own = (await uploadsEver(act, desk.app.id)).find(({ hash }) => hash === params.hash);
      const upload = own ?? (await citedPaper(act, desk.app, params.hash ?? ''));
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
    handle: documentAnswer,
  },
];
