import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { JourneyFailure } from '../reports/verdict/failure.ts';

/**
 * Reads the QR code in a PNG, as a phone's camera would from the screen.
 *
 * @throws JourneyFailure if there is none, or it cannot be read.
 */
export function readQrCode(png: Buffer): string {
  const { data, width, height } = PNG.sync.read(png);
  const code = jsQR(new Uint8ClampedArray(data), width, height);
  if (code === null) throw new JourneyFailure('product-defect', "L'image à l'écran ne porte aucun code QR lisible.");
  return code.data;
}
