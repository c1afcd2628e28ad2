import { arabicStyle } from '../../../shared/text/arabic-style.ts';
import type { PassageWords } from './use-passage-words.ts';
import './evidence.css';

/** The words that a form is about, with where they are from. */
export function PassageQuote({ words }: { readonly words: readonly PassageWords[] }) {
  return (
    <figure className="evidence-quote" aria-label="The passage">
      {words.map(({ document, exact, reference, language, direction }) => (
        <div key={`${document} ${exact}`} dir={direction ?? undefined}>
          <blockquote
            dir="auto"
            lang={language ?? undefined}
            data-arabic={arabicStyle(exact, language) ?? undefined}
          >
            {exact}
          </blockquote>
          <figcaption>
            <bdi>{reference}</bdi>
          </figcaption>
        </div>
      ))}
    </figure>
  );
}
