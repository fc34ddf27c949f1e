import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import type { Language } from '../../kernel/bilingual.ts';

// A page shorter than this costs more to pack than to send.
const PACKED_MIN = 1_400;

/** A page as it leaves: packed for whoever can unpack, in its language, kept by caches as `cache` says. */
export function pageResponse(
  context: Context,
  text: string,
  language: Language,
  {
    status = 200,
    headers,
    cache,
    vary,
  }: {
    readonly status?: number | undefined;
    readonly headers: Readonly<Record<string, string>>;
    readonly cache: string;
    readonly vary: string;
  },
): Response {
  const packed = text.length >= PACKED_MIN && /\bgzip\b/.test(context.req.header('accept-encoding') ?? '');
  return new Response(packed ? gzipSync(text, { level: 5 }) : text, {
    status,
    headers: {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'cache-control': cache,
      vary,
      ...(packed && { 'content-encoding': 'gzip' }),
    },
  });
}
