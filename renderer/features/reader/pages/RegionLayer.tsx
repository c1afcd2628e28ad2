import { Fragment, type KeyboardEvent, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { regionWords } from '../../../../shared/annotations/region-words.ts';
import { atPassage } from '../../../stores/active-passage.ts';
import { panelForAnnotation, useWorkspace } from '../../../stores/workspace.ts';
import { joinClasses } from '../../../ui/join-classes.ts';
import { useReader } from '../view/reader-store.ts';
import { boxOf, keepChange, useBoxOf, useSettledRegion } from './change-region.ts';
import type { PagesControl } from './pages-control.ts';
import type { PlacedRegion } from './place-regions.ts';
import { RegionHandles } from './RegionHandles.tsx';
import { boxAfterKey } from './region-moves.ts';
import { placeOf } from './region-place.ts';
import './regions.css';

/** The regions of annotations on the pages near the view. The sign at a region's corner makes it the active one. */
export function RegionLayer({ pages }: { readonly pages: PagesControl }) {
  const near = useStore(pages.state, (state) => state.near);
  const regions = useReader((state) => state.regions);
  const active = useWorkspace((state) => state.activeAnnotation);
  return regions
    .filter(({ region }) => near.has(region.page))
    .map((placed) => {
      const host = pages.pages[placed.region.page]?.regions;
      const isActive = placed.id === active;
      return host === undefined
        ? null
        : createPortal(<RegionMark placed={placed} isActive={isActive} />, host, placed.target);
    });
}

function RegionMark({ placed, isActive }: { readonly placed: PlacedRegion; readonly isActive: boolean }) {
  useSettledRegion(placed);
  return placed.region.boxes.map((_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a rectangle that is moved is told from the others by its place in the list.
    <Fragment key={index}>
      <Rectangle placed={placed} index={index} isActive={isActive} />
      {isActive && <RegionHandles placed={placed} index={index} />}
    </Fragment>
  ));
}

interface RectangleProps {
  readonly placed: PlacedRegion;
  /** Which rectangle of the region, from 0. */
  readonly index: number;
  readonly isActive: boolean;
}

function Rectangle({ placed, index, isActive }: RectangleProps) {
  const { id, target, region, annotation, tag } = placed;
  const box = useBoxOf(placed, index);
  const session = useRef('');
  if (box === undefined) return null;
  const words = [regionWords(region), tag?.name, annotation.comment?.text].filter(Boolean).join(': ');
  const choose = () => {
    useWorkspace.setState({ activeAnnotation: id, inspector: panelForAnnotation() });
    atPassage(target);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const changed =
      event.ctrlKey || event.metaKey || !isActive ? null : boxAfterKey(boxOf(placed, index) ?? box, event);
    if (changed === null) return;
    event.preventDefault();
    event.stopPropagation();
    void keepChange(placed, { target, index, box: changed }, session.current);
  };
  return (
    <div
      className={joinClasses('pages-region', isActive && 'pages-region-active')}
      data-tag-colour={tag?.colour ?? 'amber'}
      data-tag-pattern={tag?.pattern ?? 'none'}
      style={placeOf(box)}
    >
      {index === 0 && (
        <button
          type="button"
          className="pages-region-sign"
          aria-label={words}
          aria-current={isActive}
          aria-description={isActive ? keysInWords : undefined}
          title={isActive ? `${words}\n${keysInWords}` : words}
          onClick={choose}
          // What the keys do from now on is undone together.
          onFocus={() => {
            session.current = `region ${target} ${crypto.randomUUID()}`;
          }}
          onKeyDown={onKeyDown}
        />
      )}
    </div>
  );
}

const keysInWords = 'Arrow keys move it, with Shift they size it, with Alt in small steps.';
