import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** One ready answer, given by Node's own HTTP server on as many threads as the office serves with: the floor under any program of Node's. */
export interface Bare {
  readonly url: string;
  stop(): Promise<void>;
}

interface Given {
  readonly port: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

export async function serveBare(headers: Given['headers'], body: Uint8Array, threads: number): Promise<Bare> {
  const started: Worker[] = [];
  let port = 0;
  for (let i = 0; i < threads; i++) {
    const given: Given = { port, headers, body };
    const thread = new Worker(fileURLToPath(import.meta.url), { workerData: given });
    [port] = (await once(thread, 'message')) as [number];
    started.push(thread);
  }
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => void (await Promise.all(started.map((thread) => thread.terminate()))),
  };
}

if (!isMainThread && parentPort) {
  const { port, headers, body } = workerData as Given;
  const flat = headers.flat();
  const server = createServer((_, response) => {
    response.writeHead(200, flat);
    response.end(body);
  });
  server.listen({ port, host: '127.0.0.1', reusePort: true }, () => {
    parentPort!.postMessage((server.address() as { port: number }).port);
  });
}
