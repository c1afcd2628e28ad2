import { useState } from 'react';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { acceptFindings, type FoundItem, kindWords, lineOf } from '../findings/index.ts';
import { noneChosen, useMentionsView } from './mentions-view.ts';
import './AcceptDialog.css';

/** Suggestions, to be looked over before they are accepted together, in one step. */
export function AcceptDialog({
  items,
  capture,
}: {
  readonly items: readonly FoundItem[];
  readonly capture: string;
}) {
  const suggestions = items.filter(({ state }) => state === 'suggested');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { run, error } = useAction();
  const accepted = suggestions.filter(({ id }) => !left.has(id));
  const close = () => useMentionsView.setState({ reviewed: null });
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const accept = () =>
    run(async () => {
      await acceptFindings(
        capture,
        accepted.map((item) => ({ item })),
      );
      useMentionsView.setState({ reviewed: null, ...noneChosen });
    });
  const what = suggestions[0] === undefined ? '' : kindWords[suggestions[0].kind].many.toLowerCase();
  return (
    <Dialog
      title={`Accept ${what}`}
      isOpen
      onClose={close}
      size="medium"
      description="They become data of the project as they were found. One undo takes all of them back."
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={accepted.length === 0} onClick={() => void accept()}>
            {accepted.length === 1 ? 'Accept 1' : `Accept ${accepted.length.toLocaleString('en-GB')}`}
          </Button>
        </>
      }
    >
      <ul className="accept-list" aria-label="To be accepted">
        {suggestions.map((item) => (
          <li key={item.id}>
            <Checkbox checked={!left.has(item.id)} onChange={() => toggle(item.id)}>
              <bdi className="accept-line">{lineOf(item)}</bdi>
              <span className="accept-words" dir="auto">
                {item.exact}
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
      <ErrorLine error={error} />
    </Dialog>
  );
}
