import { BufferedAccess } from '../bytes/buffered-access.ts';
import type { ImportLimits } from '../import-limits.ts';
import type { RandomAccess } from '../imported.ts';
import { readPayload } from './payload.ts';
import { type FoundRecord, readRecordAt, readRecords } from './read-records.ts';
import { addressOf, type WarcHeader } from './warc-record.ts';

interface Place {
  readonly content: BufferedAccess;
  readonly key: string;
}

/** The headers of an answer are shorter than this, in bytes. */
const beginningBytes = 8_000;
const pictureTypes = /^image\/(?:png|jpeg|gif|webp)$/;

/** Where a web archive has the pictures that its pages show, and the answers that other records refer to. */
export class RecordIndex {
  readonly #limits: ImportLimits;
  readonly #pictures = new Map<string, Place>();
  /** By the names, addresses with dates, and digests that revisits refer to them by. */
  readonly #answers = new Map<string, Place & { readonly address: string | null }>();

  constructor(limits: ImportLimits) {
    this.#limits = limits;
  }

  /** Goes through a file once; of several records of one address the first has it. Throws an `ImportRefusal` as `readRecords`. */
  async add(file: RandomAccess): Promise<void> {
    const content = new BufferedAccess(file);
    for await (const record of readRecords(new BufferedAccess(file), this.#limits, { isCutOff: false })) {
      const place = { content, key: record.key };
      const beginning = await record.read(record.header.length + beginningBytes);
      const payload = readPayload(record.header, beginning.subarray(record.header.length));
      if (payload === null || (payload.status !== null && payload.status !== 200)) continue;
      const address = addressOf(record.header);
      if (pictureTypes.test(payload.mediaType) && address !== null)
        keepFirst(this.#pictures, plain(address), place);
      for (const name of namesOf(record.header)) keepFirst(this.#answers, name, { ...place, address });
    }
  }

  /** The record of the picture at an absolute address; null where the archive has none, or a larger one than `most` bytes. */
  picture(address: string, most: number): Promise<FoundRecord | null> {
    return this.#record(this.#pictures.get(plain(address)), most);
  }

  /**
   * The answer that a revisit refers to (WARC 1.1, 6.7.2), by its name, its address and date, or its digest, with the address it was given at;
   * null where that is in another archive.
   */
  async answerOf(
    { fields }: WarcHeader,
    most: number,
  ): Promise<{ readonly record: FoundRecord; readonly address: string | null } | null> {
    const names = [
      fields.get('warc-refers-to'),
      `${fields.get('warc-refers-to-target-uri')} ${fields.get('warc-refers-to-date')}`,
      fields.get('warc-payload-digest'),
    ];
    const answer = names.map((name) => this.#answers.get(name ?? '')).find((each) => each !== undefined);
    const record = await this.#record(answer, most);
    return record === null || answer === undefined ? null : { record, address: answer.address };
  }

  async #record(place: Place | undefined, most: number): Promise<FoundRecord | null> {
    const record = place === undefined ? null : await readRecordAt(place.content, place.key, this.#limits);
    return record === null || record.size > most ? null : record;
  }
}

function namesOf({ fields }: WarcHeader): readonly string[] {
  const [id, digest] = [fields.get('warc-record-id'), fields.get('warc-payload-digest')];
  return [
    ...(id === undefined ? [] : [id]),
    ...(digest === undefined ? [] : [digest]),
    `${fields.get('warc-target-uri')} ${fields.get('warc-date')}`,
  ];
}

function keepFirst<Item>(items: Map<string, Item>, name: string, item: Item): void {
  if (!items.has(name)) items.set(name, item);
}

/** Addresses are the same without their fragments and however they are written. */
function plain(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  url.hash = '';
  return url.href;
}
