import { Fragment } from 'react';
import type { CaptureCopy } from '../../../shared/contract/captures.ts';
import { momentWords } from '../../ui/moment-words.ts';
import { Hash } from './Hash.tsx';

/** The container a copy was taken from, which itself is not kept: its hash says which one it was. */
export function CaptureOrigin({ origin }: Pick<CaptureCopy, 'origin'>) {
  if (origin === null) return null;
  const { container, sha256, member, capturedAt } = origin;
  return (
    <>
      <dt>Taken from</dt>
      <dd>
        <bdi>{container}</bdi>
      </dd>
      <dt>There called</dt>
      <dd>
        <bdi>{member}</bdi>
      </dd>
      <dt>Its SHA-256</dt>
      <dd className="capture-hash">
        <Hash sha256={sha256} />
      </dd>
      {capturedAt !== null && (
        <>
          <dt>Dated there</dt>
          <dd>
            <time dateTime={capturedAt}>{momentWords(capturedAt)}</time>
          </dd>
        </>
      )}
    </>
  );
}

/** What a file says of its own making, as it says it: whoever made it could write anything. */
export function EmbeddedFacts({ embedded }: Pick<CaptureCopy, 'embedded'>) {
  if (embedded.length === 0) return null;
  return (
    <details className="capture-embedded">
      <summary>
        As the file says <span className="capture-embedded-note">(not checked)</span>
      </summary>
      <dl className="capture">
        {embedded.map(({ name, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file may say the same twice, and the list never changes
          <Fragment key={index}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}
