import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Collection } from '../../../shared/model/collection.ts';
import { useLibraryFilter } from '../../stores/library-filter.ts';

/** What the list of documents is narrowed to, with the way back to all of them. */
export function NarrowedTo({ collections }: { readonly collections: readonly Collection[] | undefined }) {
  const { collection, isNotHeldOnly } = useLibraryFilter();
  const name = collections?.find(({ id }) => id === collection)?.name;
  if (name === undefined && !isNotHeldOnly) return null;
  return (
    <div className="library-narrowed">
      {name !== undefined && (
        <Narrowing
          words={
            <>
              in <bdi>{name}</bdi>
            </>
          }
          label="Show documents of every collection"
          onEnd={() => useLibraryFilter.setState({ collection: null })}
        />
      )}
      {isNotHeldOnly && (
        <Narrowing
          words="not held"
          label="Show held documents too"
          onEnd={() => useLibraryFilter.setState({ isNotHeldOnly: false })}
        />
      )}
    </div>
  );
}

function Narrowing({
  words,
  label,
  onEnd,
}: {
  readonly words: ReactNode;
  readonly label: string;
  readonly onEnd: () => void;
}) {
  return (
    <span className="library-narrowing">
      <span>{words}</span>
      <button type="button" className="tag-chip-remove" aria-label={label} onClick={onEnd}>
        <X aria-hidden />
      </button>
    </span>
  );
}
