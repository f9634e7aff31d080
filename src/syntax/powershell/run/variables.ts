/** What a variable holds. */
import { fold } from '../../fold.ts';
import type { Datum } from '../datum.ts';
import type { TextSpan } from '../tree.ts';
import type { Machine } from './machine.ts';
import { lookUp } from './store.ts';
import { boolean, NOTHING, unknown } from './values/convert.ts';

/** The value of `$name`; unknown, with the name, where nothing in the text gives it one. */
export function variable(m: Machine, name: string, place: TextSpan): Datum {
  switch (fold(name)) {
    case 'true':
      return boolean(true);
    case 'false':
      return boolean(false);
    case 'null':
      return NOTHING;
    case 'psitem':
      return lookUp(m, '_') ?? unknown('$_', place);
    default:
      return lookUp(m, name) ?? unknown(`$${name}`, place);
  }
}
