import { Hono } from 'hono';
import { bundleUrl, BUNDLES, type BundleName } from '../bundle-names.ts';
import type { HostEnv } from '../world.ts';

/** The scripts of the pages, on the asset host of the real ones. */
export function assetHost(): Hono<HostEnv> {
  const host = new Hono<HostEnv>();
  for (const name of Object.keys(BUNDLES) as BundleName[]) {
    host.get(new URL(bundleUrl(name)).pathname, (c) =>
      c.body(c.var.world.bundles.get(name) ?? '', 200, {
        'Content-Type': 'text/javascript; charset=utf-8',
        'Cache-Control': 'public, max-age=31536000, immutable',
        'Access-Control-Allow-Origin': '*',
      }),
    );
  }
  return host;
}
