/** How the sign-in pages send things: JSON in the background, forms as full document loads. */

/** A JSON call did not get a JSON answer: the network or the service failed. */
export class NoAnswer extends Error {}

/** @throws NoAnswer */
export async function postJson<T>(
  url: string,
  body: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
  signal?: AbortSignal,
): Promise<T> {
  const request: RequestInit = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=UTF-8', Accept: 'application/json', ...headers },
    body: JSON.stringify(body),
  };
  if (signal !== undefined) request.signal = signal;
  try {
    const response = await fetch(url, request);
    if (!response.ok) throw new NoAnswer(`${url} answered ${response.status}.`);
    return (await response.json()) as T;
  } catch (cause) {
    if (signal?.aborted === true || cause instanceof NoAnswer) throw cause;
    throw new NoAnswer(`${url} did not answer.`, { cause });
  }
}

/** Leaves the page by posting these fields. */
export function postForm(url: string, fields: Readonly<Record<string, string>>): void {
  const form = document.createElement('form');
  form.method = 'POST';
  form.action = url;
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  form.submit();
}
