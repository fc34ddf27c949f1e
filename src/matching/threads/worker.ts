import { parentPort } from 'node:worker_threads';
import { done } from './tasks.ts';
import type { Shared, Task } from './work.ts';

type Message = { readonly shared: Partial<Shared> } | { readonly at: number; readonly task: Task };

let shared = {} as Shared;

parentPort!.on('message', (message: Message) => {
  if ('shared' in message) {
    shared = { ...shared, ...message.shared };
    return;
  }
  const answer = done(shared, message.task);
  parentPort!.postMessage({ at: message.at, answer }, ownedBy(answer));
});

/** Memory that the answer alone refers to is handed over, not copied. */
function ownedBy(answer: unknown): ArrayBuffer[] {
  const parts = ArrayBuffer.isView(answer) ? [answer] : Object.values(answer ?? {});
  return parts.flatMap((part) =>
    ArrayBuffer.isView(part) && part.buffer instanceof ArrayBuffer ? [part.buffer] : [],
  );
}
