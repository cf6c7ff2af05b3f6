/** How long an objection's statement may be, in characters. */
export const STATEMENT_LENGTH = 3000;
/** How long a statement, the reasons of a ruling and an answer have to be. */
export const LEAST_WRITTEN = 10;

/** Fields of an objection: who, whose name, who speaks for a unit, where reached, about whom, what, and papers; the third and the last are optional. */
export const OBJECTION_FIELDS = 7;
