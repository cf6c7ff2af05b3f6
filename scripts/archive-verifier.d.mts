/** Checks an archive that is unpacked in a directory; answers what differs, what is to be told besides, and how much there was. */
export function checkArchive(directory: string): { faults: string[]; notes: string[]; counts: string };
