import { Button } from '../../ui/Button.tsx';
import { reportSummary, useImports } from './import-store.ts';

/** In the status bar: what the last import came to, and the way back to its report. */
export function ImportReportButton() {
  const imports = useImports();
  if (imports.items.length === 0 || imports.isReportOpen) return null;
  return (
    <Button size="small" variant="quiet" onClick={() => useImports.setState({ isReportOpen: true })}>
      {`Import report: ${reportSummary(imports)}`}
    </Button>
  );
}
