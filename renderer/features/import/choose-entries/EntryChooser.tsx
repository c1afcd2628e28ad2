import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { ContainerEntry } from '../../../../shared/contract/import.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { VirtualList } from '../../../ui/VirtualList.tsx';
import { runImport } from '../run-import.ts';
import { type EntryFilter, filterEntries, firstChosen, kindsOf, withEntries } from './entry-filter.ts';
import { EntryRow } from './EntryRow.tsx';

interface EntryChooserProps {
  readonly run: string;
  readonly item: number;
  readonly entries: readonly ContainerEntry[];
  readonly onClose: () => void;
}

const kindWords = {
  page: 'pages',
  message: 'messages',
  PDF: 'PDFs',
  text: 'texts',
  picture: 'pictures',
  other: 'others',
} as const;

/** The entries of a container, narrowed by words and kind, with those that are chosen. */
export function EntryChooser({ run, item, entries, onClose }: EntryChooserProps) {
  const [filter, setFilter] = useState<EntryFilter>({ words: '', kind: 'all' });
  const [chosen, setChosen] = useState(() => firstChosen(entries));
  const last = useRef(-1);
  const scroll = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLInputElement>(null);
  // The dialog was there before its list, and had nothing to give the focus to.
  useEffect(() => words.current?.focus(), []);
  const shown = useMemo(() => filterEntries(entries, filter), [entries, filter]);
  const kinds = useMemo(() => kindsOf(entries), [entries]);
  const chosenShown = shown.filter(({ key }) => chosen.has(key)).length;
  const choose = (changed: readonly ContainerEntry[], isChosen: boolean) =>
    setChosen((before) => withEntries(before, changed, isChosen));

  const chooseAt = (index: number, isChosen: boolean, isRange: boolean) => {
    const from = isRange && last.current >= 0 ? last.current : index;
    choose(shown.slice(Math.min(from, index), Math.max(from, index) + 1), isChosen);
    last.current = index;
  };

  const take = () => {
    onClose();
    void runImport('import.retry', { run, items: [item], chosen: [...chosen] });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'a' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    choose(shown, chosenShown < shown.length);
  };

  return (
    <div className="entry-chooser">
      <div className="entry-chooser-tools">
        <TextInput
          ref={words}
          type="search"
          aria-label="Words of the title or address"
          placeholder="Words of the title or address"
          value={filter.words}
          onChange={(event) => {
            last.current = -1;
            setFilter({ ...filter, words: event.target.value });
          }}
        />
        {kinds.length > 1 && (
          <Select<EntryFilter['kind']>
            aria-label="What to list"
            options={[
              { value: 'all', label: 'everything' },
              ...kinds.map((kind) => ({ value: kind, label: kindWords[kind] })),
            ]}
            value={filter.kind}
            onChange={(kind) => {
              last.current = -1;
              setFilter({ ...filter, kind });
            }}
          />
        )}
        <Checkbox
          checked={shown.length > 0 && chosenShown === shown.length}
          disabled={shown.length === 0}
          onChange={(event) => choose(shown, event.target.checked)}
        >
          {shown.length === entries.length
            ? `All ${entries.length.toLocaleString('en')}`
            : `All ${shown.length.toLocaleString('en')} listed`}
        </Checkbox>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the boxes within take the focus; the key counts for all of them */}
      <div className="entry-chooser-scroll" ref={scroll} onKeyDown={onKeyDown}>
        <VirtualList
          label="What it holds"
          items={shown}
          keyOf={({ key }) => key}
          madeOf={({ key }) => [chosen.has(key), shown]}
          estimatedHeight={44}
          scrollElement={scroll}
          isRoving
          renderItem={(entry, index) => (
            <EntryRow
              entry={entry}
              isChosen={chosen.has(entry.key)}
              onChange={(isChosen, isRange) => chooseAt(index, isChosen, isRange)}
            />
          )}
        />
        {shown.length === 0 && <p className="entry-chooser-none">Nothing in it is like that.</p>}
      </div>
      <footer className="entry-chooser-footer">
        <span role="status">{`${chosen.size.toLocaleString('en')} chosen`}</span>
        <Button onClick={onClose}>Not now</Button>
        <Button variant="primary" disabled={chosen.size === 0} onClick={take}>
          {`Import ${chosen.size.toLocaleString('en')}`}
        </Button>
      </footer>
    </div>
  );
}
