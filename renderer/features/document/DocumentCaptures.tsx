import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import type { CaptureSummary, Integrity } from '../../../shared/model/capture.ts';
import { copyText } from '../../ui/copy-text.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { momentWords } from '../../ui/moment-words.ts';
import { StateWord } from '../../ui/StateWord.tsx';
import { sizeWords } from './metadata-words.ts';

const tones: Readonly<Record<Integrity, 'calm' | 'pause' | 'bad'>> = {
  verified: 'calm',
  unverified: 'pause',
  changed: 'bad',
};

/** The dated copies of a document, each with what proves that it is unchanged. */
export function DocumentCaptures({ captures }: { readonly captures: readonly CaptureSummary[] }) {
  return (
    <section className="document-section">
      <h3>{captures.length === 1 ? 'Copy' : `${captures.length} copies`}</h3>
      {captures.map((capture) => (
        <dl key={capture.id} className="capture">
          <dt>Saved</dt>
          <dd>
            <time dateTime={capture.capturedAt}>{momentWords(capture.capturedAt)}</time>
          </dd>
          {capture.fileName !== null && (
            <>
              <dt>File</dt>
              <dd>
                <bdi>{capture.fileName}</bdi>
              </dd>
            </>
          )}
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
        </dl>
      ))}
    </section>
  );
}

function Hash({ sha256 }: { readonly sha256: string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <code title={sha256}>{sha256.slice(0, 16)}…</code>
      <IconButton
        label={isCopied ? 'Copied' : 'Copy the whole SHA-256'}
        icon={isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
        onClick={() => setCopied(copyText(sha256))}
        onBlur={() => setCopied(false)}
      />
    </>
  );
}
