import { createHash } from "node:crypto";
import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, isNotNull } from "drizzle-orm";
import { getCycle } from "~/domains/awards/cycle/cycle.store.server";
import { findAwardLabels } from "~/domains/awards/cycle/cycle-labels.server";
import { findCalled } from "~/domains/awards/jury/blind/find-called";
import { findNamed } from "~/domains/awards/jury/blind/find-named";
import { objectorWordsIn } from "~/domains/awards/jury/blind/objector-words";
import { namedJurorsOf } from "~/domains/awards/jury/jury.store.server";
import { noticesOf, type Objection, objectionsOf } from "~/domains/awards/notice/notice.store.server";
import { isKeptFrom } from "~/domains/awards/notice/objection";
import type { Tx } from "~/domains/ledger/transact.server";
import type { Person } from "~/domains/people/proof";
import { accepted, type Refusal, refused, type Verdict } from "~/kernel/verdict";
import { namesOf } from "./jury-desk/names-of.server";
import { ownPart } from "./notice/objections/own-part.server";

type Fault = Refusal & { field: string };
/** What cannot stand in a text, beside the first field that has it, and beside the others. */
export type Named = Fault & { also?: Fault[] };

/** Who writes a text, and the mark of the finds that she was shown and says to mean something else; empty where none were. */
export interface Writer {
  tx: Tx;
  by: Pick<Person, "personId">;
  seen: string;
  /** In which field a single text is typed. */
  field?: string;
}

/**
 * Whether a text can be published for a cycle: it names nobody of it. Jurors and who objected by no name, unit, contact or surname (刘先生); nominees by no
 * name or firm, those on the list neither, for a line is taken out when somebody is erased and a sentence is not.
 */
export async function namedInText(on: Reader, cycleId: string, text: string, writer?: Writer): Promise<Verdict> {
  return (await namedAmong(on, cycleId, { [writer?.field ?? "text"]: text }, writer)) ?? accepted;
}

/** What of several texts, by the fields they are typed in, cannot be published; null where all can. */
export const namedAmong = (on: Reader, cycleId: string, texts: Texts, writer?: Writer): Promise<Named | null> =>
  look(on, cycleId, { texts, kind: "published", writer });

/** The same of texts that only the province reads, in which nominees are spoken of by name: jurors and whoever objected are not. */
export const namedInMinutes = (on: Reader, cycleId: string, texts: Texts, writer?: Writer): Promise<Named | null> =>
  look(on, cycleId, { texts, kind: "minutes", writer });

/** The same of why a juror is released, recused or reads again: what is typed stays when she, or the nominee, is erased. */
export const namedInReason = (on: Reader, cycleId: string, reason: string, writer?: Writer): Promise<Named | null> =>
  look(on, cycleId, { texts: { reason }, kind: "reason", writer });

type Texts = Readonly<Record<string, string>>;
type Kind = "published" | "minutes" | "reason";

/** What is said to whoever may not read who objected: the word that was found would tell her. */
const UNTOLD: Record<Kind, string> = {
  published: "notice.namedKept",
  minutes: "notice.namedMinutes",
  reason: "notice.namedReason",
};

interface Find {
  field: string;
  /** As the text writes it. */
  word: string;
  /** Whose it is, where it is of whoever filed this one. */
  objection: Objection | null;
  nominee: boolean;
}

/**
 * Who objected is read by the officers who rule on it, so they are told which words were found and where; that they were is in the log like any opening of
 * the objection. A word that means something else is let stand by whoever says so, which the log keeps without the word: anybody may file under any
 * name, and no ruling waits for good because of one.
 */
async function look(
  on: Reader,
  cycleId: string,
  { texts, kind, writer }: { texts: Texts; kind: Kind; writer: Writer | undefined },
): Promise<Named | null> {
  if (Object.values(texts).every((text) => text.trim() === "")) return null;
  const finds = await findsIn(on, cycleId, texts, kind);
  if (finds.length === 0) return null;
  const told = writer && (await isToldAll(writer, finds)) ? writer : null;
  const seen = markOf(texts, finds);
  if (told && told.seen === seen) {
    const fields = [...new Set(finds.map(({ field }) => field))];
    told.tx.record({
      act: "award-cycle.names-confirmed",
      subject: { kind: "award-cycle", id: cycleId },
      facts: { fields: fields.join(" "), words: finds.length },
    });
    return null;
  }
  if (told) recordShown(told.tx, finds);
  const [first, ...also] = faultsOf(finds, kind, told && seen);
  return first ? { ...first, ...(also.length > 0 && { also }) } : null;
}

