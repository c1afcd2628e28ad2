import { useCore } from '../../api/hooks.ts';
import { Field } from '../../ui/Field.tsx';
import { TagChip } from '../../ui/TagChip.tsx';
import { TextArea, TextInput } from '../../ui/TextInput.tsx';
import { TagTypeAhead } from '../annotations/index.ts';
import { assertionOptions, ClaimChoice, LetteredChoice } from '../evidence/index.ts';
import { DateInput } from '../findings/index.ts';
import { SourcePicker } from '../sources/index.ts';
import { ChosenOr } from './ChosenOr.tsx';
import type { ClaimDraft, DatedWords } from './claim-draft.ts';
import { QuestionChoice } from './QuestionChoice.tsx';

/** Everything that is said of a claim, to be filled in. */
export function ClaimFields({
  draft,
  claim,
  onChange,
  onReadable,
}: {
  readonly draft: ClaimDraft;
  /** The claim that is changed; null: a new one. */
  readonly claim: string | null;
  readonly onChange: (part: Partial<ClaimDraft>) => void;
  /** Tells whether what is typed for a date can be read. */
  readonly onReadable: (field: 'said' | 'event', isReadable: boolean) => void;
}) {
  const { statement, asserts, speaker, said, event, place, question, parent, tags, newTags } = draft;
  return (
    <>
      <Field label="Statement" hint="One sentence that can be true or false, in neutral words.">
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            data-first-focus=""
            value={statement}
            onChange={({ target }) => onChange({ statement: target.value })}
          />
        )}
      </Field>
      <LetteredChoice
        label="What it is about"
        options={claimKinds}
        value={asserts}
        onChange={(next) => onChange({ asserts: next })}
      />
      <div className="claims-columns">
        <ChosenOr
          label="Question it belongs to"
          chosen={question && <bdi>{question.words}</bdi>}
          onClear={() => onChange({ question: null })}
        >
          <QuestionChoice
            onChoose={(chosen) => onChange({ question: chosen.type === 'none' ? null : chosen })}
          />
        </ChosenOr>
        <ChosenOr
          label="Part of a larger claim"
          chosen={parent && <bdi>{parent.statement}</bdi>}
          onClear={() => onChange({ parent: null })}
        >
          <ClaimChoice
            label="Larger claim"
            words={null}
            excluded={claim === null ? none : [claim]}
            onChoose={(option) => option.type === 'claim' && onChange({ parent: option.claim })}
          />
        </ChosenOr>
        <ChosenOr
          label="Speaker"
          chosen={speaker && <bdi>{speaker.name}</bdi>}
          onClear={() => onChange({ speaker: null })}
        >
          <SourcePicker
            label="Speaker"
            placeholder="Who said it: find or create a source"
            newWords="Create"
            onPick={(picked) =>
              onChange({
                speaker:
                  'source' in picked
                    ? { type: 'source', id: picked.source.id, name: picked.source.name }
                    : { type: 'create', name: picked.words },
              })
            }
          />
        </ChosenOr>
        <DateOf
          label="Date said"
          value={said}
          onChange={(next) => onChange({ said: next })}
          onReadable={(isReadable) => onReadable('said', isReadable)}
        />
        <DateOf
          label="Date of what it asserts"
          value={event}
          onChange={(next) => onChange({ event: next })}
          onReadable={(isReadable) => onReadable('event', isReadable)}
        />
        <Field label="Place of what it asserts">
          {(control) => (
            <TextInput
              {...control}
              value={place}
              onChange={({ target }) => onChange({ place: target.value })}
            />
          )}
        </Field>
      </div>
      <Tags tags={tags} newTags={newTags} onChange={onChange} />
    </>
  );
}

const none: readonly never[] = [];

/** What a claim is about, in words of its own: `assertionOptions` speak of passages. */
const claimKinds = assertionOptions.map((option) => ({
  ...option,
  definition:
    option.value === 'what happened'
      ? 'It is true or false of the matter itself, whoever says it.'
      : 'It is true if somebody said so, whatever happened.',
}));

function DateOf({
  label,
  value,
  onChange,
  onReadable,
}: {
  readonly label: string;
  readonly value: DatedWords;
  readonly onChange: (value: DatedWords) => void;
  readonly onReadable: (isReadable: boolean) => void;
}) {
  return (
    <div className="claims-date">
      <DateInput
        label={label}
        value={value.date}
        words={value.words}
        canKeepAll
        onChange={(date, words) => onChange({ date, words })}
        onReadable={onReadable}
      />
    </div>
  );
}

function Tags({
  tags,
  newTags,
  onChange,
}: {
  readonly tags: readonly string[];
  readonly newTags: readonly string[];
  readonly onChange: (part: Pick<Partial<ClaimDraft>, 'tags' | 'newTags'>) => void;
}) {
  const all = useCore('tags.list', {}).data ?? [];
  const without = (id: string) => tags.filter((each) => each !== id);
  const withoutNew = (name: string) => newTags.filter((each) => each.toLowerCase() !== name.toLowerCase());
  return (
    <div className="claims-chosen-field">
      <span className="field-label">Tags</span>
      {tags.length + newTags.length > 0 && (
        <span className="claims-tags">
          {tags.flatMap((id) => {
            const tag = all.find((each) => each.id === id);
            return tag === undefined
              ? []
              : [<TagChip key={id} tag={tag} onRemove={() => onChange({ tags: without(id) })} />];
          })}
          {newTags.map((name) => (
            <TagChip
              key={`new ${name}`}
              tag={{ name, ...plainLook, letter: [...name][0]?.toUpperCase() ?? '#' }}
              onRemove={() => onChange({ newTags: withoutNew(name) })}
            />
          ))}
        </span>
      )}
      <TagTypeAhead
        carried={[tags]}
        autoFocus={false}
        onTag={(tag, use) => onChange({ tags: use === 'all' ? without(tag) : [...without(tag), tag] })}
        onCreate={(name) => onChange({ newTags: [...withoutNew(name), name] })}
      />
    </div>
  );
}

/** How a tag looks that is not made yet: it gets its colour when it is. */
const plainLook = { colour: 'slate', pattern: 'none' } as const;
