import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importHtml } from '../../../electron/importers/html/import-html.ts';
import { defaultImportLimits } from '../../../electron/importers/import-limits.ts';
import { type Imported, ImportRefusal } from '../../../electron/importers/imported.ts';
import { importMarkdown } from '../../../electron/importers/markdown/import-markdown.ts';
import { importPlainText } from '../../../electron/importers/plain-text/import-plain-text.ts';
import { removeInvisible } from '../../../shared/text/canonical.ts';
import { captureProblems } from '../../support/importing/capture-invariants.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** Words of many scripts, with everything that canonical text has a rule for. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'The quay',
    'was closed.',
    'café',
    'e\u0301',
    'پل',
    'بند\u200cرہے',
    'soft\u00adhyphen',
    '\u200f',
    'a\u0308\u0323',
    '각',
    '1.',
  ),
);
const space = fc.constantFrom(
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\u00a0',
  '\u3000',
  '\u2028',
  '\f',
  ' \n ',
  '\n- ',
  '\n* ',
  '\n1. ',
  '\n2. ',
);
const plainText = fc.array(fc.tuple(words, space), { maxLength: 60 }).map((parts) => parts.flat().join(''));

const tag = fc.constantFrom(
  ...'<p> </p> <div> </div> <b> </b> <i> <a href="https://example.org/"> </a> <br> <ul> <ol> <li> </li> </ul> </ol> <table> <tr> <td> <th> </table> <pre> </pre> <blockquote> </blockquote> <h1> </h1> <h4> <figure> <figcaption> </figure> <img alt=x> <q> </q> <sub> </sub> <span hidden> </span> <!-- --> <code> </code>'.split(
    / (?=<)/,
  ),
);
const markup = fc.array(fc.oneof(words, space, tag), { maxLength: 80 }).map((parts) => parts.join(''));

const sign = fc.constantFrom(
  '# ',
  '> ',
  '- ',
  '1. ',
  '**',
  '*',
  '_',
  '`',
  '~~',
  '[a](',
  ')',
  '|',
  '\n|--|--|\n',
  '```\n',
  '    ',
  '[^1]',
  '[^1]: ',
  '<b>',
  '\\\n',
  '  \n',
  '---\n',
  '![x](y)',
);
const markdown = fc.array(fc.oneof(words, space, sign), { maxLength: 80 }).map((parts) => parts.join(''));

/** The import of a text; null when it holds no words. */
function importOrNull(importing: () => Imported): Imported | null {
  try {
    return importing();
  } catch (error) {
    if (error instanceof ImportRefusal && error.reason === 'empty') return null;
    throw error;
  }
}

describe('canonical text keeps its rules whatever is imported', () => {
  test('from plain text', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        const imported = importOrNull(() =>
          importPlainText({ name: 'a.txt', bytes: encode(text) }, defaultImportLimits),
        );
        expect(imported ? captureProblems(imported) : []).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('from HTML', () => {
    fc.assert(
      fc.property(markup, fc.boolean(), (html, isWhole) => {
        const bytes = encode(
          isWhole ? `<html><head><title>t</title></head><body>${html}</body></html>` : html,
        );
        const imported = importOrNull(() => importHtml({ name: 'a.html', bytes }, defaultImportLimits));
        expect(imported ? captureProblems(imported) : []).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('from Markdown', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const imported = importOrNull(() => importMarkdown({ name: 'a.md', bytes: encode(text) }));
        expect(imported ? captureProblems(imported) : []).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

/** All that a reader sees of a text but its white space, composed. */
function visible(text: string): string {
  return removeInvisible(text)
    .replace(/[\s\u0085]/g, '')
    .normalize('NFC');
}

/** The text with the marker of each list item, which became structure, before its words again. */
function withMarkers({ text, blocks }: Imported, source: string): string {
  const markers = [...removeInvisible(source).matchAll(/^[^\S\n]*([-*•]|\d{1,3}[.)])(?=\s|$)/gmu)].map(
    (match) => match[1] ?? '',
  );
  let next = 0;
  return blocks
    .map((block) => {
      const own = text.slice(block.start, block.end);
      if (block.type !== 'list-item') return own;
      const isOwn = (marker: string) =>
        block.ordinal === null ? /^[-*•]$/.test(marker) : Number.parseInt(marker, 10) === block.ordinal;
      while (next < markers.length && !isOwn(markers[next] ?? '')) next += 1;
      return `${markers[next++] ?? ''}${own}`;
    })
    .join('\n');
}

test('a plain text loses no word: every character but white space stays, in order', () => {
  const lineOf = fc.array(words, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' '));
  const marked = fc
    .tuple(fc.constantFrom('', '', '- ', '-\n', '1. ', '2. '), lineOf)
    .map(([marker, line]) => marker + line);
  const text = fc
    .array(fc.tuple(marked, fc.constantFrom('\n', '\n\n', '\r\n')), { maxLength: 20 })
    .map((lines) => lines.flat().join(''));
  fc.assert(
    fc.property(text, (source) => {
      const imported = importOrNull(() =>
        importPlainText({ name: 'a.txt', bytes: encode(source) }, defaultImportLimits),
      );
      if (!imported) return;
      const hasOddMarkers = imported.blocks.some((block) => block.type === 'list-item');
      const kept = visible(hasOddMarkers ? withMarkers(imported, source) : imported.text);
      if (hasOddMarkers)
        expect(kept.replace(/[-*•.)\d]/g, '')).toBe(visible(source).replace(/[-*•.)\d]/g, ''));
      else expect(kept).toBe(visible(source));
    }),
    { numRuns: 1000 },
  );
});
