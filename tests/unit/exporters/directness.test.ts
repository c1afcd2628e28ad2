import { expect, test } from 'vitest';
import { exportHtml } from '../../../electron/exporters/html/html.ts';
import { exportMarkdown } from '../../../electron/exporters/markdown/markdown.ts';
import { exportW3c } from '../../../electron/exporters/w3c/w3c.ts';
import { aDocument, aGrade, aPassage, someNotes } from '../../support/exporting/annotated-notes.ts';

const judged = someNotes({
  documents: [
    aDocument({
      passages: [
        aPassage({
          directness: {
            level: 'second hand',
            via: ['the fire service', 'a clerk'],
            reason: 'It names its log.',
            judgedAt: '2024-06-15T08:00:00.000Z',
          },
        }),
      ],
    }),
  ],
});
const words = 'second hand, reported via the fire service, via a clerk: It names its log.';

test('how a passage knows what it says stands with it, with the chain it was reported through', () => {
  expect(exportMarkdown(judged).text).toContain(`- **Directness:** ${words}`);
  expect(exportHtml(judged).text).toContain(words);
  expect(exportW3c(judged).text).toContain('"assay:directness"');
  expect(JSON.parse(exportW3c(judged).text).first.items[0].target['assay:directness']).toEqual({
    'assay:level': 'second hand',
    'assay:via': ['the fire service', 'a clerk'],
    'assay:reason': 'It names its log.',
    'assay:judgedAt': '2024-06-15T08:00:00.000Z',
  });
});

test('a grade on another scale than the project’s, and one for a period, say so and do not count as the grade', () => {
  const document = aDocument({
    grades: [
      aGrade({
        code: 'X',
        words: 'reliability cannot be assessed',
        otherScale: 'Europol 4x4',
        period: '1994/1998',
      }),
    ],
    passages: [aPassage()],
  });
  const { text } = exportMarkdown(someNotes({ documents: [document] }));
  expect(text).toContain('(1994 to 1998; scale: Europol 4x4)');
  expect(text).toContain('Daily Courier (not graded)');
});
