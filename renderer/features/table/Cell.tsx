import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { TableRow, TableSortKey } from '../../../shared/model/table-row.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { dayWords, momentWords } from '../../ui/moment-words.ts';
import { StateWord } from '../../ui/StateWord.tsx';
import { TagChip } from '../../ui/TagChip.tsx';
import { anchorWords } from '../annotations/index.ts';
import { arabicStyle } from '../../../shared/text/arabic-style.ts';

/** What one cell of a row says. */
export function Cell({
  column,
  row,
  tags,
}: {
  readonly column: TableSortKey;
  readonly row: TableRow;
  readonly tags: ReadonlyMap<string, Tag>;
}) {
  switch (column) {
    case 'quote':
      return <Quote row={row} tags={tags} />;
    case 'comment':
      return (
        row.comment !== null && (
          <span className="table-words" dir="auto">
            {row.comment}
          </span>
        )
      );
    case 'tags':
      return (
        <span className="table-tags">
          {tagsOf(row, tags).map((tag) => (
            <TagChip key={tag.id} tag={tag} />
          ))}
        </span>
      );
    case 'document':
      return (
        <span className="table-words" dir="auto" title={row.document.title}>
          {row.document.title}
        </span>
      );
    case 'source':
      return (
        row.source !== null && (
          <span className="table-words" dir="auto">
            {row.source.name}
          </span>
        )
      );
    case 'grade':
      return row.grade === null ? (
        <span className="table-missing">{row.source === null ? '' : 'not graded'}</span>
      ) : (
        <GradeBadge code={row.grade.code} words={row.grade.words} />
      );
    case 'published':
      return row.published === null ? (
        <span className="table-missing">no date</span>
      ) : (
        <span className="table-words">{formatEdtf(row.published)}</span>
      );
    case 'created':
      return <Moment at={row.createdAt} />;
    case 'modified':
      return <Moment at={row.modifiedAt} />;
    case 'state': {
      const { words, tone, explanation } = anchorWords(row);
      return (
        <span title={explanation}>
          <StateWord tone={tone}>{words}</StateWord>
        </span>
      );
    }
  }
}

function Quote({ row, tags }: { readonly row: TableRow; readonly tags: ReadonlyMap<string, Tag> }) {
  const { language } = row.document;
  const others = row.passages - 1;
  return (
    <span className="table-quote" dir="auto" data-tag-colour={tagsOf(row, tags)[0]?.colour}>
      <span
        className="table-words"
        lang={language ?? undefined}
        data-arabic={arabicStyle(row.quote, language) ?? undefined}
      >
        {row.quote}
      </span>
      {others > 0 && <span className="table-more">and {others} more</span>}
    </span>
  );
}

function Moment({ at }: { readonly at: string }) {
  return (
    <time dateTime={at} title={momentWords(at)}>
      {dayWords(at)}
    </time>
  );
}

function tagsOf(row: TableRow, tags: ReadonlyMap<string, Tag>): readonly Tag[] {
  return row.tags.map((id) => tags.get(id)).filter((tag) => tag !== undefined);
}
