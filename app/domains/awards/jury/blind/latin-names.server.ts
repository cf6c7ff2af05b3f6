/** So many ways to read the signs of a name are told apart; more come of names like 乐行, of which the usual ones are enough. */
const MOST_READINGS = 16;

const plain = (syllable: string): string[] =>
  syllable.includes("ü") ? [..."uv", "yu"].map((letter) => syllable.replace("ü", letter)) : [syllable];

/** Every row of one of each. */
const rowsOf = (choices: readonly (readonly string[])[]): string[][] =>
  choices.reduce<string[][]>((rows, choice) => rows.flatMap((row) => choice.map((one) => [...row, one])), [[]]);

/**
 * How a Chinese name is written in Latin letters: both parts in either order, with or without a comma, the surname with the initials of the rest, and
 * the rest alone where it has two signs (blanks and dashes are passed over where it is looked for). None of a name in other letters. The dictionary is
 * loaded when it is first needed, for it takes some 25 MB.
 */
export async function latinNames(surname: string, given: string): Promise<string[]> {
  if (!/^\p{Script=Han}+$/u.test(surname + given) || surname === "" || given === "") return [];
  const { pinyin } = await import("pinyin-pro");
  const readings = (sign: string) => pinyin(sign, { toneType: "none", type: "array", multiple: true });
  // Of a surname its own reading (单 Shan) and the usual one, in which whoever types it may be mistaken.
  const families = [
    pinyin(surname, { toneType: "none", type: "array", surname: "all" }),
    pinyin(surname, { toneType: "none", type: "array" }),
  ].flatMap((syllables) => rowsOf(syllables.map(plain)));
  const personal = rowsOf([...given].map((sign) => readings(sign).flatMap(plain))).slice(0, MOST_READINGS);
  const names = families.flatMap((syllables) => {
    const family = syllables.join("");
    return personal.flatMap((rest) => {
      const whole = rest.join("");
      if (rest.length < 2) return [family + whole, whole + family, `${family},${whole}`];
      const initials = rest.map((syllable) => syllable[0]).join("");
      return [family + whole, whole + family, whole, family + initials, initials + family];
    });
  });
  return [...new Set(names)];
}
