/** A grammar of filters that is written apart from the parser, for peggy: OPATH-GRAMMAR and OPATH-TOKENS as they stand. */
import peggy from 'peggy';
import type { Chain } from '../../../src/model/filter.ts';

const source = String.raw`
{{
  const PROPERTIES = ['City', 'Company', 'CountryOrRegion', 'Department', 'Office', 'PostalCode', 'StateOrProvince', 'StreetAddress'];
  for (let number = 1; number <= 15; number += 1) PROPERTIES.push('CustomAttribute' + number);
  const fold = (word) => Array.from(word, (one) => (one === '\u0130' ? 'i' : one.toLowerCase())).join('');
  const is = (word, ...names) => names.includes(fold(word));
  const find = (word) => PROPERTIES.find((name) => fold(name) === fold(word));
}}

filter = gap @chain gap

chain = first:operand rest:(gap operator:connective gap operand:operand { return { operator, operand }; })* {
  return { kind: 'chain', first, rest };
}

operand = nots:(not gap)* body:(comparison / "(" gap @chain gap ")") { return { nots: nots.length, body }; }

comparison = property:property gap operator:operator gap value:value {
  return { kind: 'comparison', property, operator, value };
}

not = w:word &{ return is(w, '-not'); }
connective = w:word &{ return is(w, '-and', '-or'); } { return fold(w); }
operator = w:word &{ return is(w, '-eq', '-ne', '-like', '-notlike', '-lt', '-gt'); } { return fold(w); }
property = w:word &{ return find(w) !== undefined; } { return find(w)[0].toLowerCase() + find(w).slice(1); }

value
  = "'" parts:([^']+ / "''" { return ["'"]; })* "'" end { return { kind: 'text', written: parts.flat().join(''), quote: "'" }; }
  / '"' parts:([^"]+ / '""' { return ['"']; })* '"' end { return { kind: 'text', written: parts.flat().join(''), quote: '"' }; }
  / w:word &{ return is(w, '$null'); } { return { kind: 'null', written: w }; }
  / w:word &{ return is(w, '$true', '$false'); } { return { kind: 'boolean', written: w.slice(1) }; }
  / w:$[0-9]+ end { return { kind: 'integer', written: w }; }

word = @$[^ \t\r\n()'"]+ end
end = &[ \t()] / !.
gap = [ \t]*
`;

const parser = peggy.generate(source);

/** The tree that the grammar gives to a text, or undefined when it does not produce it. */
export function derive(text: string): Chain | undefined {
  try {
    return parser.parse(text);
  } catch (error) {
    if (error instanceof parser.SyntaxError) return undefined;
    throw error;
  }
}
