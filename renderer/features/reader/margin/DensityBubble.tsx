import { TagSwatch } from '../../../ui/TagSwatch.tsx';
import { type Stop, stopWords } from '../ranges/stops.ts';
import { nameOf, sharesOf, shortened } from './density.ts';

/** More lines than these are a list nobody reads beside a pointer. */
const mostLines = 10;

/** What stands at the pointed place, or in the whole document where the pointer is at none: the strip's legend. */
export function DensityBubble({
  items,
  top,
  isWhole,
}: {
  readonly items: readonly Stop[];
  /** In pixels of the strip. */
  readonly top: number;
  readonly isWhole: boolean;
}) {
  const shares = sharesOf(items);
  const [first] = items;
  const number = `${items.length.toLocaleString('en')} ${items.length === 1 ? 'passage' : 'passages'}`;
  return (
    <div className="reader-strip-bubble bubble" aria-hidden="true" style={{ top }}>
      <p className="reader-strip-bubble-title">{isWhole ? `${number} in this document` : `${number} here`}</p>
      <ul>
        {shares.slice(0, mostLines).map(({ tag, passages }) => (
          <li key={tag?.id ?? ''}>
            <TagSwatch
              colour={tag?.colour ?? 'amber'}
              pattern={tag?.pattern ?? 'none'}
              letter={nameOf(tag).charAt(0)}
            />
            <bdi>{nameOf(tag)}</bdi>
            <span>{passages.toLocaleString('en')}</span>
          </li>
        ))}
      </ul>
      {shares.length > mostLines && <p>and {shares.length - mostLines} more tags</p>}
      {!isWhole && first !== undefined && (
        <p className="reader-strip-bubble-quote" dir="auto">
          {shortened(stopWords(first))}
        </p>
      )}
    </div>
  );
}
