import { type RecognitionLanguage, recognitionLanguages } from '../../../shared/model/recognition.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';

/** The languages of the text, several at once. */
export function LanguageChoice({
  chosen,
  onToggle,
}: {
  readonly chosen: readonly RecognitionLanguage[];
  readonly onToggle: (code: RecognitionLanguage) => void;
}) {
  const [main] = chosen;
  return (
    <fieldset className="recognition-languages">
      <legend>Languages of the text</legend>
      <div className="recognition-language-list">
        {recognitionLanguages.map(({ code, name }) => (
          <Checkbox key={code} checked={chosen.includes(code)} onChange={() => onToggle(code)}>
            {name}
            {chosen.length > 1 && code === main && <span className="recognition-soft"> first</span>}
          </Checkbox>
        ))}
      </div>
      <p className={chosen.length === 0 ? 'recognition-problem' : 'recognition-note'}>
        {chosen.length === 0
          ? 'Choose at least one language.'
          : 'Only those that the pages are written in: each one more makes it slower and less sure.'}
      </p>
    </fieldset>
  );
}
