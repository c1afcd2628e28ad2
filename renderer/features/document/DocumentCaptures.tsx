import { Fragment } from 'react';
import type { CaptureCopy } from '../../../shared/contract/captures.ts';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { CaptureSummary, Integrity } from '../../../shared/model/capture.ts';
import type { DocumentDetail } from '../../../shared/model/document.ts';
import type { Metadata, MetadataName } from '../../../shared/model/metadata.ts';
import { writePageRanges } from '../../../shared/recognition/page-ranges.ts';
import { recognitionInWords } from '../../../shared/recognition/recognition-words.ts';
import { useCore } from '../../api/hooks.ts';
import { saveOriginal } from '../captures/index.ts';
import { RecogniseButton } from '../recognition/index.ts';
import { Button } from '../../ui/Button.tsx';
import { momentWords } from '../../ui/moment-words.ts';
import { StateWord } from '../../ui/StateWord.tsx';
import { sizeWords } from '../../ui/size-words.ts';
import { CaptureOrigin, EmbeddedFacts } from './CaptureSource.tsx';
import { Hash } from './Hash.tsx';
import { metadataLabels } from './metadata-words.ts';

const tones: Readonly<Record<Integrity, 'calm' | 'pause' | 'bad'>> = {
  verified: 'calm',
  unverified: 'pause',
  changed: 'bad',
};

/** The dated copies of a document, each with what proves that it is unchanged. */
export function DocumentCaptures({ document }: { readonly document: DocumentDetail }) {
  const { captures } = document;
  const copies = useCore('captures.list', { document: document.id }).data ?? [];
  return (
    <section className="document-section">
      <h2>{captures.length === 1 ? 'Copy' : `${captures.length} copies`}</h2>
      {captures.map((capture) => (
        <CopyOf
          key={capture.id}
          document={document}
          capture={capture}
          copy={copies.find(({ id }) => id === capture.id)}
        />
      ))}
    </section>
  );
}

interface CopyOfProps {
  readonly document: DocumentDetail;
  readonly capture: CaptureSummary;
  /** What else is known of it; not there until it was read. */
  readonly copy: CaptureCopy | undefined;
}

function CopyOf({ document, capture, copy }: CopyOfProps) {
  return (
    <div className="capture-copy">
      <dl className="capture">
        <dt>Saved</dt>
        <dd>
          <time dateTime={capture.capturedAt}>{momentWords(capture.capturedAt)}</time>
        </dd>
        <CopyFacts document={document} copy={copy} />
        {capture.fileName !== null && (
          <>
            <dt>File</dt>
            <dd>
              <bdi>{capture.fileName}</bdi>
            </dd>
          </>
        )}
        <CaptureOrigin origin={copy?.origin ?? null} />
        <dt>SHA-256</dt>
        <dd className="capture-hash">
          <Hash sha256={capture.sha256} />
        </dd>
        <dt>Integrity</dt>
        <dd>
          <StateWord tone={tones[capture.integrity]}>{capture.integrity}</StateWord>
        </dd>
        <dt>Size</dt>
        <dd>
          {sizeWords(capture.bytes)}, {capture.characters.toLocaleString('en-GB')} characters of text
        </dd>
        {capture.encoding !== null && (
          <>
            <dt>Encoding</dt>
            <dd>{capture.encoding}</dd>
          </>
        )}
        <dt>Extractor</dt>
        <dd>{capture.extractor}</dd>
        {capture.recognition !== null && (
          <>
            <dt>Words</dt>
            <dd>
              {capture.recognition.pages.length === 1 ? 'page ' : 'pages '}
              {writePageRanges(capture.recognition.pages)} {recognitionInWords(capture.recognition)}
            </dd>
          </>
        )}
      </dl>
      <EmbeddedFacts embedded={copy?.embedded ?? []} />
      <RecogniseButton capture={capture} />
      <Button size="small" variant="quiet" onClick={() => void saveOriginal(capture.id)}>
        Save the original as…
      </Button>
    </div>
  );
}

/** What tells a copy apart from the others: where it came from, what it says of itself, what stands on it. */
function CopyFacts({
  document,
  copy,
}: {
  readonly document: DocumentDetail;
  readonly copy: CaptureCopy | undefined;
}) {
  if (copy === undefined || document.captures.length === 1) return null;
  const others = otherReadings(document.metadata, copy.metadata ?? {});
  return (
    <>
      {copy.url !== null && (
        <>
          <dt>Address</dt>
          <dd>
            <bdi>{copy.url}</bdi>
          </dd>
        </>
      )}
      {others.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label} given</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </Fragment>
      ))}
      <dt>Annotated</dt>
      <dd>
        {copy.pinned === 1 ? '1 passage' : `${copy.pinned.toLocaleString('en-GB')} passages`} on this copy
      </dd>
    </>
  );
}

/** What a copy says otherwise than is known of its document, its address and what its file is called aside. */
function otherReadings(known: Metadata, read: Metadata): readonly { label: string; value: string }[] {
  const names = Object.keys(metadataLabels) as MetadataName[];
  return names.flatMap((name) => {
    const reading = read[name];
    if (reading === undefined || name === 'url' || reading.readFrom === 'file name') return [];
    if (reading.value === known[name]?.value) return [];
    const value = name === 'published' ? formatEdtf(reading.value) : reading.value;
    return [{ label: metadataLabels[name], value }];
  });
}
