import { Readability } from '@mozilla/readability';
import { childrenOf, type DomDocument, type DomElement, type DomNode, isElement, isText } from './dom.ts';

/** The article that Readability found in a page. */
export interface Article {
  readonly element: DomElement;
  readonly title: string;
  readonly byline: string | null;
  readonly direction: string | null;
}

/** An article of less than this share of a page's prose is a part of it only. */
const leastShare = 0.3;

/**
 * Finds the article of `document`, which is taken apart in doing so. Null when there is none, or when what was found is only a
 * small part of a page that is mostly prose.
 */
export function findArticle(document: DomDocument): Article | null {
  const prose = countProse(document.body, false);
  const parsed = parse(document);
  if (!parsed?.content) return null;
  const found = countProse(parsed.content, false);
  const isSmallPart = found.prose < prose.prose * leastShare && prose.prose > prose.links;
  if (isSmallPart || found.prose + found.links === 0) return null;
  return {
    element: parsed.content,
    title: parsed.title ?? '',
    byline: parsed.byline ?? null,
    direction: parsed.dir ?? null,
  };
}

function parse(document: DomDocument) {
  // Readability asks for a browser's types and runs on any DOM; what it gives back is an element of this document.
  const page = document as unknown as ConstructorParameters<typeof Readability>[0];
  const reader = new Readability(page, {
    keepClasses: true,
    serializer: (node) => node as unknown as DomElement,
  });
  try {
    return reader.parse();
  } catch (error) {
    // Some broken trees make Readability stumble; the page is then kept whole, which the report says.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

interface Prose {
  /** Characters of running words outside of links and of what frames a page. */
  prose: number;
  /** Characters of links and of what frames a page. */
  links: number;
}

const framing = new Set(['nav', 'header', 'footer', 'aside', 'a', 'form', 'button', 'select', 'menu']);
/** Names of what stands beside an article; a long discussion below a report does not make the report a small part. */
const framingName =
  /comment|disqus|discuss|repl(?:y|ies)|respond|sidebar|related|recommend|popular|promo|newsletter|cookie|consent|banner|social|share|widget|footer|menu|\bnav/i;
const silent = new Set(['script', 'noscript', 'title', 'textarea']);

function countProse(node: DomNode, isFraming: boolean, counts: Prose = { prose: 0, links: 0 }): Prose {
  for (const child of childrenOf(node)) {
    if (isText(child)) counts[isFraming ? 'links' : 'prose'] += (child.textContent ?? '').trim().length;
    if (isElement(child) && !silent.has(child.localName)) {
      countProse(child, isFraming || isBesideArticle(child), counts);
    }
  }
  return counts;
}

function isBesideArticle(element: DomElement): boolean {
  if (framing.has(element.localName)) return true;
  return framingName.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
}
