import type { Sealed } from "./entry";

/**
 * The key of a desk's copy lies in a cookie that the browser itself throws away when its time is over. So what a device keeps of the
 * people on the list cannot be read any more from then on, also on a device that nobody ever opens again.
 */
const cookieOf = (desk: string): string => `academy_desk_${desk}`;
const pathOf = (desk: string): string => `/check-in/${desk}`;

const readKey = (desk: string): string | undefined =>
  document.cookie
    .split("; ")
    .find((cookie) => cookie.startsWith(`${cookieOf(desk)}=`))
    ?.slice(cookieOf(desk).length + 1);

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

/**
 * Opens and closes what a desk keeps, under the key that is there at that moment. Without one (its time is over, or the browser has no
 * cryptography for want of TLS) nothing about anybody is kept.
 */
export interface Box {
  /** Null without a key. */
  seal(value: unknown): Promise<Sealed | null>;
  /** Undefined without a key, and for what another one sealed. */
  open<T>(sealed: Sealed): Promise<T | undefined>;
}

export function createBox(desk: string): Box {
  const key = async (): Promise<CryptoKey | undefined> => {
    const text = crypto.subtle && readKey(desk);
    return text ? crypto.subtle.importKey("raw", bytesOf(text), "AES-GCM", false, ["encrypt", "decrypt"]) : undefined;
  };
  return {
    async seal(value) {
      const found = await key();
      if (!found) return null;
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(JSON.stringify(value));
      return { iv, box: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, found, plain) };
    },
    async open<T>({ iv, box }: Sealed) {
      try {
        const found = await key();
        const plain = found && (await crypto.subtle.decrypt({ name: "AES-GCM", iv: iv as BufferSource }, found, box));
        return plain && (JSON.parse(new TextDecoder().decode(plain)) as T);
      } catch {
        return undefined;
      }
    },
  };
}

function writeKey(desk: string, text: string, seconds: number): void {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in the browsers of older phones
  document.cookie = `${cookieOf(desk)}=${text}; Path=${pathOf(desk)}; Max-Age=${Math.floor(seconds)}; SameSite=Strict${secure}`;
}

/** A key for a desk that has none, good for so long from now. */
export function makeKey(desk: string, seconds: number): void {
  if (readKey(desk) === undefined) renewKey(desk, seconds);
}

/** The key of a desk, made where there is none, is good for so long from now. */
export function renewKey(desk: string, seconds: number): void {
  if (!crypto.subtle || seconds <= 0) return;
  const made = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));
  writeKey(desk, readKey(desk) ?? made(), seconds);
}

/** Throws the key away, here and now. */
export function dropKey(desk: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: as above
  document.cookie = `${cookieOf(desk)}=; Path=${pathOf(desk)}; Max-Age=0; SameSite=Strict`;
}
