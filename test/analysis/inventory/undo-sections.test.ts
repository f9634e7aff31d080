import { describe, expect, it } from 'vitest';
import { groupLines, inventoryOf, noteLines, policyLines } from './reading.ts';

const APP = '3f2b7a10-5c4d-4e8f-9a61-2b7c8d9e0f13';
const policy = (scope: string, right = 'RestrictAccess', app = APP): string =>
  `New-ApplicationAccessPolicy -AppId ${app} -PolicyScopeGroupId ${scope} -AccessRight ${right}\n`;

describe('sections that take things back', () => {
  it('a section that takes things back is not carried out, unless all is', () => {
    const text = `# Set up\n\n\`\`\`powershell\n${policy('Robots')}\`\`\`\n\n## Uninstall\n\n\`\`\`powershell\nGet-ApplicationAccessPolicy | Remove-ApplicationAccessPolicy\nRemove-DistributionGroup Robots\n\`\`\`\n`;
    const inventory = inventoryOf({ 'README.md': text });
    expect(policyLines(inventory)).toEqual(['RestrictAccess 3f2b on Robots']);
    expect(groupLines(inventory)).toEqual(['Robots: unknown']);
    expect(noteLines(inventory).filter((line) => line.startsWith('remark'))).toHaveLength(2);
    expect(groupLines(inventoryOf({ 'README.md': text }, { applyAll: true }))).toEqual([]);
  });

  it('a script that begins with such a heading is meant to be run', () => {
    const script = `# Clean up\n${policy('Robots')}`;
    expect(policyLines(inventoryOf({ 'a.ps1': script }))).toEqual(['RestrictAccess 3f2b on Robots']);
    const below = `${policy('Robots')}# --- Rollback ---\n${policy('Others')}`;
    expect(policyLines(inventoryOf({ 'a.ps1': below }))).toEqual(['RestrictAccess 3f2b on Robots']);
  });

  it('ends at the next heading of the same or a higher level', () => {
    const text = `## Undo\n\n### Step\n\n    ${policy('Robots')}\n## Then\n\n    ${policy('Others')}`;
    expect(policyLines(inventoryOf({ 'a.md': text }))).toEqual(['RestrictAccess 3f2b on Others']);
  });
});
