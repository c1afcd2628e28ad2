import { MessageSquareText } from 'lucide-react';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import { TagSwatch } from '../../ui/TagSwatch.tsx';
import { type AnnotationFilter, untagged } from './filter-annotations.ts';

const everything = 'all';

/** Which annotations are shown: by tag, with a comment, and how many that leaves. */
export function FilterBar({
  annotations,
  tagsById,
  filter,
  shown,
  onFilter,
}: {
  readonly annotations: readonly Annotation[];
  readonly tagsById: ReadonlyMap<string, Tag>;
  readonly filter: AnnotationFilter;
  readonly shown: number;
  readonly onFilter: (filter: AnnotationFilter) => void;
}) {
  const chosen = filter.tag === null ? undefined : tagsById.get(filter.tag);
  return (
    <div className="annotations-filter">
      <Select
        aria-label="Filter by tag"
        variant="quiet"
        options={[
          { value: everything, label: 'All tags' },
          { value: untagged, label: 'Without a tag' },
          ...(chosen ? [{ value: chosen.id, label: chosen.name }] : []),
        ]}
        allOptions={() => filterOptions(annotations, tagsById)}
        value={filter.tag ?? everything}
        onChange={(value) => onFilter({ ...filter, tag: value === everything ? null : value })}
      />
      <Button
        size="small"
        variant="quiet"
        aria-pressed={filter.onlyCommented}
        onClick={() => onFilter({ ...filter, onlyCommented: !filter.onlyCommented })}
      >
        <MessageSquareText aria-hidden className="annotations-filter-icon" />
        With comment
      </Button>
      <span className="annotations-count" aria-live="polite">
        {shown === annotations.length
          ? countWords(shown)
          : `${countWords(shown)} of ${countWords(annotations.length)}`}
      </span>
    </div>
  );
}

function countWords(count: number): string {
  return count.toLocaleString('en-GB');
}

function filterOptions(
  annotations: readonly Annotation[],
  tagsById: ReadonlyMap<string, Tag>,
): readonly SelectOption<string>[] {
  const counts = new Map<string, number>();
  let without = 0;
  for (const { tags } of annotations) {
    if (tags.length === 0) without += 1;
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const used = [...counts]
    .flatMap(([id, count]) => {
      const tag = tagsById.get(id);
      return tag === undefined ? [] : [{ tag, count }];
    })
    .toSorted((a, b) => a.tag.name.localeCompare(b.tag.name));
  return [
    { value: everything, label: 'All tags' },
    ...used.map(({ tag, count }) => ({
      value: tag.id,
      label: tag.name,
      detail: count === 1 ? '1 passage' : `${countWords(count)} passages`,
      icon: <TagSwatch colour={tag.colour} pattern={tag.pattern} letter={tag.letter} />,
    })),
    ...(without === 0 ? [] : [{ value: untagged, label: `Without a tag (${countWords(without)})` }]),
  ];
}
