/** The library in Node: what runs anywhere, programs as subjects, and the golden cases that this package ships. */
export * from './browser.ts';
export { type CheckSubjectOptions, checkSubject } from './node/check-subject.ts';
export { childProcess, type ProgramSubject } from './node/child-process.ts';
export { goldenCases } from './node/golden-cases.ts';
