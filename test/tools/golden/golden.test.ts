/** `npm run golden -- fill FILE…`: answers that are missing come from the reference, and nothing else changes. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HANGS } from '../../support/hangs.ts';
import { root } from '../../support/paths.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'golden-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function golden(...words: readonly string[]) {
  const command = [join(root, 'dist', 'tools', 'golden', 'golden.js'), ...words];
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', timeout: HANGS });
  return { status, stderr };
}

/** A draft that is filled: what the file is then, and how the command ended. */
function filled(name: string, text: string) {
  const path = join(folder, name);
  writeFileSync(path, text);
  const { status, stderr } = golden('fill', path);
  return { status, stderr: stderr.replaceAll(path, name), text: readFileSync(path, 'utf8') };
}

const when = { range: '10.0.0.0/8', address: '10.1.2.3' };
const draft = (cases: readonly object[]): string =>
  JSON.stringify({ chapter: 'ip-ranges', given: {}, cases: cases.map((each) => ({ clauses: ['IP-CIDR'], ...each })) });

describe('fill', () => {
  it('writes the answer that is missing, and leaves the one that stands', () => {
    const { status, stderr, text } = filled(
      'a.json',
      draft([
        { id: 'inside', when },
        { id: 'outside', when: { ...when, address: '11.0.0.1' }, then: { matches: false } },
      ]),
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(text).cases).toMatchObject([
      { id: 'inside', then: { matches: true } },
      { id: 'outside', then: { matches: false } },
    ]);
  });

  it('leaves an answer that the reference disputes, says so, and ends with 1', () => {
    const { status, stderr, text } = filled('b.json', draft([{ id: 'a', when, then: { matches: false } }]));
    expect(status).toBe(1);
    expect(stderr).toBe('b.json: case `a` says something else than the reference; it is left as it is\n');
    expect(JSON.parse(text).cases).toMatchObject([{ id: 'a', then: { matches: false } }]);
  });

  it('ends with 2 over what it cannot read, and goes on with the other files', () => {
    const other = join(folder, 'd.json');
    writeFileSync(other, draft([{ id: 'inside', when }]));
    writeFileSync(join(folder, 'c.json'), 'nonsense');
    const { status, stderr } = golden('fill', join(folder, 'c.json'), other);
    expect(status).toBe(2);
    expect(stderr).toContain('c.json');
    expect(JSON.parse(readFileSync(other, 'utf8')).cases).toMatchObject([{ then: { matches: true } }]);
  });
});

it.each([[[]], [['fill']], [['record', 'a.json']], [['mend']]])('%j is told how it is used', (words) => {
  const { status, stderr } = golden(...words);
  expect(status).toBe(2);
  expect(stderr).toContain('usage: npm run golden -- fill FILE…');
});
