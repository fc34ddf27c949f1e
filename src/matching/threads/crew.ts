import { Worker } from 'node:worker_threads';
import { done } from './tasks.ts';
import type { Shared, Task, Work } from './work.ts';

/** Told after each task: how many of how many are done. */
export type Progress = (done: number, of: number) => void;

type Answer<Name extends keyof Work> = Work[Name]['answer'];

/** Threads that do tasks; the answers come in the order of the tasks, however many threads there are. */
export class Crew {
  readonly #workers: Worker[];
  #shared = {} as Shared;

  /** With one thread everything is done where it is asked. */
  constructor(threads: number) {
    const count = threads > 1 ? threads : 0;
    this.#workers = Array.from({ length: count }, () => new Worker(new URL('./worker.ts', import.meta.url)));
  }

  get threads(): number {
    return Math.max(1, this.#workers.length);
  }

  /** Hands shared memory to every thread. */
  share(more: Partial<Shared>): void {
    this.#shared = { ...this.#shared, ...more };
    for (const worker of this.#workers) worker.postMessage({ shared: more });
  }

  /** Tasks are begun in their order, so the longest come first; nothing else is asked until all are done. */
  async all<Name extends keyof Work>(
    tasks: readonly Task<Name>[],
    progress?: Progress,
  ): Promise<Answer<Name>[]> {
    const answers: Answer<Name>[] = new Array(tasks.length);
    let finished = 0;
    const finish = (at: number, answer: Answer<Name>) => {
      answers[at] = answer;
      progress?.(++finished, tasks.length);
    };
    if (this.#workers.length === 0) {
      for (let at = 0; at < tasks.length; at++) finish(at, done(this.#shared, tasks[at] as Task));
      return answers;
    }
    let next = 0;
    const work = (worker: Worker) =>
      new Promise<void>((idle, failed) => {
        const give = () => {
          if (next < tasks.length) worker.postMessage({ at: next, task: tasks[next++]! });
          else {
            worker.off('message', taken);
            worker.off('error', failed);
            idle();
          }
        };
        const taken = ({ at, answer }: { at: number; answer: Answer<Name> }) => {
          finish(at, answer);
          give();
        };
        worker.on('message', taken);
        worker.once('error', failed);
        give();
      });
    await Promise.all(this.#workers.map(work));
    return answers;
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
