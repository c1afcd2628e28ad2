import { useState } from 'react';
import { call } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import { useAction } from '../../api/use-action.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { NewSourceLine, SourceTypeAhead } from '../sources/index.ts';
import { type SourceChoice, sourceChoices } from './source-choices.ts';
import './findings.css';

export interface SourceChooserProps {
  /** The source as written in the text. */
  readonly name: string;
  /** EDTF; when it is said to have been published. */
  readonly date: string | null;
  /** How many there are of the same name, this one included, that may all be said to be the same source. */
  readonly alike?: number;
  /** The sources that are known; a new one is created before. `isAll`: of all of the same name. */
  readonly onChoose: (source: string, isAll: boolean) => Promise<unknown>;
  readonly onEscape: () => void;
}

/** Finds or makes the source that a name means: the likeliest first, each with the reason. */
export function SourceChooser({ name, date, alike = 1, onChoose, onEscape }: SourceChooserProps) {
  const [query, setQuery] = useState('');
  const [isAll, setAll] = useState(false);
  const sources = useCore('sources.list', {}).data ?? [];
  const candidates = useCore('mentions.candidates', { name, date, source: null }).data?.sources ?? [];
  const { run, error } = useAction();
  const choices = sourceChoices(query, { name, sources, candidates });
  const choose = (choice: SourceChoice) =>
    run(async () => {
      const source =
        choice.type === 'source'
          ? choice.id
          : (await call('sources.create', { name: choice.name, kind: 'unknown' })).id;
      await onChoose(source, isAll);
    });
  return (
    <div className="source-chooser">
      {alike > 1 && (
        <Checkbox checked={isAll} onChange={({ target }) => setAll(target.checked)}>
          All {alike} called “<bdi>{name}</bdi>” in this document
        </Checkbox>
      )}
      <SourceTypeAhead
        query={query}
        onQuery={setQuery}
        choices={choices}
        keyOf={keyOf}
        show={(choice) => <Choice choice={choice} />}
        onChoose={(choice) => void choose(choice)}
        onEscape={onEscape}
      />
      <ErrorLine error={error} />
    </div>
  );
}

function Choice({ choice }: { readonly choice: SourceChoice }) {
  if (choice.type === 'create') return <NewSourceLine act="Create" name={choice.name} />;
  return (
    <span className="source-picker-name">
      <bdi>{choice.name}</bdi>
      {choice.because !== null && <span className="source-chooser-because"> {choice.because}</span>}
    </span>
  );
}

function keyOf(choice: SourceChoice): string {
  return choice.type === 'source' ? choice.id : 'create';
}
