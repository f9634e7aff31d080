/** What the docs tell a stranger to copy works in a project with the package installed. */
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PATIENT, PATIENT_RUN } from '../support/hangs.ts';
import { makeConsumer, manifest, root } from './consumer.ts';

const page = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');
const adapters = page('adapters.md');
const consumer = makeConsumer();
afterAll(() => consumer.remove());
const { run, write, folder } = consumer;
const installed = join(folder, 'node_modules', manifest.name);

function block(language: string, name: string): string {
  const [, text = ''] = new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'm').exec(page(name)) ?? [];
  if (text === '') throw new Error(`docs/${name} has no block of ${language}`);
  return text;
}

const example = block('ts', 'library.md');

describe('the test in library.md', () => {
  const vitest = (gateway: string) => {
    write('src/gateway.js', gateway);
    write('test/conformance.test.ts', example);
    return run(process.execPath, 'node_modules/vitest/vitest.mjs', 'run', '--root', folder);
  };

  it('has about ten lines', () => expect(example.trimEnd().split('\n').length).toBeLessThanOrEqual(11));

  it('has a limit of its own that is there for hangs alone', () => {
    const [, limit = ''] = /^\}, ([\d_]+)\);$/m.exec(example) ?? [];
    expect(Number(limit.replaceAll('_', ''))).toBeGreaterThanOrEqual(120_000);
  });

  it('passes for a right function and explains a wrong one', () => {
    symlinkSync(join(root, 'node_modules', 'vitest'), join(folder, 'node_modules', 'vitest'));
    const right = vitest(`
      import { answer } from '${manifest.name}';
      export const decide = (rules, when) => answer({ chapter: 'client-access-rules', given: { rules }, when }).action;`);
    expect(right.stdout).toContain('1 passed');
    expect(right.status).toBe(0);
    const wrong = vitest("export const decide = (rules) => rules[0]?.action ?? 'AllowAccess';");
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toContain('not conformant: ');
    expect(wrong.stderr).toMatch(/clause +CAR-/);
  });
});

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly run?: string; readonly uses?: string }[] }>
  >;
}

/** The reader of YAML that one of our development tools declares. */
function parseYaml(text: string): Workflow {
  const require = createRequire(createRequire(import.meta.url).resolve('json-schema-to-typescript'));
  return require('js-yaml').load(text);
}

describe('the job in ci.md', () => {
  const { steps = [] } = Object.values(parseYaml(block('yaml', 'ci.md')).jobs)[0] ?? {};
  const checks = steps.flatMap((step) => (step.run?.includes('access-conformance') ? [step.run] : []));

  it('checks out, installs, checks and keeps the report', () => {
    expect(steps.map((step) => step.run?.split(' ').slice(0, 2).join(' ') ?? step.uses?.split('@')[0])).toEqual([
      'actions/checkout',
      'actions/setup-node',
      'npm ci',
      'npx access-conformance',
      'actions/upload-artifact',
    ]);
  });

  it.each([
    ['passes', 'adapter.mjs', 0],
    ['fails', 'faulty-adapter.mjs', 1],
  ])('%s for %s, and writes its files', (_, adapter, status) => {
    write('conformance/adapter.mjs', readFileSync(join(installed, 'examples/adapters/javascript', adapter), 'utf8'));
    expect(checks).toHaveLength(1);
    const patient = checks[0]?.replace(' check ', ` check ${PATIENT_RUN.join(' ')} `) ?? '';
    const done = run('sh', '-c', patient);
    expect(done.status, done.stdout.slice(0, 2000) + done.stderr).toBe(status);
    for (const file of ['conformance.ndjson', 'conformance.xml']) expect(existsSync(join(folder, file))).toBe(true);
    expect(run('npx', 'access-conformance', 'report', 'conformance.ndjson').status).toBe(status);
  });
});

describe('the first steps in adapters.md', () => {
  it('copy a template that is wired', () => {
    const [, copy = ''] = /^(cp .*)$/m.exec(adapters) ?? [];
    expect(run('sh', '-c', copy)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(run('npx', 'access-conformance', 'smoke', ...PATIENT, '--', 'node', 'adapter.mjs').stdout).toContain(
      'is wired',
    );
  });

  it.each([
    ['does not flush', 'setInterval(() => {}, 1000)'],
    ['prints a banner', 'console.log("My gateway, version 4"); process.stdin.resume()'],
    ['writes in the encoding', 'process.stdout.write(Buffer.from([0x7b, 0xfc, 0x7d, 10])); process.stdin.resume()'],
    ['ended early', 'console.error("no licence"); process.exit(4)'],
  ])('quote what the report says of an adapter that %s', (mistake, script) => {
    const [, printed = ''] = new RegExp(`^\\| \`(.+)\` \\| ${mistake}`, 'm').exec(adapters) ?? [];
    expect(printed).not.toBe('');
    const limit = mistake === 'does not flush' ? ['--timeout', '200ms'] : PATIENT;
    const { status, stdout, stderr } = run('npx', 'access-conformance', 'smoke', ...limit, '--', 'node', '-e', script);
    expect(stdout + stderr).toContain(printed);
    expect(status).toBe(3);
  });
});
