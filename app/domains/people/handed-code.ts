import { makeTypedCode, readTypedCode } from "./one-time-proof";

/** A code that is handed over outside the platform: twelve characters, 60 bits; five wrong ones make it worthless. */
const CODE_LENGTH = 12;
export const CODE_TRIES = 5;

export const makeHandedCode = (bytes: Uint8Array): string => makeTypedCode(bytes, CODE_LENGTH);
export const readHandedCode = (typed: string): string | null => readTypedCode(typed, CODE_LENGTH);
/** `7K3M-9QXV-2D8H`: as it is printed. */
export const formatHandedCode = (code: string): string => (code.match(/.{1,4}/g) ?? []).join("-");
