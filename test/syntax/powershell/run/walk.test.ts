import { expect, it } from 'vitest';
import { parsePowerShell } from '../../../../src/syntax/powershell/parse.ts';
import { assignedNames, isRetry, walk } from '../../../../src/syntax/powershell/run/walk.ts';

const statements = (text: string) => parsePowerShell(text).script.statements;

it('visits every node, and none within what is left out', () => {
  const kinds: string[] = [];
  walk(statements('foo { bar (baz) }; $x = 1'), ({ kind }) => {
    kinds.push(kind);
    return kind !== 'block';
  });
  expect(kinds.filter((kind) => kind === 'command')).toHaveLength(1);
  expect(kinds).toContain('assignment');
});

it('knows what statements assign to', () => {
  const script =
    '$a = 1; $b, [string] $c = 1, 2; if ($x) { $d += 1 }; $e++; foreach ($f in 1) { --$g }; function F { $h = 1 }';
  expect([...assignedNames(statements(script))].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
});

it.each([
  ['try { foo; break } catch { }', true],
  ['foo; try { return foo } catch { bar }', true],
  ['try { foo } catch { break }', false],
  ['try { foreach ($i in 1) { break } } catch { }', false],
  ['foo; break', false],
])('%s: a retry is %s', (body, expected) => {
  expect(isRetry({ kind: 'script', parameters: [], statements: statements(body), start: 0, end: 0 })).toBe(expected);
});
