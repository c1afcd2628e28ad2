import type { BlockContent, Heading, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type {
  AnnotatedNotes,
  ExportedDocument,
  ExportedFile,
  ExportedGrade,
  ExportedNote,
  ExportedPassage,
} from './annotated-notes.ts';
import { exactText } from './exact-text.ts';
import { richTextToMarkdown } from './rich-text-to-markdown.ts';
import {
  allPassages,
  anchorInWords,
  annotatedInWords,
  contents,
  dateInWords,
  dayInWords,
  explanation,
  gradeOfPassage,
  judgementInWords,
  mismatchWarning,
  positionInWords,
  publicationInWords,
  quoteCheck,
  shownHashLength,
  sourceInWords,
} from './wording.ts';
import { writeMarkdown } from './write-markdown.ts';

/** Writes annotated notes as Markdown. Every quote, read back by a Markdown parser, gives its exact words. */
export function exportMarkdown(notes: AnnotatedNotes): ExportedFile {
  const children: RootContent[] = [
    heading(1, `${notes.project.title}: annotated notes`),
    paragraph([strong(quoteCheck(allPassages(notes)))]),
    paragraph(words(`${notes.selection} ${contents(notes)}`)),
    paragraph(words(explanation)),
    ...notes.documents.flatMap(documentSection),
    ...noteSection(2, 'Notes', notes.notes),
  ];
  return { text: writeMarkdown({ type: 'root', children }), leftOut: [] };
}

function documentSection(document: ExportedDocument): RootContent[] {
  return [
    heading(2, document.title),
    facts(documentFacts(document)),
    ...document.passages.flatMap((passage, index) => passageSection(document, passage, index + 1)),
    ...noteSection(3, 'Notes on this document', document.notes),
  ];
}

/** A name and what stands after it; null is left out. */
type Fact = readonly [name: string, value: string | PhrasingContent[] | null];

function documentFacts(document: ExportedDocument): readonly Fact[] {
  return [
    ['Author', document.author],
    ['Publisher', document.publisher],
    ['Place', document.place],
    ['Published', document.published === null ? null : publicationInWords(document.published)],
    ['Address', document.url],
    ['Language', document.language],
    ['Source', document.source?.name ?? 'not assigned'],
    ['Interest of the source', document.source?.interest ?? null],
    ...gradeFacts(document.grades),
    ...document.captures.map(
      ({ sha256, capturedAt, fileName }): Fact => [
        'Capture',
        [
          ...words(`${fileName === null ? '' : `${fileName}, `}captured ${dayInWords(capturedAt)}, SHA-256 `),
          { type: 'inlineCode', value: sha256 },
        ],
      ],
    ),
  ];
}

function gradeFacts(grades: readonly ExportedGrade[]): readonly Fact[] {
  return grades.map((grade) => ['Grade', judgementInWords(grade)]);
}

function passageSection(document: ExportedDocument, passage: ExportedPassage, number: number): RootContent[] {
  return [
    heading(3, `Passage ${number}`),
    ...(passage.matches ? [] : [paragraph([strong(mismatchWarning)])]),
    { type: 'blockquote', children: [paragraph(exactText(passage.exact))] },
    ...(passage.comment === null ? [] : richTextToMarkdown(passage.comment)),
    facts(passageFacts(document, passage)),
  ];
}

function passageFacts(document: ExportedDocument, passage: ExportedPassage): readonly Fact[] {
  const { capture, state, tags } = passage;
  const from = [
    document.title,
    document.publisher,
    document.published === null ? null : dateInWords(document.published),
  ];
  return [
    ['Tags', tags.length === 0 ? null : tags.join(', ')],
    ['Document', from.filter((part) => part !== null).join(', ')],
    ['Source', sourceInWords(document, gradeOfPassage(document, passage))],
    ...gradeFacts(passage.grades),
    [
      'Capture',
      [
        ...words('SHA-256 '),
        { type: 'inlineCode', value: capture.sha256.slice(0, shownHashLength) },
        ...words(`, captured ${dayInWords(capture.capturedAt)}`),
      ],
    ],
    ['Position', positionInWords(passage)],
    ['Anchor', state === 'exact' ? null : anchorInWords(passage)],
    ['Annotated', annotatedInWords(passage)],
  ];
}

function noteSection(depth: 2 | 3, title: string, notes: readonly ExportedNote[]): RootContent[] {
  if (notes.length === 0) return [];
  return [
    heading(depth, title),
    ...notes.flatMap((note): RootContent[] => [
      heading(depth === 2 ? 3 : 4, note.title),
      ...richTextToMarkdown(note),
      paragraph([{ type: 'emphasis', children: words(`Written ${annotatedInWords(note)}.`) }]),
    ]),
  ];
}

function heading(depth: Heading['depth'], title: string): Heading {
  return { type: 'heading', depth, children: words(title === '' ? 'Untitled' : title) };
}

function facts(entries: readonly Fact[]): List {
  const known = entries.filter(([, value]) => value !== null);
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: known.map(([name, value]) => ({
      type: 'listItem',
      spread: false,
      children: [
        paragraph([
          strong(`${name}:`),
          ...words(' '),
          ...(typeof value === 'string' ? words(value) : (value ?? [])),
        ]),
      ] satisfies BlockContent[],
    })),
  };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function strong(text: string): PhrasingContent {
  return { type: 'strong', children: words(text) };
}

/** Words of one line: line ends in titles, names and reasons become spaces. */
function words(text: string): PhrasingContent[] {
  return [{ type: 'text', value: text.replaceAll(/[\r\n]+/g, ' ') }];
}
