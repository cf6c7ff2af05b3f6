import { hash } from "node:crypto";
import { drawBytes } from "~/kernel/ids";

/** 128 bits, 22 characters of base64url. */
const BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{22}$/;

export const drawShareToken = (): string => Buffer.from(drawBytes(BYTES)).toString("base64url");

/** What of a link's token is stored: its SHA-256 in hex; null for what cannot be a token. */
export const shareTokenHash = (token: string): string | null => (TOKEN.test(token) ? hash("sha256", token) : null);
