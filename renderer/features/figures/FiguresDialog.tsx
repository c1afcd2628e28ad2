import { useMemo, useState } from 'react';
import { useCore } from '../../api/hooks.ts';
import { revealPassage } from '../../stores/workspace.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { closeFigures, type ShownCopy, useFigures } from './figures-store.ts';
import { type Figure, isOfBoth, pairFigures } from './pair-figures.ts';
import './FiguresDialog.css';

/** The figures of the two texts that are open, side by side by what they count. */
export function FiguresDialog() {
  const copies = useFigures((state) => state.copies);
  return copies === null ? null : <Figures one={copies[0]} other={copies[1]} />;
}

function Figures({ one, other }: { readonly one: ShownCopy; readonly other: ShownCopy }) {
  const ofOne = useFiguresOf(one);
  const ofOther = useFiguresOf(other);
  const [isAllShown, setAllShown] = useState(false);
  const pairs = useMemo(
    () => (ofOne && ofOther ? pairFigures(ofOne.figures, ofOther.figures) : undefined),
    [ofOne, ofOther],
  );
  if (pairs === undefined || ofOne === undefined || ofOther === undefined) return null;
  const shared = pairs.filter(isOfBoth);
  const shown = isAllShown ? pairs : shared;
  return (
    <Dialog
      title="Figures side by side"
      isOpen
      onClose={closeFigures}
      size="large"
      description="Numbers found in both texts, by what they count. Those nobody has accepted yet are suggestions. Each opens its words."
    >
      <Checkbox checked={isAllShown} onChange={(event) => setAllShown(event.target.checked)}>
        Also what only one of them counts ({(pairs.length - shared.length).toLocaleString('en')})
      </Checkbox>
      {shown.length === 0 ? (
        <EmptyState sentence="These two texts give no figures of the same thing." />
      ) : (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">Counted</th>
              <th scope="col">
                <bdi>{ofOne.title}</bdi>
              </th>
              <th scope="col">
                <bdi>{ofOther.title}</bdi>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((pair) => (
              <tr key={pair.unit}>
                <th scope="row">
                  <bdi>{pair.unit}</bdi>
                </th>
                <FigureCell copy={one} figures={pair.one} />
                <FigureCell copy={other} figures={pair.other} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}

function FigureCell({ copy, figures }: { readonly copy: ShownCopy; readonly figures: readonly Figure[] }) {
  const open = ({ start, end }: Figure) => {
    closeFigures();
    revealPassage({ ...copy, start, end });
  };
  return (
    <td>
      {figures.length === 0 ? (
        <span className="figures-none">no figure</span>
      ) : (
        <ul>
          {figures.map((figure) => (
            <li key={figure.start}>
              <button type="button" className="figures-words" onClick={() => open(figure)}>
                <bdi>{figure.exact}</bdi>
                {!figure.isAccepted && <span className="figures-none"> suggested</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

/** The figures of a copy that nobody rejected; undefined until they are read. */
function useFiguresOf({ document, capture }: ShownCopy) {
  const title = useCore('documents.get', { id: document }).data?.title;
  const found = useCore('findings.list', { capture, kinds: ['number'] }).data;
  return useMemo(() => {
    if (title === undefined || found === undefined) return undefined;
    const figures = found.findings.flatMap(({ finding, state }): Figure[] =>
      finding.kind !== 'number' || state === 'rejected'
        ? []
        : [{ ...finding, isAccepted: state === 'accepted' }],
    );
    return { title, figures };
  }, [title, found]);
}
