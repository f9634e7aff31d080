/** What one side lets in beside the other, in the words of Cedar. */
export type AccessRelation = 'equal' | 'more-permissive' | 'less-permissive' | 'incomparable';

/** The relation of the second side to the first, given what is decided before and after wherever that may differ. */
export function relationOf<A>(pairs: readonly (readonly [A, A])[], open: A): AccessRelation {
  const changed = pairs.filter(([before, after]) => before !== after);
  const opens = changed.some(([, after]) => after === open);
  const closes = changed.some(([before]) => before === open);
  if (opens && closes) return 'incomparable';
  if (opens) return 'more-permissive';
  return closes ? 'less-permissive' : 'equal';
}
