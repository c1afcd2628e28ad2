import { recognitionInFull, recognitionNote } from '../../../shared/recognition/recognition-words.ts';
import { regionWords } from '../../../shared/annotations/region-words.ts';
import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type {
  AnnotatedNotes,
  ExportedDocument,
  ExportedFile,
  ExportedGrade,
  ExportedMention,
  ExportedNote,
  ExportedPassage,
} from '../annotated-notes.ts';
import { citationCounts, citationInWords, derivationInWords } from '../citation-wording.ts';
import { exactText } from './exact-text.ts';
import { createFactList, type Fact, type FactList, words } from './markdown-facts.ts';
import { richTextToMarkdown } from './rich-text-to-markdown.ts';
import {
  allPassages,
  anchorInWords,
  annotatedInWords,
  contents,
  dateInWords,
  dayInWords,
  directnessInWords,
  explanation,
  gradeOfPassage,
  judgementInWords,
  linkInWords,
  mismatchWarning,
  otherPassageInWords,
  partInWords,
  positionInWords,
  publicationInWords,
  quoteCheck,
  serviceInWords,
  shownHashLength,
  sourceInWords,
} from '../wording.ts';
import { writeMarkdown } from './write-markdown.ts';

/** Writes annotated notes as Markdown. Every quote, read back by a Markdown parser, gives its exact words. */
export function exportMarkdown(notes: AnnotatedNotes): ExportedFile {
  const facts = createFactList();
  const children: RootContent[] = [
    heading(1, `${notes.project.title}: annotated notes`),
    paragraph([strong(quoteCheck(allPassages(notes)))]),
    paragraph(words(`${notes.selection} ${contents(notes)}`)),
    paragraph(words(explanation)),
    ...notes.documents.flatMap((document) => documentSection(document, facts)),
    ...noteSection(2, 'Notes', notes.notes),
  ];
  return { text: writeMarkdown({ type: 'root', children }), leftOut: [] };
}

function documentSection(document: ExportedDocument, facts: FactList): RootContent[] {
  return [
    heading(2, document.title),
    facts(documentFacts(document)),
    ...document.passages.flatMap((passage, index) => [
      heading(3, `Passage ${index + 1}`),
      ...quoteAndComment(passage),
      facts(passageFacts(document, passage)),
    ]),
    ...citationSection(document.mentions),
    ...noteSection(3, 'Notes on this document', document.notes),
  ];
}

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
    ...document.derivations.map((derivation): Fact => ['Derivation', derivationInWords(derivation)]),
    ...document.captures.map(
      ({ sha256, capturedAt, fileName, recognition }): Fact => [
        'Capture',
        [
          ...words(`${fileName === null ? '' : `${fileName}, `}captured ${dayInWords(capturedAt)}, SHA-256 `),
          { type: 'inlineCode', value: sha256 },
          ...words(recognitionInFull(recognition)),
        ],
      ],
    ),
  ];
}

function gradeFacts(grades: readonly ExportedGrade[]): readonly Fact[] {
  return grades.map((grade) => ['Grade', judgementInWords(grade)]);
}

function quoteAndComment({ matches, exact, region, comment }: ExportedPassage): RootContent[] {
  return [
    ...(matches ? [] : [paragraph([strong(mismatchWarning)])]),
    region === null
      ? { type: 'blockquote', children: [paragraph(exactText(exact))] }
      : paragraph([strong(regionWords(region))]),
    ...(comment === null ? [] : richTextToMarkdown(comment)),
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
    ['Annotation', partInWords(passage)],
    ...passage.others.map((other): Fact => ['With', otherPassageInWords(other)]),
    ...passage.evidence.map((service): Fact => ['Claim', serviceInWords(service)]),
    ...passage.links.map((link): Fact => ['Link', linkInWords(link)]),
    ['Document', from.filter((part) => part !== null).join(', ')],
    ['Source', sourceInWords(document, gradeOfPassage(document, passage))],
    ...gradeFacts(passage.grades),
    ['Directness', directnessInWords(passage)],
    [
      'Capture',
      [
        ...words('SHA-256 '),
        { type: 'inlineCode', value: capture.sha256.slice(0, shownHashLength) },
        ...words(`, captured ${dayInWords(capture.capturedAt)}${recognitionNote(capture.recognition)}`),
      ],
    ],
    ['Position', positionInWords(passage)],
    ['Anchor', state === 'exact' ? null : anchorInWords(passage)],
    ['Annotated', annotatedInWords(passage)],
  ];
}

/** Whom the document cites in passing, in the order of its text. */
function citationSection(mentions: readonly ExportedMention[]): RootContent[] {
  if (mentions.length === 0) return [];
  return [
    heading(3, 'Citations'),
    paragraph(words(citationCounts(mentions))),
    {
      type: 'list',
      spread: false,
      children: mentions.map((mention) => ({
        type: 'listItem',
        spread: false,
        children: [
          paragraph([
            ...words('“'),
            ...exactText(mention.exact),
            ...words(`”: ${citationInWords(mention).join('; ')}`),
            ...(mention.matches ? [] : [...words('. '), strong(mismatchWarning)]),
          ]),
        ],
      })),
    },
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

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function strong(text: string): PhrasingContent {
  return { type: 'strong', children: words(text) };
}