async function isToldAll({ tx, by }: Writer, finds: readonly Find[]): Promise<boolean> {
  for (const { objection } of finds)
    if (objection !== null && isKeptFrom(await ownPart(tx, by.personId, objection))) return false;
  return true;
}

/** Showing her a word of who objected is opening that objection. */
function recordShown(tx: Tx, finds: readonly Find[]): void {
  for (const id of new Set(finds.flatMap(({ objection }) => objection?.id ?? [])))
    tx.record({ act: "objection.opened", subject: { kind: "objection", id }, facts: { identity: true } });
}

/** Other texts, or another find in them, are not what she looked at. */
const markOf = (texts: Texts, finds: readonly Find[]): string =>
  createHash("sha256")
    .update(JSON.stringify([texts, finds.map(({ field, word }) => [field, word])]))
    .digest("hex")
    .slice(0, 32);

function faultsOf(finds: readonly Find[], kind: Kind, seen: string | null): Fault[] {
  return [...new Set(finds.map(({ field }) => field))].map((field) => {
    const here = finds.filter((one) => one.field === field);
    const words = [...new Set(here.map(({ word }) => word))];
    const values = { word: words.join("”“"), ...(seen !== null && { namesSeen: seen }) };
    if (kind === "published" && finds.every(({ nominee }) => nominee))
      return { ...refused("notice.named", values), field };
    return { ...(seen === null ? refused(UNTOLD[kind]) : refused(`notice.namedWho.${kind}`, values)), field };
  });
}

async function findsIn(on: Reader, cycleId: string, texts: Texts, kind: Kind): Promise<Find[]> {
  const finds: Find[] = [];
  const jurors = await jurorNamesOf(on, cycleId);
  const kept = [{ names: jurors, people: jurors, objection: null }, ...(await objectorsOf(on, cycleId))];
  const nominees = kind === "minutes" ? [] : await nomineesOf(on, cycleId);
  for (const [field, text] of Object.entries(texts)) {
    const add = (word: string | null, more: Pick<Find, "objection" | "nominee">) => {
      const again = finds.some((one) => one.field === field && one.word === word && one.objection === more.objection);
      if (word !== null && !again) finds.push({ field, word, ...more });
    };
    for (const { names, people, objection } of kept) {
      for (const name of names) add(findNamed(text, [name]), { objection, nominee: false });
      if (kind !== "minutes") add(findCalled(text, people), { objection, nominee: false });
    }
    for (const name of nominees) add(findNamed(text, [name]), { objection: null, nominee: true });
  }
  return finds;
}

async function jurorNamesOf(on: Reader, cycleId: string): Promise<string[]> {
  const jurors = await namedJurorsOf(on, cycleId);
  const names = await namesOf(
    on,
    jurors.flatMap(({ personId }) => personId ?? []),
  );
  return [...names.values()].map(({ name }) => name);
}

async function objectorsOf(on: Reader, cycleId: string) {
  const all = await objectionsOf(on, cycleId);
  if (all.length === 0) return [];
  const [cycle, labels, notices] = [
    await getCycle(on, cycleId),
    await findAwardLabels(on),
    await noticesOf(on, cycleId),
  ];
  const label = labels.find(({ key }) => key === cycle.label);
  const { title, approvalDocument, authority, introduction, contact } = cycle;
  const wordsOf = objectorWordsIn({
    texts: [title, approvalDocument, authority, introduction, contact, ...(label ? [label.zh, label.en] : [])],
    listed: notices
      .filter(({ publishedAt }) => publishedAt !== null)
      .flatMap(({ list }) => list ?? [])
      .flatMap(({ name, employer }) => [name, employer]),
  });
  return all.map((objection) => ({ ...wordsOf(objection), objection }));
}

/**
 * Names and firms of nominees: as they were handed in, as lists name them, and as accounts do by now. Whoever was rejected, or is not read by jurors
 * yet, is one too.
 */
async function nomineesOf(on: Reader, cycleId: string): Promise<string[]> {
  const { nomination } = tables;
  const all = await on
    .select({ personId: nomination.personId, facts: nomination.facts })
    .from(nomination)
    .where(and(eq(nomination.cycleId, cycleId), isNotNull(nomination.submittedAt)));
  const notices = await noticesOf(on, cycleId);
  const accounts = await namesOf(
    on,
    all.flatMap(({ personId }) => personId ?? []),
  );
  return [
    ...all.flatMap(({ facts }) => (facts ? [facts.name, facts.employer] : [])),
    ...notices.flatMap(({ list }) => list ?? []).flatMap(({ name, employer }) => [name, employer]),
    ...[...accounts.values()].map(({ name }) => name),
  ];
}
