import { isJsonObject, type JsonObject, type JsonValue } from './json-value.ts';

/**
 * What an imported annotation said that has no place here: kept with it as JSON (`annotation.other_properties`), written
 * out again by the export to W3C JSON-LD. Every part is left out when it is empty.
 */
export interface OtherProperties {
  /** The `@context` that the other properties are to be read with, where it is more than that of the W3C model. */
  readonly context?: JsonValue;
  /** Motivations as the file had them, where they are others than the one the annotation got here. */
  readonly motivation?: JsonValue;
  /** Properties of the annotation itself. */
  readonly properties?: JsonObject;
  /** Bodies that are not text, and choices and lists of bodies. */
  readonly bodies?: readonly JsonValue[];
  /** Targets that could not be placed. */
  readonly targets?: readonly JsonValue[];
  /** Properties of a text body that became the comment. */
  readonly ofComment?: JsonObject;
  /** Properties and selectors of targets that were placed, by the target's id here. */
  readonly ofTargets?: Readonly<Record<string, JsonObject>>;
}

/** As the store keeps it; null when there is nothing to keep. */
export function writeOtherProperties(other: OtherProperties): string | null {
  return Object.keys(other).length === 0 ? null : JSON.stringify(other);
}

/** Reads what `writeOtherProperties` wrote; what is not that is taken for nothing. */
export function readOtherProperties(json: string | null): OtherProperties {
  if (json === null) return {};
  try {
    const value = JSON.parse(json) as JsonValue;
    // Written by `writeOtherProperties` from a value of this type; parts are looked at again where they are used.
    return isJsonObject(value) ? (value as unknown as OtherProperties) : {};
  } catch {
    return {};
  }
}
