import { canonicalLine } from '../../../shared/text/canonical.ts';
import { pageAddress } from './addresses.ts';
import type { Page } from './build-page.ts';
import { type DomDocument, type DomElement, elementsWithin, firstWithin } from './dom.ts';
import { readArticleData } from './json-ld.ts';
import { type MetaTags, type NamedValue, namedValues, readMetaTags } from './meta-tags.ts';

/** What the markup of a page says of it; of each property all that was found, the most telling first. */
export interface PageFacts {
  readonly titles: readonly NamedValue[];
  readonly authors: readonly NamedValue[];
  readonly publishers: readonly NamedValue[];
  /** Words of the publication date. */
  readonly published: readonly NamedValue[];
  /** Words of dates that are not plainly that of publication: unlabelled `<time>` elements, changes. */
  readonly otherDates: readonly NamedValue[];
  readonly places: readonly NamedValue[];
  readonly languages: readonly NamedValue[];
  readonly directions: readonly NamedValue[];
  /** Absolute http(s) addresses. */
  readonly addresses: readonly NamedValue[];
  /** What relative links are resolved against. */
  readonly base: string | null;
}

const titleTags = [
  'citation_title',
  'dc.title',
  'dcterms.title',
  'dc:title',
  'og:title',
  'twitter:title',
  'title',
  'headline',
  'parsely-title',
];
const authorTags = [
  'author',
  'dc.creator',
  'dcterms.creator',
  'dc:creator',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'twitter:creator',
];
const publisherTags = [
  'og:site_name',
  'citation_journal_title',
  'citation_publisher',
  'dc.publisher',
  'dcterms.publisher',
  'dc:publisher',
  'publisher',
];
const publishedTags = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'parsely-pub-date',
  'datepublished',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dc.date.created',
  'dcterms.created',
  'dc:date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'published_time',
  'published',
  'cxenseparse:recs:publishtime',
  'ptime',
  'pdate',
  'date',
];
const modifiedTags = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'last-modified',
  'utime',
];
const placeTags = ['geo.placename', 'dc.coverage.spatial', 'dcterms.spatial', 'article:location'];
const languageTags = ['content-language', 'dc.language', 'dcterms.language', 'language', 'og:locale'];

/** Reads what the markup of `page` says of it, and `from`, the address its archive gives it. To be asked before Readability takes the tree apart. */
export function readPageFacts(page: Page, from: NamedValue | null = null): PageFacts {
  const { document, saved } = page;
  const tags = readMetaTags(document);
  const data = readArticleData(document);
  const titleElement = canonicalLine(firstWithin(document.head, new Set(['title']))?.textContent ?? '');
  const addresses = [
    ...(from === null ? [] : given(from.name, pageAddress(from.value))),
    ...readAddresses(document, tags, data.address, saved.address),
  ];
  const own = addresses[0]?.value ?? null;
  const base = firstWithin(document.documentElement, new Set(['base']))?.getAttribute('href') ?? null;
  return {
    titles: [
      ...data.titles.map((value) => named('JSON-LD headline', value)),
      ...namedValues(tags, titleTags),
      ...given('title element', titleElement),
    ],
    authors: readAuthors(tags, data.authors),
    publishers: [...given('JSON-LD publisher', data.publisher), ...namedValues(tags, publisherTags)],
    published: [
      ...given('JSON-LD datePublished', data.published),
      ...namedValues(tags, publishedTags),
      ...publicationTimes(document),
    ],
    otherDates: [
      ...otherTimes(document),
      ...given('JSON-LD dateModified', data.modified),
      ...namedValues(tags, modifiedTags),
    ],
    places: [...given('JSON-LD location', data.place), ...namedValues(tags, placeTags)],
    languages: [
      ...given('html lang', attributeOf(document, 'lang') ?? attributeOf(document, 'xml:lang')),
      ...given('JSON-LD inLanguage', data.language),
      ...namedValues(tags, languageTags),
    ],
    directions: [
      ...given('html dir', document.documentElement.getAttribute('dir')),
      ...given('body dir', document.body.getAttribute('dir')),
    ],
    addresses,
    base: pageAddress(base, own) ?? own,
  };
}

function readAuthors(tags: MetaTags, fromData: readonly string[]): readonly NamedValue[] {
  const cited = tags.get('citation_author') ?? [];
  const isName = ({ value }: NamedValue) => !/^(?:https?:|@)/.test(value);
  return [
    ...given('JSON-LD author', fromData.join(', ')),
    ...given('meta citation_author', cited.join('; ')),
    ...namedValues(tags, authorTags).filter(isName),
  ];
}

function readAddresses(
  document: DomDocument,
  tags: MetaTags,
  fromData: string | null,
  savedFrom: string | null,
) {
  const canonical = [...elementsWithin(document.documentElement, new Set(['link']))].find((link) =>
    /(?:^|\s)canonical(?:\s|$)/i.test(link.getAttribute('rel') ?? ''),
  );
  const all = [
    ...given('link canonical', canonical?.getAttribute('href') ?? null),
    ...namedValues(tags, ['og:url']),
    ...given('"saved from" comment', savedFrom),
    ...given('JSON-LD url', fromData),
  ];
  return all.flatMap(({ name, value }) => given(name, pageAddress(value)));
}

const times = new Set(['time', 'abbr']);

/** `<time>` elements that are said to be the date of publication. */
function publicationTimes(document: DomDocument): readonly NamedValue[] {
  return [...elementsWithin(document.body, times)].filter(isPublication).flatMap(timeValue);
}

function otherTimes(document: DomDocument): readonly NamedValue[] {
  return [...elementsWithin(document.body, times)]
    .filter((time) => time.localName === 'time' && !isPublication(time))
    .flatMap(timeValue);
}

function isPublication(time: DomElement): boolean {
  if (time.getAttribute('pubdate') !== null || time.getAttribute('itemprop') === 'datePublished') return true;
  return /(?:^|\s)(?:published|dt-published|entry-date|pubdate|post-date)(?:\s|$)/i.test(
    time.getAttribute('class') ?? '',
  );
}

function timeValue(time: DomElement): readonly NamedValue[] {
  const value =
    time.getAttribute('datetime') ??
    time.getAttribute('content') ??
    time.getAttribute('title') ??
    time.textContent;
  return given('time element', canonicalLine(value ?? ''));
}

function attributeOf(document: DomDocument, name: string): string | null {
  return document.documentElement.getAttribute(name) ?? document.body.getAttribute(name);
}

function given(name: string, value: string | null): readonly NamedValue[] {
  return value === null || value === '' ? [] : [named(name, value)];
}

function named(name: string, value: string): NamedValue {
  return { name, value };
}
