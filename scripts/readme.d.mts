/** The README with every output made anew. */
export function regenerate(text: string): string;
