import type { TextRange } from '../../../shared/model/capture.ts';

/** Words around a hit, the hit itself marked. Each snippet finds its own direction. */
export function Snippet({
  snippet,
  marks,
  language,
}: {
  readonly snippet: string;
  readonly marks: readonly TextRange[];
  /** BCP 47, where it is known. */
  readonly language: string | null;
}) {
  return (
    <span className="search-snippet" dir="auto" lang={language ?? undefined}>
      {marks.map(({ start, end }, index) => (
        <span key={start}>
          {snippet.slice(marks[index - 1]?.end ?? 0, start)}
          <mark>{snippet.slice(start, end)}</mark>
        </span>
      ))}
      {snippet.slice(marks.at(-1)?.end ?? 0)}
    </span>
  );
}
