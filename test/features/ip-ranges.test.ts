import { describe, expect, it } from 'vitest';
import { featuresIn } from '../checks/diagnosis/features/features-in.ts';

const features = (range: string, address: string): readonly string[] =>
  featuresIn({ chapter: 'ip-ranges', given: {}, when: { range, address } });

/** A feature, a question that has it, and one that has not. */
type Row = readonly [name: string, has: readonly [string, string], lacks: readonly [string, string]];

const rows: readonly Row[] = [
  ['a block', ['10.0.0.0/8', '10.0.0.1'], ['10.0.0.0-10.0.0.9', '10.0.0.1']],
  ['a span', ['10.0.0.0-10.0.0.9', '10.0.0.1'], ['10.0.0.0/8', '10.0.0.1']],
  ['a single address as the range', ['::1', '::1'], ['::1/128', '::1']],
  ['a dotted IPv6 address', ['10.0.0.1', '::ffff:10.0.0.1'], ['10.0.0.1', '::ffff:a00:1']],
  ['a dotted IPv6 address in a range', ['::1.2.3.4/120', '::1'], ['::1', '::1.2.3.4']],
  ['a dotted IPv6 address as the address asked', ['::1', '::1.2.3.4'], ['::1.2.3.4/120', '::1']],
  ['a dotted IPv6 address outside of ::ffff:0:0/96', ['::1.2.3.4', '::1'], ['::ffff:1.2.3.4', '::1']],
  ['a dotted span', ['::1-::1.2.3.4', '::1'], ['::1.2.3.4/96', '::1']],
  ['a dotted block of IPv6', ['::1.2.3.4/96', '::1'], ['1.2.3.4/9', '::1']],
  ['a double colon', ['::1', '::1'], ['1:2:3:4:5:6:7:8', '10.0.0.1']],
  ['an IPv6 address without a double colon', ['1:2:3:4:5:6:7:8', '::1'], ['::1', '10.0.0.1']],
  ['a capital letter in an address', ['FE80::1', '::1'], ['fe80::1', '::1']],
  ['a leading zero', ['fe80::01', '::1'], ['fe80::10', '::0']],
  ['an IPv4 range', ['10.0.0.0/8', '::1'], ['::1', '10.0.0.0']],
  ['an IPv6 range', ['::1', '10.0.0.0'], ['10.0.0.0/8', '::1']],
  ['a range and an address of two families', ['::1', '10.0.0.0'], ['::1', '::2']],
  ['a mapped address', ['10.0.0.1', '::ffff:a00:1'], ['10.0.0.1', '::fffe:a00:1']],
  ['a range that holds the address', ['10.0.0.9/24', '10.0.0.1'], ['10.0.0.9/24', '10.0.1.1']],
  ['no range that holds the address', ['10.0.0.9/24', '10.0.1.1'], ['10.0.0.9/24', '10.0.0.1']],
  ['an IPv6 range that holds the address', ['::/8', '::1'], ['0.0.0.0/0', '10.0.0.1']],
  ['a single address in another spelling', ['::1', '0::1'], ['::1', '::1']],
  ['host bits that are set', ['10.0.0.9/24', '10.0.1.1'], ['10.0.0.0/24', '10.0.1.1']],
  ['a prefix of 0', ['10.0.0.9/0', '10.0.1.1'], ['10.0.0.0/10', '10.0.1.1']],
  ['a prefix of 32 bits or more', ['10.0.0.9/32', '10.0.1.1'], ['10.0.0.0/31', '10.0.1.1']],
  ['a prefix within an octet', ['10.0.0.9/31', '10.0.1.1'], ['10.0.0.0/24', '10.0.1.1']],
  ['the first address of a range as the address asked', ['10.0.0.9/24', '10.0.0.0'], ['10.0.0.9/24', '10.0.0.9']],
  ['the last address of a range as the address asked', ['::1-::9', '::9'], ['::1-::9', '::1']],
  ['an end of a range as the address asked', ['::1-::9', '::1'], ['::1-::9', '::2']],
  ['an address next to the range', ['::1-::9', '::a'], ['::1-::9', '::b']],
  ['an IPv4 address of 128.0.0.0 or above', ['128.0.0.0', '10.0.0.1'], ['127.255.255.255', '::1']],
  ['a range of 65,536 addresses or more', ['10.0.0.0/16', '10.0.0.1'], ['10.0.0.0/17', '10.0.0.1']],
  ['an octet above 255', ['10.0.0.256', '10.0.0.1'], ['10.0.0.255', '10.0.0.1']],
  ['an octet that is no plain number', ['10.0.0.0x1', '10.0.0.1'], ['10.0.0.0', '10.0.0.1']],
  ['other than four octets', ['10.0.1', '10.0.0.1'], ['10.0.0.1', '::1']],
  ['other than eight groups', ['1:2:3:4:5:6:7', '::1'], ['1:2:3:4:5:6:7:8', '::1']],
  ['other than eight groups', ['1:2:3:4::5:6:7:8', '::1'], ['1:2:3:4::5:1.2.3.4', '::1']],
  ['a group of five characters or more', ['::12345', '::1'], ['::1234', '::1.2.3.4']],
  ['a prefix above the longest', ['10.0.0.0/33', '10.0.0.1'], ['::1/33', '::1']],
  ['a prefix that is no plain number', ['10.0.0.0/', '10.0.0.1'], ['10.0.0.0/0', '10.0.0.1']],
  ['a second slash or dash', ['10.0.0.0/8/8', '10.0.0.1'], ['10.0.0.0/8', '10.0.0.1']],
  ['a range as the address asked', ['10.0.0.1', '10.0.0.1/32'], ['10.0.0.1/32', '10.0.0.1']],
  ['a span from one family to the other', ['10.0.0.1-::1', '10.0.0.1'], ['::1-::2', '10.0.0.1']],
  ['a span that ends before it begins', ['::2-::1', '::1'], ['::1-::1', '::1']],
  ['white space in an address', ['10.0.0.1 ', '::1'], ['10.0.0.1', '::1']],
  ['a character that stands in no address', ['10.0.0.*', '::1'], ['abcd::1-::f/9', '::1']],
  ['a refusal as the right answer', ['10.0.0.*', '::1'], ['10.0.0.0', '::1']],
];

describe('a question about a range', () => {
  it.each(rows)('has %s', (name, has, lacks) => {
    expect(features(...has)).toContain(name);
    expect(features(...lacks)).not.toContain(name);
  });
});
