import type { OfficerActor } from '../../../kernel/actor.ts';
import { isRefusal, refuse } from '../../../kernel/refusal.ts';
import type { MediaType } from '../../../platform/file-kinds.ts';
import { type Files, type StoredFile, storedFile } from '../../../platform/files.ts';
import { withoutCameraData } from '../../../platform/photograph.ts';
import type { FormFault } from '../../shared/forms/faults.ts';
import { noteRead } from '../../shared/read-log.ts';
import { receiveSent } from '../../shared/signed-in/received.ts';
import type { Answer, Download } from '../../shared/signed-in/route.ts';
import { type TusPlace, tusRoutesOf } from '../../shared/tus.ts';
import type { ConsoleAsk, ConsoleRoute } from '../route.ts';
import { uploadsPath } from './address.ts';
import { type OpenVisit, visitOf } from './desk.ts';

export const PICTURES: readonly MediaType[] = ['image/jpeg', 'image/png', 'image/webp'];

/** Photographs from a telephone, piece by piece; their record names them by their hash. */
const FROM_TELEPHONE: TusPlace<OfficerActor, OpenVisit> = {
  path: uploadsPath(':inspection'),
  accepts: PICTURES,
  open: (ask) => visitOf(ask.reader, ask, 'send'),
  purposeOf: (_ask, visit) => JSON.stringify({ inspection: visit.id }),
  isHere: ({ params }, purpose) =>
    (JSON.parse(purpose) as { inspection?: string }).inspection === params.inspection,
  addressOf: ({ params }, upload) => uploadsPath(params.inspection!, upload),
  taken: async (_ask, { hash }) => hash,
};

export const uploadRoutes: readonly ConsoleRoute[] = tusRoutesOf(FROM_TELEPHONE);

/** Photographs that came with a form, stored without what the camera wrote beside them. */
export async function photographsWith(
  ask: ConsoleAsk,
): Promise<{ readonly hashes: readonly string[]; readonly faults: readonly FormFault[] }> {
  const { form } = ask;
  const hashes: string[] = [];
  const faults: FormFault[] = [];
  for (const sent of form.filesOf('photographs')) {
    if (sent.bytes.length === 0) continue;
    const bytes = withoutCameraData(sent.bytes);
    const stored = await receiveSent(ask, { ...sent, bytes }, PICTURES);
    if (!isRefusal(stored)) hashes.push(stored.hash);
    else
      faults.push(
        ...ask.faults(stored).map(({ text }) => ({ field: 'photographs', text: `${sent.name}: ${text}` })),
      );
  }
  return { hashes, faults };
}

/** One photograph of a visit, for its inspector; the look is on record before a byte leaves. */
export async function photographAnswer(ask: ConsoleAsk): Promise<Answer> {
  const { params, deps } = ask;
  const found = await ask.act(
    async (act) => {
      const visit = await visitOf(act, ask, 'see');
      if (isRefusal(visit)) return visit;
      const { found: first, further } = visit.inspection;
      const shown = [first, ...further, visit.draft].flatMap((one) => one?.photographs ?? []);
      const stored = shown.includes(params.hash!) ? await storedFile(act, params.hash!) : undefined;
      if (!stored || !PICTURES.includes(stored.mediaType)) return refuse('not-found', 'no-such-upload');
      await noteRead(act, { what: 'document', about: stored.hash, application: visit.app.id });
      return stored;
    },
    { forgotten: true },
  );
  return isRefusal(found) ? found : pictureOf(deps.files, found);
}

/** A stored photograph as the browser shows it. */
export function pictureOf(files: Files, { hash, mediaType }: StoredFile): Download {
  return {
    download: ReadableStream.from(
      files.read(hash) as AsyncIterable<Uint8Array>,
    ) as ReadableStream<Uint8Array>,
    mediaType,
    name: `${hash.slice(0, 12)}.${mediaType.slice('image/'.length)}`,
    inline: true,
  };
}
