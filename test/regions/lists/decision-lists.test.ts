import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Connection } from '../../../src/model/generated/wire.generated.ts';
import { valid } from '../../../src/model/invariant.ts';
import { applies, bypasses, order, toClient } from '../../../src/reference/client-access-rules.ts';
import { reference } from '../../../src/reference/reference.ts';
import { channelOf } from '../../../src/regions/channels/channels.ts';
import { channelsBut, gridOf, listAt, placesAt } from '../../../src/regions/lists/decision-lists.ts';
import { fieldsOf, subjectOf } from '../../../src/regions/rules/fields.ts';
import { bypassing, productsOf } from '../../../src/regions/rules/products.ts';
import { readRules } from '../../../src/syntax/rules.ts';
import { connection, readings, rules } from '../../reference/questions.ts';
import { isTrue } from './accounts.ts';

it('a list says of an account what the rules say, whichever channel and address of the classes is taken', () => {
  fc.assert(
    fc.property(rules, connection, readings, (all, when: Connection, how) => {
      const read = order(valid(readRules(all)));
      const products = productsOf(read, how, 'applies');
      const grid = gridOf(products, how, channelsBut(bypassing(how)));
      const semantics = { readings: how, semantics: reference };
      const channels = grid.channels.find((members) => members.includes(channelOf(when)));
      expect(channels === undefined).toBe(bypasses(when, semantics));
      const cell = fieldsOf(products, how).cells.cellOfText(when.clientIPAddress);
      const cells = grid.addresses.find((each) => each.cells.includes(cell));
      if (channels === undefined) return;
      const list = listAt(cells === undefined ? [] : placesAt(grid, cells), channels.at(-1) ?? -1, products, grid);
      const account = subjectOf(when, how['rule-subject'] === 'caller');
      const found = list.find(({ literals }) => literals.every((each) => isTrue(each, account, products, how)));
      const expected = read.findIndex((rule) => applies(rule, toClient(when), semantics).kind === 'applies');
      expect(found?.rule ?? -1).toBe(expected);
      expect(list.slice(0, -1).every(({ literals }) => literals.length > 0)).toBe(true);
      expect(grid.demands.map((demand) => demand.rule)).toEqual(products.products.map(({ rule }) => rule));
    }),
    { numRuns: 500 },
  );
});
