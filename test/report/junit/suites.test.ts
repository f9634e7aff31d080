import { describe, expect, it } from 'vitest';
import { printSuite, printSuites } from '../../../src/report/junit/suites.ts';

describe('JUnit', () => {
  it('has suites with their counts, what was skipped last', () => {
    const suite = printSuite('a', [
      { name: 'left', element: { name: 'skipped', message: 'why' } },
      { name: 'good' },
      { name: 'bad', element: { name: 'failure', type: 'differs', message: 'm', body: 'b' } },
    ]);
    expect(suite.split('\n')).toEqual([
      '  <testsuite name="a" tests="3" failures="1" errors="0" skipped="1">',
      '    <testcase classname="a" name="good"/>',
      '    <testcase classname="a" name="bad"><failure type="differs" message="m">b</failure></testcase>',
      '    <testcase classname="a" name="left"><skipped message="why"/></testcase>',
      '  </testsuite>',
    ]);
  });

  it('escapes every text, and shows what XML cannot hold', () => {
    const suite = printSuite('<&">', [{ name: 'a\nb\u0000' }], { seed: 7, none: undefined, empty: '' }, 'x < y');
    expect(suite).toContain('name="&lt;&amp;&quot;&gt;"');
    expect(suite).toContain('name="a&#10;b\ufffd"');
    expect(suite).toContain('<property name="seed" value="7"/>');
    expect(suite).not.toContain('none');
    expect(suite).toContain('<system-out>x &lt; y</system-out>');
  });

  it('is one document', () => {
    expect(printSuites(['  <testsuite/>'])).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="exchange-access-conformance">\n  <testsuite/>\n</testsuites>\n',
    );
  });
});
