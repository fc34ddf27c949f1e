// Photographs on their way into a record: drawn anew as a JPEG, so that nothing the camera wrote beside the picture
// (place, time, device) leaves the telephone, and smaller where they are large.
const SIDE_MAX = 2000;
const QUALITY = 0.85;
const SMALL = 96;

const drawn = (bitmap, side) => {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff'; // a JPEG has nothing behind the picture
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
};

const bitmapOf = (blob) => createImageBitmap(blob, { imageOrientation: 'from-image' });

/** Undefined for what this browser cannot read as a picture. */
export const cleaned = async (file) => {
  const bitmap = await bitmapOf(file).catch(() => undefined);
  if (!bitmap) return undefined;
  const canvas = drawn(bitmap, SIDE_MAX);
  bitmap.close();
  return new Promise((done) => canvas.toBlob((blob) => done(blob ?? undefined), 'image/jpeg', QUALITY));
};

/** A small picture of it for the page; drawn, because no address of a picture in memory is allowed here. */
export const thumbnail = async (blob) => {
  const bitmap = await bitmapOf(blob).catch(() => undefined);
  if (!bitmap) return document.createElement('canvas');
  const canvas = drawn(bitmap, SMALL);
  bitmap.close();
  return canvas;
};
