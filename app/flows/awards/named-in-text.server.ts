import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, isNotNull } from "drizzle-orm";
import { findCalled } from "~/domains/awards/jury/blind/find-called";
import { findNamed } from "~/domains/awards/jury/blind/find-named";
import { namedJurorsOf } from "~/domains/awards/jury/jury.store.server";
import { noticesOf, objectionsOf } from "~/domains/awards/notice/notice.store.server";
import { accepted, type Refusal, refused, type Verdict } from "~/kernel/verdict";
import { namesOf } from "./jury-desk/names-of.server";

type Named = Refusal & { field: string };

/**
 * Whether a text can be published for a cycle: it names nobody of it. Jurors and who objected by no name, unit, contact or surname (刘先生); nominees by no
 * name or firm, those on the list neither, for a line is taken out when somebody is erased and a sentence is not.
 */
export async function namedInText(on: Reader, cycleId: string, text: string): Promise<Verdict> {
  return (await namedAmong(on, cycleId, { text })) ?? accepted;
}

/** The first of several texts, by the fields they are typed in, that cannot be published; null where all can. */
export async function namedAmong(
  on: Reader,
  cycleId: string,
  texts: Readonly<Record<string, string>>,
): Promise<Named | null> {
  if (Object.values(texts).every((text) => text.trim() === "")) return null;
  const [kept, nominees] = [await keptNamesOf(on, cycleId), await nomineesOf(on, cycleId)];
  return firstOf(texts, (text) => {
    if (namesKept(text, kept)) return refused("notice.namedKept");
    const word = findNamed(text, nominees);
    return word === null ? null : refused("notice.named", { word });
  });
}

/** The same of texts that only the province reads, in which nominees are spoken of by name: jurors and whoever objected are not. */
export async function namedInMinutes(
  on: Reader,
  cycleId: string,
  texts: Readonly<Record<string, string>>,
): Promise<Named | null> {
  const { names } = await keptNamesOf(on, cycleId);
  return firstOf(texts, (text) => (findNamed(text, names) === null ? null : refused("notice.namedMinutes")));
}

/** The same of why a juror is released, recused or reads again: what is typed stays when she, or the nominee, is erased. */
export async function namedInReason(on: Reader, cycleId: string, reason: string): Promise<Named | null> {
  const [kept, nominees] = [await keptNamesOf(on, cycleId), await nomineesOf(on, cycleId)];
  const named = namesKept(reason, kept) || findNamed(reason, nominees) !== null;
  return named ? { ...refused("notice.namedReason"), field: "reason" } : null;
}

/** Who stands in no text of a cycle, and whom no answer says to be in it: the word that was found would tell who objected to somebody who only guesses. */
interface Kept {
  names: readonly string[];
  /** People who are not called by their surname either. */
  people: readonly string[];
}

const namesKept = (text: string, { names, people }: Kept): boolean =>
  findNamed(text, names) !== null || findCalled(text, people) !== null;

function firstOf(texts: Readonly<Record<string, string>>, fault: (text: string) => Refusal | null): Named | null {
  for (const [field, text] of Object.entries(texts)) {
    const found = fault(text);
    if (found !== null) return { ...found, field };
  }
  return null;
}

async function keptNamesOf(on: Reader, cycleId: string): Promise<Kept> {
  const [jurors, objectors] = [await jurorNamesOf(on, cycleId), await objectorsOf(on, cycleId)];
  return { names: [...jurors, ...objectors.names], people: [...jurors, ...objectors.people] };
}

async function jurorNamesOf(on: Reader, cycleId: string): Promise<string[]> {
  const jurors = await namedJurorsOf(on, cycleId);
  const names = await namesOf(
    on,
    jurors.flatMap(({ personId }) => personId ?? []),
  );
  return [...names.values()].map(({ name }) => name);
}

async function objectorsOf(on: Reader, cycleId: string): Promise<{ names: string[]; people: string[] }> {
  const all = await objectionsOf(on, cycleId);
  const given = (list: readonly (string | null)[]) => list.flatMap((one) => one ?? []);
  return {
    names: given(all.flatMap(({ name, contactPerson, contact }) => [name, contactPerson, contact])),
    // A unit is called by its name only.
    people: given(all.map(({ party, name, contactPerson }) => (party === "person" ? name : contactPerson))),
  };
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
