export { findingCommands } from './commands.ts';
export { DateInput } from './DateInput.tsx';
export {
  acceptFindings,
  itemInHand,
  identifySource,
  lineOf,
} from './finding-actions.ts';
export { FindingActions, RejectButton } from './FindingActions.tsx';
export { FindingCard } from './FindingCard.tsx';
export { FindingPart } from './FindingPart.tsx';
export { kindWords } from './finding-words.ts';
export { type FoundItem, itemOf, neighbourItem } from './found-items.ts';
export { FoundMenu } from './FoundMenu.tsx';
export { leaveCard } from './return-focus.ts';
export { SourceChooser } from './SourceChooser.tsx';
export { watchFindings } from './watch-findings.ts';
export { knownItems, useFoundItems } from './use-found-items.ts';
