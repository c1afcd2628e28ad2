import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave, type SaveState } from '../../../renderer/features/editor/autosave.ts';

/** A save whose answers the test gives by hand. */
function arrange() {
  const posted: { value: string; mergeKey: string; answer: PromiseWithResolvers<void> }[] = [];
  const states: SaveState[] = [];
  const autosave = createAutosave<string>({
    save: (value, mergeKey) => {
      const answer = Promise.withResolvers<void>();
      posted.push({ value, mergeKey, answer });
      return answer.promise;
    },
    onStateChange: (state) => states.push(state),
    messageOf: (thrown) => String(thrown),
    isTemporary: (thrown) => thrown === 'unavailable',
  });
  const values = () => posted.map(({ value }) => value);
  return { autosave, posted, states, values };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('autosave', () => {
  it('commits once, a moment after the last change', () => {
    const { autosave, values } = arrange();
    autosave.change('o');
    vi.advanceTimersByTime(300);
    autosave.change('on');
    vi.advanceTimersByTime(399);
    expect(values()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(values()).toEqual(['on']);
  });

  it('does not wait for ever while changes keep coming', () => {
    const { autosave, values } = arrange();
    for (let count = 1; count <= 11; count++) {
      autosave.change('x'.repeat(count));
      vi.advanceTimersByTime(200);
    }
    expect(values()).toEqual(['x'.repeat(10)]);
  });

  it('posts what waits at once when flushed, and nothing twice', () => {
    const { autosave, values } = arrange();
    autosave.change('last words');
    autosave.flush();
    autosave.flush();
    vi.runAllTimers();
    expect(values()).toEqual(['last words']);
  });

  it('says saved only after the answer to the newest value', async () => {
    const { autosave, posted, states } = arrange();
    autosave.change('first');
    autosave.flush();
    autosave.change('second');
    autosave.flush();
    posted[0]?.answer.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toEqual({ type: 'unsaved' });
    posted[1]?.answer.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toEqual({ type: 'saved' });
    expect(autosave.isBusy()).toBe(false);
  });

  it('keeps a value that could not be committed and writes it with the next flush', async () => {
    const { autosave, posted, states, values } = arrange();
    autosave.change('kept');
    autosave.flush();
    posted[0]?.answer.reject('The disk is full.');
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toEqual({ type: 'failed', message: 'The disk is full.', isTemporary: false });
    expect(autosave.isBusy()).toBe(true);
    autosave.flush();
    expect(values()).toEqual(['kept', 'kept']);
  });

  it('tries again by itself after a failure that passes', async () => {
    const { autosave, posted, values } = arrange();
    autosave.change('kept');
    autosave.flush();
    posted[0]?.answer.reject('unavailable');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(values()).toEqual(['kept', 'kept']);
  });

  it('does not write an old value over a newer one after a failure', async () => {
    const { autosave, posted, values } = arrange();
    autosave.change('old');
    autosave.flush();
    autosave.change('new');
    autosave.flush();
    posted[0]?.answer.reject('unavailable');
    posted[1]?.answer.resolve();
    await vi.runAllTimersAsync();
    expect(values()).toEqual(['old', 'new']);
  });

  it('gives one merge key per session', () => {
    const { autosave, posted } = arrange();
    for (const value of ['a', 'b']) {
      autosave.change(value);
      autosave.flush();
    }
    autosave.startSession();
    autosave.change('c');
    autosave.flush();
    const [first, second, third] = posted.map(({ mergeKey }) => mergeKey);
    expect(first).toBe(second);
    expect(third).not.toBe(second);
  });
});
