import { describe, expect, it } from 'vitest';
import {
  connections,
  fewConnections,
  threeConnections,
} from '../../../../../tools/measure/detection/scope/connections.ts';

const cells = (field: (typeof connections)[number], other: (typeof connections)[number]): readonly string[] =>
  [...new Set([...Object.keys(field), ...Object.keys(other)])].filter(
    (name) =>
      JSON.stringify(Object.entries(field).find(([key]) => key === name)) !==
      JSON.stringify(Object.entries(other).find(([key]) => key === name)),
  );

describe('connections', () => {
  it('are all different', () => {
    expect(new Set(connections.map((each) => JSON.stringify(each))).size).toBe(connections.length);
  });

  it('join every protocol with every type, and change other fields alone', () => {
    const [base, ...others] = connections;
    if (base === undefined) throw new Error('there are no connections');
    const changed = others.map((each) => cells(base, each).join(' and '));
    expect(new Set(changed.filter((each) => each.includes(' and ')))).toEqual(
      new Set(['protocol and authenticationType']),
    );
    expect(new Set(changed.flatMap((each) => each.split(' and ')))).toEqual(
      new Set(['protocol', 'authenticationType', 'clientIPAddress', 'username', 'recipient', 'caller', 'middleTier']),
    );
  });

  it('are fewer where there are more rules', () => {
    const texts = connections.map((each) => JSON.stringify(each));
    expect([...fewConnections, ...threeConnections].filter((each) => !texts.includes(JSON.stringify(each)))).toEqual(
      [],
    );
    expect(threeConnections.length).toBeLessThan(fewConnections.length);
  });
});
