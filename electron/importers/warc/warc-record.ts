import { instantOf } from '../html/saved-note.ts';

/** The beginning of a record (WARC 1.0 and 1.1, https://iipc.github.io/warc-specifications/): its version and named fields. */
export interface WarcHeader {
  /** By their names in lower case; of a field that stands twice, the first. */
  readonly fields: ReadonlyMap<string, string>;
  /** Of the version, the fields and the empty line after them, in bytes. */
  readonly length: number;
  /** Of the block that follows, in bytes, as the record says. */
  readonly blockLength: number;
}

/** The header of a record has a few hundred bytes. */
export const longestHeader = 64_000;

/** Reads the header of the record that `bytes` begin with; null where they begin with none. */
export function readWarcHeader(bytes: Uint8Array): WarcHeader | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, longestHeader));
  if (!/^WARC\/[01]\.\d+\r?\n/.test(text.subarray(0, 16).toString('latin1'))) return null;
  const gap = ['\r\n\r\n', '\n\n']
    .map((each) => ({ at: text.indexOf(each), length: each.length }))
    .filter(({ at }) => at >= 0)
    .reduce<{ at: number; length: number } | null>(
      (first, each) => (first && first.at < each.at ? first : each),
      null,
    );
  if (gap === null) return null;
  const fields = readFields(text.subarray(0, gap.at).toString('utf8'));
  const blockLength = Number(fields.get('content-length') ?? '');
  if (!Number.isSafeInteger(blockLength) || blockLength < 0) return null;
  return { fields, length: gap.at + gap.length, blockLength };
}

/** Reads the fields of a header after its first line, folded ones joined: those of WARC and those of HTTP. */
export function readFields(header: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of header.split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && last !== '') {
      fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`);
    } else if (colon > 0) {
      const name = line.slice(0, colon).trim().toLowerCase();
      last = fields.has(name) ? '' : name;
      if (last !== '') fields.set(name, line.slice(colon + 1).trim());
    }
  }
  return fields;
}

/** The address a record was taken from; null where it names none. WARC 1.0 put it between angle brackets. */
export function addressOf({ fields }: WarcHeader): string | null {
  return fields.get('warc-target-uri')?.replace(/^</, '').replace(/>$/, '') ?? null;
}

/** When a record was taken, UTC; null where it does not say. */
export function dateOf({ fields }: WarcHeader): string | null {
  return instantOf(fields.get('warc-date') ?? '');
}
