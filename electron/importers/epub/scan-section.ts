import { Parser } from 'htmlparser2';
import { canonicalLine } from '../../../shared/text/canonical.ts';
import { decodeText } from '../bytes/decode-text.ts';
import { xhtmlOptions } from '../html/build-page.ts';
import { declaredCharset } from '../html/declared-charset.ts';
import type { ImportLimits } from '../import-limits.ts';
import { ImportRefusal } from '../imported.ts';
import { declaredEncoding } from '../xml/declared-encoding.ts';
import { withoutDocumentType } from '../xml/document-type.ts';
import { LinkScan, type ScannedLink } from './link-scan.ts';
import { semanticTypes } from './semantic-types.ts';

/** A page of a book, decoded and looked through before its words are taken: links lead to pages that come later. */
export interface ScannedSection {
  readonly path: string;
  readonly markup: string;
  /** Elements with an `id`, by it. */
  readonly targets: ReadonlyMap<string, LinkTarget>;
  /** Signs of notes. */
  readonly signs: readonly NoteSign[];
  readonly links: readonly ScannedLink[];
  /** Addresses of images, as they stand there. */
  readonly images: readonly string[];
  /** `dir` of its outermost elements; null without one. */
  readonly direction: string | null;
  readonly remarks: readonly string[];
}

export interface LinkTarget {
  readonly element: string;
  readonly types: readonly string[];
  readonly isAmongEndnotes: boolean;
}

export interface NoteSign {
  readonly address: string;
  readonly words: string;
}

/** Looks through a page of a book. Throws an `ImportRefusal` when its elements nest too deep. */
export function scanSection(
  path: string,
  bytes: Uint8Array,
  { maxDepth }: Pick<ImportLimits, 'maxDepth'>,
): ScannedSection {
  const { text, remarks } = decodeText(bytes, declaredEncoding(bytes) ?? declaredCharset(bytes));
  const markup = withoutDocumentType(text)?.xml ?? text;
  const targets = new Map<string, LinkTarget>();
  const signs: NoteSign[] = [];
  const images: string[] = [];
  const links = new LinkScan();
  let direction: string | null = null;
  /** Whether each open element is, or stands in, a list of endnotes. */
  const amongEndnotes: boolean[] = [];
  let sign: { address: string; words: string; depth: number } | null = null;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (amongEndnotes.length >= maxDepth) refuseDepth(maxDepth);
        const types = semanticTypes(attributes['epub:type'], attributes['role']);
        const isAmongEndnotes =
          (amongEndnotes.at(-1) ?? false) || types.some((type) => endnoteLists.has(type));
        const id = attributes['id'] ?? (name === 'a' ? attributes['name'] : undefined);
        if (id && !targets.has(id)) targets.set(id, { element: name, types, isAmongEndnotes });
        const source = name === 'img' ? attributes['src'] : (attributes['xlink:href'] ?? attributes['href']);
        if ((name === 'img' || name === 'image') && source) images.push(source);
        if (name === 'html' || name === 'body') direction ??= attributes['dir']?.trim().toLowerCase() ?? null;
        if (name === 'a' && types.includes('noteref'))
          sign ??= { address: attributes['href'] ?? '', words: '', depth: amongEndnotes.length };
        amongEndnotes.push(isAmongEndnotes);
        links.open(name, id ?? null, attributes['href'] ?? null);
      },
      ontext: (words) => {
        if (sign !== null && sign.words.length < 1_000) sign.words += words;
        links.addWords(words);
      },
      onclosetag: () => {
        links.close();
        amongEndnotes.pop();
        if (sign === null || amongEndnotes.length > sign.depth) return;
        signs.push({ address: sign.address, words: canonicalLine(sign.words) });
        sign = null;
      },
    },
    xhtmlOptions,
  );
  parser.write(markup);
  parser.end();
  return {
    path,
    markup,
    targets,
    signs,
    links: links.found,
    images,
    direction,
    remarks: remarks.map((each) => `${path}: ${each}`),
  };
}

function refuseDepth(maxDepth: number): never {
  throw new ImportRefusal(
    'malformed',
    `It nests its elements more than ${maxDepth} deep, which no readable page does.`,
  );
}

const endnoteLists = new Set(['endnotes', 'rearnotes']);
