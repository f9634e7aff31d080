/** Measures batches in other processes, as many at once as there are cores, and reports each as soon as it is done. */
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Cells } from './measurement.ts';

/** Units of one batch that are to be measured. */
export interface Batch {
  readonly measurement: string;
  readonly batch: string;
  readonly names: readonly string[];
}

/** The rows of the units of a batch, as a process sends them. */
export type BatchRows = readonly (readonly [name: string, rows: readonly Cells[]])[];

const worker = fileURLToPath(new URL('./worker.js', import.meta.url));

/** Rejects when a process fails; what was reported before stays. */
export async function measureBatches(
  batches: readonly Batch[],
  onRows: (batch: Batch, rows: BatchRows) => void,
): Promise<void> {
  const queue = [...batches];
  const work = async (): Promise<void> => {
    if (queue.length === 0) return;
    const child = fork(worker);
    try {
      for (let batch = queue.shift(); batch !== undefined; batch = queue.shift())
        onRows(batch, await ask(child, batch));
    } finally {
      if (child.connected) child.disconnect(); // one that failed has left
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

function ask(child: ChildProcess, batch: Batch): Promise<BatchRows> {
  return new Promise((done, fail) => {
    const ended = (): void => fail(new Error(`measuring ${batch.measurement}, ${batch.batch}, failed`));
    child.once('exit', ended);
    child.once('message', (rows) => {
      child.off('exit', ended);
      done(rows as BatchRows); // from our own worker
    });
    child.send(batch);
  });
}
