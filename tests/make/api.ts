import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Database } from '../../src/platform/postgres/database.ts';

/** A folder of the calling test file's own, removed when the file ends. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-test-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers by name
  readonly body: any;
}

export interface AskOptions {
  readonly token?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks an in-memory API: `ask('POST', '/accounts', {...})`. A string or bytes as body go out as they are. */
export function asking(fetch: (request: Request) => Response | Promise<Response>) {
  return async (method: string, path: string, body?: unknown, options: AskOptions = {}): Promise<Asked> => {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    const headers = new Headers(options.headers);
    if (options.token) headers.set('authorization', `Bearer ${options.token}`);
    if (options.key) headers.set('idempotency-key', options.key);
    if (body !== undefined && !headers.has('content-type')) headers.set('content-type', 'application/json');
    const response = await fetch(
      new Request(`http://sanad.test/api/v1${path}`, {
        method,
        headers,
        body: body === undefined ? undefined : raw ? (body as string) : JSON.stringify(body),
      }),
    );
    const text = await response.text();
    const json =
      /json/.test(response.headers.get('content-type') ?? '') &&
      !/ndjson/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: json && text ? JSON.parse(text) : text,
    };
  };
}

export async function factCount(db: Database): Promise<number> {
  const row = await db.row<{ n: number }>({
    text: 'select count(*)::int as n from ledger.fact',
    values: [],
    name: '',
  });
  return row?.n ?? 0;
}
