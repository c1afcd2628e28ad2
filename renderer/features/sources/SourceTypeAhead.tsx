import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { TypeAhead } from '../../ui/TypeAhead.tsx';
import './SourcePicker.css';

export interface SourceTypeAheadProps<Choice> {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** What the query leaves, best first. */
  readonly choices: readonly Choice[];
  readonly keyOf: (choice: Choice) => string;
  readonly show: (choice: Choice) => ReactNode;
  readonly onChoose: (choice: Choice) => void;
  readonly onEscape: () => void;
}

/** A field that finds a source by name or alias, or makes one of what was typed. */
export function SourceTypeAhead<Choice>({
  query,
  onQuery,
  choices,
  keyOf,
  show,
  onChoose,
  onEscape,
}: SourceTypeAheadProps<Choice>) {
  return (
    <TypeAhead
      label="Source"
      placeholder="Find by name or alias, or create"
      query={query}
      onQuery={onQuery}
      autoFocus
      emptyWords="No sources yet. Type a name and press Enter."
      onEscape={onEscape}
      options={choices.map((choice) => ({ key: keyOf(choice), content: show(choice) }))}
      onChoose={(key) => {
        const choice = choices.find((each) => keyOf(each) === key);
        if (choice !== undefined) onChoose(choice);
      }}
    />
  );
}

/** The line that makes a source of a name. */
export function NewSourceLine({
  act,
  name,
  children,
}: {
  /** What choosing it does: "Create". */
  readonly act: string;
  readonly name: string;
  readonly children?: ReactNode;
}) {
  return (
    <>
      <Plus className="source-picker-mark" aria-hidden />
      <span>
        {act} <bdi className="source-picker-new">{name}</bdi>
        {children}
      </span>
    </>
  );
}
