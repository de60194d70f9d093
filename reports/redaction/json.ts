export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export interface JsonMapping {
  string(text: string): string;
  /** What to put in place of a property, or undefined to look inside it. */
  property?(key: string, value: Json, owner: JsonObject): Json | undefined;
}

export function isJsonObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy with every string replaced, keys too. */
export function mapJson(value: Json, mapping: JsonMapping): Json {
  if (typeof value === 'string') return mapping.string(value);
  if (Array.isArray(value)) return value.map((item) => mapJson(item, mapping));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [
      mapping.string(key),
      mapping.property?.(key, held, value) ?? mapJson(held, mapping),
    ]),
  );
}

/** The value a text holds, or undefined where it is not JSON: files are called `.json` that are not. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
