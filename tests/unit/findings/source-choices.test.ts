import { describe, expect, it } from 'vitest';
import { sourceChoices } from '../../../renderer/features/findings/source-choices.ts';
import type { Source } from '../../../shared/model/source.ts';

function source(id: string, name: string, aliases: readonly string[] = []): Source {
  // The choices are made of names alone.
  return { id, name, aliases } as unknown as Source;
}

const sources = [
  source('1', 'Daily Courier'),
  source('2', 'Human Rights Watch', ['HRW']),
  source('3', 'AFP'),
];
const candidates = [{ id: '2', name: 'Human Rights Watch', because: 'an alias' }];
const asked = { name: 'HRW', sources, candidates };

describe('whom a name may mean', () => {
  it('puts the candidates first, with the reason, then all others by name', () => {
    expect(sourceChoices('', asked)).toEqual([
      { type: 'source', id: '2', name: 'Human Rights Watch', because: 'an alias' },
      { type: 'source', id: '3', name: 'AFP', because: null },
      { type: 'source', id: '1', name: 'Daily Courier', because: null },
    ]);
  });

  it('offers to make a source of the name in the text, before all that is only listed, unless one is called that', () => {
    const [first] = sourceChoices('', { ...asked, name: 'Harbour Watch', candidates: [] });
    expect(first).toEqual({ type: 'create', name: 'Harbour Watch' });
    expect(sourceChoices('', asked)).not.toContainEqual({ type: 'create', name: 'HRW' });
  });

  it('finds by what is typed in names and aliases, whatever the case, and offers to make that last', () => {
    expect(sourceChoices('hrw', asked).map((choice) => choice.name)).toEqual(['Human Rights Watch']);
    expect(sourceChoices('cour', asked)).toEqual([
      { type: 'source', id: '1', name: 'Daily Courier', because: null },
      { type: 'create', name: 'cour' },
    ]);
  });
});
