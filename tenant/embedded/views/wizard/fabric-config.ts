/**
 * Imported before anything of Fluent UI, which would otherwise ask Microsoft's font network as it loads
 * (tooling.md 5): system font only.
 */
declare global {
  interface Window {
    FabricConfig?: { readonly fontBaseUrl: string };
  }
}

window.FabricConfig = { fontBaseUrl: '' };

export {};
