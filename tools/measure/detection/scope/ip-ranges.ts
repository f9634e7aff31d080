/** The small scope of ranges: every address, span and block over a few addresses, and texts that are none, against each address. */
import type { Question } from '../../../../src/model/question.ts';
import type { Scope } from './scope.ts';

/** Both families, ends and neighbours, one address in two spellings, one number in two families, a mapped one. */
const addresses = [
  '0.0.0.0',
  '10.0.0.1',
  '10.0.0.10',
  '10.0.0.255',
  '10.0.1.0',
  '::',
  '::a00:1',
  '::ffff:10.0.0.1',
  '::ffff:a00:1',
  '2001:db8::1',
  '2001:DB8:0:0:0:0:0:1',
  '2001:db8::1:0:0:1',
  '1:2:3:4:5:6:7:8',
];

/** Nothing, a part of an octet, octets, the whole of one family and one bit more. */
const prefixes = [0, 9, 24, 25, 32, 33, 64, 65, 128, 129];

const noRanges = [
  '',
  'localhost',
  '10.0.0',
  '10.0.0.256',
  '10.0.0.*',
  '10.0.0.1-',
  '10.0.0.1-10',
  '10.0.0.0/',
  '10.0.0.0/024',
  '10.0.0.0/24x',
  '10.0.0.0/255.255.255.0',
  ' 10.0.0.1',
  '10.0.0.1 - 10.0.0.10',
  '010.0.0.1',
  '10.0.0.012',
  '0377.0.0.1',
  '167772161',
  '[2001:db8::1]',
  '2001:db8::1%4',
  '2001:db8:::1',
  '1:2:3:4::5:6:7:8',
];

const ranges = [
  ...addresses,
  ...addresses.flatMap((first) => addresses.map((last) => `${first}-${last}`)),
  ...addresses.flatMap((address) => prefixes.map((prefix) => `${address}/${prefix}`)),
  ...noRanges,
];

function* questions(): Generator<Question> {
  for (const range of ranges) {
    for (const address of [...addresses, 'localhost']) {
      yield { chapter: 'ip-ranges', given: {}, when: { range, address } };
    }
  }
}

export const scope: Scope = { chapter: 'ip-ranges', counts: 'rules', sizes: [0, 0], ofSize: questions };
