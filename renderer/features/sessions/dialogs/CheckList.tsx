import { useState } from 'react';
import { foldedOnly } from '../../../../shared/text/folding.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { TextButton } from '../../../ui/TextButton.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';

/** So many are shown at once; the filter above them finds the others. */
const mostShown = 200;
const filteredFrom = 9;

/** Things to choose several of, with a filter where they are many. */
export function CheckList({
  label,
  items,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly items: readonly { readonly id: string; readonly words: string }[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const [letters, setLetters] = useState('');
  const wanted = foldedOnly(letters.trim());
  const found = wanted === '' ? items : items.filter(({ words }) => foldedOnly(words).includes(wanted));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  if (items.length === 0) return <p className="new-session-none">There are none yet.</p>;
  return (
    <fieldset className="check-list" aria-label={label}>
      {items.length >= filteredFrom && (
        <TextInput
          aria-label={`Filter: ${label}`}
          placeholder="Filter"
          value={letters}
          onChange={({ target }) => setLetters(target.value)}
        />
      )}
      <div className="check-list-items">
        {found.slice(0, mostShown).map(({ id, words }) => (
          <Checkbox key={id} checked={chosen.has(id)} onChange={() => toggle(id)}>
            <bdi>{words}</bdi>
          </Checkbox>
        ))}
      </div>
      <p className="check-list-foot">
        {chosen.size.toLocaleString('en')} of {items.length.toLocaleString('en')} chosen
        {found.length > mostShown && `, ${mostShown} of ${found.length.toLocaleString('en')} shown`}{' '}
        <TextButton onClick={() => onChange(new Set([...chosen, ...found.map(({ id }) => id)]))}>
          All
        </TextButton>{' '}
        <TextButton onClick={() => onChange(new Set())}>None</TextButton>
      </p>
    </fieldset>
  );
}
