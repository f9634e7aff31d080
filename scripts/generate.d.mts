/** Name of each generated file and the text that it should have. */
export function generated(): Promise<Readonly<Record<string, string>>>;
