/** One of the processes that `workers.ts` starts: measures batch after batch until it is disconnected. */
import { measurements } from './measurements.ts';
import type { Batch } from './workers.ts';

process.on('message', async ({ measurement, batch, names }: Batch) => {
  const rows = await measurements[measurement]?.measure(batch, names);
  process.send?.([...(rows ?? [])], () => {}); // nobody hears it after an interruption
});
