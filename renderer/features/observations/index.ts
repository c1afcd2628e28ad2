export { ObservationsSection } from './ObservationsSection.tsx';
