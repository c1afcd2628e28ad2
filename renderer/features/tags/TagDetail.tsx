import type { Tag } from '../../../shared/model/tag.ts';
import { numberKeys } from '../../../shared/tags/number-keys.ts';
import { isAtOrBelow, tagRows } from '../../../shared/tags/tag-tree.ts';
import type { InputOf } from '../../../shared/contract.ts';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import { TagSwatch } from '../../ui/TagSwatch.tsx';
import { InPlaceText } from '../editor/index.ts';
import { showPassages } from './codebook.ts';
import { annotationsWords, deleteWords } from './count-words.ts';
import { MergeTag } from './MergeTag.tsx';
import { removeTag } from './remove-tag.ts';
import { TagOrigins } from './TagOrigins.tsx';
import { TagLook } from './TagLook.tsx';

const topmost = 'none';
const byPlace = 'place';

/** The number keys, each with the tag it gives now. */
function keyOptions(tag: Tag, tags: readonly Tag[]): readonly SelectOption<string>[] {
  const others = numberKeys(tags.map((each) => (each.id === tag.id ? { ...each, digit: null } : each)));
  const place = [...others].find(([, { id }]) => id === tag.id)?.[0];
  return [
    {
      value: byPlace,
      label: place === undefined ? 'None' : `${place}, by its place in the codebook`,
    },
    ...Array.from({ length: 9 }, (_, index) => {
      const holder = others.get(index + 1);
      const isTaken = holder !== undefined && holder.id !== tag.id;
      return {
        value: String(index + 1),
        label: String(index + 1),
        ...(isTaken ? { detail: `now ${holder.name}` } : {}),
      };
    }),
  ];
}

/** Everything that can be changed about one tag. */
export function TagDetail({ tag, tags }: { readonly tag: Tag; readonly tags: readonly Tag[] }) {
  const { id, name, definition, parent, annotations } = tag;
  const { run, error } = useAction();
  const update = (values: Omit<InputOf<'tags.update'>, 'id'>) => call('tags.update', { id, ...values });
  const below = tags.filter((other) => other.parent === id).length;
  const parents = tagRows(tags).filter((row) => !isAtOrBelow(tags, row.tag.id, id));

  return (
    <section className="tag-detail" aria-label={`Tag ${name}`}>
      <InPlaceText
        className="tag-detail-name"
        label="Name"
        value={name}
        onSave={(next) => update({ name: next })}
        check={(next) => (next === '' ? 'A tag needs a name.' : null)}
      />
      <InPlaceText
        label="Definition"
        placeholder="When to use it, and when not"
        isMultiline
        value={definition}
        onSave={(next) => update({ definition: next })}
      />
      <Button size="small" disabled={annotations === 0} onClick={() => showPassages(name)}>
        {annotations === 0 ? 'On no annotation yet' : `Show ${annotationsWords(annotations)}`}
      </Button>
      {annotations > 0 && <TagOrigins tag={tag} />}

      <TagLook tag={tag} onChange={(look) => void run(() => update(look))} />
      <div className="tag-detail-line">
        <span className="field-label">Letter</span>
        <InPlaceText
          className="tag-detail-letter"
          label="Letter"
          value={tag.letter}
          onSave={(letter) => update({ letter })}
          check={(letter) => ([...letter].length === 1 || letter.length === 2 ? null : 'One letter, or two.')}
        />
      </div>
      <Field label="Number key">
        {(control) => (
          <Select
            {...control}
            value={tag.digit === null ? byPlace : String(tag.digit)}
            onChange={(next) => void run(() => update({ digit: next === byPlace ? null : Number(next) }))}
            options={keyOptions(tag, tags)}
          />
        )}
      </Field>
      <Field label="Below">
        {(control) => (
          <Select
            {...control}
            value={parent ?? topmost}
            onChange={(next) => void run(() => update({ parent: next === topmost ? null : next }))}
            options={[
              { value: topmost, label: 'No other tag' },
              ...parents.map((row) => ({
                value: row.tag.id,
                label: [...row.above, row.tag].map((each) => each.name).join(' › '),
                icon: <TagSwatch colour={row.tag.colour} pattern={row.tag.pattern} letter={row.tag.letter} />,
              })),
            ]}
          />
        )}
      </Field>
      <ErrorLine error={error} />

      <MergeTag tag={tag} tags={tags} />
      <section className="tag-detail-section">
        <h2>Delete</h2>
        <p className="tag-detail-words">{deleteWords(annotations, below)}</p>
        <Button variant="danger" size="small" onClick={() => void run(() => removeTag(tag))}>
          Delete tag
        </Button>
      </section>
    </section>
  );
}
