import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { regionWords } from '../../../../shared/annotations/region-words.ts';
import type { RegionBox } from '../../../../shared/model/page.ts';
import { atPassage } from '../../../stores/active-passage.ts';
import { panelForAnnotation, useWorkspace } from '../../../stores/workspace.ts';
import { joinClasses } from '../../../ui/join-classes.ts';
import { useReader } from '../view/reader-store.ts';
import type { PagesControl } from './pages-control.ts';
import type { PlacedRegion } from './place-regions.ts';
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
  const { id, target, region, annotation, tag } = placed;
  const words = [regionWords(region), tag?.name, annotation.comment?.text].filter(Boolean).join(': ');
  const choose = () => {
    useWorkspace.setState({ activeAnnotation: id, inspector: panelForAnnotation() });
    atPassage(target);
  };
  return region.boxes.map((box, index) => (
    <div
      key={`${box.x} ${box.y} ${box.width} ${box.height}`}
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
          title={words}
          onClick={choose}
        />
      )}
    </div>
  ));
}

/** Where a rectangle stands on its page, whatever the page's size. */
export function placeOf({
  x,
  y,
  width,
  height,
}: RegionBox): Record<'left' | 'top' | 'width' | 'height', string> {
  return {
    left: `${x * 100}%`,
    top: `${y * 100}%`,
    width: `${width * 100}%`,
    height: `${height * 100}%`,
  };
}
