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

/** Opens and closes what a desk keeps; `null` where the browser has no cryptography (no TLS): then nothing about anybody is kept. */
export interface Box {
  seal(value: unknown): Promise<Sealed>;
  /** Undefined for what another key sealed. */
  open<T>(sealed: Sealed): Promise<T | undefined>;
}

/** The box of a desk; a new key is made where there is none, good for `seconds`. */
export async function openBox(desk: string, seconds: number): Promise<Box | null> {
  if (!crypto.subtle || seconds <= 0) return null;
  let text = readKey(desk);
  if (text === undefined) {
    text = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));
    writeKey(desk, text, seconds);
    if (readKey(desk) === undefined) return null;
  }
  const key = await crypto.subtle.importKey("raw", bytesOf(text), "AES-GCM", false, ["encrypt", "decrypt"]);
  return {
    async seal(value) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const plain = new TextEncoder().encode(JSON.stringify(value));
      return { iv, box: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, plain) };
    },
    async open<T>({ iv, box }: Sealed) {
      try {
        const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: iv as BufferSource }, key, box);
        return JSON.parse(new TextDecoder().decode(plain)) as T;
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

/** The key of a desk is good for so long from now. */
export function renewKey(desk: string, seconds: number): void {
  const text = readKey(desk);
  if (text !== undefined) writeKey(desk, text, seconds);
}

/** Throws the key away, here and now. */
export function dropKey(desk: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: as above
  document.cookie = `${cookieOf(desk)}=; Path=${pathOf(desk)}; Max-Age=0; SameSite=Strict`;
}
