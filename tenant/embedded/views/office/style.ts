/** A plain look of our own, like nothing of Microsoft's. */
export const STYLE = `
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: #f5f8f5; color: #1f3021; font: 15px/1.4 system-ui, sans-serif; }
button { font: inherit; cursor: pointer; }
header { display: flex; align-items: center; gap: 12px; height: 48px; padding: 0 16px; background: #3d5a40; color: #fff; }
header > span { flex: 1; font-weight: 600; }
header button { min-width: 36px; height: 36px; padding: 0 10px; border: 0; border-radius: 18px; background: #557458;
  color: #fff; }
main { max-width: 760px; margin: 0 auto; padding: 56px 24px; }
main a { display: inline-block; padding: 10px 22px; border-radius: 6px; background: #3d5a40; color: #fff;
  text-decoration: none; }
.account-menu { position: absolute; right: 16px; top: 84px; display: grid; gap: 8px; width: 320px; max-width: 90vw;
  padding: 20px; overflow-wrap: anywhere; background: #fff; border: 1px solid #cfdbd0; border-radius: 10px; }
.account-menu[hidden] { display: none; }
.account-menu a { padding: 6px 0; color: #345036; }
`;
