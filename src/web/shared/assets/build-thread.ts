import { Worker } from 'node:worker_threads';
import type { AssetName } from './catalogue.ts';

/**
 * The thread that compiles. It ends as soon as nothing is asked of it: it holds 100 MB of compilers that are
 * needed once in the life of a version.
 */
export class BuildThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<AssetName, PromiseWithResolvers<void>>();
  readonly #ended: () => void;

  /** `ended` is told at once when this thread takes no more work. */
  constructor(folder: string, ended: () => void) {
    this.#ended = ended;
    this.#worker = new Worker(new URL('builder.ts', import.meta.url), { workerData: { folder } });
    this.#worker.on('message', ({ name, error }: { name: AssetName; error?: string }) => {
      const made = this.#waiting.get(name);
      this.#waiting.delete(name);
      if (error === undefined) made?.resolve();
      else made?.reject(new Error(`${name}: ${error}`));
      if (this.#waiting.size === 0) this.#end();
    });
    this.#worker.on('error', (error) => {
      for (const made of this.#waiting.values()) made.reject(error);
      this.#waiting.clear();
      this.#end();
    });
  }

  make(name: AssetName): Promise<void> {
    const made = Promise.withResolvers<void>();
    this.#waiting.set(name, made);
    this.#worker.postMessage(name);
    return made.promise;
  }

  #end(): void {
    this.#ended();
    void this.#worker.terminate();
  }
}
