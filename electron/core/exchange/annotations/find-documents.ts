import type { DocumentMatch } from '../../../../shared/contract/annotation-import.ts';
import type { DocumentSummary } from '../../../../shared/model/document.ts';
import { indexForm } from '../../../../shared/search/words.ts';
import type { DocumentHint } from '../../../importers/annotations/annotation-record.ts';
import type { ReadonlyDatabase } from '../../../store/database.ts';
import { listAddresses, listCaptures } from '../../../store/repositories/captures.ts';
import { listDocuments } from '../../../store/repositories/documents.ts';
import { documentsWithWords } from '../../../store/search/documents-with-words.ts';
import { pageAddress } from '../../import/page-address.ts';

/** A document that a target may stand in. */
export interface FoundDocument {
  readonly document: string;
  readonly foundBy: DocumentMatch;
  /** The very copy that the target was made on, where the file names one that is here. */
  readonly capture: string | null;
}

/** Finds the documents that imported annotations are about. */
export interface DocumentFinder {
  /**
   * By id, copy, address or title, in this order; of several of one title those of the author. Empty where nothing said
   * of the document leads to one.
   */
  byHint(hint: DocumentHint): readonly FoundDocument[];
  /** The documents whose text holds some of these words in a row; at most a few, and none for too few words. */
  byWords(words: string): readonly FoundDocument[];
}

/** A phrase of so many words is hardly in two texts that have nothing to do with each other. */
const wordsOfPhrase = 8;
const wordsOfShortPhrase = 4;
/** Fewer words, or shorter ones together, stand in many a text by chance. */
const fewestWords = 3;
const fewestCharacters = 15;
const mostDocuments = 5;

/** Reads what there is to find once; documents added later are not found. */
export function createDocumentFinder(reader: ReadonlyDatabase): DocumentFinder {
  const documents = listDocuments(reader).reverse();
  const captures = listCaptures(reader);
  const ids = new Set(documents.map(({ id }) => id));
  const byHash = new Map(captures.map((capture) => [capture.sha256, capture]));
  const byAddress = new Map<string, string[]>();
  const addAddress = (url: string | null, document: string) => {
    const address = url === null ? null : pageAddress(url);
    if (address === null) return;
    const known = byAddress.get(address) ?? [];
    if (!known.includes(document)) byAddress.set(address, [...known, document]);
  };
  for (const { id, url } of documents) addAddress(url, id);
  for (const { document, url } of listAddresses(reader)) addAddress(url, document);
  const byTitle = Map.groupBy(documents, ({ title }) => titleKey(title));

  return {
    byHint: ({ ids: named, urls, sha256, title, author }) => {
      const copy = sha256 === null ? undefined : byHash.get(sha256);
      const capture = copy?.id ?? null;
      const byId = named.find((id) => ids.has(id));
      if (byId !== undefined) {
        return [{ document: byId, foundBy: 'id', capture: copy?.document === byId ? capture : null }];
      }
      if (copy !== undefined) return [{ document: copy.document, foundBy: 'copy', capture }];
      for (const url of urls) {
        const found = byAddress.get(pageAddress(url) ?? '') ?? [];
        if (found.length > 0)
          return found.map((document) => ({ document, foundBy: 'address', capture: null }));
      }
      if (title === null || titleKey(title) === '') return [];
      return ofAuthor(byTitle.get(titleKey(title)) ?? [], author).map(({ id }) => ({
        document: id,
        foundBy: 'title',
        capture: null,
      }));
    },

    byWords: (words) => {
      for (const phrase of phrasesOf(words)) {
        const found = documentsWithWords(reader, phrase, mostDocuments);
        if (found.length > 0) {
          return found.map((document) => ({ document, foundBy: 'words', capture: null }));
        }
      }
      return [];
    },
  };
}

/** Titles differ in case and in their signs. */
const titleKey = indexForm;

function ofAuthor(documents: readonly DocumentSummary[], author: string | null): readonly DocumentSummary[] {
  if (documents.length < 2 || author === null) return documents;
  const wanted = new Set(titleKey(author).split(' '));
  const same = documents.filter((document) =>
    titleKey(document.author ?? '')
      .split(' ')
      .some((word) => word.length > 2 && wanted.has(word)),
  );
  return same.length > 0 ? same : documents;
}

/**
 * From the middle, the beginning and the end, so that a change in one place does not hide the document; then shorter ones,
 * for quotes that were changed in several places.
 */
function phrasesOf(quote: string): readonly (readonly string[])[] {
  const all = indexForm(quote.slice(0, 5_000)).split(' ');
  if (all.length < fewestWords || all.join('').length < fewestCharacters) return [];
  const phrases = (length: number) =>
    [Math.floor((all.length - length) / 2), 0, all.length - length].map((start) =>
      all.slice(Math.max(0, start), Math.max(0, start) + length),
    );
  return all.length > wordsOfPhrase
    ? [...phrases(wordsOfPhrase), ...phrases(wordsOfShortPhrase)]
    : phrases(Math.min(all.length, wordsOfShortPhrase));
}
