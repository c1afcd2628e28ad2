import type { BufferedAccess } from '../bytes/buffered-access.ts';
import { decodeText } from '../bytes/decode-text.ts';
import { plainWords } from '../html/plain-words.ts';
import type { ImportLimits } from '../import-limits.ts';
import { type ContainerEntry, ImportRefusal } from '../imported.ts';
import { canonicalLine } from '../../../shared/text/canonical.ts';
import { bundle } from './bundled-records.ts';
import { decodeBody, type Payload, readPayload } from './payload.ts';
import type { RecordIndex } from './record-index.ts';
import { type FoundRecord, readRecords, type RecordsRead } from './read-records.ts';
import { addressOf, dateOf } from './warc-record.ts';

/** A record that can become a document. */
export interface FoundPage {
  readonly entry: ContainerEntry;
  readonly record: FoundRecord;
  /** Pictures of a page are not imported unless they are chosen: there are many, and they belong to their pages. */
  readonly isPicture: boolean;
}

/** What was seen while pages were looked for. */
export interface PagesSeen extends RecordsRead {
  /** Records that say that what they hold is the same as in a record that is not here. */
  revisits: number;
  /** Those that say it of a record here, of the same address. */
  repeated: number;
}

const documentTypes =
  /^(?:text\/(?:html|plain|markdown|csv)|application\/(?:xhtml\+xml|pdf|epub\+zip|rtf|vnd\.oasis\.opendocument\.text|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/;
const pictureTypes = /^image\/(?:png|jpeg|webp)$/;
/** A title stands in the beginning of a page. */
const beginningBytes = 64_000;

/**
 * Finds what can be imported from a web archive: successful answers that are pages, texts, PDFs and pictures. What was found to be the same at
 * another address is given with the record in which it is, as far as the index has that.
 */
export async function* findPages(
  content: BufferedAccess,
  limits: ImportLimits,
  { seen, index }: { readonly seen: PagesSeen; readonly index: RecordIndex },
): AsyncGenerator<FoundPage> {
  for await (const record of readRecords(content, limits, seen)) {
    const isRevisit = record.header.fields.get('warc-type')?.toLowerCase() === 'revisit';
    const answer = isRevisit ? await answerOf(record, { seen, index, limits }) : record;
    if (answer === null) continue;
    const beginning = await answer.read(answer.header.length + beginningBytes);
    const payload = readPayload(answer.header, beginning.subarray(answer.header.length));
    if (payload === null || !isGiven(payload)) continue;
    const isPicture = pictureTypes.test(payload.mediaType);
    if (!isPicture && !documentTypes.test(payload.mediaType)) continue;
    const url = addressOf(record.header);
    const entry: ContainerEntry = {
      key: record.key,
      title: titleOf(payload) ?? nameOf(url),
      url,
      date: dateOf(record.header),
      mediaType: payload.mediaType,
      size: answer.header.blockLength,
    };
    yield { entry, record: isRevisit ? await joined(record, answer) : record, isPicture };
  }
}

/** The answer that a revisit of another address refers to; null for those that are only counted. */
async function answerOf(
  { header }: FoundRecord,
  {
    seen,
    index,
    limits,
  }: { readonly seen: PagesSeen; readonly index: RecordIndex; readonly limits: ImportLimits },
): Promise<FoundRecord | null> {
  const answer = await index.answerOf(header, limits.maxMemberBytes);
  if (answer === null) seen.revisits += 1;
  else if (answer.address === addressOf(header)) seen.repeated += 1;
  else return answer.record;
  return null;
}

/** A revisit with the answer it refers to behind it. */
async function joined(revisit: FoundRecord, answer: FoundRecord): Promise<FoundRecord> {
  const bytes = bundle([await revisit.read(revisit.size), await answer.read(answer.size)]);
  return { ...revisit, size: bytes.byteLength, read: (length) => Promise.resolve(bytes.subarray(0, length)) };
}

function isGiven({ status, body }: Payload): boolean {
  return (
    (status === null || (status >= 200 && status < 300 && status !== 204 && status !== 206)) &&
    body.byteLength > 0
  );
}

function titleOf(payload: Payload): string | null {
  if (!/html/.test(payload.mediaType)) return null;
  try {
    const beginning = decodeBody(payload, { most: 2_000_000, isBeginning: true });
    const { text } = decodeText(beginning.subarray(0, beginningBytes), payload.charset);
    const start = /<title\b[^>]{0,500}>/i.exec(text);
    if (!start) return null;
    const rest = text.slice(start.index + start[0].length);
    const end = rest.search(/<\/title/i);
    const title = canonicalLine(plainWords(rest.slice(0, end < 0 ? 500 : Math.min(end, 2_000))));
    return title === '' ? null : title;
  } catch (error) {
    if (error instanceof ImportRefusal) return null;
    throw error;
  }
}

/** The last part of an address, or its host. */
export function nameOf(address: string | null): string {
  const url = address === null ? null : URL.parse(address);
  if (!url) return address === null || address === '' ? 'Record' : address.slice(0, 200);
  const last = url.pathname.split('/').findLast((part) => part !== '');
  return last === undefined ? url.hostname : decoded(last).slice(0, 200);
}

function decoded(part: string): string {
  try {
    return canonicalLine(decodeURIComponent(part)) || part;
  } catch {
    return part;
  }
}
