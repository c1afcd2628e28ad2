import type { Claim } from '../../../shared/model/claim.ts';

/** What the forms of observations are given. */
export interface ObservationFormProps {
  readonly claim: Claim;
  /** The form is left; what stands in it is kept. */
  readonly onClose: () => void;
  /** What stands in the form is recorded. */
  readonly onRecorded: () => void;
}
