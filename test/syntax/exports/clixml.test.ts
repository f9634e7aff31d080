import { describe, expect, it } from 'vitest';
import { readClixml } from '../../../src/syntax/exports/clixml.ts';

const policy = (members: string, id = 0): string =>
  `<Obj RefId="${id}"><TN RefId="0"><T>Deserialized.Policy</T></TN><Props><S N="AppId">a${id}</S><S N="AccessRight">DenyAccess</S>${members}</Props></Obj>`;
const file = (body: string): string => `<Objs Version="1.1.0.1">\n${body}\n</Objs>`;

describe('readClixml', () => {
  it('reads objects at the top, in lists and in tables by name, each at its line', () => {
    const { objects } = readClixml(file(`${policy('')}\n<Obj RefId="9"><LST>${policy('', 1)}</LST></Obj>`));
    expect(objects.map(({ place, properties }) => [place.line, properties['AppId']])).toEqual([
      [2, 'a0'],
      [3, 'a1'],
    ]);
    const table = `<Obj RefId="9"><DCT><En><S N="Key">Members</S><Obj N="Value" RefId="8"><LST><Obj RefId="7"><MS><S N="Name">jo</S><S N="PrimarySmtpAddress">jo@x.y</S><S N="City">Oslo</S></MS></Obj></LST></Obj></En></DCT></Obj>`;
    expect(readClixml(file(table)).objects).toMatchObject([
      { type: 'Member', properties: { Name: 'jo', City: 'Oslo' } },
    ]);
  });

  it('reads the properties that Select-Object left, and leaves blobs alone', () => {
    const selected =
      '<Obj RefId="0"><MS><S N="AppId">a</S><S N="AccessRight">DenyAccess</S><BA N="SerializationData">AAEA</BA></MS></Obj>';
    expect(readClixml(file(selected)).objects[0]?.properties).toEqual({ AppId: 'a', AccessRight: 'DenyAccess' });
  });

  it('says that an object is cut off', () => {
    const { objects, notes } = readClixml(`<Objs>\n${policy('')}\n<Obj RefId="1"><Props><S N="AppId">b`);
    expect(objects[0]?.properties['AppId']).toBe('a0');
    expect(notes).toMatchObject([{ kind: 'not-understood', place: { line: 3 } }]);
  });

  it('refuses entities of its own', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${file(policy('<S N="ScopeName">&b;</S>'))}`;
    expect(readClixml(bomb)).toMatchObject({ objects: [], notes: [{ kind: 'not-understood' }] });
  });

  it('says that nothing in it is ours, or that it is no XML', () => {
    expect(readClixml(file('<Obj RefId="0"><MS><S N="x">y</S></MS></Obj>')).notes).toHaveLength(1);
    expect(readClixml('plain').notes).not.toEqual([]);
  });
});
