import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { Source } from './reader.ts';

/** Hands every new generation to the readers: to those of this thread at once, to other threads by their ports. */
export class Announcements {
  readonly #ports = new Set<MessagePort>();
  readonly #here = new Set<SharedArrayBuffer[]>();

  readonly announce = (generation: SharedArrayBuffer): void => {
    for (const queue of this.#here) queue.push(generation);
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
    const queue: SharedArrayBuffer[] = [];
    this.#here.add(queue);
    return { first, successor: () => taken(queue.shift()) };
  }
}

/** For a reader on another thread; nothing else may read that port. */
export function sourceFrom(first: SharedArrayBuffer, port: MessagePort): Source {
  return { first, successor: () => taken(receiveMessageOnPort(port)?.message) };
}

function taken(generation: SharedArrayBuffer | undefined): SharedArrayBuffer {
  if (!generation) throw new Error('a generation was superseded before its successor was announced');
  return generation;
}
