import { decodeText } from '../bytes/decode-text.ts';
import { fileTitle } from '../text-metadata/file-title.ts';
import type { ImportLimits } from '../import-limits.ts';
import { type FileToImport, type Imported, ImportRefusal } from '../imported.ts';
import { type BuiltText, TextBuilder } from '../text/text-builder.ts';
import { addPage } from './add-page.ts';
import { buildPage, type ImageAt, type Page } from './build-page.ts';
import { declaredCharset } from './declared-charset.ts';
import { describePage } from './describe-page.ts';
import type { DomElement } from './dom.ts';
import { findArticle } from './find-article.ts';
import type { NamedValue } from './meta-tags.ts';
import { type PageFacts, readPageFacts } from './page-facts.ts';

/** What is known of a page beside its own bytes, where it came within something else. */
export interface PageSurroundings {
  /** The encoding that what it came in gives it: stands before what the page says. */
  readonly charset?: string | null;
  /** The address it was taken from, and where that is said. */
  readonly address?: NamedValue | null;
  /** The images that were saved with it. */
  readonly imageAt?: ImageAt;
}

/**
 * Imports an HTML page, or a piece of one from the clipboard: the article that Readability finds, else the whole page. Nothing is
 * executed and nothing is loaded. Throws an `ImportRefusal` when the page has no words or passes a limit.
 */
export function importHtml(
  file: FileToImport,
  limits: ImportLimits,
  { charset = null, address = null, imageAt }: PageSurroundings = {},
): Imported {
  const declared = charset ?? declaredCharset(file.bytes);
  const { text: decoded, encoding, remarks } = decodeText(file.bytes, declared);
  const html = withoutClipboardHeader(decoded);
  const page = buildPage(html, limits, imageAt);
  const facts = readPageFacts(page, address);
  const article = page.isWholePage ? findArticle(page.document) : null;
  const kept = article ? page : page.isWholePage ? buildPage(html, limits, imageAt) : page;
  const built = build(article?.element ?? kept.document.body, kept, facts);
  if (built.blocks.length === 0)
    throw new ImportRefusal(
      'empty',
      'The page holds no words. Open it in a browser, and save it again once it shows them.',
    );
  const lines = built.blocks.map(({ start, end }) => built.text.slice(start, end));
  const heading = built.blocks.find(({ type }) => type === 'heading');
  return {
    ...built,
    metadata: describePage({
      facts,
      article,
      lines,
      heading: heading ? built.text.slice(heading.start, heading.end) : null,
      fileName: fileTitle(file.name),
    }),
    images: usedImages(built, page),
    mediaType: 'text/html',
    encoding,
    extractor: 'assay-html/1',
    ...(page.saved.date === null ? {} : { capturedAt: page.saved.date }),
    remarks: [
      ...remarks,
      ...(page.isWholePage && !article ? ['No article was found, so the whole page was kept.'] : []),
      ...remarkOnImages(built),
    ],
  };
}

function build(root: DomElement, page: Page, facts: PageFacts): BuiltText {
  const builder = new TextBuilder();
  addPage(builder, root, { address: facts.base, images: new Set(page.images.keys()) });
  return builder.build();
}

/** Windows puts a header before clipboard HTML and marks the copied part by comments. */
function withoutClipboardHeader(html: string): string {
  const fragment = /<!--\s*StartFragment\s*-->([\s\S]*)<!--\s*EndFragment\s*-->/i.exec(html);
  if (fragment?.[1] !== undefined) return fragment[1];
  return html.replace(/^Version:\d[^<]*(?=<)/, '');
}

function usedImages(built: BuiltText, page: Page) {
  const used = new Set(built.blocks.map((block) => (block.type === 'figure' ? block.image : null)));
  return [...page.images.values()].filter(({ sha256 }) => used.has(sha256));
}

function remarkOnImages(built: BuiltText): readonly string[] {
  const absent = built.blocks.filter((block) => block.type === 'figure' && block.image === null).length;
  if (absent === 0) return [];
  const images = absent === 1 ? 'One image was' : `${absent} images were`;
  return [`${images} not in the file; the descriptions are kept.`];
}
