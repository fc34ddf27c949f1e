/** A file that came with a form, in memory. */
export interface SentFile {
  readonly field: string;
  /** As its owner called it; never a path. */
  readonly name: string;
  /** What the browser takes it for; what it is, the bytes say. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What was typed, read strictly: only the fields that the route takes. */
export class Form {
  readonly #values: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly SentFile[];

  constructor(values: ReadonlyMap<string, readonly string[]>, files: readonly SentFile[] = []) {
    this.#values = values;
    this.files = files;
  }

  /** The first value of a field, without spaces around it; empty when it is absent. */
  text(name: string): string {
    return (this.#values.get(name)?.[0] ?? '').trim();
  }

  /** As it was typed: a password. */
  raw(name: string): string {
    return this.#values.get(name)?.[0] ?? '';
  }

  /** Every value of a field: the boxes that were checked. */
  all(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  names(): string[] {
    return [...this.#values.keys()];
  }

  /** The same form with files that came with it before. */
  withFiles(files: readonly SentFile[]): Form {
    return new Form(this.#values, [...files, ...this.files]);
  }

  filesOf(field: string): SentFile[] {
    return this.files.filter((file) => file.field === field);
  }
}

/** The fields of a form: their names, or which names are fields. Anything else that is sent is refused. */
export interface FormFields {
  readonly fields: readonly string[] | ((name: string) => boolean);
  /** Fields with several values: boxes. */
  readonly several?: readonly string[] | ((name: string) => boolean);
  readonly files?: readonly string[];
  /** Never kept when a session is over: passwords and codes. */
  readonly secret?: readonly string[];
  /** Bytes of the whole form; 256 KiB unless it says so. */
  readonly bytesMax?: number;
}

export const FORM_BYTES_MAX = 256 * 1024;

export function takes(names: FormFields['fields'] | undefined, name: string): boolean {
  return typeof names === 'function' ? names(name) : (names?.includes(name) ?? false);
}
