/** The cookies of one browser (RFC 6265), as far as the tenant sets any: of one host each, for its whole host. */
export class CookieJar {
  readonly #hosts = new Map<string, Map<string, string>>();

  /** @param lines the `Set-Cookie` headers of an answer. */
  keep(host: string, lines: readonly string[]): void {
    const own = this.#hosts.get(host) ?? new Map<string, string>();
    this.#hosts.set(host, own);
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split(/;\s*/);
      const equals = pair.indexOf('=');
      const name = pair.slice(0, equals);
      const over = attributes.some((attribute) => /^max-age=(?:0|-\d+)$/i.test(attribute));
      if (over) own.delete(name);
      else own.set(name, pair.slice(equals + 1));
    }
  }

  /** The `Cookie` header for a host; empty where it has none. */
  headerFor(host: string): string {
    return [...(this.#hosts.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}
