import { describe, expect, it } from 'vitest';
import { tagOptions } from '../../../renderer/features/annotations/tag-options.ts';
import type { Tag } from '../../../shared/model/tag.ts';

function tag(name: string, fields: Partial<Tag> = {}): Tag {
  return {
    id: name,
    name,
    definition: '',
    parent: null,
    colour: 'amber',
    pattern: 'none',
    letter: 'X',
    digit: null,
    annotations: 0,
    ...fields,
  };
}

const names = (tags: readonly Tag[], query: string) =>
  tagOptions(tags, query, []).map((option) =>
    option.type === 'tag' ? option.row.tag.name : `+ ${option.name}`,
  );

describe('the options of the tag picker', () => {
  const tags = [
    tag('Denial'),
    tag('Casualty figure'),
    tag('Figure', { parent: 'Denial' }),
    tag('Configuration'),
    tag('Eyewitness', { definition: 'Was there and saw a figure.' }),
  ];

  it('are all tags in the order of the codebook while nothing is typed', () => {
    expect(names(tags, '  ')).toEqual(['Casualty figure', 'Configuration', 'Denial', 'Figure', 'Eyewitness']);
  });

  it('put the very name first, then the start of a word, then anywhere, then the definition', () => {
    expect(names(tags, 'figure')).toEqual(['Figure', 'Casualty figure', 'Eyewitness']);
    expect(names(tags, 'fig')).toEqual(['Figure', 'Casualty figure', 'Configuration', 'Eyewitness', '+ fig']);
  });

  it('offer no new tag where one has the name in another case or without its accents', () => {
    expect(names([tag('Démenti')], 'dementi')).toEqual(['Démenti']);
    expect(names([tag('Démenti')], 'dementi ')).toEqual(['Démenti']);
  });

  it('offer a new tag of the typed name, with single spaces', () => {
    expect(names([], '  two   words ')).toEqual(['+ two words']);
  });

  it('tell whether all, some or none of the annotations carry a tag', () => {
    const options = tagOptions([tag('A'), tag('B'), tag('C')], '', [['A', 'B'], ['A']]);
    expect(options.map((option) => option.type === 'tag' && option.use)).toEqual(['all', 'some', 'none']);
  });
});
