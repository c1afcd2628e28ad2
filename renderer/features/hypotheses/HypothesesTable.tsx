import { type KeyboardEvent, useEffect, useRef } from 'react';
import { call } from '../../api/client.ts';
import { reportFailure } from '../../api/saved-state.ts';
import { readFromHere } from '../../stores/reading-from.ts';
import type { ConsistencyMark } from '../../../shared/model/hypothesis.ts';
import { announce } from '../../ui/announce.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { HypothesisHead } from './HypothesisHead.tsx';
import { ItemHead } from './ItemHead.tsx';
import { MarkCell } from './MarkCell.tsx';
import { type ActiveCell, useHypotheses } from './hypotheses-store.ts';
import { againstWords, diagnosticityWords, markLooks } from './hypothesis-words.ts';
import type { ShownHypotheses } from './shown-hypotheses.ts';

/** Passages by hypotheses, with a mark in each cell; of one focus, moved by the arrow keys. */
export function HypothesesTable({ shown }: { readonly shown: ShownHypotheses }) {
  const table = useRef<HTMLTableElement>(null);
  const { active, isFocusAwaited } = useHypotheses();
  const { columns, rows } = shown;
  const row = Math.max(0, Math.min(active.row, rows.length - 1));
  const column = Math.max(-1, Math.min(active.column, columns.length - 1));

  const focus = (cell: ActiveCell) => {
    useHypotheses.setState({ active: cell });
    table.current?.querySelector<HTMLElement>(`[data-cell="${cell.row} ${cell.column}"]`)?.focus();
  };
  useEffect(() => {
    if (!isFocusAwaited) return;
    useHypotheses.setState({ isFocusAwaited: false });
    table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [isFocusAwaited]);

  const onKeyDown = (pressed: KeyboardEvent) => {
    if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.shiftKey) return;
    const next = besides(pressed.key, { row, column });
    if (
      next !== null &&
      next.row >= 0 &&
      next.row < rows.length &&
      next.column >= -1 &&
      next.column < columns.length
    ) {
      focus(next);
    } else if (next === null && !act(pressed.key)) return;
    pressed.preventDefault();
    pressed.stopPropagation();
  };

  /** Whether the key did something with the cell. */
  function act(key: string): boolean {
    const item = rows[row]?.item;
    if (item === undefined) return false;
    if (column === -1) {
      if (key !== 'Enter') return false;
      void readFromHere(item.annotation, null);
      return true;
    }
    const hypothesis = columns[column]?.hypothesis.id;
    const mark = markOfKey(key);
    if (hypothesis === undefined || mark === undefined) return false;
    void call('hypotheses.mark', { marks: [{ hypothesis, item: item.id, mark }] }).catch(reportFailure);
    announce(mark === null ? 'Mark removed' : mark);
    return true;
  }

  return (
    <div className="hypotheses-table-scroll">
      <table ref={table} className="hypotheses-table" aria-label="Passages by hypotheses">
        <thead>
          <tr>
            <th scope="col" className="hypotheses-corner">
              Passages
            </th>
            {columns.map(({ hypothesis }) => (
              <HypothesisHead key={hypothesis.id} hypothesis={hypothesis} />
            ))}
            <th scope="col" className="hypotheses-weight">
              Sets apart
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ item, weight }, rowIndex) => (
            <tr key={item.id}>
              <ItemHead
                item={item}
                cell={`${rowIndex} -1`}
                isActive={row === rowIndex && column === -1}
                onFocus={() => useHypotheses.setState({ active: { row: rowIndex, column: -1 } })}
                onKeyDown={onKeyDown}
              />
              {columns.map(({ hypothesis }, columnIndex) => (
                <MarkCell
                  key={hypothesis.id}
                  item={item}
                  hypothesis={hypothesis}
                  marks={shown.marksOf(item.id, hypothesis.id)}
                  cell={`${rowIndex} ${columnIndex}`}
                  isActive={row === rowIndex && column === columnIndex}
                  onFocus={() => useHypotheses.setState({ active: { row: rowIndex, column: columnIndex } })}
                  onKeyDown={onKeyDown}
                />
              ))}
              <td className="hypotheses-weight">
                {diagnosticityWords(weight.diagnosticity)}
                {weight.changes.length > 0 && (
                  <span className="hypotheses-decides">the order hangs on it</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Against it</th>
            {columns.map(({ hypothesis, against }) => (
              <td key={hypothesis.id}>
                {againstWords(against)}
                <span className="hypotheses-soft">
                  of {against.marked} {against.marked === 1 ? 'mark' : 'marks'}
                </span>
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
      {rows.length === 0 && (
        <p className="hypotheses-hint">
          No passages yet. Add those of this question’s claims above, or select words in a text and choose
          “Hold the passage against hypotheses”.
        </p>
      )}
      <p className="hypotheses-keys">
        {Object.entries(markLooks).map(([mark, { letters, key, definition }]) => (
          <span key={mark} title={definition}>
            <Kbd keys={key} /> {letters} {mark}
          </span>
        ))}
      </p>
    </div>
  );
}

function besides(key: string, { row, column }: ActiveCell): ActiveCell | null {
  switch (key) {
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    default:
      return null;
  }
}

/** Null takes the mark away; undefined: the key sets none. */
function markOfKey(key: string): ConsistencyMark | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null;
  const found = Object.entries(markLooks).find(([, look]) => look.key === key);
  return found?.[0] as ConsistencyMark | undefined;
}
