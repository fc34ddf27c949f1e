import { type Refusal, refuse } from '../../kernel/refusal.ts';
import { stop } from './problem.ts';

const HEADERS_MAX = 8 * 1024;

export interface FilePart {
  readonly name: string | null;
  readonly mediaType: string | null;
  readonly length: number | null;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * The one file of a multipart/form-data body (RFC 7578), streamed: nothing but a boundary's length is held back.
 * Fields before it are skipped; a body that ends without its last boundary was cut, and reading then throws.
 */
export async function oneFileOf(request: Request, bytesMax: number): Promise<FilePart | Refusal> {
  const boundary = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(
    request.headers.get('content-type') ?? '',
  );
  if (!boundary || !request.body) stop('bad-request', 'multipart-malformed');
  const source = new Source(request.body.getReader(), Buffer.from(`\r\n--${boundary[1] ?? boundary[2]}`));
  await source.skipPreamble();
  for (let parts = 0; parts < 20; parts++) {
    const head = await source.partHead();
    if (head === undefined) break;
    const disposition = /^content-disposition:\s*form-data(.*)$/im.exec(head)?.[1] ?? '';
    const name = /;\s*filename="((?:[^"\\]|\\.)*)"/i.exec(disposition)?.[1] ?? null;
    if (name !== null) {
      const mediaType = /^content-type:\s*([^\s;]+)/im.exec(head)?.[1]?.toLowerCase() ?? null;
      return {
        name,
        mediaType: mediaType === 'application/octet-stream' ? null : mediaType,
        length: null,
        content: source.partBody(),
      };
    }
    let skipped = 0;
    for await (const chunk of source.partBody()) {
      skipped += chunk.length;
      if (skipped > bytesMax)
        stop('too-large', 'body-too-large', { values: { most: bytesMax }, headers: { connection: 'close' } });
    }
  }
  return refuse('invalid', 'required', { field: '/file' });
}

class Source {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #delimiter: Buffer;
  #held: Buffer;
  #ended = false;

  constructor(reader: ReadableStreamDefaultReader<Uint8Array>, delimiter: Buffer) {
    this.#reader = reader;
    this.#delimiter = delimiter;
    this.#held = Buffer.from('\r\n'); // the first delimiter has no line before it
  }

  async #more(): Promise<boolean> {
    if (this.#ended) return false;
    const { done, value } = await this.#reader.read();
    this.#ended = done;
    if (value) this.#held = Buffer.concat([this.#held, value]);
    return !done;
  }

  async skipPreamble(): Promise<void> {
    try {
      for await (const _ of this.partBody()) if (this.#held.length > HEADERS_MAX) break;
    } catch {
      stop('bad-request', 'multipart-malformed');
    }
  }

  /** Headers of the part whose delimiter was just passed; undefined after the last one. */
  async partHead(): Promise<string | undefined> {
    for (;;) {
      if (this.#held.subarray(0, 2).toString('latin1') === '--') return undefined;
      const end = this.#held.indexOf('\r\n\r\n');
      if (end >= 0) {
        const head = this.#held.subarray(0, end).toString('utf8');
        this.#held = this.#held.subarray(end + 4);
        return head;
      }
      if (this.#held.length > HEADERS_MAX || !(await this.#more()))
        stop('bad-request', 'multipart-malformed');
    }
  }

  /** Bytes up to the next delimiter, which is consumed. */
  async *partBody(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = this.#held.indexOf(this.#delimiter);
      if (at >= 0) {
        const last = this.#held.subarray(0, at);
        this.#held = this.#held.subarray(at + this.#delimiter.length);
        if (last.length) yield last;
        return;
      }
      const safe = this.#held.length - this.#delimiter.length;
      if (safe > 0) {
        const chunk = this.#held.subarray(0, safe);
        this.#held = this.#held.subarray(safe);
        yield chunk;
      }
      if (!(await this.#more())) throw new Error('the body ended before its last boundary');
    }
  }
}
