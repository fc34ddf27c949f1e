import type { Refusal } from '../../../kernel/refusal.ts';
import type { PowerDocument } from '../../../modules/accounts/index.ts';
import { DOCUMENT_TYPES } from '../../../platform/file-kinds.ts';
import { sameFingerprint } from '../../../platform/sign-in-key.ts';
import { receiveSent } from '../../shared/signed-in/received.ts';
import type { Download } from '../../shared/signed-in/route.ts';
import type { ApplicantAsk } from '../route.ts';

export const DEED_ENDINGS = '.pdf,.jpg,.jpeg,.png,.webp';

/** Takes the file of a form in; undefined when none came, a refusal when it is not taken. */
export async function receiveDeed(ask: ApplicantAsk): Promise<PowerDocument | Refusal | undefined> {
  const [file] = ask.form.filesOf('document');
  if (!file) return undefined;
  const stored = await receiveSent(ask, file, DOCUMENT_TYPES);
  if ('refused' in stored) return stored;
  return { hash: stored.hash, mediaType: stored.mediaType, bytes: stored.bytes };
}

/** Says that this organisation sent this file a moment ago: who only knows a file's name gets nothing by it. */
export function markOf({ deps, actor }: ApplicantAsk, { hash, mediaType, bytes }: PowerDocument): string {
  const said = `${hash} ${mediaType} ${bytes}`;
  return `${said} ${deps.gate.key.fingerprint(`power/${actor.organisation}`, said)}`;
}

/** The file that came with the form before this one. */
export function keptDeed(ask: ApplicantAsk): PowerDocument | undefined {
  const [hash, mediaType, bytes] = ask.form.text('kept').split(' ');
  if (!hash || !mediaType || !bytes) return undefined;
  const document = { hash, mediaType, bytes: Number(bytes) };
  return sameFingerprint(markOf(ask, document), ask.form.text('kept')) ? document : undefined;
}

const ENDING: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

export function deedDownload(
  { deps }: Pick<ApplicantAsk, 'deps'>,
  { hash, mediaType }: PowerDocument,
): Download {
  const download = ReadableStream.from(deps.files.read(hash)) as ReadableStream<Uint8Array>;
  return { download, mediaType, name: `power-of-attorney.${ENDING[mediaType] ?? 'bin'}` };
}
