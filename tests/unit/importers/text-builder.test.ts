import { describe, expect, test } from 'vitest';
import { TextBuilder } from '../../../electron/importers/text/text-builder.ts';
import { captureProblems } from '../../support/importing/capture-invariants.ts';

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

  test('keeps words that were taken away beside the text, at the place where they stood', () => {
    const gone = { type: 'deleted', words: 'never', author: 'R. Noor', date: null } as const;
    const { text, marks } = build((builder) => {
      builder.addText('It was ');
      builder.addPoint(gone);
      builder.addText('seen.');
    });
    expect(text).toBe('It was seen.');
    expect(marks).toEqual([{ ...gone, start: 7, end: 7 }]);
  });

  test('moves a mark without words on from a block that has none, and back from behind the last one', () => {
    const first = { type: 'deleted', words: 'a paragraph', author: null, date: null } as const;
    const last = { ...first, words: 'the end' };
    const { text, marks } = build((builder) => {
      builder.addText('one');
      builder.startBlock(paragraph);
      builder.addPoint(first);
      builder.startBlock(paragraph);
      builder.addText('two');
      builder.startBlock(paragraph);
      builder.addPoint(last);
    });
    expect(text).toBe('one\ntwo');
    expect(marks).toEqual([
      { ...first, start: 4, end: 4 },
      { ...last, start: 7, end: 7 },
    ]);
  });

  test('knows where places are once white space is collapsed and letters are composed', () => {
    const builder = new TextBuilder();
    builder.addText('  u\u0308ber  ');
    const start = builder.addPlace('start');
    builder.addText(' the pier ');
    const end = builder.addPlace('end');
    builder.startBlock(paragraph);
    const behind = builder.addPlace('end');
    const next = builder.addPlace('start');
    builder.startBlock(paragraph);
    builder.addText('and back');
    const { text } = builder.build();
    expect(text).toBe('über the pier\nand back');
    expect([start, end, behind, next].map(({ offset }) => offset())).toEqual([5, 13, 13, 14]);
  });

  test('lets links lead to anchors before and behind them, and drops those that lead nowhere', () => {
    const { text, marks } = build((builder) => {
      const forward = builder.openLinkTo('note');
      builder.addText('see below');
      forward.close();
      const lost = builder.openLinkTo('nowhere');
      builder.addText(' or elsewhere');
      lost.close();
      builder.startBlock(paragraph);
      builder.addAnchor('note');
      builder.addAnchor('note');
      builder.addText('The note');
    });
    expect(marks).toEqual([{ type: 'internal-link', offset: text.indexOf('The'), start: 0, end: 9 }]);
  });
});
