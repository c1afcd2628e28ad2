import { describe, expect, it } from 'vitest';
import { createIncoming } from '../../../renderer/features/editor/incoming.ts';

describe('a value that comes back from the store', () => {
  it('is no news when the editor wrote it', () => {
    const incoming = createIncoming('');
    incoming.wrote('one');
    expect(incoming.isNews('one')).toBe(false);
  });

  it('is no news when it is an earlier write that arrives late', () => {
    const incoming = createIncoming('');
    incoming.wrote('one');
    incoming.wrote('one two');
    expect([incoming.isNews('one'), incoming.isNews('one two')]).toEqual([false, false]);
  });

  it('is no news when it is what the store had until an own write is known', () => {
    const incoming = createIncoming('before');
    incoming.wrote('after');
    expect([incoming.isNews('before'), incoming.isNews('after')]).toEqual([false, false]);
  });

  it('is news when an undo brings back what was there before', () => {
    const incoming = createIncoming('before');
    incoming.wrote('after');
    incoming.isNews('after');
    expect(incoming.isNews('before')).toBe(true);
  });

  it('is news again when a redo brings back an own write', () => {
    const incoming = createIncoming('before');
    incoming.wrote('after');
    incoming.isNews('after');
    incoming.isNews('before');
    expect(incoming.isNews('after')).toBe(true);
  });

  it('is news when another window wrote it', () => {
    const incoming = createIncoming('mine');
    expect([incoming.isNews('theirs'), incoming.isNews('theirs')]).toEqual([true, false]);
  });
});
