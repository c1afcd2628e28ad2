import { type ReactNode, useState } from 'react';
import type { Source } from '../../../../shared/model/source.ts';
import { call } from '../../../api/client.ts';
import { useCore } from '../../../api/hooks.ts';
import { useAction } from '../../../api/use-action.ts';
import { showSource } from '../../../stores/workspace.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { Field } from '../../../ui/Field.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useSourceDialogs } from '../source-dialogs.ts';
import './SourceDialogs.css';

/** Makes a new source of a part of another: aliases, documents, mentions and grades are chosen. */
export function SplitDialog() {
  const splitting = useSourceDialogs((state) => state.splitting);
  const source = useCore('sources.get', splitting === null ? null : { id: splitting }).data;
  return splitting === null || source === undefined ? null : <Split key={splitting} source={source} />;
}

function close(): void {
  useSourceDialogs.setState({ splitting: null });
}

const kinds = ['aliases', 'documents', 'mentions', 'grades'] as const;
type PartKind = (typeof kinds)[number];
type Parts = Readonly<Record<PartKind, readonly string[]>>;
const nothing: Parts = { aliases: [], documents: [], mentions: [], grades: [] };

function Split({ source }: { readonly source: Source }) {
  const [name, setName] = useState('');
  const [parts, setParts] = useState(nothing);
  const { run, error } = useAction();
  const choices = useChoices(source);
  const toggle = (kind: PartKind, key: string) =>
    setParts({
      ...parts,
      [kind]: parts[kind].includes(key)
        ? parts[kind].filter((other) => other !== key)
        : [...parts[kind], key],
    });

  const split = () =>
    run(async () => {
      const made = await call('sources.split', {
        source: source.id,
        name,
        aliases: [...parts.aliases],
        documents: [...parts.documents],
        mentions: [...parts.mentions],
        grades: [...parts.grades],
      });
      announce(`${made.name} is a source of its own.`);
      close();
      showSource(made.id);
    });

  return (
    <Dialog
      title={`Split ${source.name}`}
      isOpen
      onClose={close}
      description="What you choose goes to a new source; grades limited to a chosen document go with it. One step, which undo takes back."
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={name.trim() === ''} onClick={() => void split()}>
            Split
          </Button>
        </>
      }
    >
      <div className="source-dialog">
        <Field label="Name of the new source" hint="One of the aliases, or a new name.">
          {(control) => (
            <TextInput
              {...control}
              dir="auto"
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        {kinds.map((kind) => (
          <Choices
            key={kind}
            title={titles[kind]}
            choices={choices[kind]}
            chosen={parts[kind]}
            onToggle={(key) => toggle(kind, key)}
          />
        ))}
        <p aria-live="polite" className="split-outcome">
          <bdi>{name.trim() || 'The new source'}</bdi> gets {counted(parts)}; <bdi>{source.name}</bdi> keeps
          the rest.
        </p>
        <ErrorLine error={error} />
      </div>
    </Dialog>
  );
}

const titles: Readonly<Record<PartKind, string>> = {
  aliases: 'Aliases',
  documents: 'Documents',
  mentions: 'Mentions',
  grades: 'Grades',
};

interface Choice {
  readonly key: string;
  readonly content: ReactNode;
}

function useChoices(source: Source): Readonly<Record<PartKind, readonly Choice[]>> {
  const documents = useCore('documents.list', {}).data ?? [];
  const mentions = useCore('mentions.list', { source: source.id }).data ?? [];
  return {
    aliases: source.aliases.map((alias) => ({ key: alias, content: <bdi>{alias}</bdi> })),
    documents: documents
      .filter((document) => document.source?.id === source.id)
      .map(({ id, title }) => ({ key: id, content: <bdi>{title}</bdi> })),
    mentions: mentions.map(({ id, exact }) => ({ key: id, content: <bdi>{exact}</bdi> })),
    grades: source.grades
      .filter(({ supersededAt }) => supersededAt === null)
      .map(({ id, code, words, topic }) => ({
        key: id,
        content: (
          <>
            {code}, {words}
            {topic !== null && (
              <>
                {' '}
                on <bdi>{topic}</bdi>
              </>
            )}
          </>
        ),
      })),
  };
}

function Choices({
  title,
  choices,
  chosen,
  onToggle,
}: {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onToggle: (key: string) => void;
}) {
  if (choices.length === 0) return null;
  return (
    <fieldset className="split-choices">
      <legend className="field-label">{title}</legend>
      <div className="split-choice-list">
        {choices.map(({ key, content }) => (
          <Checkbox key={key} checked={chosen.includes(key)} onChange={() => onToggle(key)}>
            {content}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

function counted(parts: Parts): string {
  const words = kinds.flatMap((kind) => {
    const { length } = parts[kind];
    return length === 0 ? [] : [`${length} ${length === 1 ? singular[kind] : kind}`];
  });
  return words.length === 0 ? 'only its name' : words.join(', ');
}

const singular: Readonly<Record<PartKind, string>> = {
  aliases: 'alias',
  documents: 'document',
  mentions: 'mention',
  grades: 'grade',
};
