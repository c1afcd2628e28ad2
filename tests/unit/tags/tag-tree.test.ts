import { describe, expect, it } from 'vitest';
import type { Tag } from '../../../shared/model/tag.ts';
import { isAtOrBelow, tagRows } from '../../../shared/tags/tag-tree.ts';

function tag(id: string, parent: string | null = null, name = id): Tag {
  return {
    id,
    name,
    definition: '',
    parent,
    colour: 'amber',
    pattern: 'none',
    letter: 'X',
    digit: null,
    annotations: 0,
  };
}

const shape = (tags: readonly Tag[], collapsed?: ReadonlySet<string>) =>
  tagRows(tags, collapsed).map(({ tag: { name }, depth }) => `${'  '.repeat(depth)}${name}`);

describe('the codebook as rows', () => {
  it('puts each tag above those below it, siblings by name', () => {
    const tags = [
      tag('denial'),
      tag('figure', 'casualties'),
      tag('casualties'),
      tag('age', 'figure'),
      tag('10', 'casualties'),
      tag('9', 'casualties'),
    ];
    expect(shape(tags)).toEqual(['casualties', '  9', '  10', '  figure', '    age', 'denial']);
  });

  it('leaves out what is below a collapsed tag', () => {
    const tags = [tag('casualties'), tag('figure', 'casualties'), tag('age', 'figure'), tag('denial')];
    expect(shape(tags, new Set(['casualties']))).toEqual(['casualties', 'denial']);
    expect(tagRows(tags, new Set(['casualties']))[0]?.hasChildren).toBe(true);
  });

  it('loses no tag whose parent is missing or below itself', () => {
    expect(shape([tag('a', 'gone'), tag('b', 'c'), tag('c', 'b'), tag('d', 'd')])).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  it('tells the tags above', () => {
    const rows = tagRows([tag('a'), tag('b', 'a'), tag('c', 'b')]);
    expect(rows.at(-1)?.above.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('moving below', () => {
  it('is refused for the tag itself and all tags below it', () => {
    const tags = [tag('a'), tag('b', 'a'), tag('c', 'b'), tag('d')];
    expect(['a', 'b', 'c', 'd'].map((id) => isAtOrBelow(tags, id, 'a'))).toEqual([true, true, true, false]);
  });

  it('ends also where the parents form a ring', () => {
    expect(isAtOrBelow([tag('a', 'b'), tag('b', 'a')], 'a', 'z')).toBe(false);
  });
});
