import { expect, it } from 'vitest';
import { readHosted } from '../../../../src/syntax/hosts/read-hosted.ts';

const PROGRAM = [
  'const lines = [',
  `  \`Add-DistributionGroupMember -Identity "Kiosk \${site}" -Member \${settings.mailbox}\`,`,
  `  \`Test-ApplicationAccessPolicy -Identity \${lookUp(box)} -AppId '\${app}'\`,`,
  '];',
].join('\n');

it('what a plain name of the program stands for is to be filled in; what it works out is unknown', () => {
  const { calls } = readHosted(PROGRAM, 'text');
  expect(calls.map(({ parameters, placeholder }) => [parameters, placeholder])).toEqual([
    [{ Identity: null, Member: null }, ['Identity', 'Member']],
    [{ Identity: null, AppId: null }, ['AppId']],
  ]);
});

it('the notes name the values as the program does', () => {
  expect(readHosted(PROGRAM, 'text').notes.map(({ text }) => text)).toEqual([
    '"Kiosk {site}"',
    '{settings.mailbox}',
    '{lookUp(box)}',
    '{app}',
  ]);
});
