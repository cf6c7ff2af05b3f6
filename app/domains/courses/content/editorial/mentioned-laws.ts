/** 《…法》 and 《…条例》; a method (…方法, …办法, …分类法) is no law. */
const LAW = /《([^《》]*(?:(?<![办方做算类定验说写用])法|条例))》/g;

/** The name by which a law is looked up: without the state before it, and without marks. */
export const lawName = (title: string): string => title.replace(/[《》〈〉\s]|中华人民共和国/g, "");

/** The laws that a text names in title marks, each once. */
export const mentionedLaws = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(LAW), ([, title = ""]) => lawName(title))),
];
