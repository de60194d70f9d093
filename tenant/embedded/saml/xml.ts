/**
 * XML as it is signed: written in the form that Exclusive XML Canonicalization (W3C, 1.0) would make of it, so that what is
 * written is what is hashed. No element is empty by a slash, no prefix is declared that is not used.
 */

/** A part of a document, escaped. */
export interface Xml {
  readonly xml: string;
}

type Attributes = Readonly<Record<string, string | undefined>>;

/** @param attributes in any order; one without a value is left out. @param children texts are escaped, elements are not. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly (Xml | string)[]): Xml {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .sort(([one], [other]) => compared(one, other))
    .map(([attribute, value]) => ` ${attribute}="${escapeAttribute(value)}"`);
  const inner = children.map((child) => (typeof child === 'string' ? escapeText(child) : child.xml));
  return { xml: `<${name}${written.join('')}>${inner.join('')}</${name}>` };
}

/** Declarations come first, then attributes by name (Canonical XML 1.0, section 2.2). Nothing here has a prefix of its own. */
function compared(one: string, other: string): number {
  const declares = (name: string) => Number(name === 'xmlns' || name.startsWith('xmlns:'));
  return declares(other) - declares(one) || (one < other ? -1 : 1);
}

/** Canonical XML 1.0, section 2.3. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;');
}

function escapeAttribute(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#x9;')
    .replaceAll('\n', '&#xA;')
    .replaceAll('\r', '&#xD;');
}
