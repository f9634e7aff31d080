/** Connections as numbers: the channel, and the class of each field, found as they are met. */
import type { Connection, Recipient } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import type { Readings } from '../../model/readings.ts';
import { changesOf } from '../addresses/address-cells.ts';
import { attributeOf } from '../attributes/recipient-truth.ts';
import { addBit, dropBit, emptyBits, hasBit } from '../bits.ts';
import { channelOf } from '../channels/channels.ts';
import { type SizeProblem, tooLarge } from '../decision.ts';
import { type Classes, lazyClasses } from './classes.ts';
import { type Fields, subjectOf } from './fields.ts';
import type { RuleField } from './groups.ts';
import { pairNumbers } from './pair-numbers.ts';
import type { Products } from './products.ts';
import type { Tables } from './tables.ts';

/**
 * Encoders of each field. Their numbers hold for as long as the compiled rules; class 0 of usernames and recipients
 * says that there was no room for another class, and holds only until the next text is encoded.
 */
export interface Encoders {
  /** From 0 to 179; the same for all rules and readings. */
  readonly channel: (connection: Pick<Connection, 'protocol' | 'authenticationType' | 'middleTier'>) => number;
  /** The class of an address as it is written. Throws for a text that is none. */
  readonly address: (text: string) => number;
  /** The class of an IPv4 address from 0 to 2³² − 1. */
  readonly ipv4: (address: number) => number;
  /** The class of an IPv6 address in four words of 32 bits, the highest first. */
  readonly ipv6: (a: number, b: number, c: number, d: number) => number;
  /** The class of a username, `domain\user`. */
  readonly username: (username: string) => number;
  /** The class of a recipient's attributes. */
  readonly recipient: (recipient: Recipient) => number;
  /** CAR-SUBJECT: the account whose username and recipient are to be encoded. */
  readonly subject: (connection: Connection) => Pick<Connection, 'username' | 'recipient'>;
}

/** Bytes that the tables of the addresses may take; they are made when rules are compiled. */
const MOST_ADDRESS_BYTES = 2 ** 26;
/** Bytes that classes of usernames or recipients may take; what goes beyond is decided without being remembered. */
const MOST_LAZY_BYTES = 2 ** 26;
/** Texts of a field that are remembered; beyond it all are forgotten, and the classes stay. */
const MOST_TEXTS = 2 ** 17;

/** The encoders of a compiled rule set; fills the rows of the addresses. Refused (`too-large`): more than 64 MiB for these. */
export function encodersOf(
  products: Products,
  fields: Fields,
  tables: Tables,
  readings: Readings,
): Result<Encoders, SizeProblem> {
  const size = (fields.cells.count + 1) * tables.bytesOf('addresses');
  if (size > MOST_ADDRESS_BYTES) return tooLarge('the table of addresses', size, MOST_ADDRESS_BYTES, 'bytes');
  const { cells } = fields;
  const classOfCell = addressClasses(fields, tables);
  const isCallers = readings['rule-subject'] === 'caller';
  return {
    ok: true,
    value: {
      channel: channelOf,
      address: (text) => classOfCell[cells.cellOfText(text)] ?? 0,
      ipv4: (address) => classOfCell[cells.cellOfIpv4(address)] ?? 0,
      ipv6: (a, b, c, d) => classOfCell[cells.cellOfIpv6(a, b, c, d)] ?? 0,
      username: usernameEncoder(products, fields, tables),
      recipient: recipientEncoder(products, fields, tables),
      subject: (connection) => subjectOf(connection, isCallers),
    },
  };
}

function classesOf(field: RuleField, tables: Tables, limit: number): Classes {
  return lazyClasses(tables.rowsOf(field), limit, (row, truth) => tables.writeRow(field, row, truth));
}

/** The class of each cell, all written at once: a walk along the line that changes only the sets that begin or end. */
function addressClasses({ cells }: Pick<Fields, 'cells'>, tables: Tables): Uint32Array {
  const classes = classesOf('addresses', tables, cells.count);
  const truth = emptyBits(cells.spans.length);
  const changes = changesOf(cells);
  let within = 0;
  return Uint32Array.from({ length: cells.count }, (_, cell) => {
    for (const set of changes[cell] ?? []) {
      within += hasBit(truth, set) ? -1 : 1;
      if (hasBit(truth, set)) dropBit(truth, set);
      else addBit(truth, set);
    }
    return within > MOST_SHARED ? classes.add(truth) : classes.classOf(truth);
  });
}

/** Cells in more sets than these are hardly ever alike, and comparing them costs more than a row. */
const MOST_SHARED = 16;

function usernameEncoder(products: Products, fields: Fields, tables: Tables): (username: string) => number {
  const classes = classesOf('usernames', tables, roomFor('usernames', tables));
  const truth = emptyBits(products.usernames.length);
  const known = new Map<string, number>();
  return (username) => {
    const met = known.get(username);
    if (met !== undefined) return met;
    truth.fill(0);
    fields.usernameTruth(username, truth);
    return remember(known, username, classes.classOf(truth));
  };
}

/** A chain of tables, one for each two properties: from what the properties so far came to, and the next two cells. */
function recipientEncoder(
  products: Products,
  { recipients: { properties, truthOf, makeRoom } }: Fields,
  tables: Tables,
): (recipient: Recipient) => number {
  const classes = classesOf('filter', tables, roomFor('filter', tables));
  const truth = emptyBits(products.filters.length);
  const cells = properties.map(() => 0);
  const start = pairNumbers();
  const steps = properties.map(() => pairNumbers());
  let ends: number[] = []; // by the number of the last pair its class; 0 is none
  const forget = (): void => {
    for (const step of [start, ...steps]) step.forget();
    ends = [];
  };
  return (recipient) => {
    for (let index = 0; index < properties.length; index += 1) {
      const property = properties[index];
      if (property !== undefined) cells[index] = property.cellOf(attributeOf(recipient, property.property));
    }
    let state = start.numberOf(cellsAt(cells, 0), cellsAt(cells, 2));
    for (let index = 4; index < cells.length; index += 2)
      state = steps[index]?.numberOf(state, cellsAt(cells, index)) ?? 0;
    const met = ends[state] ?? 0;
    if (met > 0) return met;
    truth.fill(0);
    truthOf(cells, truth);
    const found = classes.classOf(truth);
    ends[state] = found;
    if (makeRoom() || ends.length >= MOST_TEXTS) forget(); // only what was not met before adds a cell
    return found;
  };
}

/** Two cells as one number below 2³⁰: a property has at most 2¹⁴ and those that one recipient adds (`makeRoom`). */
function cellsAt(cells: readonly number[], index: number): number {
  return ((cells[index] ?? 0) << 15) | (cells[index + 1] ?? 0);
}

function roomFor(field: RuleField, tables: Tables): number {
  return Math.floor(MOST_LAZY_BYTES / tables.bytesOf(field));
}

/** Remembers a text whose class stays. */
function remember(known: Map<string, number>, text: string, found: number): number {
  if (found === 0) return found;
  if (known.size >= MOST_TEXTS) known.clear();
  known.set(text, found);
  return found;
}
