import { describe, expect, it } from 'vitest';
import { type ClixmlElement, clixmlText, clixmlValue } from '../../../src/syntax/exports/clixml-values.ts';

function element(tag: string, content: string | readonly ClixmlElement[] = [], refId?: string): ClixmlElement {
  return typeof content === 'string'
    ? { tag, name: undefined, refId, children: [], text: content }
    : { tag, name: undefined, refId, children: content, text: '' };
}
const value = (one: ClixmlElement, references: readonly ClixmlElement[] = []) =>
  clixmlValue(one, new Map(references.map((each) => [each.refId ?? '', each])));

describe('clixmlValue', () => {
  it.each([
    [element('S', 'x'), 'x'],
    [element('I32', '12'), '12'],
    [element('B', 'true'), true],
    [element('B', 'false'), false],
    [element('C', '65'), 'A'],
    [element('Nil'), undefined],
    [element('BA', 'AAEA'), undefined],
    [element('Obj', [element('TN'), element('ToString', 'DenyAccess'), element('I32', '1')]), 'DenyAccess'],
    [element('Obj', [element('TN'), element('S', 'note')]), 'note'],
    [element('Obj', [element('LST', [element('S', 'a'), element('Nil')])]), ['a', '']],
    [element('Obj', [element('LST')]), []],
    [element('Obj', [element('IE', [element('S', 'a')])]), ['a']],
  ])('%#', (one, expected) => {
    expect(value(one)).toEqual(expected);
  });

  it('follows references, but not in circles', () => {
    const list = element('Obj', [element('LST', [element('S', 'a')])], '5');
    expect(value(element('Ref', [], '5'), [list])).toEqual(['a']);
    const circle = element('Obj', [element('LST', [element('Ref', [], '6')])], '6');
    expect(() => value(circle, [circle])).not.toThrow();
  });
});

describe('clixmlText', () => {
  it.each([
    ['a &lt;b&gt; &amp;amp; &quot;c&apos;', 'a <b> &amp; "c\''],
    ['K&#xFC;che &#8211;', 'Küche –'],
    ['one_x000D__x000A_two', 'one\r\ntwo'],
    ['_x005F_x000A_', '_x000A_'],
    ['&unknown; &#x110000;', '&unknown; &#x110000;'],
  ])('%s', (written, text) => {
    expect(clixmlText(written)).toBe(text);
  });
});
