/** What the server wrote into a document of the host: it is the only JSON block. Its shape is for the caller to say. */
export function readFacts(): unknown {
  const block = document.querySelector('script[type="application/json"]');
  if (block === null) throw new Error('The page carries no facts.');
  return JSON.parse(block.textContent);
}
