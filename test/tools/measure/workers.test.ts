import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chapterNames } from '../../../src/model/chapters.ts';
import { census } from '../../../tools/measure/census/census.ts';
import type { Batch, BatchRows, measureBatches as Measure } from '../../../tools/measure/workers.ts';
import { root } from '../../support/paths.ts';

/** Compiled: other processes are started with the compiled worker beside it. */
const { measureBatches }: { measureBatches: typeof Measure } = await import(
  join(root, 'dist', 'tools', 'measure', 'workers.js')
);

const golden: Batch = { measurement: 'census', batch: 'golden cases', names: ['golden cases'] };

it('measures every batch in another process as it is measured here', async () => {
  const found: (readonly [Batch, BatchRows])[] = [];
  const batches = [golden, { ...golden, measurement: 'nothing' }, golden];
  await measureBatches(batches, (batch, rows) => found.push([batch, rows]));
  const here = [...(await census.measure('golden cases', ['golden cases']))];
  expect(here[0]?.[1].length).toBeGreaterThan(chapterNames.length);
  const byName = (measurement: string) => found.filter(([batch]) => batch.measurement === measurement);
  expect(byName('census').map(([, rows]) => rows)).toEqual([here, here]);
  expect(byName('nothing').map(([, rows]) => rows)).toEqual([[]]);
});

it('fails with a batch that its process dies of', async () => {
  const wrong: Batch = { measurement: 'census', batch: 'no chapter', names: ['no chapter'] };
  await expect(measureBatches([wrong], () => {})).rejects.toThrow('measuring census, no chapter, failed');
});
