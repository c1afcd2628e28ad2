import { expect, test } from 'vitest';
import { exportHtml } from '../../../electron/exporters/html/html.ts';
import { exportMarkdown } from '../../../electron/exporters/markdown/markdown.ts';
import { aDocument, aPassage, someNotes } from '../../support/exporting/annotated-notes.ts';

const serving = someNotes({
  documents: [
    aDocument({
      passages: [
        aPassage({
          evidence: [
            {
              claim: 'At least 31 people died.',
              stance: 'supports',
              credibility: '2',
              credibilityWords: 'probably true',
              takenAs: 'what happened',
            },
            {
              claim: 'Nobody *was* <warned>.',
              stance: 'background',
              credibility: null,
              credibilityWords: null,
              takenAs: 'what was said',
            },
          ],
        }),
      ],
    }),
  ],
});

test('beside a passage stand the claims it serves, with stance and credibility', () => {
  const markdown = exportMarkdown(serving).text;
  expect(markdown).toContain(
    '- **Claim:** supports “At least 31 people died.”, credibility 2: probably true',
  );
  const html = exportHtml(serving).text;
  expect(html).toContain('supports “At least 31 people died.”, credibility 2: probably true');
  expect(html).toContain(
    'is background to “Nobody *was* &lt;warned&gt;.”, credibility not judged, taken as what was said',
  );
});

test('a passage that serves no claim names none', () => {
  expect(exportMarkdown(someNotes()).text).not.toContain('**Claim:**');
  expect(exportHtml(someNotes()).text).not.toContain('<dt>Claim</dt>');
});
