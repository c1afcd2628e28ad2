import { canonicalLine } from '../../../shared/text/canonical.ts';
import type { DomDocument } from './dom.ts';
import { plainWords } from './plain-words.ts';

/** An object of JSON-LD (https://www.w3.org/TR/json-ld11/), read as schema.org uses it on pages. */
export type LinkedData = Readonly<Record<string, unknown>>;

/** What the JSON-LD of a page says of its article, in the order of the page. */
export interface ArticleData {
  readonly titles: readonly string[];
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly address: string | null;
  readonly language: string | null;
  readonly place: string | null;
}

const articleType =
  /^(?:\w*Article|\w*BlogPosting|SocialMediaPosting|DiscussionForumPosting|Report|Review|Statement|Claim|ClaimReview|Chapter|Book|Thesis|CreativeWork)$/;
const pageType = /^(?:\w*WebPage|\w*Page)$/;

/** Reads the JSON-LD of `document`; broken scripts and unknown types are passed over. */
export function readArticleData(document: DomDocument): ArticleData {
  const nodes = [...document.getElementsByTagName('script')].flatMap((script) =>
    parse(script.textContent ?? ''),
  );
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])),
  );
  const articles = nodes.filter((node) => hasType(node, articleType));
  const ordered = [...articles, ...nodes.filter((node) => hasType(node, pageType))];
  const first = <Value>(read: (node: LinkedData) => Value | null) => firstOf(ordered, read);
  return {
    titles: articles
      .flatMap((node) => [text(node['headline']), text(node['name'])])
      .filter((title) => title !== null),
    authors: firstOf(articles, (node) => names(node['author'] ?? node['creator'], byId)) ?? [],
    publisher: first((node) => names(node['publisher'] ?? node['sourceOrganization'], byId)?.[0] ?? null),
    published: first((node) => text(node['datePublished'])),
    modified: first((node) => text(node['dateModified'])),
    address: first((node) => text(node['url']) ?? idOf(node['mainEntityOfPage'])),
    language: first((node) => text(node['inLanguage'])),
    place: first(
      (node) =>
        text(node['dateline']) ??
        names(node['locationCreated'] ?? node['contentLocation'], byId)?.[0] ??
        null,
    ),
  };
}

/** Descriptions of articles have a few kilobytes; more would only cost memory. */
const longestScript = 1_000_000;

function parse(json: string): readonly LinkedData[] {
  if (json.length > longestScript) return [];
  try {
    return flatten(JSON.parse(json.replace(/^\s*(?:<!--|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, '')), 0);
  } catch {
    return [];
  }
}

/** Articles stand alone, in arrays, in a `@graph`, or as a page's main entity. */
function flatten(value: unknown, depth: number): readonly LinkedData[] {
  if (depth > 5) return [];
  if (Array.isArray(value)) return value.flatMap((each) => flatten(each, depth + 1));
  if (!isObject(value)) return [];
  return [value, ...flatten(value['@graph'], depth + 1), ...flatten(value['mainEntity'], depth + 1)];
}

function isObject(value: unknown): value is LinkedData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasType(node: LinkedData, pattern: RegExp): boolean {
  return [node['@type']]
    .flat()
    .some((type) => typeof type === 'string' && pattern.test(type.replace(/^.*[/:#]/, '')));
}

function firstOf<Value>(
  nodes: readonly LinkedData[],
  read: (node: LinkedData) => Value | null,
): Value | null {
  for (const node of nodes) {
    const value = read(node);
    if (value !== null) return value;
  }
  return null;
}

function text(value: unknown): string | null {
  const words = Array.isArray(value)
    ? value[0]
    : isObject(value)
      ? (value['@value'] ?? value['name'])
      : value;
  if (typeof words !== 'string') return null;
  return canonicalLine(/[&<]/.test(words) ? plainWords(words) : words) || null;
}

function names(value: unknown, byId: ReadonlyMap<string, LinkedData>): readonly string[] | null {
  const found = [value].flat().flatMap((each) => {
    const id = isObject(each) && each['name'] === undefined ? each['@id'] : undefined;
    const named = typeof id === 'string' ? byId.get(id) : each;
    const name = isObject(named) ? text(named['name']) : text(named);
    return name === null || /^https?:/.test(name) ? [] : [name];
  });
  return found.length > 0 ? [...new Set(found)] : null;
}

function idOf(value: unknown): string | null {
  return isObject(value) ? text(value['@id'] ?? value['url']) : text(value);
}
