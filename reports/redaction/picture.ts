import jsQR from 'jsqr';
import { PNG } from 'pngjs';

const PNG_START = Buffer.from('89504e47', 'hex');
const JPEG_START = Buffer.from('ffd8ff', 'hex');

export function isPng(content: Buffer): boolean {
  return content.subarray(0, PNG_START.length).equals(PNG_START);
}

export function isJpeg(content: Buffer): boolean {
  return content.subarray(0, JPEG_START.length).equals(JPEG_START);
}

/** What a QR code in a PNG picture says, or undefined where there is none. */
export function qrCodeIn(png: Buffer): string | undefined {
  const picture = decode(png);
  if (picture === undefined) return undefined;
  return jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data;
}

/** Undefined for a picture that was cut short, as reporters do with long texts: nobody can see it either. */
function decode(png: Buffer): PNG | undefined {
  try {
    return PNG.sync.read(png);
  } catch {
    return undefined;
  }
}

/** The picture itself, or a blank one in its place if it is a QR code that says a secret. */
export function withoutQrSecret(png: Buffer, clean: (text: string) => string): Buffer {
  const said = qrCodeIn(png);
  return said === undefined || clean(said) === said ? png : PNG.sync.write(new PNG({ width: 1, height: 1 }));
}
