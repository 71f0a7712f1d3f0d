/** Bytes of a web page → text. */
import { type Decoded, decode } from './decode';

const declared = /<meta[^<>]{0,200}?charset\s?=\s?["']?\s?([\w-]{3,20})/i;
const searched = 4096;

/** What the bytes say counts for more than what the page says of itself: half of all wrong pages declare the wrong one. */
export function decodeMarkup(
  bytes: Uint8Array,
): Exclude<Decoded, { ok: true }> | { ok: true; text: string; damaged: number } {
  const decoded = decode(bytes);
  const name = declared.exec(String.fromCharCode(...bytes.subarray(0, searched)))?.[1]?.toLowerCase();
  const isUnicode = decoded.ok && decoded.encoding !== 'gb18030' && decoded.damaged === 0;
  if (isUnicode || name === undefined || /^(?:utf|gb)/.test(name)) return decoded;
  try {
    const text = new TextDecoder(name).decode(bytes);
    return { ok: true, text, damaged: text.match(/\ufffd/g)?.length ?? 0 };
  } catch {
    return decoded;
  }
}
