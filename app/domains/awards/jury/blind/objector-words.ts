import { cutsWords } from "./chinese-words";
import { findNamed } from "./find-named";
import { foldText } from "./folded-text";
import { isPersonsName, isUnitsName } from "./is-name";

/** What everybody reads of a cycle anyway. */
export interface PublicOfCycle {
  /** Title, label, approval, authority, introduction, contact. */
  texts: readonly string[];
  /** People and firms of its published lists. */
  listed: readonly string[];
}

interface Objector {
  party: "person" | "unit";
  name: string | null;
  contactPerson: string | null;
  contact: string | null;
}

/** By what somebody who objected would be known in a text. */
export interface ObjectorWords {
  /** Names and contact that do not stand in it. */
  names: readonly string[];
  /** People who are not called by their surname either. */
  people: readonly string[];
}

/** An office of market regulation: that it is spoken of tells nobody who objected. */
const OFFICE = /^\p{Script=Han}{0,14}市场监(?:督管理|管)总?局$/u;

/** As a name, and not out of the middle of words: 张明 is no part of 主张明确. */
function standsIn(text: string, name: string): boolean {
  const found = findNamed(text, [name]);
  if (found === null) return false;
  const from = text.indexOf(found);
  return !/^\p{Script=Han}+$/u.test(found) || !cutsWords(text, { from, to: from + found.length });
}

/**
 * What of each objection no published text of its cycle says. Anybody types a name and a contact without being asked who she is, so a word of every day,
 * or what is public in the cycle (the authority, the office itself, its telephone, who is on the list), is none: she could stop every ruling by it.
 */
export function objectorWordsIn({ texts, listed }: PublicOfCycle) {
  const lettersOf = (word: string) => foldText(word, "letters").text;
  const onList = new Set(listed.map(lettersOf));
  const isPublic = (word: string) =>
    OFFICE.test(lettersOf(word)) || onList.has(lettersOf(word)) || texts.some((text) => standsIn(text, word));
  const kept = (word: string | null, isName: (typed: string) => boolean): string[] =>
    word === null || !isName(word) || isPublic(word) ? [] : [word];
  return ({ party, name, contactPerson, contact }: Objector): ObjectorWords => {
    const people = kept(party === "person" ? name : contactPerson, isPersonsName);
    const unit = party === "person" ? [] : kept(name, isUnitsName);
    return { names: [...people, ...unit, ...kept(contact, () => true)], people };
  };
}
