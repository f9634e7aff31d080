/** The date stands still in every test file, so that no limit of ours is over because a machine is slow; a test may move it. */
import { vi } from 'vitest';

vi.useFakeTimers({ toFake: ['Date'] });
