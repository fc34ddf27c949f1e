import { parentPort, workerData } from 'node:worker_threads';
import { openHouse } from './house.ts';
import { registerOnThread } from './register-index.ts';
import { listenerOf } from './run.ts';
import { httpServer, listenOn } from './server.ts';
import { type Ask, licencesTouched, type Reply, type ThreadGiven } from './serving.ts';

// A serving thread beside the main one: the same house over its own connections, on the same port.

const { settings, port, register: given, calls } = workerData as ThreadGiven;
const asked = new Map<number, () => void>();
let last = 0;

const register = registerOnThread(given, (refresh) => {
  if (refresh.length === 0) return Promise.resolve();
  return new Promise<void>((done) => {
    asked.set(++last, done);
    calls.postMessage({ call: last, refresh } satisfies Ask);
  });
});

const house = await openHouse(settings, { as: 'beside' });
house.listen((facts) => register.refresh(licencesTouched(facts)));
const listening = await listenOn(httpServer(listenerOf(house, register)), port, { reusePort: true });

calls.on('message', async (reply: Reply) => {
  if ('done' in reply) {
    asked.get(reply.done)?.();
    asked.delete(reply.done);
    return;
  }
  await listening.stop();
  await house.close();
  process.exit(0); // of this thread only
});
parentPort!.postMessage('listening');
