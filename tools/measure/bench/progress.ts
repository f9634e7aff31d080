/** What has been measured so far, for whoever sits before a terminal. */
export function progress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${line}\n`);
}
