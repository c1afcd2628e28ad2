import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isCertainlyAnnotations } from '../../../../shared/annotations/recognise-annotation-file.ts';

function fixture(name: string): string {
  return readFileSync(new URL(`../../../fixtures/annotations/${name}`, import.meta.url), 'utf8');
}

describe('a file that came with documents', () => {
  test.each([
    ['notes.jsonld', '{"anything": 1}'],
    ['notes.json', '{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation"}'],
    ['notes.json', '[{"@type": ["oa:Annotation"]}]'],
    ['notes.txt', '\ufeff {"type":"AnnotationCollection"}'],
    ['export.json', fixture('hypothesis.json')],
    ['My Clippings.txt', fixture('my-clippings.txt')],
    ['readwise-data.csv', fixture('readwise.csv')],
  ])('is one of annotations: %s', (name, head) => {
    expect(isCertainlyAnnotations(name, head)).toBe(true);
  });

  test.each([
    ['report.txt', 'The inquiry heard two warnings.\n==========\nNothing else.'],
    ['data.json', '{"type": "Feature", "target": 3}'],
    ['rows.json', '{"rows": [1, 2]}'],
    ['quotes.csv', fixture('quotes.csv')],
    ['note.md', fixture('zotero-note.md')],
    ['page.html', '<html><script>{"type":"Annotation"}</script></html>'],
    ['page.jsonld.txt', 'words'],
    ['empty.jsonld', ''],
  ])('may be a document: %s', (name, head) => {
    expect(isCertainlyAnnotations(name, head)).toBe(false);
  });
});
