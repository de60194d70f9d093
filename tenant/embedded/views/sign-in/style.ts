/**
 * A plain look of our own, like nothing of Microsoft's. The slides are short, but real. What comes in is never quite
 * transparent: it can be seen, and typed into, from its first frame on.
 */
export const STYLE = `
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: #e2eae3; color: #1f3021; font: 15px/1.4 system-ui, sans-serif; }
a { color: #345036; }
.middle { display: flex; justify-content: center; padding: 56px 16px 96px; }
.sign-in-box { position: relative; width: 440px; max-width: 100%; padding: 36px 40px; overflow: hidden;
  background: #fff; border: 1px solid #cfdbd0; border-radius: 10px; }
.fade-in-lightbox { animation: fade-in 100ms; }
.lightbox-cover { display: none; position: absolute; inset: 0; z-index: 10; background: rgb(255 255 255 / 60%); }
.lightbox-cover.disable-lightbox { display: block; }
.identityBanner { display: flex; align-items: center; gap: 8px; margin-bottom: 12px; }
.identity { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.backButton { width: 28px; height: 28px; border: 0; border-radius: 50%; background: #e2eae3; cursor: pointer; }
.text-title { font-size: 23px; font-weight: 600; margin-bottom: 14px; }
.row { margin-bottom: 14px; }
.form-control { display: block; width: 100%; padding: 9px 10px; font: inherit; border: 1px solid #557458;
  border-radius: 6px; background: #fff; color: inherit; }
.form-control.has-error { border-color: #9b1c1c; }
.alert-error { margin-bottom: 8px; color: #9b1c1c; }
.win-button-pin-bottom { display: flex; justify-content: flex-end; gap: 10px; margin-top: 22px; }
.win-button { min-width: 110px; padding: 9px 14px; font: inherit; border: 0; border-radius: 6px; cursor: pointer; }
.button_primary { background: #3d5a40; color: #fff; }
.button-secondary { background: #cfdbd0; color: #1f3021; }
.win-button:disabled { opacity: 0.5; cursor: default; }
.brand-text { margin-top: 20px; font-size: 13px; overflow-wrap: anywhere; }
.tile-container { border-bottom: 1px solid #e2eae3; }
.table { padding: 12px 8px; cursor: pointer; overflow-wrap: anywhere; }
.table:hover, .table:focus { background: #f5f8f5; }
.displaySign { margin: 16px 0; font-size: 46px; font-weight: 600; text-align: center; }
.moveOffScreen { position: fixed; left: -10000px; top: -10000px; width: 1px; height: 1px; }
.footer { position: fixed; inset: auto 0 0 0; padding: 8px 16px; background: #cfdbd0; font-size: 13px; }
.footerNode { display: flex; justify-content: flex-end; gap: 18px; }
.animate.slide-out-next { animation: slide-out-next 100ms ease-in forwards; }
.animate.slide-in-next { animation: slide-in-next 100ms ease-out; }
.animate.slide-out-back { animation: slide-out-back 100ms ease-in forwards; }
.animate.slide-in-back { animation: slide-in-back 100ms ease-out; }
@keyframes fade-in { from { opacity: 0.3; } }
@keyframes slide-out-next { to { opacity: 0; transform: translateX(-120px); } }
@keyframes slide-in-next { from { opacity: 0.3; transform: translateX(120px); } }
@keyframes slide-out-back { to { opacity: 0; transform: translateX(120px); } }
@keyframes slide-in-back { from { opacity: 0.3; transform: translateX(-120px); } }
@media (prefers-reduced-motion: reduce) {
  .fade-in-lightbox, .animate { animation: none !important; }
}
`;
