/** Commands of the adapter protocol, one a line. */
export const START = '{"command":"start","protocol":1}';
export const STOP = '{"command":"stop"}';

/** A run that asks whether these ranges match these addresses. */
export const range = (...when: [string, string][]): string =>
  JSON.stringify({
    command: 'run',
    seq: 'x7',
    chapter: 'ip-ranges',
    given: {},
    when: when.map(([text, address]) => ({ range: text, address })),
  });
