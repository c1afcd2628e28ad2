import { useEffect, useRef, useState } from 'react';
import { regionWords } from '../../../shared/annotations/region-words.ts';
import type { AnnotationTarget } from '../../../shared/model/annotation.ts';
import type { Region } from '../../../shared/model/page.ts';
import { useCore } from '../../api/hooks.ts';
import { cropOf } from './drawing/crop-of.ts';
import './region-passage.css';

/** A region where a quote would stand: where it is, and what it looks like. */
export function RegionPassage({ target }: { readonly target: AnnotationTarget }) {
  const { region, capture } = target;
  if (region === null) return null;
  return (
    <span className="region-passage">
      <span className="region-passage-words">{regionWords(region)}</span>
      <Crop region={region} capture={capture} />
    </span>
  );
}

function Crop({ region, capture }: { readonly region: Region; readonly capture: string }) {
  const content = useCore('captures.get', { id: capture }).data;
  const host = useRef<HTMLSpanElement>(null);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    const page = content?.pages[region.page];
    if (content === undefined || page === undefined) return undefined;
    const stopping = new AbortController();
    void cropOf({ ...content.capture, capture }, page, region, stopping.signal).then((picture) => {
      if (stopping.signal.aborted) return;
      setMissing(picture === null);
      if (picture !== null) host.current?.replaceChildren(picture);
    });
    return () => stopping.abort();
  }, [content, capture, region]);
  return <span ref={host} className="region-passage-picture" aria-hidden="true" hidden={isMissing} />;
}
