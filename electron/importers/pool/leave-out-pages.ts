import type { Answer } from '../process/messages.ts';
import type { LeftOutPage } from '../recognition/recognition-context.ts';

/** More pages that take too much are not left out of one file: each costs all the time that a page may take. */
const mostLeftOut = 5;

/** Told how many pages have been recognised, of how many, and which is next, counted from 0. */
type OnPage = (done: number, total: number, next: number | null) => void;

/**
 * Has the words of a file recognised by `attempt`, and again without the page at which it took too much time or memory, as long as
 * there are others. Gives the answer to the last attempt.
 */
export async function leavingOutPages(
  attempt: (leftOut: readonly LeftOutPage[], onPage: OnPage) => Promise<Answer>,
  onPage: (done: number, total: number) => void,
): Promise<Answer> {
  const leftOut: LeftOutPage[] = [];
  for (;;) {
    let at: { readonly page: number; readonly isOnly: boolean } | null = null;
    const watch: OnPage = (done, total, next) => {
      at = next === null ? null : { page: next, isOnly: total === 1 };
      onPage(done, total);
    };
    const answer = await attempt([...leftOut], watch);
    const stopped = at as { readonly page: number; readonly isOnly: boolean } | null;
    if (answer.type !== 'exceeded' || stopped === null || stopped.isOnly) return answer;
    const { page } = stopped;
    if (leftOut.length === mostLeftOut || leftOut.some((each) => each.page === page)) return answer;
    leftOut.push({ page, limit: answer.limit });
  }
}
