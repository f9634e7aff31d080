/** Path of each generated file from the root, and the text that it should have. */
export function generated(): Promise<Readonly<Record<string, string>>>;
