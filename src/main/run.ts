import type { Server } from 'node:http';
import { apiFor } from './api.ts';
import type { House } from './house.ts';
import { logServed, logTo, plain } from './log.ts';
import { metricsOf } from './metrics.ts';
import { probing } from './probes.ts';
import { createListener, httpServer, type Listening, listenOn } from './server.ts';

export interface Running extends Listening {
  readonly server: Server;
}

/** Opens every way in over an open house and listens. */
export async function run(house: House, port: number): Promise<Running> {
  const { settings } = house;
  const log = logTo(settings.logLevel);
  const { unready, gauges } = probing(house);
  const metrics = metricsOf(gauges);
  const api = apiFor({
    ...house,
    baseUrl: settings.baseUrl,
    bankSecrets: settings.bankSecrets,
    served: (event) => {
      metrics.served(event);
      logServed(log, event);
    },
  });
  const listener = createListener({
    api: (request, env) => api.fetch(request, env),
    unready,
    metrics: metrics.text,
  });
  const server = httpServer(listener);
  server.on('clientError', (_error, socket) => {
    if (socket.writable)
      socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
  });
  const listening = await listenOn(server, port);
  log.info({ port: listening.port }, 'listening');
  process.on('unhandledRejection', (error) => log.error({ error: plain(error) }, 'unhandled'));
  return { ...listening, server };
}
