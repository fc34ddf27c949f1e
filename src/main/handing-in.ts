import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname, join, resolve, sep } from 'node:path';

export interface HandIn {
  readonly text: string;
  readonly documents: string;
  readonly url: string;
  readonly token: string;
  readonly application?: string;
  readonly language: string;
  /** Progress. */
  say(line: string): void;
}

export interface FaultSaid {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
  readonly effect?: 'deficient' | 'refused';
}

/** What came of it: a draft at least, and everything in its way. */
export interface Handed {
  readonly application: string | null;
  readonly reference: string | null;
  readonly faults: readonly FaultSaid[];
  readonly fee: {
    readonly reference: string;
    readonly amount: { readonly minor: string; readonly currency: string };
    readonly dueOn: string;
  } | null;
  readonly submitted: { readonly version: number; readonly hash: string } | null;
}

interface ApplicationText {
  readonly kind?: string;
  readonly class: string;
  readonly licence?: string | null;
  readonly content: unknown;
}

class Refused extends Error {
  readonly faults: readonly FaultSaid[];
  constructor(faults: readonly FaultSaid[]) {
    super('refused');
    this.faults = faults;
  }
}

/** Drives a whole submission over HTTP, as any applicant's program would. */
export async function handIn(input: HandIn): Promise<Handed> {
  const server = serverAt(input);
  let [application, reference]: [string | null, string | null] = [input.application ?? null, null];
  try {
    const { kind = 'new', licence = null, content, ...rest } = JSON.parse(input.text) as ApplicationText;
    let revision: number;
    if (application === null) {
      const opened = await server.json<{ application: string; reference: string; revision: number }>(
        'POST',
        '/applications',
        { kind, licence, class: rest.class },
      );
      ({ application, reference, revision } = opened);
    } else {
      const draft = await server.json<{ reference: string; revision: number }>(
        'GET',
        `/applications/${application}/draft`,
      );
      ({ reference, revision } = draft);
    }
    const filled = await withUploads(content, input, (path) =>
      server.upload(`/applications/${application}/documents`, path),
    );
    const saved = await server.json<{ revision: number }>('PUT', `/applications/${application}/draft`, {
      revision,
      content: filled,
    });
    const preview = await server.json<{ obstacles: FaultSaid[]; feeShort: { minor: string } }>(
      'GET',
      `/applications/${application}/preview`,
    );
    const deficient = preview.obstacles.some(({ effect }) => effect === 'deficient');
    const state = { application, reference, faults: preview.obstacles };
    if (preview.feeShort.minor !== '0')
      return {
        ...state,
        fee: deficient ? null : await server.json('POST', `/applications/${application}/fee`),
        submitted: null,
      };
    if (deficient) return { ...state, fee: null, submitted: null };
    const submitted = await server.json<{ version: number; hash: string }>(
      'POST',
      `/applications/${application}/submission`,
      { revision: saved.revision },
    );
    return { ...state, fee: null, submitted: { version: submitted.version, hash: submitted.hash } };
  } catch (error) {
    if (error instanceof SyntaxError)
      return {
        application,
        reference,
        faults: [{ pointer: '', code: 'malformed-json', detail: error.message }],
        fee: null,
        submitted: null,
      };
    if (error instanceof Refused)
      return { application, reference, faults: error.faults, fee: null, submitted: null };
    throw error;
  }
}

function serverAt({ url, token, language }: HandIn) {
  const headers = { authorization: `Bearer ${token}`, 'accept-language': language };
  const address = (path: string) => new URL(`/api/v1${path}`, url);
  const answered = async <T>(response: Response): Promise<T> => {
    const body = (await response.json()) as T & { detail: string; code: string; errors: FaultSaid[] };
    if (response.ok) return body;
    throw new Refused(
      body.errors?.length ? body.errors : [{ pointer: '', code: body.code, detail: body.detail }],
    );
  };
  return {
    json: async <T>(method: string, path: string, body?: unknown): Promise<T> =>
      answered<T>(
        await fetch(address(path), {
          method,
          headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
          body: body === undefined ? undefined : JSON.stringify(body),
        }).catch((error: Error) => {
          throw new Error(
            `${url} was not reached: ${(error.cause as Error | undefined)?.message ?? error.message}`,
          );
        }),
      ),
    upload: async (path: string, file: string): Promise<string> => {
      const content = await openAsBlob(file);
      const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
      const response = await fetch(address(path), {
        method: 'POST',
        headers: { ...headers, 'content-type': type, 'x-file-name': encodeURIComponent(basename(file)) },
        body: content,
      });
      return (await answered<{ hash: string }>(response)).hash;
    },
  };
}

const TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

const HASH = /^[0-9a-f]{64}$/;

interface Named {
  [key: string]: unknown;
}

/** Uploads every file that the content names by its path, each once, and names it by its hash instead. */
async function withUploads(
  content: unknown,
  { documents, say }: HandIn,
  upload: (path: string) => Promise<string>,
): Promise<unknown> {
  if (typeof content !== 'object' || content === null) return content;
  const copy = structuredClone(content) as { documents?: Named[]; channels?: { numbers?: Named[] } };
  const places = [
    ...list(copy.documents).map((entry, i) => ({
      entry,
      key: 'file',
      pointer: `/content/documents/${i}/file`,
    })),
    ...list(copy.channels?.numbers).map((entry, i) => ({
      entry,
      key: 'foreignAuthority',
      pointer: `/content/channels/numbers/${i}/foreignAuthority`,
    })),
  ].filter(({ entry, key }) => typeof entry?.[key] === 'string' && !HASH.test(entry[key]));
  const sent = new Map<string, string>();
  for (const [i, { entry, key, pointer }] of places.entries()) {
    const path = await within(documents, entry[key] as string, pointer);
    let hash = sent.get(path);
    if (hash === undefined) {
      say(`document ${i + 1} of ${places.length}: ${basename(path)}`);
      hash = await upload(path).catch((error: unknown) => {
        throw error instanceof Refused
          ? new Refused(error.faults.map((fault) => ({ ...fault, pointer })))
          : error;
      });
      sent.set(path, hash);
    }
    entry[key] = hash;
  }
  return copy;
}

function list(value: unknown): Named[] {
  return Array.isArray(value) ? (value as Named[]) : [];
}

/** A path below the folder and no other: an application file from elsewhere must not name this machine's files. */
async function within(folder: string, name: string, pointer: string): Promise<string> {
  const path = resolve(folder, name);
  const below = path.startsWith(join(resolve(folder), sep));
  if (!below || !(await stat(path).catch(() => undefined))?.isFile())
    throw new Refused([
      { pointer, code: 'file-not-found', detail: `there is no file ${name} below ${folder}` },
    ]);
  return path;
}
