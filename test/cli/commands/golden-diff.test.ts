import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { command } from '../../support/command.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diff-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const diff = (...words: readonly string[]) => command(['golden', 'diff', ...words], { cwd: folder });

const HEADER = 'id,clauses,range,address,readings,then\n';
const END = 'end,IP-SPAN,10.0.0.1-10.0.0.2,10.0.0.2,,true\n';
const BLOCK = [
  'block,IP-CIDR,10.0.0.5/24,10.0.0.1,cidr-host-bits=masked|usable-hosts,true\n',
  'block,IP-CIDR,10.0.0.5/24,10.0.0.1,cidr-host-bits=from-host,false\n',
].join('');

it('names what only one of them can tell', async () => {
  writeFileSync(join(folder, 'a.csv'), HEADER + END);
  writeFileSync(join(folder, 'b.csv'), HEADER + BLOCK);
  const { status, stdout, stderr } = await diff('a.csv', 'b.csv');
  expect([status, stderr]).toEqual([1, '']);
  expect(stdout).toMatch(
    /^A: a\.csv: 1 questions, \d+ planted faults, 0 pairs of readings, 1 clauses\nB: b\.csv: 1 questions/,
  );
  expect(stdout).toMatch(/faults that only A shows: \d+\n( {2}.*\n)* {2}range-end-exclusive\n/);
  expect(stdout).toContain(
    'readings that only A tells apart: none\nclauses that only A cites: 1\n  IP-SPAN (chosen)\n',
  );
  expect(stdout).toContain('readings that only B tells apart: 2\n  cidr-host-bits from-host|usable-hosts\n');
});

it('ends with 0 where both tell the same, whatever their questions are called', async () => {
  writeFileSync(join(folder, 'a.csv'), HEADER + END);
  writeFileSync(join(folder, 'b.csv'), HEADER + END.replace('end', 'again'));
  const { status, stdout } = await diff('a.csv', 'b.csv');
  expect([status, stdout.match(/: none$/gm)]).toEqual([0, Array.from({ length: 6 }, () => ': none')]);
});

it.each([
  [['a.csv'], /^error: missing required argument 'b'\n/],
  [['none.csv', 'none.csv'], /^error: none\.csv: there is no such file\n/],
])('refuses %s', async (words, message) => {
  const { status, stdout, stderr } = await diff(...words);
  expect([status, stdout, stderr]).toEqual([2, '', expect.stringMatching(message)]);
});
