import type * as identity from '@azure/identity';

/** By which `@azure/identity` is made to print what it does, of its requests too. */
const LOUD = ['AZURE_LOG_LEVEL', 'DEBUG'];

/** Loaded where a live tenant is, and silent: it reads what it shall print once, when it is loaded. */
export async function loadIdentity(): Promise<typeof identity> {
  const before = LOUD.map((name) => [name, process.env[name]] as const);
  for (const [name] of before) Reflect.deleteProperty(process.env, name);
  try {
    return await import('@azure/identity');
  } finally {
    for (const [name, value] of before) if (value !== undefined) process.env[name] = value;
  }
}
