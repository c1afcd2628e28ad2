import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockTree } from '../../../renderer/features/reader/text/block-tree.ts';
import { indexPoints } from '../../../renderer/features/reader/text/inline-points.ts';
import { inlineTree, type InlineNode } from '../../../renderer/features/reader/text/inline-tree.ts';
import { jumpTargets } from '../../../renderer/features/reader/text/jump-target.ts';
import { noteLinks } from '../../../renderer/features/reader/text/note-links.ts';
import { outlineOf, placeAt } from '../../../renderer/features/reader/text/outline-entries.ts';
import type { Block, CaptureContent, Mark, TextRange } from '../../../shared/model/capture.ts';
import { buildText } from './build-blocks.ts';

const note = (label: string) => ({ type: 'note', kind: 'footnote', label }) as const;

function sign(label: string, at: number): Extract<Mark, { type: 'note-reference' }> {
  return { type: 'note-reference', kind: 'footnote', label, start: at, end: at };
}

function notesOf(blocks: readonly Block[]) {
  return blocks.filter((block) => block.type === 'note');
}

function contentOf(
  given: { readonly text: string; readonly blocks: readonly Block[] },
  more: Partial<Pick<CaptureContent, 'marks' | 'outline' | 'pages'>>,
): CaptureContent {
  return { marks: [], outline: [], pages: [], ...given, ...more } as unknown as CaptureContent;
}

const pageFrom = (label: string, start: number) => ({ label, width: 595, height: 842, start, hasText: true });

describe('notes', () => {
  test('a sign leads to its note, and the note back to its sign', () => {
    const { blocks } = buildText(['The log is held.', ['Held by the port.', note('1')]]);
    const links = noteLinks(blocks, [sign('1', 7)]);
    expect(links.noteOf(sign('1', 7))).toEqual(blocks[1]);
    expect(notesOf(blocks).map((block) => links.referenceOf(block)?.start)).toEqual([7]);
  });

  test('two signs may lead to one note, which leads back to the one before it that is nearest', () => {
    const { blocks } = buildText(['One two three.', ['A note.', note('a')]]);
    const links = noteLinks(blocks, [sign('a', 3), sign('a', 7)]);
    expect([3, 7].map((at) => links.noteOf(sign('a', at))?.start)).toEqual([15, 15]);
    expect(notesOf(blocks).map((block) => links.referenceOf(block)?.start)).toEqual([7]);
  });

  test('chapters that count anew, with their notes all at the end, are paired in order', () => {
    const { blocks } = buildText([
      'First.',
      'Second.',
      ['Note one.', note('1')],
      ['And', note('2')],
      ['Note two.', note('1')],
    ]);
    const links = noteLinks(blocks, [sign('1', 5), sign('1', 13)]);
    expect([5, 13].map((at) => links.noteOf(sign('1', at))?.start)).toEqual([15, 29]);
  });

  test('a sign without a note leads nowhere', () => {
    expect(noteLinks([], [sign('9', 0)]).noteOf(sign('9', 0))).toBeNull();
  });

  test('the blocks of one note stand together under one label', () => {
    const { blocks } = buildText([
      'Text.',
      ['One,', note('1')],
      ['and more.', note('1')],
      ['Two.', note('2')],
    ]);
    const [, notes] = blockTree(blocks);
    expect(notes?.type === 'notes' && notes.notes.map((each) => each.length)).toEqual([2, 1]);
  });
});

describe('jumps', () => {
  const given = buildText([
    'See the annex.',
    ['A note on it.', note('1')],
    ['Annex', { type: 'heading', level: 1 }],
  ]);
  const link: Mark = { type: 'internal-link', offset: given.text.indexOf('Annex'), start: 8, end: 13 };
  const targets = jumpTargets(contentOf(given, { marks: [link, sign('1', 13)] }));

  test('words of a link lead to its place', () => {
    expect(targets.from(9)?.range).toEqual({ start: 29, end: 34 });
  });

  test('the place of a sign leads to its note', () => {
    expect(targets.from(13)?.words).toBe('Footnote 1: A note on it.');
  });

  test('words of a note lead back to its sign, shown by the letter before it', () => {
    expect(targets.from(20)?.range).toEqual({ start: 12, end: 13 });
  });

  test('other words lead nowhere', () => {
    expect(targets.from(1)).toBeNull();
  });
});

