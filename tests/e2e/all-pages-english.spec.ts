import { PHONE, walkPages } from "./page-walk";

// English words are longer than Chinese ones: a phone is where they do not fit.
walkPages([PHONE], "en");
