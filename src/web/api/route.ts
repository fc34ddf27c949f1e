import type { z } from 'zod';
import type { Actor } from '../../kernel/actor.ts';
import type { Language } from '../../kernel/bilingual.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Act, ActOptions } from '../../platform/act.ts';
import type { Reader } from '../../platform/postgres/sql.ts';
import type { Access } from './access.ts';
import type { Caller } from './caller.ts';
import type { AnyRefusal } from './problem.ts';

type Output<S> = S extends z.ZodType ? z.output<S> : Record<string, never>;

/** One request, parsed and authorised. */
export interface Call<P = unknown, Q = unknown, B = unknown> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** The body as it came; for signatures over bytes. */
  readonly bytes: Buffer;
  readonly request: Request;
  readonly requestId: string;
  /** The caller's network address. */
  readonly remote: string;
  readonly language: Language;
  readonly at: Instant;
  /** Who calls; only routes that need a token may ask. */
  readonly caller: Caller;
  /** For whom the caller acts; routes that admit only actors may ask. */
  readonly actor: Actor;
  readonly reader: Reader;
  /** Performs an action as the caller, under the request's Idempotency-Key if it has one. */
  act<T>(action: (act: Act) => Promise<T | Refusal>, options?: CallOptions<T>): Promise<T | Refusal>;
}

export interface CallOptions<T> extends Pick<ActOptions, 'serializable' | 'together' | 'by'> {
  /** A field of the answer that must not be kept under the key (a secret): a repeated request gets null there. */
  readonly withheld?: keyof T & string;
  /** SHA-256 of a file that came with the request: it is part of what was asked under the key. */
  readonly file?: string;
  /** Not remembered under the key: a reading, or one of several acts of a request. */
  readonly forgotten?: boolean;
}

type Answer = unknown;

/** One row of an audience's table: how to ask, who may ask, and what is done. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Below `/api/v1`, parameters in braces. */
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** A JSON body, or bytes of any type that the handler reads itself. */
  readonly body?: z.ZodType | 'stream';
  readonly bodyMax?: number;
  /** Fields of the body that the idempotency key must not remember, not even hashed (passphrases). */
  readonly unkept?: readonly string[];
  readonly answer?:
    | z.ZodType
    | 'text/csv'
    | 'application/x-ndjson'
    | 'application/pdf'
    | 'application/octet-stream';
  readonly status?: 200 | 201 | 204;
  /** So much may be asked of it and no more for a while: it answers 429 too. */
  readonly limited?: true;
  /** The answer changes only with the register: give it an ETag and let caches ask whether it still holds. */
  readonly revalidate?: boolean;
  readonly handle: (call: never) => Promise<Answer | AnyRefusal | Response>;
}

interface Described<P, Q, B> extends Omit<Route, 'params' | 'query' | 'body' | 'handle'> {
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly handle: (call: Call<Output<P>, Output<Q>, Output<B>>) => Promise<Answer | AnyRefusal | Response>;
}

/** Types a row from its schemas. */
export function route<
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends z.ZodType | 'stream' | undefined = undefined,
>(described: Described<P, Q, B>): Route {
  return described as Route;
}
