import { describe, expect, it } from 'vitest';
import { type SourceOption, sourceOptions } from '../../../renderer/features/document/source-options.ts';
import type { Source } from '../../../shared/model/source.ts';

function source(name: string, aliases: readonly string[] = []): Source {
  return {
    id: name,
    name,
    aliases,
    kind: 'outlet',
    interest: null,
    interestReason: null,
    grades: [],
    documents: 0,
    mentions: 0,
  };
}

const words = (option: SourceOption) =>
  option.type === 'none' ? '-' : option.type === 'create' ? `+ ${option.name}` : option.source.name;

const sources = [
  source('Daily Courier', ['ڈیلی کوریئر', 'The Courier']),
  source('Courier Press'),
  source('Ellery Post'),
];

describe('the sources a document can come from', () => {
  it('are found by name first, then by alias in any script', () => {
    const none = { publisher: null, source: null };
    expect(sourceOptions(sources, 'COUR', none).map(words)).toEqual([
      'Courier Press',
      'Daily Courier',
      '+ COUR',
    ]);
    expect(sourceOptions(sources, 'کوریئر', none).map(words)).toEqual(['Daily Courier', '+ کوریئر']);
  });

  it('begin with the publisher as a new source while nothing is typed', () => {
    const options = sourceOptions(sources, '', { publisher: 'Harbour Watch', source: null });
    expect(options.map(words)).toEqual(['+ Harbour Watch', 'Courier Press', 'Daily Courier', 'Ellery Post']);
  });

  it('offer nothing new that is a name or an alias already', () => {
    expect(sourceOptions(sources, '', { publisher: 'the courier', source: null }).map(words)).toEqual([
      'Courier Press',
      'Daily Courier',
      'Ellery Post',
    ]);
    expect(sourceOptions(sources, 'ellery post', { publisher: null, source: null }).map(words)).toEqual([
      'Ellery Post',
    ]);
  });

  it('end with no source where there is one to take away', () => {
    const options = sourceOptions(sources, '', { publisher: null, source: 'Ellery Post' });
    expect(options.map(words).at(-1)).toBe('-');
  });
});
