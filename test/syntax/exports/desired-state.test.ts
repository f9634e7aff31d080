import { describe, expect, it } from 'vitest';
import { readDesiredState, readLooseBlocks } from '../../../src/syntax/exports/desired-state.ts';

const configuration = (...lines: readonly string[]): string =>
  `Configuration X {\n Node localhost {\n${lines.join('\n')}\n }\n}`;

describe('readDesiredState', () => {
  it('reads blocks as the objects that they make, without how the configuration signs in', () => {
    const text = configuration(
      "EXOManagementScope 'S' { Identity = 'West'; RecipientRestrictionFilter = \"City -eq 'Oslo'\"; Exclusive = $false; Credential = $c }",
      "EXODistributionGroup 'G' { Identity = 'Sales'; Members = @('jo@x.y', 'bo@x.y'); TenantId = $t; Ensure = 'Present' }",
    );
    expect(readDesiredState(text)).toMatchObject({
      objects: [
        {
          type: 'ManagementScope',
          place: { line: 3 },
          properties: { Identity: 'West', RecipientFilter: "City -eq 'Oslo'", Exclusive: false },
        },
        {
          type: 'Group',
          place: { line: 4 },
          properties: { Identity: 'Sales', Members: ['jo@x.y', 'bo@x.y'] },
          ensure: 'Present',
        },
      ],
      notes: [],
    });
  });

  it('takes variables that hold a literal, and says which values it does not know', () => {
    const text = `$domain = 'contoso.com'\n${configuration(
      "EXOApplicationAccessPolicy 'P' { AppID = 'a'; PolicyScopeGroupId = \"sales@$domain\"; AccessRight = $right }",
    )}`;
    const { objects, notes } = readDesiredState(text);
    expect(objects[0]?.properties).toEqual({ AppId: 'a', PolicyScopeGroupId: 'sales@contoso.com', AccessRight: null });
    expect(notes).toMatchObject([{ kind: 'unknown-value', place: { line: 4 }, text: '$right' }]);
  });

  it('forgets a variable that gets a value which is not known', () => {
    const text = `$id = 'a'\n$id = Get-Id\n${configuration("EXOApplicationAccessPolicy 'P' { AppID = $id; AccessRight = 'DenyAccess' }")}`;
    expect(readDesiredState(text).objects[0]?.properties['AppId']).toBeNull();
  });

  it('finds nothing in a script without blocks', () => {
    expect(readDesiredState('Get-ClientAccessRule | fl')).toEqual({ objects: [], notes: [] });
  });
});

describe('readLooseBlocks', () => {
  const block = "EXOClientAccessRule Example {\n  Identity = 'a { b'\n  Action = 'DenyAccess'\n}";

  it('reads blocks that stand in a document without their configuration', () => {
    expect(readLooseBlocks(`# How\n\n${block}\n\nThat is all.`).objects).toMatchObject([
      { type: 'ClientAccessRule', place: { line: 3 }, properties: { Name: 'a { b', Action: 'DenyAccess' } },
    ]);
    expect(readDesiredState(`$x = 1\n${block}`).objects).toMatchObject([{ place: { line: 2 } }]);
  });

  it('reads no block without an end, and none that a sentence names', () => {
    expect(readLooseBlocks(block.slice(0, -1)).objects).toEqual([]);
    expect(readLooseBlocks('The resource EXOClientAccessRule { was removed }').objects).toEqual([]);
  });
});
