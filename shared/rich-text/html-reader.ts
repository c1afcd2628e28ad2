import { isOpenableAddress } from './link-address.ts';
import { type RichText, type TextFormat, textFormats } from './rich-text.ts';
import { type Marks, RichTextBuilder } from './rich-text-builder.ts';

/** What an open element does to the words in it. */
interface OpenElement extends Marks {
  readonly tag: string;
  readonly isQuote: boolean;
  readonly isPreformatted: boolean;
  readonly isSkipped: boolean;
}

const outermost: OpenElement = {
  tag: '',
  formats: [],
  link: null,
  isQuote: false,
  isPreformatted: false,
  isSkipped: false,
};

/** What a parser of HTML calls, and what came of it; the names are those of htmlparser2's handler. */
export interface HtmlReader {
  readonly onopentag: (tag: string, attributes: Readonly<Record<string, string>>) => void;
  readonly ontext: (text: string) => void;
  readonly onclosetag: (tag: string) => void;
  finish(): RichText;
}

/**
 * Reads HTML as rich text: words, and of their looks only what notes have. The markup is read as text, never built into
 * a page, so nothing in it is run, loaded or styled. Give it to a parser, then call `finish`.
 */
export function createHtmlReader(): HtmlReader {
  const builder = new RichTextBuilder();
  const open: OpenElement[] = [outermost];
  const inner = () => open.at(-1) ?? outermost;
  const endBlock = () => builder.endBlock(inner().isQuote ? 'quote' : 'paragraph');
  return {
    onopentag: (tag, attributes) => {
      if (blocks.has(tag)) endBlock();
      if (!inner().isSkipped) {
        if (tag === 'br') builder.addLineBreak();
        if (tag === 'ul' || tag === 'ol') builder.openList(tag === 'ol');
        if (tag === 'li') builder.openItem();
      }
      open.push(elementOf(tag, attributes, inner()));
    },
    ontext: (text) => {
      const element = inner();
      if (element.isSkipped) return;
      if (element.isPreformatted) builder.addPreformatted(text, element);
      else builder.addText(text, element);
    },
    onclosetag: (tag) => {
      if (blocks.has(tag)) endBlock();
      const element = open.length > 1 ? open.pop() : undefined;
      if (element?.isSkipped) return;
      if (tag === 'ul' || tag === 'ol') builder.closeList();
      if (cells.has(tag)) builder.addText(' ', inner());
    },
    finish: () => builder.finish(),
  };
}

const cells: ReadonlySet<string> = new Set(['td', 'th']);
const skipped: ReadonlySet<string> = new Set(
  'script style head title template noscript svg math iframe object select textarea audio video canvas'.split(
    ' ',
  ),
);
const blocks: ReadonlySet<string> = new Set(
  (
    'p div h1 h2 h3 h4 h5 h6 ul ol li blockquote pre table tr section article header footer main aside nav figure ' +
    'figcaption dl dt dd hr address form fieldset details summary body html'
  ).split(' '),
);

const formatOfTag: Readonly<Record<string, TextFormat>> = {
  b: 'bold',
  strong: 'bold',
  h1: 'bold',
  h2: 'bold',
  h3: 'bold',
  th: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  tt: 'code',
  pre: 'code',
};

function elementOf(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  around: OpenElement,
): OpenElement {
  const formats = new Set(around.formats);
  const own = formatOfTag[tag];
  if (own !== undefined) formats.add(own);
  applyStyle(attributes['style'] ?? '', formats);
  const href = attributes['href']?.trim() ?? '';
  return {
    tag,
    formats: textFormats.filter((format) => formats.has(format)),
    link: tag === 'a' ? (isOpenableAddress(href) ? href : null) : around.link,
    isQuote: around.isQuote || tag === 'blockquote',
    isPreformatted: around.isPreformatted || tag === 'pre',
    isSkipped: around.isSkipped || skipped.has(tag),
  };
}

/** Word processors say bold and italic by style, and put it out by style inside of `<b>`. */
function applyStyle(style: string, formats: Set<TextFormat>): void {
  const weight = /font-weight\s*:\s*([a-z0-9]+)/i.exec(style)?.[1]?.toLowerCase();
  if (weight === 'bold' || Number(weight) >= 600) formats.add('bold');
  else if (weight === 'normal' || Number(weight) < 600) formats.delete('bold');
  const slant = /font-style\s*:\s*([a-z]+)/i.exec(style)?.[1]?.toLowerCase();
  if (slant === 'italic') formats.add('italic');
  else if (slant === 'normal') formats.delete('italic');
  if (/text-decoration[a-z-]*\s*:[^;]*line-through/i.test(style)) formats.add('strikethrough');
}
