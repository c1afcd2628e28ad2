import { type CSSProperties, type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import type { TableRow } from '../../../shared/model/table-row.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { runCommand } from '../../app/commands/registry.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { joinClasses } from '../../ui/join-classes.ts';
import { shownColumns } from './columns.ts';
import { GridRows } from './GridParts.tsx';
import { GroupLine } from './GroupLine.tsx';
import type { Line, Lines } from './lines.ts';
import { openRow } from './open-row.ts';
import { RowLine } from './RowLine.tsx';
import { selectRange, toggleGroup } from './select-rows.ts';
import { TableHead } from './TableHead.tsx';
import { type TableAct, actOfKey } from './table-keys.ts';
import { clearSelection, foldGroup, toggleSelected, useTable } from './table-store.ts';
import { useLineWindow } from './use-line-window.ts';
import { usePlaceKept } from './use-place-kept.ts';
import { type TableOutline, type TableRequest, useRows } from './use-table-data.ts';
import './TableGrid.css';

/** Height of a line in widths of the interface's text, by lines of text in it. */
const lineHeights = { 1: 2.4, 2: 3.8, 3: 5.2 } as const;

/**
 * The rows. The grid itself has the focus and names its active line, so the focus stays wherever one scrolls; only
 * lines near the view have elements.
 */
export function TableGrid({
  outline,
  lines,
  request,
  tags,
}: {
  readonly outline: TableOutline;
  readonly lines: Lines;
  readonly request: TableRequest;
  readonly tags: ReadonlyMap<string, Tag>;
}) {
  const { tableColumns, tableLines, interfaceSize } = usePreferences();
  const columns = shownColumns(tableColumns);
  const lineHeight = Math.round(lineHeights[tableLines] * interfaceSize);
  const scroller = useRef<HTMLDivElement>(null);
  const view = useLineWindow(scroller, { count: lines.count, lineHeight });
  const shown = Array.from(
    { length: Math.max(0, view.last - view.first + 1) },
    (_, index) => view.first + index,
  );
  const rowsShown = shown.flatMap((index) => rowOf(lines.at(index)) ?? []);
  const rowAt = useRows(request, {
    first: rowsShown[0] ?? 0,
    last: rowsShown.at(-1) ?? 0,
    count: outline.rows,
  });
  const active = useTable((state) => state.active);
  const selected = useTable((state) => state.selected);
  const folded = useTable((state) => state.folded);
  const activeIndex = Math.min(active.index, lines.count - 1);
  const annotationAt = (index: number): TableRow | undefined => {
    const row = rowOf(lines.at(index));
    return row === null ? undefined : rowAt(row);
  };
  usePlaceKept({ scroller, lines, request, reveal: view.reveal });
  useAwaitedFocus(scroller);

  // A row that the focus came to before it was loaded is known by its annotation once it is there.
  const activeAnnotation = annotationAt(activeIndex)?.annotation ?? null;
  useEffect(() => {
    if (activeAnnotation !== null)
      useTable.setState({ active: { index: activeIndex, annotation: activeAnnotation } });
  }, [activeIndex, activeAnnotation]);

  const moveTo = (index: number) => {
    useTable.setState({ active: { index, annotation: annotationAt(index)?.annotation ?? null } });
    view.reveal(index);
  };

  const act = (done: TableAct) => {
    const line = lines.at(activeIndex);
    switch (done.type) {
      case 'move':
        if (done.isExtending) {
          if (useTable.getState().pivot === null) useTable.setState({ pivot: activeIndex });
          void selectRange(request, lines, done.to);
        } else {
          useTable.setState({ pivot: null });
        }
        moveTo(done.to);
        break;
      case 'selectAll':
        void runCommand('table.selectAll');
        break;
      case 'toggle':
        useTable.setState({ pivot: activeIndex });
        if (line?.type === 'group')
          void toggleGroup(request, { firstRow: line.firstRow, count: line.group.count });
        else if (activeAnnotation !== null) toggleSelected(activeAnnotation);
        break;
      case 'open':
        if (line?.type === 'group') foldGroup(line.group.key, !folded.has(line.group.key));
        else if (activeAnnotation !== null) void openRow(activeAnnotation);
        break;
      case 'fold':
        if (line?.type === 'group') foldGroup(line.group.key, true);
        else if (line?.group != null) moveTo(lines.indexOfGroup(line.group));
        break;
      case 'unfold':
        if (line?.type === 'group') foldGroup(line.group.key, false);
        break;
      case 'leave':
        clearSelection();
        break;
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys on the buttons of the head are theirs.
    if (event.target !== event.currentTarget) return;
    const done = actOfKey(event, { index: activeIndex, count: lines.count, fitting: view.fitting });
    if (done === null) return;
    event.preventDefault();
    act(done);
  };

  const isGrouped = outline.groups.length > 0;
  const widths = columns.map(({ id, width }) =>
    id === 'quote' ? `minmax(${width / 13}rem, 1fr)` : `${width / 13}rem`,
  );
  const sizes = {
    '--table-columns': `2.4rem ${widths.join(' ')}`,
    '--table-width': `${columns.reduce((sum, { width }) => sum + width / 13, 2.4)}rem`,
    '--table-line': `${lineHeight}px`,
    '--table-text-lines': tableLines,
  } as CSSProperties;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is a grid, or one whose rows unfold.
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both may be named and counted.
    <div
      ref={scroller}
      className={joinClasses(
        'table-grid',
        (activeIndex < view.first || activeIndex > view.last) && 'table-grid-away',
      )}
      role={isGrouped ? 'treegrid' : 'grid'}
      aria-label="Annotations"
      aria-multiselectable
      aria-rowcount={lines.count + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={`table-line-${activeIndex}`}
      tabIndex={0}
      style={sizes}
      onKeyDown={onKeyDown}
    >
      <TableHead columns={columns} request={request} found={outline.annotations} />
      <GridRows className="table-lines" style={{ height: lines.count * lineHeight }}>
        {shown.map((index) => {
          const line = lines.at(index);
          if (line === undefined) return null;
          const place = { index, top: index * lineHeight, isActive: index === activeIndex };
          if (line.type === 'group') {
            return (
              <GroupLine
                key={`group ${line.group.key}`}
                place={place}
                group={line.group}
                grouping={request.group}
                tags={tags}
                columns={columns.length + 1}
                isFolded={folded.has(line.group.key)}
                onPress={(gesture) => {
                  if (gesture === 'select') {
                    void toggleGroup(request, { firstRow: line.firstRow, count: line.group.count });
                  } else foldGroup(line.group.key, !folded.has(line.group.key));
                  useTable.setState({ active: { index, annotation: null }, pivot: index });
                }}
              />
            );
          }
          const row = rowAt(line.row);
          return (
            <RowLine
              key={`row ${line.row}`}
              place={place}
              row={row}
              columns={columns}
              tags={tags}
              isSelected={row !== undefined && selected.has(row.annotation)}
              isGrouped={isGrouped}
              onPress={(gesture) => {
                if (gesture === 'extend') {
                  const { pivot } = useTable.getState();
                  if (pivot === null) useTable.setState({ pivot: activeIndex });
                  void selectRange(request, lines, index);
                } else {
                  useTable.setState({ pivot: index });
                  if (gesture === 'toggle' && row !== undefined) toggleSelected(row.annotation);
                }
                useTable.setState({ active: { index, annotation: row?.annotation ?? null } });
                if (gesture === 'open' && row !== undefined) void openRow(row.annotation);
              }}
            />
          );
        })}
      </GridRows>
    </div>
  );
}

function rowOf(line: Line | undefined): number | null {
  return line?.type === 'row' ? line.row : null;
}

/** Gives the focus to the grid when it was asked for and there is one. */
function useAwaitedFocus(grid: { readonly current: HTMLElement | null }): void {
  const isAwaited = useTable((state) => state.isFocusAwaited);
  useLayoutEffect(() => {
    if (!isAwaited) return;
    useTable.setState({ isFocusAwaited: false });
    grid.current?.focus({ focusVisible: true, preventScroll: true } as FocusOptions);
  }, [isAwaited, grid]);
}
