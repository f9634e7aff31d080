import { describe, expect, it } from 'vitest';
import { sortInputs } from '../../../src/analysis/verify/verify.ts';
import { APP, FENCE, inputsOf, verified } from './verified.ts';

const TABLE = `appId,mailbox,access\n${APP},lena@contoso.com,Granted\n${APP},petra@contoso.com,Granted\n`;

describe('files', () => {
  it('are told apart: tables of what must come out, and what the inventory reads', () => {
    const { tables, others } = sortInputs(
      inputsOf({ 'e.csv': TABLE, 'setup.ps1': FENCE, 'm.csv': 'Group,Member\nA,b\n' }),
    );
    expect(tables.map(({ source, rows }) => [source, rows.length])).toEqual([
      [{ name: 'e.csv', form: 'csv', encoding: 'utf-8' }, 2],
    ]);
    expect(others.map(({ name }) => name)).toEqual(['setup.ps1', 'm.csv']);
  });

  it('of a form that is given are no tables of another', () => {
    expect(sortInputs(inputsOf({ 'e.csv': TABLE }), 'script').tables).toEqual([]);
  });
});

describe('a verification', () => {
  const tests = `${FENCE}Test-ApplicationAccessPolicy -AppId ${APP} -Identity omar@contoso.com # Granted\n`;

  it('has every check in the order of the files and their lines', () => {
    const { checks, counts, sources } = verified(
      { 'setup.ps1': tests, 'e.csv': TABLE },
      { 'seen.csv': `appId,mailbox,access\n${APP},omar@contoso.com,403\n` },
    );
    expect(sources.map(({ name }) => name)).toEqual(['setup.ps1', 'e.csv', 'seen.csv']);
    expect(checks.map(({ kind, place }) => `${place.file}:${place.line} ${kind}`)).toEqual([
      'setup.ps1:3 expectation',
      'e.csv:2 row',
      'e.csv:3 row',
      'seen.csv:2 observed',
    ]);
    expect(counts).toEqual({ agrees: 2, differs: 2, depends: 0, notKnown: 0, notAsked: 0 });
  });

  it('says how sure its answers are', () => {
    expect(verified({ 'setup.ps1': tests }).certainty).toMatchObject({ answers: 1, decided: 1 });
  });

  it('says of each app that is checked what other switches say', () => {
    const org = 'Get-OrganizationConfig | fl Ews*\n\nEwsEnabled : False\nEwsAllowedAppIDs : \n';
    expect(verified({ 'setup.ps1': tests, 'org.txt': org, 'e.csv': TABLE }).switches.map(({ app }) => app)).toEqual([
      APP,
    ]);
  });
});
