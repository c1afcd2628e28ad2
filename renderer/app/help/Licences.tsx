import { useQuery } from '@tanstack/react-query';

/** The texts are read only when asked for. */
const licences = [
  { name: 'Assay', terms: 'MIT licence', load: () => import('../../../LICENSE?raw') },
  {
    name: 'Inter, the letters of the interface',
    terms: 'SIL Open Font License 1.1',
    load: () => import('@fontsource-variable/inter/LICENSE?raw'),
  },
  {
    name: 'Source Serif 4, Latin letters for reading',
    terms: 'SIL Open Font License 1.1',
    load: () => import('@fontsource-variable/source-serif-4/LICENSE?raw'),
  },
  {
    name: 'Noto Naskh Arabic',
    terms: 'SIL Open Font License 1.1',
    load: () => import('@fontsource-variable/noto-naskh-arabic/LICENSE?raw'),
  },
  {
    name: 'Noto Nastaliq Urdu',
    terms: 'SIL Open Font License 1.1',
    load: () => import('@fontsource-variable/noto-nastaliq-urdu/LICENSE?raw'),
  },
  {
    name: 'Tesseract, which recognises words on pictures, with its languages',
    terms: 'Apache License 2.0',
    load: () => import('tesseract.js-core/LICENSE?raw'),
  },
] as const;

/** The licences of Assay, of the fonts and of the programs that come with it, whole. */
export function Licences() {
  return (
    <div className="licences">
      {licences.map((licence) => (
        <details key={licence.name} className="licence">
          <summary>
            {licence.name} <span className="licence-terms">{licence.terms}</span>
          </summary>
          <LicenceText name={licence.name} load={licence.load} />
        </details>
      ))}
    </div>
  );
}

function LicenceText({
  name,
  load,
}: {
  readonly name: string;
  readonly load: () => Promise<{ readonly default: string }>;
}) {
  const text = useQuery({ queryKey: ['licence', name], queryFn: async () => (await load()).default });
  return <pre className="licence-text">{text.data}</pre>;
}
