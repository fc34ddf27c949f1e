import { FORM_BYTES_MAX, Form, type FormFields, type SentFile, takes } from './form.ts';

/** Why a form cannot be read: nobody who uses a page of ours sends one like it. */
export type Unreadable =
  | 'too-large'
  | 'wrong-type'
  | 'malformed'
  | 'unknown-field'
  | 'repeated-field'
  | 'hostile';

const FIELDS_MAX = 5_000;
// Tab and line breaks are typed; every other control character was put there.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufff9-\ufffd]/;
// Turned direction comes along with pasted text and changes what a reader sees: it is left out.
const TURNED = /[\u202a-\u202e\u2066-\u2069]/g;

/** The bytes of a request's body up to `most`; a body that says it is longer is not read. */
export async function bytesOf(
  request: Request,
  most: number,
): Promise<Uint8Array | 'too-large' | 'malformed'> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return 'too-large';
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => ({ done: undefined, value: undefined }));
    if (done === undefined) return 'malformed';
    if (done) return Buffer.concat(chunks, length);
    length += value!.byteLength;
    if (length > most) {
      reader.cancel().catch(() => {}); // the sender may be gone already
      return 'too-large';
    }
    chunks.push(value!);
  }
}

/** Reads a form strictly. `own` are the fields that the frame itself puts into every form. */
export async function readForm(
  request: Request,
  fields: FormFields,
  own: readonly string[],
): Promise<Form | Unreadable> {
  const type = (request.headers.get('content-type') ?? '').toLowerCase();
  const multipart = /^multipart\/form-data\s*;/.test(type);
  if (!multipart && !/^application\/x-www-form-urlencoded(\s*;\s*charset="?utf-8"?)?\s*$/.test(type))
    return 'wrong-type';
  const bytes = await bytesOf(request, fields.bytesMax ?? FORM_BYTES_MAX);
  if (typeof bytes === 'string') return bytes;
  const sent = multipart ? await partsOf(bytes, request.headers.get('content-type')!) : pairsOf(bytes);
  if (sent === undefined || sent.length > FIELDS_MAX) return 'malformed';
  const values = new Map<string, string[]>();
  const files: SentFile[] = [];
  for (const [name, value] of sent) {
    if (typeof value !== 'string') {
      if (!fields.files?.includes(name)) return 'unknown-field';
      if (value.size > 0 || value.name !== '') files.push(await sentFile(name, value));
      continue;
    }
    if (!own.includes(name) && !takes(fields.fields, name)) {
      // a browser without a chosen file may send the field empty
      if (fields.files?.includes(name) && value === '') continue;
      return 'unknown-field';
    }
    const text = value.replace(/\r\n?/g, '\n').replace(TURNED, '');
    if (CONTROL.test(text) || !text.isWellFormed()) return 'hostile';
    const known = values.get(name);
    if (known && !takes(fields.several, name)) return 'repeated-field';
    if (known) known.push(text);
    else values.set(name, [text]);
  }
  return new Form(values, files);
}

type Sent = [string, string | File][];

function pairsOf(bytes: Uint8Array): Sent | undefined {
  try {
    return [...new URLSearchParams(new TextDecoder('utf-8', { fatal: true }).decode(bytes))];
  } catch {
    return undefined;
  }
}

async function partsOf(bytes: Uint8Array, type: string): Promise<Sent | undefined> {
  try {
    const form = await new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: { 'content-type': type },
    }).formData();
    return [...form] as Sent;
  } catch {
    return undefined;
  }
}

async function sentFile(field: string, file: File): Promise<SentFile> {
  const name = file.name
    .replace(/^.*[/\\]/s, '')
    .replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '');
  return {
    field,
    name: name || 'file',
    mediaType: file.type,
    bytes: new Uint8Array(await file.arrayBuffer()),
  };
}
