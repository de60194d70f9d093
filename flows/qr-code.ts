import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/**
 * Reads the QR code in a PNG, as a phone's camera would from the screen.
 *
 * @throws if there is none, or it cannot be read.
 */
export function readQrCode(png: Buffer): string {
  const { data, width, height } = PNG.sync.read(png);
  const code = jsQR(new Uint8ClampedArray(data), width, height);
  if (code === null) throw new Error('The picture on the screen holds no readable QR code.');
  return code.data;
}