describe('points between words', () => {
  const gone: Mark = { type: 'deleted', words: 'not', author: null, date: null, start: 4, end: 4 };

  test('belong to the stretch they stand in, its ends included', () => {
    const points = indexPoints({ marks: [gone, sign('1', 9)], pages: [] });
    const found = (range: TextRange) => points.within(range).map(({ at }) => at);
    expect([found({ start: 0, end: 4 }), found({ start: 5, end: 9 }), found({ start: 10, end: 20 })]).toEqual(
      [[4], [9], []],
    );
  });

  test('pages that begin at one place are named together, and a single page is not', () => {
    const labels = (pages: CaptureContent['pages']) =>
      indexPoints({ marks: [], pages })
        .within({ start: 0, end: 99 })
        .map((point) => point.type === 'page-start' && point.label);
    expect(labels([pageFrom('i', 0), pageFrom('1', 7), pageFrom('2', 7)])).toEqual(['p. i', 'p. 1–2']);
    expect(labels([pageFrom('1', 0)])).toEqual([]);
  });

  test('stand outside of marks that end there, inside of those that go on, and divide the words around them', () => {
    const text = 'The log shows';
    const marks: Mark[] = [
      { type: 'strong', start: 0, end: 7 },
      { type: 'emphasis', start: 4, end: 13 },
    ];
    const points = indexPoints({ marks: [sign('1', 7), gone], pages: [] }).within({ start: 0, end: 13 });
    const show = (nodes: readonly InlineNode[]): string =>
      nodes
        .map((node) => {
          if (node.type === 'text') return text.slice(node.start, node.end);
          if (node.type === 'mark') return `<${node.mark.type}>${show(node.children)}</>`;
          return node.type === 'point' ? '^' : '|';
        })
        .join('');
    expect(show(inlineTree({ start: 0, end: 13 }, marks, points))).toBe(
      '<strong>The ^<emphasis>log</></><emphasis>^ shows</>',
    );
  });
});

test('whatever stands between the words, the text is all there, once and in order, and each point once', () => {
  const range = { start: 0, end: 24 };
  const given = fc.array(fc.tuple(fc.nat(24), fc.nat(24), fc.boolean()), { maxLength: 10 });
  fc.assert(
    fc.property(given, (places) => {
      const marks = places.map(([a, b, isGone]): Mark => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        if (isGone || start === end)
          return { type: 'deleted', words: 'x', author: null, date: null, start, end: start };
        return { type: 'inserted', author: null, date: null, start, end };
      });
      const points = indexPoints({ marks, pages: [pageFrom('1', 0), pageFrom('2', 12)] }).within(range);
      const texts: TextRange[] = [];
      const met: number[] = [];
      const visit = (nodes: readonly InlineNode[]): void => {
        for (const node of nodes) {
          if (node.type === 'text') texts.push({ start: node.start, end: node.end });
          else if (node.type === 'point') met.push(node.point.at);
          else if (node.type === 'mark') visit(node.children);
        }
      };
      visit(
        inlineTree(
          range,
          marks.filter(({ start, end }) => start < end),
          points,
        ),
      );
      expect(met).toEqual(points.map(({ at }) => at));
      expect(texts.every(({ start, end }) => start < end)).toBe(true);
      expect(texts.map(({ start }) => start)).toEqual([0, ...texts.slice(0, -1).map(({ end }) => end)]);
      expect(texts.at(-1)?.end).toBe(24);
    }),
  );
});

describe('outline', () => {
  const given = buildText([
    ['One', { type: 'heading', level: 2 }],
    'Text.',
    ['Two', { type: 'heading', level: 4 }],
  ]);

  test('is made of the headings where the file names no places, without levels that nothing stands on', () => {
    const pages = [pageFrom('1', 0), pageFrom('2', 8)];
    expect(outlineOf(contentOf(given, { pages }))).toEqual([
      { title: 'One', level: 1, offset: 0, page: '1' },
      { title: 'Two', level: 2, offset: 10, page: '2' },
    ]);
  });

  test('is the one of the file where there is one', () => {
    const outline = [{ title: 'Begin', level: 1, offset: 4 }];
    expect(outlineOf(contentOf(given, { outline }))).toEqual([
      { title: 'Begin', level: 1, offset: 4, page: null },
    ]);
  });

  test('says which of its places is being read', () => {
    const places = outlineOf(contentOf(given, {}));
    expect([0, 9, 10].map((offset) => placeAt(places, offset))).toEqual([0, 0, 1]);
    expect(placeAt([], 3)).toBe(-1);
  });
});

test('the outline names headings with the numbers that their program sets before them', () => {
  const built = buildText([['The watch', { type: 'heading', level: 1, label: '2.1' }]]);
  expect(outlineOf(contentOf(built, {})).map(({ title }) => title)).toEqual(['2.1 The watch']);
});
