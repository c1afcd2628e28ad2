import { useMemo, useRef, useState } from 'react';
import type { SpellingVariant } from '../../../../shared/model/source.ts';
import { call } from '../../../api/client.ts';
import { useCore } from '../../../api/hooks.ts';
import { useAction } from '../../../api/use-action.ts';
import { revealPassage, showSource } from '../../../stores/workspace.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorLine } from '../../../ui/ErrorLine.tsx';
import { TextButton } from '../../../ui/TextButton.tsx';
import { VirtualList } from '../../../ui/VirtualList.tsx';
import { mergeSources, showVariants, useSourceDialogs } from '../source-dialogs.ts';
import './VariantList.css';

/** Names that may be spellings of one, with the passages that show them. Nothing is merged before a person says so. */
export function VariantList() {
  const of = useSourceDialogs(({ variantsOf }) => variantsOf);
  const { data: variants, error } = useCore('sources.variants', of === null ? {} : { source: of });
  const name = useCore('sources.get', of === null ? null : { id: of }).data?.name;
  const sources = useCore('sources.list', {}).data;
  const names = useMemo(() => new Map(sources?.map((each) => [each.id, each.name])), [sources]);
  const scroller = useRef<HTMLDivElement>(null);
  if (error !== null) return <ErrorLine error={error.message} />;
  if (variants === undefined) return <p className="sources-none">Comparing names…</p>;
  return (
    <div ref={scroller} className="sources-scroller variants">
      <p className="variants-about">
        {of === null ? 'Names that sound or look alike.' : <Only name={name ?? ''} />} They may be spellings
        of one name, or not: nothing is merged before you say so.
      </p>
      {variants.length === 0 ? (
        <EmptyState sentence="No names are alike that you have not told apart. Names in texts join in once they are found there." />
      ) : (
        <VirtualList
          label="Spelling variants"
          items={variants}
          keyOf={keyOf}
          estimatedHeight={72}
          scrollElement={scroller}
          renderItem={(variant) => <VariantRow variant={variant} names={names} />}
        />
      )}
    </div>
  );
}

function Only({ name }: { readonly name: string }) {
  return (
    <>
      Names like <bdi>{name}</bdi>. <TextButton onClick={() => showVariants(null)}>Show all</TextButton>
    </>
  );
}

function keyOf({ one, other }: SpellingVariant): string {
  return JSON.stringify([one.source, one.name, other.source, other.name]);
}

function VariantRow({
  variant,
  names,
}: {
  readonly variant: SpellingVariant;
  /** Of all sources, by their ids. */
  readonly names: ReadonlyMap<string, string>;
}) {
  const { one, other, because } = variant;
  const [isOpen, setOpen] = useState(false);
  const { run, error } = useAction();
  const source = one.source ?? '';
  const both = `${one.name} and ${other.name}`;

  const tellApart = () =>
    run(async () => {
      const apart = other.source === null ? { name: other.name } : { source: other.source };
      await call('sources.distinguish', { source, other: apart });
      announce(`${both} are told apart.`);
    });
  const addAlias = () =>
    run(async () => {
      const { aliases } = await call('sources.get', { id: source });
      await call('sources.update', { id: source, aliases: [...aliases, other.name] });
      announce(`${other.name} is a name of ${one.name}.`);
    });

  return (
    <article className="variant" aria-label={both}>
      <div className="variant-names">
        <NameOf side={one} names={names} />
        <span aria-hidden="true">~</span>
        <NameOf side={other} names={names} />
        <span className="fact-soft">({because})</span>
      </div>
      <div className="variant-acts">
        {other.source === null ? (
          <Button size="small" onClick={() => void addAlias()}>
            Add as alias
          </Button>
        ) : (
          <Button size="small" onClick={() => mergeSources([source, other.source ?? ''])}>
            Merge…
          </Button>
        )}
        <Button size="small" variant="quiet" onClick={() => void tellApart()}>
          Not the same
        </Button>
        <Button size="small" variant="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Passages
        </Button>
      </div>
      {isOpen && (
        <div className="variant-passages">
          <Occurrences name={one.name} />
          <Occurrences name={other.name} />
        </div>
      )}
      <ErrorLine error={error} />
    </article>
  );
}

/** A name as the link to its source; an alias with the name that its source has. */
function NameOf({
  side: { name, source },
  names,
}: {
  readonly side: SpellingVariant['one'];
  readonly names: ReadonlyMap<string, string>;
}) {
  const main = source === null ? null : (names.get(source) ?? name);
  return (
    <span>
      {main === null ? (
        <bdi>{name}</bdi>
      ) : (
        <TextButton onClick={() => showSource(source)}>
          <bdi>{name}</bdi>
        </TextButton>
      )}
      {main === null && <span className="fact-soft"> in texts</span>}
      {main !== null && main !== name && (
        <span className="fact-soft">
          {' '}
          a name of <bdi>{main}</bdi>
        </span>
      )}
    </span>
  );
}

function Occurrences({ name }: { readonly name: string }) {
  const places = useCore('sources.occurrences', { name }).data;
  if (places === undefined) return null;
  return (
    <section>
      <h2>
        <bdi>{name}</bdi>{' '}
        <span className="fact-soft">{places.length === 0 ? 'stands in no text' : null}</span>
      </h2>
      <ul className="variant-places" aria-label={`Passages with ${name}`}>
        {places.slice(0, 8).map((place) => (
          <li key={`${place.capture} ${place.start}`}>
            <button type="button" onClick={() => revealPassage({ ...place, document: place.document.id })}>
              <span dir="auto" className="variant-words">
                {place.before}
                <mark>{place.exact}</mark>
                {place.after}
              </span>
              <bdi className="fact-soft">{place.document.title}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
