import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { Source } from './reader.ts';

/** Hands every new generation to the readers: to those of this thread at once, to other threads by their ports. */
export class Announcements {
  readonly #ports = new Set<MessagePort>();
  readonly #here = new Set<{ latest?: SharedArrayBuffer }>();

  readonly announce = (generation: SharedArrayBuffer): void => {
    for (const reader of this.#here) reader.latest = generation;
    for (const port of this.#ports) port.postMessage(generation);
  };

  /** A reader on another thread; it must be given the generation that is current as this is called. */
  add(port: MessagePort): void {
    this.#ports.add(port);
    port.once('close', () => this.#ports.delete(port));
    port.unref();
  }

  /** For a reader on the writer's own thread. */
  sourceHere(first: SharedArrayBuffer): Source {
    const reader: { latest?: SharedArrayBuffer } = {};
    this.#here.add(reader);
    return { first, successor: () => taken(reader) };
  }
}

/** For a reader on another thread; nothing else may read that port. */
export function sourceFrom(first: SharedArrayBuffer, port: MessagePort): Source {
  const reader: { latest?: SharedArrayBuffer } = {};
  // a thread that is asked nothing must not keep every generation waiting in its port
  port.on('message', (generation) => {
    reader.latest = generation;
  });
  port.unref();
  return {
    first,
    successor() {
      for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port))
        reader.latest = next.message;
      return taken(reader);
    },
  };
}

/** The newest holds all that those before it held. */
function taken(reader: { latest?: SharedArrayBuffer }): SharedArrayBuffer {
  const { latest } = reader;
  if (!latest) throw new Error('a generation was superseded before its successor was announced');
  reader.latest = undefined;
  return latest;
}
