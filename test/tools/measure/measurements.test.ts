import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printHead } from '../../../tools/measure/measurement.ts';
import { measurements } from '../../../tools/measure/measurements.ts';
import { root } from '../../support/paths.ts';

const evidence = (file: string): string => join(root, 'evidence', file);

describe.each(Object.entries(measurements))('%s', (name, measurement) => {
  it('has the columns of its table in evidence/', () => {
    if (!existsSync(evidence(`${name}.csv`))) return;
    expect(readFileSync(evidence(`${name}.csv`), 'utf8').startsWith(printHead(measurement))).toBe(true);
  });

  it('has units of different names that depend on modules of the project', () => {
    const units = measurement.units((path) => path);
    expect(units.length).toBeGreaterThan(1);
    expect(new Set(units.map((unit) => unit.name)).size).toBe(units.length);
    const modules = units.flatMap(({ depends }) => depends).filter((each) => /^(src|tools|test)\/.*\.ts$/.test(each));
    expect(modules).not.toEqual([]);
    expect([...new Set(modules)].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
