/** README.md and docs/ show what their commands print. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandsOf, pages, refresh, refreshAll } from '../../tools/docs.ts';
import { root } from '../support/paths.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const all = await refreshAll();

describe.each(pages())('%s', (path) => {
  it('shows what its commands print', () => expect(all.get(path)).toBe(read(path)));
});

describe('refresh', () => {
  it('puts the output of each command below it, and leaves the rest', async () => {
    const page = 'a\n```console\n$ one\nold\n```\nb\n```sh\n$ no\n```\n```console\n$ two\n```\n';
    expect(commandsOf(page)).toEqual(['one', 'two']);
    const made = await refresh(page, async (command) => `${command}!\n`);
    expect(made).toBe('a\n```console\n$ one\none!\n```\nb\n```sh\n$ no\n```\n```console\n$ two\ntwo!\n```\n');
  });

  it('has something to do', () => {
    expect(commandsOf(read('README.md')).length).toBeGreaterThan(0);
    expect(pages().flatMap((path) => commandsOf(read(path))).length).toBeGreaterThan(12);
  });
});
