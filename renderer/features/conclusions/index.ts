export { ConclusionSection } from './ConclusionSection.tsx';
export { ValuesSection } from './ValuesSection.tsx';
