import type { JsonObject, JsonValue } from '../../../../shared/w3c/json-value.ts';

/** The same with the letters of its UUIDs small: another program may have written them large. */
export function lowerIds(object: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(object), (_name, value: JsonValue) =>
    typeof value === 'string' && /^urn:uuid:[\da-f-]{36}$/i.test(value) ? value.toLowerCase() : value,
  ) as JsonObject;
}
