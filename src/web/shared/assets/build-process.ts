import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { AssetName } from './catalogue.ts';

/**
 * The process that compiles. It ends as soon as nothing is asked of it: it holds 100 MB of compilers that are
 * needed once in the life of a version, and a thread would leave them in the server's own memory.
 */
export class BuildProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<AssetName, PromiseWithResolvers<void>>();
  readonly #ended: () => void;
  #last = '';

  /** `ended` is told at once when this process takes no more work. */
  constructor(folder: string, ended: () => void) {
    this.#ended = ended;
    this.#child = fork(fileURLToPath(new URL('builder.ts', import.meta.url)), [folder], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.on('data', (text: Buffer) => {
      this.#last = text.toString();
    });
    this.#child.on('message', (answer: { name: AssetName; error?: string }) => {
      const made = this.#waiting.get(answer.name);
      this.#waiting.delete(answer.name);
      if (answer.error === undefined) made?.resolve();
      else made?.reject(new Error(`${answer.name}: ${answer.error}`));
      if (this.#waiting.size === 0) this.#end();
    });
    this.#child.once('exit', (code, signal) =>
      this.#fail(new Error(`making styles ended with ${signal ?? code}: ${this.#last}`)),
    );
    this.#child.once('error', (error) => this.#fail(error));
  }

  make(name: AssetName): Promise<void> {
    const made = Promise.withResolvers<void>();
    this.#waiting.set(name, made);
    this.#child.send(name);
    return made.promise;
  }

  #fail(error: Error): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#ended();
    for (const made of waiting) made.reject(error);
  }

  #end(): void {
    this.#ended();
    if (this.#child.connected) this.#child.disconnect();
  }
}
