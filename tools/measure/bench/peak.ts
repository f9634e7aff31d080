// Loaded before a program: says at its end on standard error how many bytes it held at the most.
process.once('exit', () => process.stderr.write(`\npeak ${process.resourceUsage().maxRSS * 1024}\n`));
