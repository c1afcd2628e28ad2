import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { finish, finishInTurns } from '../../../shared/anchoring/slices.ts';

function* count(to: number, onStep: (step: number) => void = () => {}): Generator<void, string> {
  for (let step = 1; step <= to; step += 1) {
    onStep(step);
    yield;
  }
  return 'done';
}

describe('work in slices', () => {
  it('gives its result at once or in turns', async () => {
    expect(finish(count(3))).toBe('done');
    expect(await finishInTurns(count(3), { pause: async () => {} })).toBe('done');
  });

  it('pauses whenever its turn has lasted some milliseconds', async () => {
    let now = 0;
    vi.spyOn(Date, 'now').mockImplementation(() => now);
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    const pausedAt: number[] = [];
    const work = count(10, () => {
      now += 5;
    });
    const pause = async () => {
      pausedAt.push(now);
    };
    expect(await finishInTurns(work, { pause })).toBe('done');
    expect(pausedAt).toEqual([15, 30, 45]);
  });

  it('ends without a result when it is cancelled', async () => {
    let last = 0;
    const work = count(1000, (step) => {
      last = step;
    });
    const result = await finishInTurns(work, { pause: async () => {}, isCancelled: () => last === 5 });
    expect(result).toBeUndefined();
    expect(last).toBe(5);
  });
});
