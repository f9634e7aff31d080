import { describe, expect, it } from 'vitest';
import {
  argumentOf,
  sortArguments,
} from '../../../../../../src/syntax/powershell/run/commands/built-ins/invocation.ts';
import { boolean, text } from '../../../../../../src/syntax/powershell/run/values/convert.ts';

const span = { start: 0, end: 0 };
const name = (written: string) => ({ kind: 'parameter', name: written, span }) as const;
const value = (written: string) => ({ kind: 'value', value: text(written), span }) as const;

describe('arguments of commands that are followed', () => {
  it('are sorted by name and by position; switches take nothing', () => {
    const found = sortArguments([name('First'), value('1'), value('x'), name('Uniq'), value('y')], ['unique']);
    expect(argumentOf(found, 'first')).toEqual(text('1'));
    expect(argumentOf(found, 'unique')).toEqual(boolean(true));
    expect(found.positional).toEqual([text('x'), text('y')]);
  });

  it('are found by the beginning of their names', () => {
    expect(argumentOf(sortArguments([name('exp'), value('Name')], []), 'expandproperty')).toEqual(text('Name'));
    expect(argumentOf(sortArguments([], []), 'expandproperty')).toBeUndefined();
  });
});
