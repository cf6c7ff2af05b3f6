import type { Reader } from "@db/client.server";
import { nominationsByAlias } from "~/domains/awards/honour/award.store.server";
import { findCalled } from "~/domains/awards/jury/blind/find-called";
import { findNamed } from "~/domains/awards/jury/blind/find-named";
import { namedJurorsOf } from "~/domains/awards/jury/jury.store.server";
import { noticesOf, objectionsOf } from "~/domains/awards/notice/notice.store.server";
import { accepted, type Refusal, refused, type Verdict } from "~/kernel/verdict";
import { namesOf } from "./jury-desk/names-of.server";

/**
 * Whether a text can be published for a cycle: it names none of its jurors and nobody who objected, by name or by surname (刘先生), nor with unit and contact;
 * and no nominee who is not published by name, nor her firm. Who stands on a notice is; `chosen` are aliases of those who will.
 */
export async function namedInText(
  on: Reader,
  cycleId: string,
  text: string,
  chosen: ReadonlySet<string> = new Set(),
): Promise<Verdict> {
  const named = await namedAmong(on, cycleId, { text }, chosen);
  return named === null ? accepted : refused(named.reason, named.values);
}

/** The first of several texts, by the fields they are typed in, that cannot be published; null where all can. */
export async function namedAmong(
  on: Reader,
  cycleId: string,
  texts: Readonly<Record<string, string>>,
  chosen: ReadonlySet<string> = new Set(),
): Promise<(Refusal & { field: string }) | null> {
  if (Object.values(texts).every((text) => text.trim() === "")) return null;
  const [jurors, objectors, { nominees, published }] = [
    await jurorNamesOf(on, cycleId),
    await objectorsOf(on, cycleId),
    await nomineesOf(on, cycleId, chosen),
  ];
  return firstNamed(texts, {
    names: [...jurors, ...objectors.names, ...nominees],
    published,
    people: [...jurors, ...objectors.people],
  });
}

/** The same of texts that only the province reads, in which nominees are spoken of by name: jurors and whoever objected are not. */
export async function namedInMinutes(
  on: Reader,
  cycleId: string,
  texts: Readonly<Record<string, string>>,
): Promise<(Refusal & { field: string }) | null> {
  const [jurors, objectors] = [await jurorNamesOf(on, cycleId), await objectorsOf(on, cycleId)];
  const named = firstNamed(texts, { names: [...jurors, ...objectors.names], published: [], people: [] });
  return named && { ...named, reason: "notice.namedMinutes" };
}

interface NotToName {
  names: readonly string[];
  /** Names that are published anyway. */
  published: readonly string[];
  /** People who are not called by their surname either. */
  people: readonly string[];
}

function firstNamed(texts: Readonly<Record<string, string>>, { names, published, people }: NotToName) {
  for (const [field, text] of Object.entries(texts)) {
    const word = findNamed(text, names, published) ?? findCalled(text, people);
    if (word !== null) return { ...refused("notice.named", { word }), field };
  }
  return null;
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

/** Nominees whom nobody may name here, also those whose names stand with the scores (that is all they agreed to), and the names and firms that everybody reads anyway. */
async function nomineesOf(on: Reader, cycleId: string, chosen: ReadonlySet<string>) {
  const [byAlias, notices] = [await nominationsByAlias(on, cycleId), await noticesOf(on, cycleId)];
  const listed = notices.filter(({ publishedAt }) => publishedAt !== null).flatMap(({ list }) => list ?? []);
  const all = [...byAlias].flatMap(([alias, { facts, publishName }]) => {
    const open = publishName === true && chosen.has(alias);
    return facts ? [{ name: facts.name, employer: facts.employer, open }] : [];
  });
  const named = [...listed, ...all.filter(({ open }) => open)].flatMap(({ name, employer }) => [name, employer]);
  return {
    nominees: all.filter(({ open }) => !open).flatMap(({ name, employer }) => [name, employer]),
    published: named,
  };
}
