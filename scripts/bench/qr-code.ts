import jsQR from 'jsqr';
import { URI, type TOTP } from 'otpauth';
import { PNG } from 'pngjs';

/** The code of this moment, of the app whose QR code a picture shows. */
export function codeIn(picture: Buffer): string {
  const { data, width, height } = PNG.sync.read(picture);
  const uri = jsQR(new Uint8ClampedArray(data), width, height)?.data ?? '';
  return (URI.parse(uri) as TOTP).generate();
}
