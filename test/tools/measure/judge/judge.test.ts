import { expect, it, vi } from 'vitest';

it('passes where there is no PowerShell, and says that none was asked', async () => {
  vi.stubEnv('PATH', '/nowhere');
  const { judge } = await import('../../../../tools/measure/judge/judge.ts');
  const said = vi.spyOn(console, 'log').mockReturnValue();
  expect(await judge(true)).toBe(true);
  expect(said.mock.calls).toEqual([['judge: PowerShell is not asked, it is not installed here: dotnet tool restore']]);
  vi.unstubAllEnvs();
});
