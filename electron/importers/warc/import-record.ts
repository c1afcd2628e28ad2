import type { EmbeddedFact } from '../../../shared/model/capture.ts';
import { decodeText } from '../bytes/decode-text.ts';
import { declaredCharset } from '../html/declared-charset.ts';
import { inlinePage } from '../web-archive/inline-page.ts';
import { importHtml } from '../html/import-html.ts';
import type { ReadingContext } from '../formats/format.ts';
import type { ImportLimits } from '../import-limits.ts';
import { type FileToImport, type Imported, ImportRefusal } from '../imported.ts';
import { readBundle, type WholeRecord } from './bundled-records.ts';
import { checkBlockDigest } from './digest.ts';
import { nameOf } from './found-pages.ts';
import { decodeBody, type Payload, readPayload } from './payload.ts';
import { type PagePictures, picturesOf } from './page-pictures.ts';
import { addressOf, dateOf } from './warc-record.ts';

/** One record of a web archive is called by this type where it comes by itself. */
export const recordMediaType = 'application/warc-record';

/**
 * Imports what one record of a web archive holds, with its address and when it was taken. The record itself is the original, since its
 * header says both; what it holds is shown. Behind it may stand the record that it refers to, and those of its pictures. Throws an `ImportRefusal` as for a file of its own.
 */
export async function importRecord(
  file: FileToImport,
  limits: ImportLimits,
  context: ReadingContext,
): Promise<Imported> {
  const [first, ...others] = readBundle(file.bytes);
  const isRevisit = first?.header.fields.get('warc-type')?.toLowerCase() === 'revisit';
  const answer = isRevisit ? others.shift() : first;
  const payload = answer && readPayload(answer.header, answer.block);
  if (!first || !answer || !payload) {
    throw new ImportRefusal(
      'malformed',
      'The record is cut off or holds no page. Copy or download the web archive again.',
    );
  }
  const { header } = first;
  const body = decodeBody(payload, {
    most: Math.min(limits.maxBytes, limits.maxMemberBytes),
    isBeginning: false,
  });
  if (body.byteLength === 0) throw new ImportRefusal('empty', 'The record holds nothing.');
  const address = addressOf(header);
  const pictures = picturesOf(others, address, limits);
  const imported = await importBody(
    { name: nameOf(address), payload, body, address, pictures },
    limits,
    context,
  );
  const digest = checkBlockDigest(answer.header, answer.block);
  const capturedAt = dateOf(header);
  return {
    ...imported,
    metadata: {
      ...imported.metadata,
      ...(address !== null &&
        /^https?:/i.test(address) && {
          url: { value: address, readFrom: addressField, words: address, certainty: 'certain', readings: [] },
        }),
    },
    mediaType: 'application/warc',
    encoding: null,
    extractor: `assay-warc/1+${imported.extractor}`,
    shown: imported.shown ?? shownBody({ payload, body, pictures }, imported, limits),
    embedded: [...factsOf(first, answer, { payload, digest }), ...(imported.embedded ?? [])],
    ...(capturedAt === null ? {} : { capturedAt }),
    remarks: [
      ...imported.remarks,
      ...(digest === 'differs'
        ? ['The digest of the record is not that of its bytes: it was changed or damaged after it was taken.']
        : []),
    ],
  };
}

const addressField = 'WARC-Target-URI';

interface Body {
  readonly name: string;
  readonly payload: Payload;
  readonly body: Uint8Array;
  readonly address: string | null;
  readonly pictures: PagePictures;
}

async function importBody(
  { name, payload, body, address, pictures }: Body,
  limits: ImportLimits,
  context: ReadingContext,
): Promise<Imported> {
  const { mediaType, charset } = payload;
  if (/html/.test(mediaType)) {
    const from = address === null ? null : { name: addressField, value: address };
    return importHtml({ name, bytes: body }, limits, {
      charset,
      address: from,
      imageAt: pictures.imageAt,
    });
  }
  // Of texts only the type tells what they are; all else is told by its bytes.
  const file = { name, bytes: body, ...(/^text\//.test(mediaType) ? { mediaType } : {}) };
  const outcome = await context.importOther(file);
  if (outcome.type === 'document') return outcome.imported;
  throw new ImportRefusal(
    'unsupported',
    `The record holds ${outcome.container.kind}. Take it out of the web archive and import it by itself.`,
  );
}

/** Text is shown in UTF-8, whatever it was sent in; a page with its pictures inside it. */
function shownBody(
  { payload: { mediaType, charset }, body, pictures }: Pick<Body, 'payload' | 'body' | 'pictures'>,
  imported: Imported,
  limits: ImportLimits,
) {
  if (!/^text\/|html/.test(mediaType)) return { bytes: body, mediaType: imported.mediaType };
  const { text } = decodeText(body, charset ?? declaredCharset(body));
  return {
    bytes: new TextEncoder().encode(
      pictures.count === 0 ? text : inlinePage(text, { ...pictures, styleAt: () => null }, limits),
    ),
    mediaType: /html/.test(mediaType) ? 'text/html' : 'text/plain',
  };
}

function factsOf(
  { header: { fields } }: WholeRecord,
  answer: WholeRecord,
  { payload, digest }: { readonly payload: Payload; readonly digest: ReturnType<typeof checkBlockDigest> },
): readonly EmbeddedFact[] {
  const said = answer.header.fields;
  const fact = (name: string, value: string | undefined) =>
    value === undefined || value === '' ? [] : [{ name, value: value.slice(0, 2_000).toWellFormed() }];
  const agrees = digest === 'agrees' ? 'agrees with the bytes' : 'differs from the bytes';
  return [
    ...fact(addressField, fields.get('warc-target-uri')),
    ...fact('WARC-Date', fields.get('warc-date')),
    ...fact('WARC-Record-ID', fields.get('warc-record-id')),
    ...(said === fields ? [] : fact('Same as', `${addressOf(answer.header)}, ${said.get('warc-date')}`)),
    ...fact('WARC-IP-Address', fields.get('warc-ip-address')),
    ...fact(
      'WARC-Block-Digest',
      digest === 'none' ? undefined : `${said.get('warc-block-digest')} (${agrees})`,
    ),
    ...fact('HTTP status', payload.status === null ? undefined : String(payload.status)),
    ...fact('Content-Type', payload.fields.get('content-type') ?? said.get('content-type')),
    ...fact('Last-Modified', payload.fields.get('last-modified')),
    ...fact('Server', payload.fields.get('server')),
  ];
}
