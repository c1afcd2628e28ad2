import { useState } from 'react';
import type { Source } from '../../../shared/model/source.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';
import { useCore } from '../../api/hooks.ts';
import { TypeAhead } from '../../ui/TypeAhead.tsx';
import { NewSourceLine } from './SourceTypeAhead.tsx';

/** A source of the project, or the words for one that is none of its sources yet. */
export type PickedSource = { readonly source: Source } | { readonly words: string };

export interface SourcePickerProps {
  readonly label: string;
  readonly placeholder?: string;
  /** Ids of sources that cannot be chosen. */
  readonly excluded?: readonly string[];
  /** What choosing a name that no source has comes to: "Create", "Keep as words". Left out: only sources can be chosen. */
  readonly newWords?: string;
  readonly onPick: (picked: PickedSource) => void;
  readonly onEscape?: () => void;
  readonly autoFocus?: boolean;
}

const longestList = 50;

/** A field that finds sources by name or alias, in whatever case and script. It is empty again after each choice. */
export function SourcePicker(props: SourcePickerProps) {
  const { label, placeholder = 'Find by name or alias', excluded = [], newWords, onPick } = props;
  const sources = useCore('sources.list', {}).data ?? [];
  const [query, setQuery] = useState('');
  const typed = query.trim();
  const found = typed === '' ? [] : matching(sources, typed, excluded);
  const isKnown = sources.some((source) =>
    namesOf(source).some((name) => foldedOnly(name) === foldedOnly(typed)),
  );
  const isNew = newWords !== undefined && typed !== '' && !isKnown;
  const pick = (picked: PickedSource) => {
    setQuery('');
    onPick(picked);
  };
  return (
    <TypeAhead
      label={label}
      placeholder={placeholder}
      query={query}
      onQuery={setQuery}
      emptyWords={typed === '' ? 'Type a part of a name.' : 'No source is called that.'}
      {...(props.onEscape && { onEscape: props.onEscape })}
      {...(props.autoFocus && { autoFocus: true })}
      options={[
        ...found.map(({ source, alias }) => ({
          key: source.id,
          content: (
            <span className="source-picker-name">
              <bdi>{source.name}</bdi>
              {alias !== null && <bdi className="source-picker-soft"> {alias}</bdi>}
            </span>
          ),
        })),
        ...(isNew
          ? [
              {
                key: 'new',
                content: <NewSourceLine act={newWords} name={typed} />,
              },
            ]
          : []),
      ]}
      onChoose={(key) => {
        const chosen = found.find(({ source }) => source.id === key);
        if (chosen !== undefined) pick({ source: chosen.source });
        else if (isNew) pick({ words: typed });
      }}
    />
  );
}

function matching(sources: readonly Source[], typed: string, excluded: readonly string[]) {
  const wanted = foldedOnly(typed);
  return sources
    .flatMap((source) => {
      if (excluded.includes(source.id)) return [];
      const name = namesOf(source).find((each) => foldedOnly(each).includes(wanted));
      if (name === undefined) return [];
      return [
        { source, alias: name === source.name ? null : name, isStart: foldedOnly(name).startsWith(wanted) },
      ];
    })
    .toSorted((a, b) => Number(b.isStart) - Number(a.isStart) || a.source.name.localeCompare(b.source.name))
    .slice(0, longestList);
}

function namesOf({ name, aliases }: Source): readonly string[] {
  return [name, ...aliases];
}
