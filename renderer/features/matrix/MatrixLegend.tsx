import { stances } from '../../../shared/claims/stances.ts';
import { stance } from '../../../shared/model/claim.ts';
import { admiraltyCredibility } from '../../../shared/reliability/credibility.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { StanceMark } from '../../ui/StanceMark.tsx';
import { CellMarkOf } from './MatrixCell.tsx';
import { legendExamples } from './legend.ts';

/** What letters, colours and figures of the cells mean: in a line, and with definitions where it is opened. */
export function MatrixLegend() {
  return (
    <div className="matrix-legend">
      {stance.options.map((each) => (
        <StanceMark key={each} stance={each} />
      ))}
      <Popover
        label="What the cells mean"
        side="top"
        trigger={
          <Button size="small" variant="quiet">
            What the cells mean
          </Button>
        }
      >
        <div className="matrix-definitions">
          <dl>
            {stance.options.map((each) => (
              <div key={each}>
                <dt>
                  <StanceMark stance={each} />
                </dt>
                <dd>{stances[each].definition}</dd>
              </div>
            ))}
          </dl>
          <h2>The figure behind the letter: credibility</h2>
          <dl>
            {admiraltyCredibility.levels.map(({ code, words, definition }) => (
              <div key={code}>
                <dt>
                  {code}, {words}
                </dt>
                <dd>{definition}</dd>
              </div>
            ))}
          </dl>
          <h2>Other signs</h2>
          <dl>
            {legendExamples.map(({ evidence, words }) => (
              <div key={words}>
                <dt>
                  <CellMarkOf evidence={evidence} />
                </dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </div>
      </Popover>
    </div>
  );
}
