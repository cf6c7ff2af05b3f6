import type { Mirror } from "../catalogue";
import type { claimReasons as zh } from "../zh-CN/reasons-claims";

export const claimReasons: Mirror<typeof zh> = {
  state: {
    confirmed: "This application has been confirmed",
    refused: "This application has been refused. She can apply again",
    withdrawn: "The applicant has withdrawn this application",
  },
  letter: {
    none: "The bureau has sent no letter yet, so there is no code to type",
    expired: "The code has run out. Ask the bureau for another letter",
    void: "After too many wrong tries the code is void. Ask the bureau for another letter",
  },
  own: "This is your own application: a colleague or the bureau above decides it",
  ownGrant: "This is your own role: hand it back on the page of the enterprise",
  noEnterprise: "Say first where you work",
  already: "You already act for this enterprise",
  waits: "Your application for this enterprise is being dealt with already",
  firmChanged: "Your employer is now {{name}}, another one than when this page was opened. Check it and send again",
  positionMissing: "Say what your position there is",
  positionLong: "At most 60 characters",
  phoneMissing: "Give a telephone number",
  phoneMalformed: "Give a telephone number, for example 0551-62871234 or 13955100000",
  addressMissing: "Give the registered address of the enterprise",
  addressLong: "At most 120 characters",
  codeMissing: "Type the code of the letter",
  codeMalformed: "The code has 12 digits and letters; type it again as in the letter. This did not count as a try",
  codeWrong:
    "The code is wrong; tries left: {{left}}. Type it as in the letter; if there were several, as in the last one",
};
