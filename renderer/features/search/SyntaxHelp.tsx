import './SyntaxHelp.css';

const examples: readonly (readonly [query: string, meaning: string])[] = [
  ['fire harbour', 'both words, anywhere in the same text, quote or note'],
  ['"first alarm"', 'these words one after the other'],
  ['alarm*', 'words that begin like this'],
  ['fire OR blaze', 'either word'],
  ['fire -drill', 'without this word'],
  ['tag:denial', 'what carries this tag, or one below it'],
  ['source:"Daily Courier"', 'what comes from this source, by any of its names'],
  ['grade:B', 'what comes from sources graded so; also grade:none, grade:"B on trade"'],
  [
    'mention:HRW',
    'what cites this source in passing; also mention:held, mention:unresolved, mention:"not found"',
  ],
  ['origin:unknown', 'what is not shown to come from anybody in the end; also origin:"Coast Agency"'],
  [
    'claim:fire',
    'claims with this word, and what is evidence for them; also claim:"two warnings", claim:none',
  ],
  ['stance:disputes', 'what is judged so for a claim; also supports, qualifies, mentions, background'],
  [
    'credibility:<3',
    'evidence judged 1 or 2; also 1-2, =2, <=3, >3, "probably true"; credibility:none where it cannot be judged or was not',
  ],
  ['confidence:high', 'claims concluded with high confidence, and their evidence; also low, moderate, none'],
  ['in:documents', 'only documents; also annotations, notes, tags, sources, claims'],
  ['has:comment', 'annotations with a comment; also has:tag'],
];

/** The query language by example. A press puts an example into the box. */
export function SyntaxHelp({ onTry }: { readonly onTry: (query: string) => void }) {
  return (
    <dl className="search-syntax" aria-label="What can be searched for">
      {examples.map(([query, meaning]) => (
        <div key={query} className="search-syntax-line">
          <dt>
            <button type="button" className="search-syntax-query" onClick={() => onTry(query)}>
              {query}
            </button>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
      <p className="search-syntax-note">
        Case, accents and the letter forms of Arabic-script keyboards make no difference.
      </p>
    </dl>
  );
}
