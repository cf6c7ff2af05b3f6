const LETTERS = "ABCDEFGHIJKLMNOP";

/** The letter that a choice has by its place on the page, from 0: A, B, C; empty for what is no place. */
export const choiceLetter = (place: number): string => LETTERS[place] ?? "";
