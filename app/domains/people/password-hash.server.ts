import { hash, verify } from "@node-rs/argon2";
import { createSlots } from "./hash-slots";

/** argon2id is the library's default; 19 MiB, t=2, p=1 as in OWASP's Password Storage Cheat Sheet. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** The hash of nothing, of the same cost: an account that does not exist takes as long as one that does. */
const NOBODY = `$argon2id$v=19$m=19456,t=2,p=1$${"A".repeat(22)}$${"A".repeat(43)}`;

/** A place to hash in: two at a time, 64 waiting. @throws TryLater 503 when too many wait. */
export const inHashSlot = createSlots(2, 64, 3);

/** The argon2id hash of a normalised password; to be called inside `inHashSlot`. */
export const hashOf = (password: string): Promise<string> => hash(password, COST);

/** The same in a place of its own. @throws TryLater */
export const hashPassword = (password: string): Promise<string> => inHashSlot(() => hashOf(password));

/**
 * Whether the password is the one that was hashed; with `null` (no such account, no password yet) it takes the same time and
 * is false. To be called inside `inHashSlot`.
 */
export const isPassword = async (stored: string | null, password: string): Promise<boolean> =>
  (await verify(stored ?? NOBODY, password)) && stored !== null;
