import { Ajv } from 'ajv';

// What https://www.w3.org/TR/annotation-model/ says that must be, written from its text as JSON Schema (draft 7); section
// numbers are the recommendation's. It knows nothing of Assay's own model.

const iri = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>"{}|\\\\^`]+$' };
const dateTime = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$',
};
const oneOrMore = (schema: object) => ({ anyOf: [schema, { type: 'array', minItems: 1, items: schema }] });
const hasType = (name: string) => ({
  anyOf: [{ const: name }, { type: 'array', contains: { const: name } }],
});

/** 3.3.5: one of the model's motivations, or an IRI of another. */
const motivation = {
  anyOf: [
    {
      enum: 'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
        ' ',
      ),
    },
    iri,
  ],
};

const lifecycle = { created: dateTime, modified: dateTime, generated: dateTime };

const definitions = {
  /** 3.2.4: exactly one value; at most one format and language is recommended. */
  textualBody: {
    type: 'object',
    required: ['value'],
    properties: {
      type: hasType('TextualBody'),
      value: { type: 'string' },
      format: { type: 'string', pattern: '^[\\w.+-]+/[\\w.+-]+' },
      purpose: oneOrMore(motivation),
      ...lifecycle,
    },
  },
  /** 4.2: selectors by their types; others are let through. */
  selector: {
    anyOf: [
      iri,
      {
        type: 'object',
        allOf: [
          {
            if: { required: ['type'], properties: { type: { const: 'TextQuoteSelector' } } },
            // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
            then: {
              required: ['exact'],
              properties: {
                exact: { type: 'string' },
                prefix: { type: 'string' },
                suffix: { type: 'string' },
              },
            },
          },
          {
            if: { required: ['type'], properties: { type: { const: 'TextPositionSelector' } } },
            // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
            then: {
              required: ['start', 'end'],
              properties: { start: { type: 'integer', minimum: 0 }, end: { type: 'integer', minimum: 0 } },
            },
          },
        ],
        properties: { refinedBy: { $ref: '#/definitions/selector' } },
      },
    ],
  },
  /** 4.3.1: when the representation was as it was, and where it can be had. */
  state: {
    anyOf: [
      iri,
      {
        type: 'object',
        properties: { sourceDate: oneOrMore(dateTime), cached: oneOrMore(iri) },
      },
    ],
  },
  /** 4: exactly one source; 3.2.1: other resources have an IRI. */
  resource: {
    type: 'object',
    anyOf: [{ required: ['source'] }, { required: ['id'] }],
    properties: {
      id: iri,
      source: { anyOf: [iri, { type: 'object' }] },
      selector: oneOrMore({ $ref: '#/definitions/selector' }),
      state: oneOrMore({ $ref: '#/definitions/state' }),
      purpose: oneOrMore(motivation),
    },
  },
  /** 4.4: alternatives and sets. */
  set: { type: 'object', required: ['type', 'items'], properties: { items: { type: 'array', minItems: 1 } } },
  body: {
    anyOf: [
      iri,
      { $ref: '#/definitions/textualBody' },
      { $ref: '#/definitions/resource' },
      { $ref: '#/definitions/set' },
    ],
  },
  target: { anyOf: [iri, { $ref: '#/definitions/resource' }, { $ref: '#/definitions/set' }] },
  /** 3.1: exactly one IRI, the type Annotation, one or more targets; 3.2.5: a body or a bodyValue, not both. */
  annotation: {
    type: 'object',
    required: ['id', 'type', 'target'],
    not: { required: ['body', 'bodyValue'] },
    properties: {
      id: iri,
      type: hasType('Annotation'),
      target: oneOrMore({ $ref: '#/definitions/target' }),
      body: {
        anyOf: [{ $ref: '#/definitions/body' }, { type: 'array', items: { $ref: '#/definitions/body' } }],
      },
      motivation: oneOrMore(motivation),
      canonical: iri,
      via: oneOrMore(iri),
      ...lifecycle,
    },
  },
  /** 5.2: a page has an IRI, its type, and its annotations in order. */
  page: {
    type: 'object',
    required: ['id', 'type', 'items'],
    properties: {
      id: iri,
      type: hasType('AnnotationPage'),
      partOf: iri,
      startIndex: { type: 'integer', minimum: 0 },
      items: { type: 'array', items: { $ref: '#/definitions/annotation' } },
    },
  },
};

/** 5.1: a collection has the context, an IRI, its type, and its first page where it is not empty. */
const collection = {
  type: 'object',
  required: ['@context', 'id', 'type', 'first'],
  properties: {
    '@context': { anyOf: [{ const: context() }, { type: 'array', contains: { const: context() } }] },
    id: iri,
    type: hasType('AnnotationCollection'),
    label: { type: 'string' },
    total: { type: 'integer', minimum: 0 },
    first: { $ref: '#/definitions/page' },
  },
  definitions,
};

function context(): string {
  return 'http://www.w3.org/ns/anno.jsonld';
}

const validate = new Ajv({
  allErrors: true,
  allowUnionTypes: true,
  strict: true,
  strictRequired: false,
  strictTypes: false,
}).compile(collection);

/** What of a collection breaks the model, as sentences with the place; empty when it follows it. */
export function modelProblems(json: unknown): readonly string[] {
  return validate(json)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
