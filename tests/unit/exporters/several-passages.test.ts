import { describe, expect, test } from 'vitest';
import type { AnnotatedNotes } from '../../../electron/exporters/annotated-notes.ts';
import { exportCsv } from '../../../electron/exporters/csv/csv.ts';
import { exportHtml } from '../../../electron/exporters/html/html.ts';
import { exportMarkdown } from '../../../electron/exporters/markdown/markdown.ts';
import { exportW3c } from '../../../electron/exporters/w3c/w3c.ts';
import { aDocument, aPassage, someNotes, testUuid } from '../../support/exporting/annotated-notes.ts';

const one = {
  target: testUuid(110),
  exact: 'at least 31 people had died',
  document: 'Inquiry told of two warnings',
};
const two = { target: testUuid(111), exact: 'No warning of any kind', document: 'Statement 7/98' };

/** One annotation on a passage of each of two documents, its second passage in the first document of the file. */
function oneOnTwo(): AnnotatedNotes {
  const link = { words: 'contradicts', reason: 'The log says otherwise.', ...two };
  const shared = { id: testUuid(100), links: [link] };
  const second = aPassage({
    ...shared,
    target: two.target,
    number: 2,
    exact: two.exact,
    others: [one],
    matches: false,
    state: 'orphaned',
    score: 0,
  });
  const first = aPassage({ ...shared, target: one.target, number: 1, exact: one.exact, others: [two] });
  return someNotes({
    documents: [
      aDocument({ id: testUuid(2), title: two.document, passages: [second] }),
      aDocument({ id: testUuid(5), title: one.document, passages: [first] }),
    ],
  });
}

describe('an annotation of two passages', () => {
  test('is one W3C annotation, its targets in its own order', () => {
    const { first, total, ...collection } = JSON.parse(exportW3c(oneOnTwo()).text);
    expect(total).toBe(1);
    const [annotation] = first.items;
    const quotes = annotation.target.map(
      ({ selector }: { selector: { exact: string }[] }) => selector[0]?.exact,
    );
    expect(quotes).toEqual([one.exact, two.exact]);
    expect(annotation.body).toHaveLength(2);
    expect(collection['dcterms:description']).toContain('1 of 2 quotes match their captures.');
  });

  test('stands in Markdown at each passage, which names the other and says which it is', () => {
    const { text } = exportMarkdown(oneOnTwo());
    expect(text).toContain('**1 of 2 quotes match their captures. The one that does not is marked.**');
    expect(text).toContain('Passage 1 of 2 of one annotation');
    expect(text).toContain('Passage 2 of 2 of one annotation');
    expect(text).toContain('**With:** “at least 31 people had died”, Inquiry told of two warnings');
    expect(text).toContain('**With:** “No warning of any kind”, Statement 7/98');
    expect(text).toContain(
      '**Link:** contradicts “No warning of any kind”, Statement 7/98: The log says otherwise.',
    );
    expect(text).toContain('**Position:** none: the capture does not hold these words');
    expect(text.split('Highest figure so far.')).toHaveLength(3);
  });

  test('stands in HTML at each passage, each with an anchor of its own', () => {
    const { text } = exportHtml(oneOnTwo());
    expect(text).toContain(`<article id="passage-${one.target}">`);
    expect(text).toContain(`<article id="passage-${two.target}">`);
    expect(text).toContain('<dt>Annotation</dt><dd>Passage 2 of 2 of one annotation</dd>');
    expect(text).toContain('<dt>With</dt><dd><bdi>“No warning of any kind”, Statement 7/98</bdi></dd>');
  });

  test('is two rows of a table with one id, numbered, an orphaned one without a place', () => {
    const rows = exportCsv(oneOnTwo()).text.split('\r\n');
    const head = (rows[0] ?? '').slice(1).split(',');
    const cells = rows.slice(1, 3).map((row) => row.split(/,(?=")/));
    const column = (name: string) => cells.map((row) => row[head.indexOf(`"${name}"`)]);
    expect(column('id')).toEqual([`"${testUuid(100)}"`, `"${testUuid(100)}"`]);
    expect(column('passage')).toEqual(['"2"', '"1"']);
    expect(column('passages_of_annotation')).toEqual(['"2"', '"2"']);
    expect(column('start_utf16')).toEqual(['""', '"210"']);
  });
});

test('an annotation of one passage says nothing of others', () => {
  expect(exportMarkdown(someNotes()).text).not.toMatch(/of one annotation|With:|Link:/);
});
