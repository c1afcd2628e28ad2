import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { readDate } from '../../../shared/dates/read-date.ts';
import type { Metadata, MetadataName, MetadataReading } from '../../../shared/model/metadata.ts';
import { removeInvisible } from '../../../shared/text/canonical.ts';
import { decodeText } from '../bytes/decode-text.ts';
import { titleFromFileName } from '../text-metadata/file-title.ts';
import { type FileToImport, type Imported, ImportRefusal } from '../imported.ts';
import { type BuiltText, TextBuilder } from '../text/text-builder.ts';
import { readTextMetadata } from '../text-metadata/read-text-metadata.ts';
import { addMarkdown } from './add-markdown.ts';
import { splitFrontMatter } from './front-matter.ts';

/** Imports Markdown (CommonMark with the GitHub extensions). Throws an `ImportRefusal` when it holds no words. */
export function importMarkdown(file: FileToImport): Imported {
  const { text: decoded, encoding, remarks } = decodeText(file.bytes);
  const { values, markdown } = splitFrontMatter(decoded);
  const root = fromMarkdown(removeInvisible(markdown), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const builder = new TextBuilder();
  const images = addMarkdown(builder, root);
  const built = builder.build();
  if (built.blocks.length === 0)
    throw new ImportRefusal('empty', 'The file holds no words. Get it again from where it came from.');
  const lines = built.blocks.map(({ start, end }) => built.text.slice(start, end));
  return {
    ...built,
    metadata: { title: readTitle(built, file.name), ...readTextMetadata(lines), ...describe(values) },
    images,
    mediaType: 'text/markdown',
    encoding,
    extractor: 'assay-markdown/1',
    remarks,
  };
}

/** The first heading that stands before any other, or at the start. */
function readTitle({ text, blocks }: BuiltText, fileName: string): MetadataReading {
  const first = blocks.find((block) => block.type === 'heading' && block.level === 1) ?? blocks[0];
  if (first?.type !== 'heading') {
    return titleFromFileName(fileName);
  }
  const words = text.slice(first.start, first.end);
  return { value: words, readFrom: 'first heading', words, certainty: 'certain', readings: [] };
}

/** Front matter keys by the property they describe; of several the first that is there counts. */
const keys: readonly (readonly [MetadataName, readonly string[]])[] = [
  ['title', ['title']],
  ['author', ['author', 'authors', 'by']],
  ['publisher', ['publisher', 'source', 'site', 'publication']],
  ['url', ['url', 'link', 'canonical', 'canonical_url', 'source_url']],
  ['place', ['place', 'location']],
  ['language', ['lang', 'language']],
  ['direction', ['dir', 'direction']],
  ['published', ['published', 'date', 'pubdate', 'date published', 'published_at']],
];

function describe(values: ReadonlyMap<string, readonly string[]>): Metadata {
  return Object.fromEntries(
    keys.flatMap(([name, names]) => {
      const key = names.find((each) => values.get(each)?.length);
      const words = key === undefined ? '' : (values.get(key) ?? []).join(', ');
      const reading = readValue(name, words, `front matter ${key}`);
      return reading ? [[name, reading]] : [];
    }),
  );
}

function readValue(name: MetadataName, words: string, readFrom: string): MetadataReading | null {
  if (words === '') return null;
  if (name === 'direction' && words !== 'ltr' && words !== 'rtl') return null;
  if (name !== 'published') return { value: words, readFrom, words, certainty: 'certain', readings: [] };
  const date = readDate(words);
  return date && { value: date.edtf, readFrom, words, certainty: date.certainty, readings: date.readings };
}
