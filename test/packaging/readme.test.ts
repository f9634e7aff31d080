/** What the README tells a stranger to copy works in a project with the package installed. */
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PATIENT, PATIENT_RUN } from '../support/hangs.ts';
import { makeConsumer, manifest, root } from './consumer.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const consumer = makeConsumer();
afterAll(() => consumer.remove());
const { run, write, folder } = consumer;
const installed = join(folder, 'node_modules', manifest.name);

function block(language: string): string {
  const [, text = ''] = new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'm').exec(readme) ?? [];
  if (text === '') throw new Error(`the README has no block of ${language}`);
  return text;
}

describe('the test in the README', () => {
  const vitest = (gateway: string) => {
    write('src/gateway.js', gateway);
    write('test/conformance.test.ts', block('ts'));
    return run(process.execPath, 'node_modules/vitest/vitest.mjs', 'run', '--root', folder);
  };

  it('has about ten lines', () => expect(block('ts').trimEnd().split('\n').length).toBeLessThanOrEqual(11));

  it('has a limit of its own that is there for hangs alone', () => {
    const [, limit = ''] = /^\}, ([\d_]+)\);$/m.exec(block('ts')) ?? [];
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

describe('the job in the README', () => {
  const { steps = [] } = Object.values(parseYaml(block('yaml')).jobs)[0] ?? {};
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

describe('the first steps in the README', () => {
  it('copy a template that is wired', () => {
    const [, copy = ''] = /^(cp .*)$/m.exec(readme) ?? [];
    expect(run('sh', '-c', copy)).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(run('npx', 'access-conformance', 'smoke', ...PATIENT, '--', 'node', 'adapter.mjs').stdout).toContain(
      'is wired',
    );
  });

  it.each([
    ['no line within', 'setInterval(() => {}, 1000)'],
    ['is no JSON', 'console.log("My gateway, version 4"); process.stdin.resume()'],
    ['is no UTF-8', 'process.stdout.write(Buffer.from([0x7b, 0xfc, 0x7d, 10])); process.stdin.resume()'],
    ['it exited with code', 'console.error("no licence"); process.exit(4)'],
  ])('say what it means that the report says `%s`', (said, script) => {
    expect(readme).toContain(`| \`${said}\` |`);
    const limit = said === 'no line within' ? ['--timeout', '200ms'] : PATIENT;
    const { status, stdout, stderr } = run('npx', 'access-conformance', 'smoke', ...limit, '--', 'node', '-e', script);
    expect(stdout + stderr).toContain(said);
    expect(status).toBe(3);
  });
});
