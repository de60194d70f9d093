/** As much of JSON Schema as the schema of a case uses. What it does not know it refuses: nothing passes unchecked. */
interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
}

type Check = (value: unknown, argument: unknown, schema: JsonSchema) => boolean;

const ANNOTATIONS = new Set(['$schema', 'description', 'enumDescriptions', 'default', 'title']);
const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  array: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

function has(value: unknown, name: string): value is object {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}

const CHECKS: Readonly<Record<string, Check>> = {
  type: (value, type) => TYPES[String(type)]?.(value) === true,
  const: (value, wanted) => value === wanted,
  enum: (value, words) => (words as readonly unknown[]).includes(value),
  minimum: (value, least) => typeof value !== 'number' || value >= Number(least),
  maximum: (value, most) => typeof value !== 'number' || value <= Number(most),
  maxItems: (value, most) => !Array.isArray(value) || value.length <= Number(most),
  pattern: (value, pattern) => typeof value !== 'string' || new RegExp(String(pattern)).test(value),
  items: (value, items) => !Array.isArray(value) || value.every((item) => isValid(item, items as JsonSchema)),
  oneOf: (value, options) => (options as readonly JsonSchema[]).filter((option) => isValid(value, option)).length === 1,
  required: (value, names) => (names as readonly string[]).every((name) => has(value, name)),
  properties: (value, properties) =>
    Object.entries(properties as Readonly<Record<string, JsonSchema>>).every(
      ([name, property]) => !has(value, name) || isValid(Reflect.get(value, name), property),
    ),
  additionalProperties: (value, allowed, { properties = {} }) =>
    allowed === false && Object.keys(value ?? {}).every((name) => Object.hasOwn(properties, name)),
};

/** @throws on a keyword that it does not know. */
export function isValid(value: unknown, schema: JsonSchema): boolean {
  return Object.entries(schema)
    .filter(([keyword]) => !ANNOTATIONS.has(keyword))
    .every(([keyword, argument]) => {
      const check = CHECKS[keyword];
      if (check === undefined) throw new Error(`The schema uses ${keyword}, which is not checked here.`);
      return check(value, argument, schema);
    });
}

/** The paths of everything in a schema that has no description. */
export function undescribed({ description, properties = {}, items, oneOf = [] }: JsonSchema, path = ''): string[] {
  return [
    ...(typeof description === 'string' || path.endsWith('[]') ? [] : [path]),
    ...Object.entries(properties).flatMap(([name, property]) => undescribed(property, `${path}.${name}`)),
    ...(items === undefined ? [] : undescribed(items, `${path}[]`)),
    ...oneOf.flatMap((option, index) => undescribed(option, `${path}|${index}`)),
  ];
}
