import { useState } from 'react';
import { foldedOnly } from '../../../shared/text/folding.ts';
import { useCore } from '../../api/hooks.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import type { Scope } from './use-scope.ts';

/** Asks which documents are searched: all, those with a tag, or some of them. */
export function ScopeChoice({
  scope,
  tagged,
  onChange,
}: {
  readonly scope: Scope;
  /** How many documents have the tag; undefined while that is not known. */
  readonly tagged: number | undefined;
  readonly onChange: (scope: Scope) => void;
}) {
  const documents = useCore('documents.list', {}).data ?? [];
  const tags = useCore('tags.list', {}).data ?? [];
  return (
    <div className="scope-choice">
      <RadioGroup
        label="Which documents"
        value={scope.kind}
        onChange={(kind) => onChange({ ...scope, kind })}
        options={[
          { value: 'all', label: `All ${documents.length.toLocaleString('en')} documents held` },
          { value: 'tag', label: 'Documents with a tag' },
          { value: 'these', label: 'These' },
        ]}
      />
      {scope.kind === 'tag' && (
        <div className="scope-tag">
          <Select
            aria-label="Tag"
            placeholder={tags.length === 0 ? 'There are no tags' : 'Choose a tag…'}
            disabled={tags.length === 0}
            options={tags.map(({ id, name }) => ({ value: id, label: name }))}
            value={scope.tag?.id ?? null}
            onChange={(id) => onChange({ ...scope, tag: tags.find((tag) => tag.id === id) ?? null })}
          />
          {scope.tag !== null && tagged !== undefined && (
            <span className="observation-soft">
              {tagged === 1
                ? '1 document has a passage with it'
                : `${tagged} documents have passages with it`}
            </span>
          )}
        </div>
      )}
      {scope.kind === 'these' && (
        <DocumentTicks
          documents={documents}
          chosen={scope.documents}
          onChange={(chosen) => onChange({ ...scope, documents: chosen })}
        />
      )}
    </div>
  );
}

/** A longer list is narrowed by typing. */
const longestList = 200;

function DocumentTicks({
  documents,
  chosen,
  onChange,
}: {
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const [filter, setFilter] = useState('');
  const wanted = foldedOnly(filter).trim();
  const found = documents.filter(
    ({ id, title }) => chosen.includes(id) || foldedOnly(title).includes(wanted),
  );
  // What is chosen is always in sight, so that nothing unseen is searched.
  const shown = found.filter(({ id }, at) => at < longestList || chosen.includes(id));
  return (
    <fieldset className="scope-documents">
      <legend className="visually-hidden">Documents to search</legend>
      <TextInput
        aria-label="Find documents by their title"
        placeholder="Part of a title"
        value={filter}
        onChange={({ target }) => setFilter(target.value)}
        onKeyDown={(pressed) => {
          // Enter belongs to the search.
          if (pressed.key === 'Enter') pressed.preventDefault();
        }}
      />
      <div className="scope-ticks">
        {shown.map(({ id, title }) => (
          <Checkbox
            key={id}
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          >
            <bdi>{title}</bdi>
          </Checkbox>
        ))}
      </div>
      {shown.length < found.length && (
        <p className="observation-soft">
          {shown.length} of {found.length.toLocaleString('en')} are shown. Type a part of a title to find
          others.
        </p>
      )}
    </fieldset>
  );
}
