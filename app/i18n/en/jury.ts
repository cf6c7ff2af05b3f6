/** What stands in the jury room in the place of what is hidden, and what an officer looks at before. */
export const jury = {
  mask: {
    nominee: "the nominee",
    firm: "firm {{letter}}",
    region: "a place",
    contact: "contact",
    code: "number",
  },
  flag: {
    "word-too": "Hidden, but it may be an ordinary word",
    "own-name": "Not hidden: the firm's own name is an ordinary word too",
    "too-short": "One character only; not looked for",
    contact: "Looks like a telephone number or a site",
    code: "Looks like a code of a firm",
    "identity-number": "Looks like an identity number",
    "lookup-number": "A number that leads to the firm",
    "nominee-surname": "The nominee's surname with a form of address",
    "given-name": "The nominee's given name, without the surname",
    "other-person": "Names another person",
    place: "Names a town, a street or a park",
    "paper-suspect": "The paper may name the nominee in part, or where she works; please open it and look",
    firm: "Names another firm",
    paper: "The paper names a person or a firm, or says an address or a number of an identity; jurors do not see it",
    "paper-unsearched": "The words in this paper cannot be searched; please open it and look",
    "paper-not-stripped": "Author and other details cannot be removed from this paper; jurors do not see it",
  },
} as const;
