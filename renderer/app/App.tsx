import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryClient, useAtHand } from '../api/hooks.ts';
import { CiteDialog } from '../features/citations/index.ts';
import { YardstickDialog } from '../features/conclusions/index.ts';
import { ClaimDialog } from '../features/claims/index.ts';
import { AddPassageDialog } from '../features/hypotheses/index.ts';
import { DerivationDialogs } from '../features/derivations/index.ts';
import { EvidenceDialog } from '../features/evidence/index.ts';
import {
  DropArea,
  DroppedDialog,
  ImportLimitDialog,
  listenForPaste,
  PasteDialog,
} from '../features/import/index.ts';
import { CollectionDialog } from '../features/collections/index.ts';
import { FollowDialog, LinkDialog } from '../features/links/index.ts';
import { MarkHits } from '../features/mark-hits/index.ts';
import { watchMarking } from '../features/marking/index.ts';
import { FiguresDialog } from '../features/figures/index.ts';
import { OriginsDialog } from '../features/origins/index.ts';
import { RecogniseDialog, RecognitionProblem } from '../features/recognition/index.ts';
import { MergeDialog, ScaleDialog, SplitDialog } from '../features/sources/index.ts';
import { SessionDialogs } from '../features/sessions/index.ts';
import { VerifyDialog } from '../features/status/index.ts';
import { holdActiveAnnotation } from '../stores/held-annotation.ts';
import { Tour } from '../features/tour/index.ts';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { AppFrame } from './frame/AppFrame.tsx';
import { rememberFocus } from './frame/focus-pane.ts';
import { HelpDialogs } from './help/HelpDialogs.tsx';
import { listenForKeys } from './keys/listen-for-keys.ts';
import { Palette } from './palette/Palette.tsx';

/** The whole page. */
export function App() {
  return (
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <Tooltip.Provider delay={500}>
          <Window />
        </Tooltip.Provider>
      </QueryClientProvider>
    </CSPProvider>
  );
}

function Window() {
  useEffect(listenForKeys, []);
  useEffect(listenForPaste, []);
  useEffect(rememberFocus, []);
  useEffect(watchMarking, []);
  useEffect(holdActiveAnnotation, []);
  // Undo and redo are titled after the newest step, so it is kept at hand.
  useAtHand('history.get', {});
  return (
    <>
      <AppFrame />
      <Palette />
      <HelpDialogs />
      <CollectionDialog />
      <PasteDialog />
      <DroppedDialog />
      <ImportLimitDialog />
      <VerifyDialog />
      <SessionDialogs />
      <LinkDialog />
      <FollowDialog />
      <DerivationDialogs />
      <MergeDialog />
      <SplitDialog />
      <ScaleDialog />
      <YardstickDialog />
      <OriginsDialog />
      <FiguresDialog />
      <RecogniseDialog />
      <RecognitionProblem />
      <MarkHits />
      <CiteDialog />
      <EvidenceDialog />
      <ClaimDialog />
      <AddPassageDialog />
      <Tour />
      <DropArea />
      <LiveRegion />
    </>
  );
}
