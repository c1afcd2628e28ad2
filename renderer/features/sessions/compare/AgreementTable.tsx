import type { Agreement } from '../../../../shared/model/checking-session.ts';
import { agreementNames, alphaMeaning, alphaWords, shareWords } from '../agreement-words.ts';

/** How far two people agree in each kind of judgement, with what the number comes to in plain words. */
export function AgreementTable({ agreement }: { readonly agreement: readonly Agreement[] }) {
  return (
    <section className="judges-agreement" aria-label="Agreement">
      <table>
        <thead>
          <tr>
            <th scope="col">Judged by both</th>
            <th scope="col">The same</th>
            <th scope="col">Krippendorff’s alpha</th>
            <th scope="col">What that means</th>
          </tr>
        </thead>
        <tbody>
          {agreement.map((each) => (
            <tr key={each.of}>
              <th scope="row">{agreementNames[each.of]}</th>
              <td>{shareWords(each)}</td>
              <td>
                {alphaWords(each.alpha)}
                {each.alpha !== null && <span className="judges-metric"> {each.metric}</span>}
              </td>
              <td>{each.units === 0 ? '' : alphaMeaning(each)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="judges-note">
        Alpha takes out what chance alone would bring about: 1 is full agreement, 0 is chance. Ordinal: a
        level further away counts as more different. What cannot be judged (credibility 6) is missing and is
        not counted.
      </p>
    </section>
  );
}
