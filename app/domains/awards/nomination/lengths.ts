/** 主要事迹 about 2,000 characters and 摘要 about 300, as the notices of such selections ask; counted as characters, not bytes. */
export const DEEDS_LENGTH = 2_000;
export const SUMMARY_LENGTH = 300;
/** How long a text is that was read (typed-text): one way for the page that counts and the rule that refuses. */
export const lengthOf = (text: string): number => [...text].length;
/** What a paper is, in a line. */
export const TITLE_LENGTH = 100;
export const REFUSAL_LENGTH = 300;
