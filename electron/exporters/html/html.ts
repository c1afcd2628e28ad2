import { recognitionInFull, recognitionNote } from '../../../shared/recognition/recognition-words.ts';
import { regionWords } from '../../../shared/annotations/region-words.ts';
import { isOpenableAddress } from '../../../shared/rich-text/link-address.ts';
import type {
  AnnotatedNotes,
  ExportedCapture,
  ExportedDocument,
  ExportedFile,
  ExportedGrade,
  ExportedNote,
  ExportedPassage,
} from '../annotated-notes.ts';
import { citationCounts, citationInWords, derivationInWords } from '../citation-wording.ts';
import { htmlPage } from './html-page.ts';
import { htmlStyle } from './html-style.ts';
import { type Markup, type MarkupPart, markup } from './markup.ts';
import { richTextToHtml } from './rich-text-to-html.ts';
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

/**
 * Writes annotated notes as one HTML page that is read and printed without anything else: no script, no picture, one
 * style sheet. Its content security policy allows that style sheet (by its hash) and nothing more.
 */
export function exportHtml(notes: AnnotatedNotes): ExportedFile {
  const title = `${notes.project.title}: annotated notes`;
  const body = markup`<header>
<h1 dir="auto">${title}</h1>
<p class="check">${quoteCheck(allPassages(notes))}</p>
<p class="small">${notes.selection} ${contents(notes)}</p>
<p class="small">${explanation}</p>
</header>
${contentsList(notes.documents)}<main>
${notes.documents.map(documentSection)}${noteSection('h2', 'Notes', notes.notes)}</main>
`;
  return { text: htmlPage({ title, style: htmlStyle, body }), leftOut: [] };
}

function contentsList(documents: readonly ExportedDocument[]): MarkupPart {
  if (documents.length < 2) return '';
  const entries = documents.map(
    ({ id, title }) => markup`<li><a href="#document-${id}" dir="auto">${title}</a></li>\n`,
  );
  return markup`<nav aria-label="Documents">\n<ol>\n${entries}</ol>\n</nav>\n`;
}

function documentSection(document: ExportedDocument): Markup {
  return markup`<section id="document-${document.id}">
<h2 dir="auto">${document.title === '' ? 'Untitled' : document.title}</h2>
${facts(documentFacts(document))}
${document.passages.map((passage) => passageArticle(document, passage))}${citationSection(document)}${noteSection('h3', 'Notes on this document', document.notes)}</section>
`;
}

/** A name and what stands after it; null is left out. */
type Fact = readonly [name: string, value: MarkupPart | null];

function documentFacts(document: ExportedDocument): readonly Fact[] {
  return [
    ['Author', isolated(document.author)],
    ['Publisher', isolated(document.publisher)],
    ['Place', isolated(document.place)],
    ['Published', document.published === null ? null : isolated(publicationInWords(document.published))],
    ['Address', document.url === null ? null : address(document.url)],
    ['Language', document.language],
    ['Source', isolated(document.source?.name ?? 'not assigned')],
    ['Interest', document.source?.interest ?? null],
    ...document.grades.map(gradeFact),
    ...document.derivations.map(
      (derivation): Fact => ['Derivation', isolated(derivationInWords(derivation))],
    ),
    ...document.captures.map(
      ({ fileName, capturedAt, sha256, recognition }): Fact => [
        'Capture',
        markup`${fileName === null ? '' : markup`${isolated(fileName) ?? ''}, `}captured ${day(capturedAt)}, SHA-256 <code>${sha256}</code>${recognitionInFull(recognition)}`,
      ],
    ),
  ];
}

function gradeFact(grade: ExportedGrade): Fact {
  return ['Grade', isolated(judgementInWords(grade))];
}

function passageArticle(document: ExportedDocument, passage: ExportedPassage): Markup {
  const { exact, region, comment, tags, matches } = passage;
  const quote =
    region === null
      ? markup`<blockquote class="quote" dir="${document.direction ?? 'auto'}"${languageAttribute(document.language)}>${exact}</blockquote>`
      : markup`<p class="region">${regionWords(region)}</p>`;
  return markup`<article id="passage-${passage.target}">
${matches ? '' : markup`<p class="warning">${mismatchWarning}</p>\n`}${quote}
${comment === null ? '' : markup`<div class="comment">${richTextToHtml(comment)}</div>\n`}${tagList(tags)}${facts(passageFacts(document, passage))}
</article>
`;
}

