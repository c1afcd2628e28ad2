import { useEffect, useMemo, useRef } from 'react';
import type { Tag } from '../../../shared/model/tag.ts';
import { useCore } from '../../api/hooks.ts';
import { TagSwatch } from '../../ui/TagSwatch.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { type HitGroup, type HitPlace, hitRows, toggleAll } from './hit-choice.ts';

/** Every hit with the words around it under its document, each to be ticked or not; only those in view exist. */
export function HitList({
  groups,
  chosen,
  onChosen,
}: {
  readonly groups: readonly HitGroup[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => hitRows(groups), [groups]);
  const documents = useCore('documents.list', {}).data;
  const tags = useCore('tags.list', {}).data;
  const languages = useMemo(() => new Map(documents?.map(({ id, language }) => [id, language])), [documents]);
  const languageOf = useMemo(
    () =>
      new Map(
        groups.flatMap(({ document, places }) =>
          places.slice(0, 1).map(({ capture }) => [capture, languages.get(document) ?? undefined] as const),
        ),
      ),
    [groups, languages],
  );
  return (
    <div className="mark-hits-scroller" ref={scroller}>
      <VirtualList
        label="Hits to mark"
        isRoving
        items={rows}
        keyOf={({ key }) => key}
        estimatedHeight={34}
        scrollElement={scroller}
        renderItem={(row) =>
          row.type === 'document' ? (
            <GroupRow group={row.group} chosen={chosen} onChosen={onChosen} />
          ) : (
            <PlaceRow
              place={row.place}
              tags={tags ?? []}
              language={languageOf.get(row.place.capture)}
              isChosen={chosen.has(row.key)}
              onToggle={() => onChosen(toggleAll(chosen, [row.place]))}
            />
          )
        }
      />
    </div>
  );
}

function GroupRow({
  group: { title, places },
  chosen,
  onChosen,
}: {
  readonly group: HitGroup;
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}) {
  const ticked = places.filter(({ key }) => chosen.has(key)).length;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = ticked > 0 && ticked < places.length;
  }, [ticked, places.length]);
  return (
    <label className="mark-hits-document">
      <input
        ref={box}
        type="checkbox"
        data-roving
        checked={ticked === places.length}
        onChange={() => onChosen(toggleAll(chosen, places))}
      />
      <bdi className="mark-hits-title">{title}</bdi>
      <span className="mark-hits-count">
        {ticked} of {places.length}
      </span>
    </label>
  );
}

function PlaceRow({
  place,
  tags,
  language,
  isChosen,
  onToggle,
}: {
  readonly place: HitPlace;
  readonly tags: readonly Tag[];
  readonly language: string | undefined;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}) {
  const { before, exact, after, annotated } = place;
  const carried = tags.filter(({ id }) => annotated?.includes(id));
  return (
    <label className="mark-hits-hit">
      <input type="checkbox" data-roving checked={isChosen} onChange={onToggle} />
      <span className="mark-hits-line" dir="auto" lang={language}>
        {before}
        <mark>{exact}</mark>
        {after}
      </span>
      {annotated !== null && (
        <span className="mark-hits-annotated">
          {carried.map(({ id, name, ...look }) => (
            <span key={id} title={name}>
              <TagSwatch {...look} />
            </span>
          ))}
          annotated
        </span>
      )}
    </label>
  );
}
