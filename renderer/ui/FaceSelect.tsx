import { Select } from './Select.tsx';

/** How a view shows what it is about. */
export type Face = 'drawing' | 'list';

/** Chooses between the drawing of a view and the list of the same things. */
export function FaceSelect({ face, onFace }: { readonly face: Face; readonly onFace: (face: Face) => void }) {
  return (
    <Select
      aria-label="Drawing or list"
      variant="quiet"
      value={face}
      onChange={onFace}
      options={[
        { value: 'drawing', label: 'Drawing' },
        { value: 'list', label: 'List' },
      ]}
    />
  );
}
