/** A part of an address as it was meant; empty when it cannot be decoded, which names nothing. */
export function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
