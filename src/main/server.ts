import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

/** An app by what it answers: an address below it, and a function from request to response. */
export type Fetch = (request: Request, env?: object) => Response | Promise<Response>;

/** Answers from memory; true when it has answered, false to hand the request on. */
export type FastPath = (req: IncomingMessage, res: ServerResponse) => boolean | Promise<boolean>;

export interface Served {
  readonly api: Fetch;
  /** Public pages; everything outside `/api/` and the three addresses for machines. */
  readonly pages?: Fetch;
  readonly fast?: FastPath;
  /** Undefined when the house can do its work; else why not. */
  readonly unready: () => Promise<string | undefined>;
  readonly metrics: { text(): Promise<string>; readonly contentType: string };
}

/** Puts the ways in together: probes, answers from memory, the API, pages. */
export function createListener({ api, pages, fast, unready, metrics }: Served): RequestListener {
  const careful = getRequestListener((request, env) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/api/') || !pages) return api(request, env);
    return pages(request, env);
  });
  const probes: Record<string, (res: ServerResponse) => Promise<void> | void> = {
    '/healthz': (res) => plainly(res, 200, 'ok\n'),
    '/readyz': async (res) => {
      const why = await unready();
      plainly(res, why === undefined ? 200 : 503, `${why ?? 'ready'}\n`);
    },
    '/metrics': async (res) => plainly(res, 200, await metrics.text(), metrics.contentType),
  };
  return (req, res) => {
    const probe = probes[req.url ?? ''];
    if (probe && (req.method === 'GET' || req.method === 'HEAD')) {
      Promise.resolve(probe(res)).catch(() => plainly(res, 503, 'unavailable\n'));
      return;
    }
    const answered = fast?.(req, res) ?? false;
    if (answered === true) return;
    if (answered === false) careful(req, res);
    else
      answered.then(
        (done) => {
          if (!done) careful(req, res);
        },
        () => res.destroy(),
      );
  };
}

function plainly(
  res: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain; charset=utf-8',
): void {
  res.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  res.end(text);
}

const SECOND = 1000;

/** Slow senders are cut off: headers within 10 s, a whole request (20 MiB on a poor line) within 5 minutes. */
export function httpServer(listener: RequestListener): Server {
  return createServer(
    {
      headersTimeout: 10 * SECOND,
      requestTimeout: 300 * SECOND,
      keepAliveTimeout: 65 * SECOND,
      maxHeaderSize: 16 * 1024,
      connectionsCheckingInterval: 5 * SECOND,
    },
    listener,
  );
}

export interface Listening {
  readonly port: number;
  /** Lets running requests end, at most `graceMs`, and takes no new ones. */
  stop(graceMs?: number): Promise<void>;
}

export async function listenOn(
  server: Server,
  port: number,
  options: { readonly reusePort?: boolean } = {},
): Promise<Listening> {
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen({ port, reusePort: options.reusePort ?? false }, () => {
      server.off('error', failed);
      listening();
    });
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: async (graceMs = 10 * SECOND) => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(cut);
    },
  };
}
