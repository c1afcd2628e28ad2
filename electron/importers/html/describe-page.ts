import { reading } from '../text-metadata/reading.ts';
import { findDates } from '../../../shared/dates/find-dates.ts';
import { readDate } from '../../../shared/dates/read-date.ts';
import type { Metadata, MetadataReading } from '../../../shared/model/metadata.ts';
import { canonicalLine } from '../../../shared/text/canonical.ts';
import { readTextMetadata } from '../text-metadata/read-text-metadata.ts';
import type { Article } from './find-article.ts';
import type { NamedValue } from './meta-tags.ts';
import type { PageFacts } from './page-facts.ts';

/** What a description is made of. */
export interface PageSources {
  readonly facts: PageFacts;
  /** Null when the page was kept whole. */
  readonly article: Article | null;
  /** The canonical text's blocks, in order. */
  readonly lines: readonly string[];
  /** The first heading of the text; null without one. */
  readonly heading: string | null;
  readonly fileName: string;
}

/** Describes a page: what its markup says, then what its text says, then what only seems so, which is marked uncertain. */
export function describePage(sources: PageSources): Metadata {
  const { facts, article, lines } = sources;
  const fromText = readTextMetadata(lines);
  const author = facts.authors.flatMap(cleanAuthor)[0] ?? fromText.author ?? readByline(article);
  const publisher = certain(facts.publishers[0]) ?? fromText.publisher;
  const published = readPublished(facts) ?? fromText.published ?? readOtherDate(facts, article);
  const url = certain(facts.addresses[0]) ?? fromText.url;
  const place = certain(facts.places[0]) ?? fromText.place;
  const language = readLanguage(facts.languages, fromText);
  const direction = readDirection(facts.directions, article) ?? fromText.direction;
  return {
    title: readTitle(sources),
    ...(author && { author }),
    ...(publisher && { publisher }),
    ...(published && { published }),
    ...(url && { url }),
    ...(place && { place }),
    ...(language && { language }),
    ...(direction && { direction }),
  };
}

/** Readability chooses, and cuts the site's name off, where it found an article; its choice is traced to where it stands. */
function readTitle({ facts, article, heading, fileName }: PageSources): MetadataReading {
  const chosen = canonicalLine(article?.title ?? '');
  const [first] = facts.titles;
  if (chosen === '') {
    if (first) return reading(first.value, first.name, first.value, 'certain');
    if (heading !== null) return reading(heading, 'first heading', heading, 'uncertain');
    return reading(fileName, 'file name', null, 'uncertain');
  }
  const same = facts.titles.find(({ value }) => value === chosen);
  if (same) return reading(chosen, same.name, same.value, 'certain');
  const longer = facts.titles.find(({ value }) => value.includes(chosen));
  return reading(
    chosen,
    longer ? `${longer.name}, shortened` : 'the page',
    longer?.value ?? null,
    'uncertain',
  );
}

function readPublished({ published }: PageFacts): MetadataReading | null {
  const read = published.flatMap(dateOf);
  const [first] = read;
  if (!first) return null;
  const isDisputed = read.some(
    ({ value }) => first.certainty === 'certain' && daysApart(value, first.value) > 1,
  );
  return isDisputed ? { ...first, certainty: 'uncertain' } : first;
}

function readOtherDate({ otherDates }: PageFacts, article: Article | null): MetadataReading | null {
  const byline = { name: 'byline', value: canonicalLine(article?.byline ?? '') };
  const [first] = [byline, ...otherDates].flatMap(dateOf);
  return first ? { ...first, certainty: first.certainty === 'ambiguous' ? 'ambiguous' : 'uncertain' } : null;
}

function dateOf({ name, value }: NamedValue): readonly MetadataReading[] {
  const date = readDate(value);
  return date
    ? [{ value: date.edtf, readFrom: name, words: value, certainty: date.certainty, readings: date.readings }]
    : [];
}

/** One instant is two days in two time zones, so only more than one day is a contradiction. */
function daysApart(a: string, b: string): number {
  const days = (Date.parse(a) - Date.parse(b)) / 86_400_000;
  return Number.isNaN(days) ? 0 : Math.abs(days);
}

function cleanAuthor({ name, value }: NamedValue): readonly MetadataReading[] {
  const author = nameIn(value);
  return author === null ? [] : [reading(author, name, value, 'certain')];
}

function readByline(article: Article | null): MetadataReading | null {
  const words = canonicalLine(article?.byline ?? '');
  const author = nameIn(words);
  return author === null ? null : reading(author, 'byline', words, 'uncertain');
}

/** `By Nathan Willis March 25, 2015`: the name stands between "By" and the date. */
function nameIn(words: string): string | null {
  const [date] = findDates(words);
  const name = (date ? words.slice(0, date.start) : words)
    .replace(/^(?:written |posted |reported )?by:?\s+/i, '')
    .replace(/[\s,|•·–—-]+(?:on|at)?\s*$/i, '')
    .trim();
  const isOther =
    name.length < 2 ||
    name.length > 200 ||
    /^(?:https?:|(?:last )?updated|posted|published|follow\b)/i.test(name);
  return isOther ? null : name;
}

const rightToLeft = /^(?:ar|fa|ur|sd|ps|he|iw|yi|ckb|ug|dv|syr)\b/i;

/**
 * The language that is said first, or the one the words have: many texts in other scripts keep the `lang="en"` of their template, so their
 * letters count for more.
 */
export function readLanguage(languages: readonly NamedValue[], fromText: Metadata): MetadataReading | null {
  for (const { name, value } of languages) {
    const tag = canonicalTag(value);
    if (tag === null) continue;
    const isOtherScript = (fromText.direction?.value === 'rtl') !== rightToLeft.test(tag);
    if (isOtherScript && fromText.language) return fromText.language;
    return reading(tag, name, value, name === 'meta og:locale' ? 'uncertain' : 'certain');
  }
  return fromText.language ?? null;
}

/** BCP 47 in its usual form; null for what is none. */
function canonicalTag(value: string): string | null {
  try {
    const [tag] = Intl.getCanonicalLocales(value.split(/[,;\s]/)[0]?.replaceAll('_', '-') ?? '');
    return tag ?? null;
  } catch {
    return null;
  }
}

function readDirection(directions: readonly NamedValue[], article: Article | null): MetadataReading | null {
  const all = [
    ...directions,
    ...(article?.direction ? [{ name: 'dir attribute', value: article.direction }] : []),
  ];
  const found = all.find(({ value }) => /^(?:ltr|rtl)$/i.test(value));
  return found ? reading(found.value.toLowerCase(), found.name, found.value, 'certain') : null;
}

function certain(value: NamedValue | undefined): MetadataReading | undefined {
  return value && reading(value.value, value.name, value.value, 'certain');
}
