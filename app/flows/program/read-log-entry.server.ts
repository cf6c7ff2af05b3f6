import { db } from "@db/client.server";
import { parseCheckpoint, verifyCheckpoint } from "~/domains/ledger/checkpoint";
import { brokenSeals, type Entry, leafHash, parseEntry } from "~/domains/ledger/entry";
import { entryById } from "~/domains/ledger/log.store.server";
import { verifyInclusion } from "~/domains/ledger/merkle-verify";
import { type EntryProof, proveEntry } from "~/domains/ledger/prove-entry.server";
import { verifyingKeys } from "~/domains/ledger/signing-keys.server";
import type { Actor } from "~/domains/ledger/transact.server";
import type { Administrator } from "~/domains/people/proof";
import { NotFound } from "~/kernel/errors";
import { namesOf } from "../people/read-person.server";

/**
 * Acts whose reason an administrator may read: the ones she does or answers. What a firm, a director, a bureau, an examiner
 * or an editor gave as a reason was said to those whom it concerns.
 */
const REASON_READABLE = new Set([
  ...["certificate.revoked", "certificate.reinstated", "certificate.corrected"],
  ...["name-correction.requested", "name-correction.reissued", "name-correction.refused"],
  ...["fault.reported", "key.created", "role.ended"],
]);

/**
 * What jurors do, and what is done to their readings: by it anyone would know who read which dossier, for a reading's alias is published with its ballot. Who it
 * was only the province's organizers know, before and after (decision 042); an administrator sees that it was done, and when.
 */
const OF_THE_JURY = new Set(["review", "declared-tie"]);

/** Openings an administrator may read. Answers, names and accounts stay closed to her: they are not her work. */
function isReadable({ act, facts, subject }: Pick<Entry, "act" | "facts" | "subject">, field: string): boolean {
  if (field === "actor" && OF_THE_JURY.has(subject.kind)) return false;
  if (field !== "reason") return field === "actor" || field === "subject";
  // Who acts for a firm is ended by the bureau above it.
  return REASON_READABLE.has(act) && facts.role !== "enterprise";
}

export interface LogEntryView {
  id: string;
  /** Canonical text, as it stands in the tree. */
  body: string;
  seq: number | null;
  at: number;
  act: string;
  /** `person` where it is one and the opening was kept. */
  subject: { kind: string; id: string; person: { id: string; name: string | null } | null };
  /** Null when the opening was erased; `jury` where she may not read it. */
  actor: { kind: Actor["kind"] | "jury"; id: string | null; name: string | null } | null;
  reason: string | null;
  /** Fields that stand in it only as commitments: `kept` can still be opened by the program, `erased` by nobody. */
  closed: { field: string; state: "kept" | "erased" }[];
  /** Openings that do not open what the entry commits to. */
  broken: string[];
  proof: (EntryProof & { holds: boolean }) | null;
}

/** One entry with what an administrator may know of its openings, and its proof of inclusion, checked here. @throws NotFound */
export async function readLogEntry(_by: Administrator, entryId: string): Promise<LogEntryView> {
  const found = await entryById(db, entryId);
  if (!found) throw new NotFound("no such entry");
  const entry = readable(found.body);
  // Somebody wrote into the database: the page says so instead of failing.
  if (entry === null) return tampered(found);
  const sealed = found.sealed ?? {};
  const actor = isReadable(entry, "actor") ? (sealed.actor?.value as Actor | undefined) : undefined;
  const actorId = actor && actor.kind !== "anonymous" ? actor.id : null;
  const subjectId = entry.subject.kind === "person" && sealed.subject ? String(sealed.subject.value) : null;
  const names = await namesOf([actor?.kind === "person" ? actorId : null, subjectId]);
  const subject = subjectId === null ? null : { id: subjectId, name: names.get(subjectId) ?? null };
  const closed = Object.keys(entry.commitments)
    .filter((field) => field !== "actor" || isReadable(entry, field))
    .filter((field) => !isReadable(entry, field) || sealed[field] === undefined)
    .map((field) => ({ field, state: sealed[field] ? ("kept" as const) : ("erased" as const) }));
  const proof = await proveEntry(entryId);
  return {
    id: entry.id,
    body: found.body,
    seq: found.seq,
    at: entry.at,
    act: entry.act,
    subject: { ...entry.subject, person: subject },
    actor: actor ? { kind: actor.kind, id: actorId, name: names.get(actorId ?? "") ?? null } : unread(entry),
    reason: sealed.reason && isReadable(entry, "reason") ? String(sealed.reason.value) : null,
    closed,
    broken: brokenSeals(entry, sealed),
    proof: proof && { ...proof, holds: await holds(proof) },
  };
}

/** Told alike whether it could still be opened or not, so that nothing is told of who erased herself. */
const unread = (entry: Entry): LogEntryView["actor"] =>
  isReadable(entry, "actor") ? null : { kind: "jury", id: null, name: null };

function readable(body: string) {
  try {
    return parseEntry(body);
  } catch {
    return null;
  }
}

const tampered = ({ id, body, seq, at, act, subjectId }: NonNullable<Awaited<ReturnType<typeof entryById>>>) => ({
  id,
  body,
  seq,
  at,
  act,
  subject: { kind: "", id: subjectId, person: null },
  actor: null,
  reason: null,
  closed: [],
  broken: ["body"],
  proof: null,
});

/** Whether the proof leads from the text to the checkpoint's root, and one of our keys signed that. */
async function holds({ entry, index, proof, checkpoint }: EntryProof): Promise<boolean> {
  const { origin, root, size } = parseCheckpoint(checkpoint);
  const hashes = proof.map((hash) => Buffer.from(hash, "base64"));
  const signed = verifyCheckpoint(checkpoint, await verifyingKeys("checkpoint"), { origin });
  return signed !== null && verifyInclusion({ leafHash: leafHash(entry), index, size, proof: hashes, root });
}
