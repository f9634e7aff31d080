/** What a connection is to some rules: in each field, which of their conditions are true of it. */
import type { Caller, Connection, Recipient } from '../../model/generated/wire.generated.ts';
import type { Readings } from '../../model/readings.ts';
import { type AddressCells, addressCells, isInSpans } from '../addresses/address-cells.ts';
import { attributeOf, type RecipientTruth, recipientTruth } from '../attributes/recipient-truth.ts';
import { addBit, type Bits, emptyBits, hasBit } from '../bits.ts';
import { type UsernameTruth, usernameTruth } from '../usernames/username-truth.ts';
import type { Products } from './products.ts';

/** The three fields that cells are found in; channels are a table of their own. Truths are sets of numbers of conditions. */
export interface Fields {
  readonly cells: AddressCells;
  /** Adds to an empty set the address sets that hold the cell. */
  readonly addressTruth: (cell: number, into: Bits) => void;
  /** Adds to an empty set the conditions on usernames that hold. */
  readonly usernameTruth: UsernameTruth;
  readonly recipients: RecipientTruth;
}

/** The fields of some products under a reading. */
export function fieldsOf(products: Products, readings: Readings): Fields {
  const cells = addressCells(products.addresses, readings);
  const matching = usernameTruth(products.patterns, readings);
  const lists = emptyBits(products.patterns.length);
  return {
    cells,
    addressTruth: (cell, into) => {
      for (const [set, spans] of cells.spans.entries()) if (isInSpans(spans, cell)) addBit(into, set);
    },
    usernameTruth: (username, into) => {
      lists.fill(0);
      matching(username, lists);
      for (const [number, { some, except }] of products.usernames.entries()) {
        if ((some < 0 || hasBit(lists, some)) && (except < 0 || !hasBit(lists, except))) addBit(into, number);
      }
    },
    recipients: recipientTruth(products.filters, products.readingsOf.filters),
  };
}

/** Adds to an empty set the filters that hold for the recipient. */
export function filterTruth({ properties, truthOf, makeRoom }: RecipientTruth, recipient: Recipient, into: Bits): void {
  makeRoom();
  truthOf(
    properties.map(({ property, cellOf }) => cellOf(attributeOf(recipient, property))),
    into,
  );
}

/** CAR-SUBJECT: whose username and attributes are looked at. */
export function subjectOf(connection: Connection, isCallers: boolean): Caller {
  const { caller } = connection;
  return isCallers && caller !== undefined && caller !== null ? caller : connection;
}
