import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { CallContext, Handlers } from '../../../shared/rpc/server.ts';
import type { CaptureSummary } from '../../../shared/model/capture.ts';
import type { RecognitionRequest } from '../../../shared/model/recognition.ts';
import { createPagePace } from '../../../shared/progress/page-pace.ts';
import { writePageRanges } from '../../../shared/recognition/page-ranges.ts';
import { pagesToRecognise } from '../../../shared/recognition/pages-to-recognise.ts';
import { languagesInWords } from '../../../shared/recognition/recognition-words.ts';
import { type Imported, ImportRefusal } from '../../importers/imported.ts';
import { originalOf } from '../../store/extractions.ts';
import {
  findCapture,
  findCopyFacts,
  findPageSummaries,
  listCapturesOf,
} from '../../store/repositories/captures.ts';
import { findReadings } from '../../store/repositories/documents.ts';
import type { Store } from '../../store/store.ts';
import { keepCopy } from '../import/keep-copy.ts';
import type { Importer } from '../import/lazy-importer.ts';
import { known } from '../known.ts';
import type { Carrier } from './carrier.ts';

interface RecognitionMeans {
  readonly store: Store;
  readonly carrier: Carrier;
  readonly getImporter: () => Promise<Importer>;
}

/** Words recognised on the pictures of copies; what was recognised becomes a copy of its own. */
export function createRecognition({
  store,
  carrier,
  getImporter,
}: RecognitionMeans): Pick<Handlers, 'captures.recognise'> {
  const { reader } = store;
  return {
    'captures.recognise': async ({ id, password, ...asked }, context) => {
      const capture = known(findCapture(reader, id), 'copy');
      const request = requestFor(asked, capture, findPageSummaries(reader, id) ?? []);
      const madeWith = wordsOfRequest(request);
      checkIsNew(listCapturesOf(reader, capture.document), capture, madeWith);
      const { bytes } = known(originalOf(reader, id), 'copy');
      const importer = await getImporter();
      let imported: Imported;
      try {
        const { fileName, mediaType } = capture;
        const file = { name: fileName ?? 'Original', bytes, mediaType };
        const onPage = reportPages(context, nameOfDocument(store, capture));
        const options = { ...request, signal: context.signal, password: password ?? null, onPage };
        imported = await importer.recognise(file, options);
      } catch (thrown) {
        context.signal.throwIfAborted();
        if (!(thrown instanceof ImportRefusal)) throw thrown;
        if (thrown.reason === 'locked') return { type: 'locked', message: thrown.message };
        throw new AssayError('unsupported', thrown.message, { cause: thrown });
      }
      const { recognition, remarks } = imported;
      if (recognition === undefined || recognition.pages.length === 0) return nothingFound(remarks);
      return keep(capture, bytes, { ...imported, extractor: `${imported.extractor} ${madeWith}` }, context);
    },
  };

  /** Keeps the copy with the words: from the same bytes, of the same day and place as the one that is a picture. */
  async function keep(
    { id, document, sha256, fileName, capturedAt }: CaptureSummary,
    bytes: Uint8Array,
    imported: Imported,
    { signal }: CallContext,
  ) {
    if (findReadings(reader, document) === undefined)
      throw new AssayError('conflict', 'The document was removed meanwhile. Undo that, and try again.');
    const { metadata, origin } = findCopyFacts(reader, id);
    const copy = {
      document,
      name: fileName ?? 'Original',
      bytes,
      sha256,
      imported: { ...imported, metadata: { ...imported.metadata, ...metadata } },
      parts: [],
      capturedAt,
      origin,
      importedId: null,
    };
    const keeping = {
      label: 'recognise text',
      mergeKey: store.newId(),
      source: null,
      signal,
      settle: () => undefined,
    };
    const outcome = await keepCopy(store, carrier, copy, keeping);
    if (outcome === null) throw new AssayError('cancelled', 'Nothing was added.');
    const added = known(findCapture(reader, outcome.capture ?? ''), 'copy');
    if (added.recognition === null) throw new Error('A recognised copy without how it was recognised.');
    const { recognition } = added;
    const { carried } = outcome;
    return {
      type: 'recognised',
      capture: added.id,
      recognition,
      carried,
      remarks: imported.remarks,
    } as const;
  }
}

/** What is asked for, checked: only pages that are pictures, with those that were recognised before. */
function requestFor(
  { languages, pages }: RecognitionRequest,
  { recognition }: CaptureSummary,
  summaries: Parameters<typeof pagesToRecognise>[0],
): RecognitionRequest {
  const possible = pagesToRecognise(summaries, recognition);
  if (possible.length === 0) {
    const message = 'This copy has no page that is a picture: all its pages have text, or it has no pages.';
    throw new AssayError('unsupported', message);
  }
  const chosen = [...new Set(languages)];
  if (pages === 'without-text') return { languages: chosen, pages };
  const wanted = new Set(pages);
  if (!possible.some((page) => wanted.has(page))) {
    const message = `None of these pages is a picture. Pages without text are: ${writePageRanges(possible)}.`;
    throw new AssayError('unsupported', message);
  }
  const before = new Set(recognition?.pages);
  const all = possible.filter((page) => before.has(page) || wanted.has(page));
  return { languages: chosen, pages: all.length === possible.length ? 'without-text' : all };
}

/** What tells two recognitions of one original apart, behind the name of the extractor. */
function wordsOfRequest({ languages, pages }: RecognitionRequest): string {
  const words = languages.join('+');
  return pages === 'without-text' ? words : `${words} on ${writePageRanges(pages)}`;
}

function checkIsNew(copies: readonly CaptureSummary[], { sha256 }: CaptureSummary, madeWith: string): void {
  const same = copies.find(
    (copy) => copy.sha256 === sha256 && copy.recognition !== null && copy.extractor.endsWith(` ${madeWith}`),
  );
  if (same?.recognition == null) return;
  const languages = languagesInWords(same.recognition.languages);
  throw new AssayError(
    'conflict',
    `There is a copy with the words of these pages in ${languages} already. Choose other languages or pages, or remove that copy first.`,
  );
}

function nothingFound(remarks: readonly string[]) {
  const found = 'No words were found on these pages, so nothing was added.';
  return { type: 'nothing', message: [found, ...remarks].join(' ') } as const;
}

function nameOfDocument({ reader }: Store, { document, fileName }: CaptureSummary): string {
  return findReadings(reader, document)?.title?.value ?? fileName ?? 'a document';
}

/** Tells how far it is, with the time that is left by the pace of the pages so far. */
function reportPages({ report }: CallContext, doing: string): (done: number, total: number) => void {
  const pace = createPagePace(() => performance.now());
  report({ done: 0, total: null, doing });
  return (done, total) => report({ done, total, doing, secondsLeft: pace.secondsLeft(done, total) });
}
