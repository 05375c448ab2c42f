import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Hands, ownHands } from './hands.ts';
import { type FromWorker, type ToWorker, withoutValues } from './letters.ts';
import type { TaskInput, TaskName, TaskResult } from './tasks.ts';

/** What a thread may take of memory, in bytes, before there is one less of them. */
const memoryOfOne = 1_000_000_000;
/** How many large parts a thread keeps: those of the book that it is at work on, and a few more. */
const mostKnown = 8;

/** What is worth another thread, in bytes of the book: to start one costs half a second of a core. */
const bytesOfOne = 100_000;

/** As many hands as the machine has cores and memory for, and the book has work for. */
export function usualCount(bytesOfBook: number): number {
  const memory = process.constrainedMemory() || Number.POSITIVE_INFINITY;
  const borne = Math.min(availableParallelism(), Math.floor(memory / memoryOfOne));
  return Math.max(0, Math.min(borne, 1 + Math.floor(bytesOfBook / bytesOfOne)));
}

/** Source that wasn’t compiled can’t be started in a thread of its own. */
const program = new URL('./worker.js', import.meta.url);
const isCompiled = import.meta.url.endsWith('.js');

/**
 * Hands beside this thread, as many as are asked for; none of them, and this thread does the work.
 * They are started when there is something to do.
 */
export function moreHands(count: number): Hands {
  return count > 0 && isCompiled ? new Threads(count) : ownHands;
}

/** Others wait for these, and so they are begun before the rest. */
const urgent: readonly TaskName[] = ['mended-text', 'mended-print', 'press-file'];

function rankOf(task: TaskName): number {
  const place = urgent.indexOf(task);
  return place < 0 ? urgent.length : place;
}

interface Order {
  readonly task: TaskName;
  readonly input: object;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

class Threads implements Hands {
  readonly count: number;
  readonly #threads: Thread[] = [];
  /** What is first is begun first. */
  readonly #waiting: Order[] = [];
  readonly #heeded = new WeakSet<AbortSignal>();

  constructor(count: number) {
    this.count = count;
  }

  do<Name extends TaskName>(
    task: Name,
    input: TaskInput<Name>,
    signal: AbortSignal,
  ): Promise<TaskResult<Name>> {
    signal.throwIfAborted();
    this.#heed(signal);
    return new Promise((resolve, reject) => {
      const order = { task, input, resolve: resolve as (result: unknown) => void, reject };
      const before = this.#waiting.findIndex((other) => rankOf(other.task) > rankOf(task));
      this.#waiting.splice(before < 0 ? this.#waiting.length : before, 0, order);
      this.#hurry();
    });
  }

  async release(): Promise<void> {
    this.#waiting.length = 0;
    await Promise.all(this.#threads.splice(0).map((thread) => thread.end()));
  }

  /** What is stopped is stopped at once, in the midst of its work. */
  #heed(signal: AbortSignal): void {
    if (this.#heeded.has(signal)) return;
    this.#heeded.add(signal);
    signal.addEventListener(
      'abort',
      () => {
        const waiting = this.#waiting.splice(0);
        for (const thread of this.#threads.splice(0)) {
          if (thread.order) waiting.push(thread.order);
          void thread.end();
        }
        for (const { reject } of waiting) reject(signal.reason);
      },
      { once: true },
    );
  }

  /** Give what waits to those that have nothing to do: best to one that knows the large parts. */
  #hurry(): void {
    while (this.#waiting.length > 0) {
      // One that died (for want of memory, say) has told so to whoever waited for it.
      for (const [index, { isDead }] of [...this.#threads.entries()].reverse()) {
        if (isDead) this.#threads.splice(index, 1);
      }
      const idle = this.#threads.filter((thread) => !thread.isBusy);
      if (idle.length === 0 && this.#threads.length < this.count) {
        const thread = new Thread(() => this.#hurry());
        this.#threads.push(thread);
        idle.push(thread);
      }
      if (idle.length === 0) return;
      const order = this.#waiting.shift() as Order;
      idle.sort((a, b) => b.knows(order.input) - a.knows(order.input));
      (idle[0] as Thread).begin(order);
    }
  }
}

/** One thread: it has one piece of work at a time. */
class Thread {
  // Not what this process was called with: a program that is given as text has flags for that.
  readonly #worker = new Worker(program, { execArgv: [] });
  readonly #done: () => void;
  /** The digests of the large parts that it has, what was used last at the end. */
  readonly #known = new Set<string>();
  #order: Order | undefined;
  #isDead = false;
  #id = 0;

  constructor(done: () => void) {
    this.#done = done;
    this.#worker.unref();
    this.#worker.on('message', (said: FromWorker) => this.#hear(said));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => {
      this.#isDead = true;
      this.#fail(new Error('a thread of the press ended'));
    });
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  get isBusy(): boolean {
    return this.#order !== undefined;
  }

  /** What it is at work on. */
  get order(): Order | undefined {
    return this.#order;
  }

  /** How many of the large parts of an input it has already. */
  knows(input: object): number {
    const { parts } = withoutValues(input);
    return [...parts.keys()].filter((digest) => this.#known.has(digest)).length;
  }

  begin(order: Order): void {
    this.#order = order;
    this.#id += 1;
    // While it works the process may not end.
    this.#worker.ref();
    const { input, parts } = withoutValues(order.input);
    const bring = [...parts].filter(([digest]) => !this.#known.has(digest));
    for (const digest of parts.keys()) {
      this.#known.delete(digest);
      this.#known.add(digest);
    }
    const forget = [...this.#known].slice(0, Math.max(0, this.#known.size - mostKnown));
    for (const digest of forget) this.#known.delete(digest);
    const letter: ToWorker = { id: this.#id, task: order.task, input, bring, forget };
    try {
      this.#worker.postMessage(letter);
    } catch (error) {
      this.#settle((each) => each.reject(error));
    }
  }

  async end(): Promise<void> {
    this.#order = undefined;
    await this.#worker.terminate();
  }

  #hear(said: FromWorker): void {
    if (said.id !== this.#id) return;
    this.#settle((order) => {
      if ('result' in said) order.resolve(said.result);
      else order.reject(Object.assign(new Error(said.error.message), said.error));
    });
  }

  #fail(error: unknown): void {
    this.#settle((order) => order.reject(error));
  }

  #settle(settle: (order: Order) => void): void {
    const order = this.#order;
    this.#order = undefined;
    this.#worker.unref();
    if (order) settle(order);
    this.#done();
  }
}
