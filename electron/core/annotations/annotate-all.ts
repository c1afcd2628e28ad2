import type { Handlers } from '../../../shared/rpc/server.ts';
import { findCaptureText } from '../../store/repositories/captures.ts';
import { findTag } from '../../store/repositories/tags.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';
import { nextTask } from '../next-task.ts';
import { type DescribedRange, selectorsFor } from './selectors.ts';
import { tagOfName } from './tags.ts';
import { writeAnnotation } from './write-annotation.ts';

/** How long ranges are described before others get their turn. */
const sliceMs = 20;

/** Annotates many ranges as one step. They are described in slices first, and then written all or none. */
export function createAnnotateAll(store: Store): Pick<Handlers, 'annotations.createAll'> {
  const { reader, unitOfWork, newId } = store;
  return {
    'annotations.createAll': async ({ ranges, tags, newTags, comment }, { signal, report }) => {
      for (const tag of tags) known(findTag(reader, tag), 'tag');
      const texts = new Map<string, string>();
      const textOf = (capture: string) => {
        const text = texts.get(capture) ?? known(findCaptureText(reader, capture), 'capture');
        texts.set(capture, text);
        return text;
      };
      const described: { readonly capture: string; readonly selectors: DescribedRange }[] = [];
      let until = performance.now() + sliceMs;
      for (const { capture, ...range } of ranges) {
        described.push({ capture, selectors: selectorsFor(textOf(capture), range) });
        if (performance.now() < until) continue;
        report({ done: described.length, total: ranges.length, doing: 'Marking' });
        await nextTask();
        signal.throwIfAborted();
        until = performance.now() + sliceMs;
      }
      const label = ranges.length === 1 ? 'highlight' : `mark ${ranges.length} passages`;
      const ids = unitOfWork.run({ label }, (write) => {
        const carried = [...new Set([...tags, ...newTags.map((name) => tagOfName(store, write, name))])];
        return described.map(({ capture, selectors }) => {
          const id = newId();
          writeAnnotation(store, write, {
            id,
            motivation: carried.length > 0 ? 'tagging' : 'highlighting',
            capture,
            selectors,
            tags: carried,
            comment,
          });
          return id;
        });
      });
      return { ids };
    },
  };
}