function tagList(tags: readonly string[]): MarkupPart {
  return tags.length === 0
    ? ''
    : markup`<ul class="tags" aria-label="Tags">${tags.map((name) => markup`<li dir="auto">${name}</li>`)}</ul>\n`;
}

function passageFacts(document: ExportedDocument, passage: ExportedPassage): readonly Fact[] {
  return [
    ['Annotation', partInWords(passage)],
    ...passage.others.map((other): Fact => ['With', isolated(otherPassageInWords(other))]),
    ...passage.evidence.map((service): Fact => ['Claim', isolated(serviceInWords(service))]),
    ...passage.links.map((link): Fact => ['Link', isolated(linkInWords(link))]),
    ['Document', documentInWords(document)],
    ['Source', isolated(sourceInWords(document, gradeOfPassage(document, passage)))],
    ...passage.grades.map(gradeFact),
    ['Directness', isolated(directnessInWords(passage))],
    ['Capture', captureInWords(passage.capture)],
    ['Position', positionInWords(passage)],
    ['Anchor', passage.state === 'exact' ? null : anchorInWords(passage)],
    ['Annotated', annotatedInWords(passage)],
  ];
}

function documentInWords({ title, publisher, published }: ExportedDocument): MarkupPart {
  const parts = [title, publisher, published === null ? null : dateInWords(published)];
  return parts
    .filter((part) => part !== null)
    .map((part, index) => [index === 0 ? '' : ', ', isolated(part) ?? '']);
}

function captureInWords({ sha256, capturedAt, recognition }: ExportedCapture): Markup {
  return markup`SHA-256 <code>${sha256.slice(0, shownHashLength)}</code>, captured ${day(capturedAt)}${recognitionNote(recognition)}`;
}

/** Whom the document cites in passing, in the order of its text. */
function citationSection({ mentions, direction, language }: ExportedDocument): MarkupPart {
  if (mentions.length === 0) return '';
  const entries = mentions.map(
    (
      mention,
    ) => markup`<li id="mention-${mention.id}"><q dir="${direction ?? 'auto'}"${languageAttribute(language)}>${mention.exact}</q>: ${citationInWords(
      mention,
    ).map((part, index) => [index === 0 ? '' : '; ', isolated(part) ?? ''])}${
      mention.matches ? '' : markup`. <strong class="warning">${mismatchWarning}</strong>`
    }</li>
`,
  );
  return markup`<h3>Citations</h3>\n<p class="small">${citationCounts(mentions)}</p>\n<ul class="citations">\n${entries}</ul>\n`;
}

function noteSection(heading: 'h2' | 'h3', title: string, notes: readonly ExportedNote[]): MarkupPart {
  if (notes.length === 0) return '';
  const articles = notes.map(
    (note) => markup`<article id="note-${note.id}">
<h4 dir="auto">${note.title === '' ? 'Untitled' : note.title}</h4>
<div class="comment">${richTextToHtml(note)}</div>
<p class="small">Written ${annotatedInWords(note)}.</p>
</article>
`,
  );
  return heading === 'h2'
    ? markup`<section>\n<h2>${title}</h2>\n${articles}</section>\n`
    : markup`<h3>${title}</h3>\n${articles}`;
}

function facts(entries: readonly Fact[]): Markup {
  const rows = entries.flatMap(([name, value]) =>
    value === null ? [] : [markup`<dt>${name}</dt><dd>${value}</dd>`],
  );
  return markup`<dl>${rows}</dl>`;
}

/** Words in a direction of their own, so that they cannot reorder what stands around them. */
function isolated(words: string | null): Markup | null {
  return words === null ? null : markup`<bdi>${words}</bdi>`;
}

function day(timestamp: string): Markup {
  return markup`<time datetime="${timestamp}">${dayInWords(timestamp)}</time>`;
}

function address(url: string): Markup {
  return isOpenableAddress(url)
    ? markup`<a href="${url}" rel="noopener noreferrer">${url}</a>`
    : markup`<bdi>${url}</bdi>`;
}

function languageAttribute(language: string | null): MarkupPart {
  return language === null ? '' : markup` lang="${language}"`;
}
