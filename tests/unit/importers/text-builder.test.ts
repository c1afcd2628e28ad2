import { describe, expect, test } from 'vitest';
import { TextBuilder } from '../../../electron/importers/text-builder.ts';
import { captureProblems } from '../../support/capture-invariants.ts';

const paragraph = () => ({ type: 'paragraph' }) as const;

function build(fill: (builder: TextBuilder) => void) {
  const builder = new TextBuilder();
  fill(builder);
  const built = builder.build();
  expect(captureProblems(built)).toEqual([]);
  return built;
}

describe('TextBuilder', () => {
  test('gives nothing for nothing', () => {
    expect(build(() => {})).toEqual({ text: '', blocks: [], marks: [] });
  });

  test('collapses white space across the pieces that words come in', () => {
    const { text } = build((builder) => {
      for (const piece of [' a', ' ', '\n b', '', 'c ', '\t']) builder.addText(piece);
    });
    expect(text).toBe('a bc');
  });

  test('asks for a shape only for blocks with words', () => {
    const asked: string[] = [];
    build((builder) => {
      for (const [name, words] of [
        ['one', 'a'],
        ['two', ' \n'],
        ['three', 'b'],
      ] as const) {
        builder.startBlock(() => {
          asked.push(name);
          return paragraph();
        });
        builder.addText(words);
      }
    });
    expect(asked).toEqual(['one', 'three']);
  });

  test('keeps an open mark over blocks and closes the right one', () => {
    const { text, marks } = build((builder) => {
      const strong = builder.openMark({ type: 'strong' });
      builder.addText('a ');
      const link = builder.openMark({ type: 'link', href: 'https://example.org/' });
      builder.addText(' b');
      builder.startBlock(paragraph);
      builder.addText('c');
      link.close();
      builder.addText('d');
      strong.close();
      builder.addText('e');
    });
    expect(marks.map(({ type, start, end }) => [type, text.slice(start, end)])).toEqual([
      ['strong', 'a b'],
      ['link', 'b'],
      ['strong', 'cd'],
      ['link', 'c'],
    ]);
  });

  test('drops line breaks at the ends of a block and tells a second one in a row', () => {
    const said: string[] = [];
    const { text, marks } = build((builder) => {
      said.push(builder.breakLine());
      builder.addText('a ');
      said.push(builder.breakLine(), builder.breakLine());
      builder.addText(' b');
      said.push(builder.breakLine());
    });
    expect(said).toEqual(['broken', 'broken', 'already broken', 'broken']);
    expect([text, marks]).toEqual(['a b', [{ type: 'line-break', start: 1, end: 2 }]]);
  });

  test('forgets a line break at the end of a cell', () => {
    const { text, marks } = build((builder) => {
      builder.startBlock(() => ({ type: 'table-row', table: builder.nextTable(), header: false }));
      builder.addText('a');
      builder.breakLine();
      builder.nextCell();
      builder.addText('b');
    });
    expect([text, marks]).toEqual(['a\tb', []]);
  });
});
