import type { Mirror } from "../catalogue";
import type { peopleReasons as zh } from "../zh-CN/reasons-people";

export const peopleReasons: Mirror<typeof zh> = {
  account: {
    erased: "This account was erased: nothing more can be done with it",
    missing: "Enter a mobile number or an e-mail address",
    malformed: "Enter a mobile number of 11 digits, or an e-mail address like name@example.com",
    email: "The e-mail address is not complete; it should look like name@example.com",
    mobileLength: "A mobile number has 11 digits, this one has {{length}}",
    mobileStart: "This is not a mobile number of the mainland; check the first digits",
    same: "This is the account you sign in with now",
    taken: "This account exists already: sign in, or reset the password if you have forgotten it",
    wrong: "The account or the password is not right",
  },
  password: {
    missing: "Enter a password",
    short: "A password has at least {{min}} characters, this one has {{length}}",
    long: "A password has at most {{max}} characters",
    common: "This password is too common and easily guessed; choose another, for example several unrelated words",
    own: "Beside your account, your name or the name of this site the password needs more",
    currentWrong: "The current password is not right",
  },
  name: {
    missing: "Enter your name",
    long: "A name has at most {{max}} characters",
    signs:
      "A name has at least one letter and begins with a letter or a digit; besides, it has only digits, spaces, middle dots, hyphens, full stops, commas and apostrophes",
    same: "This is the name you have now",
    examRuns:
      "An exam of yours is running; its certificate bears the name shown at its start. Change it after handing in",
    onNotice:
      "Since {{day}} your name stands on notice in “{{cycle}}” as {{name}}; awards are given only in names that stood on notice. Change it once that cycle is decided or has ended",
  },
  limit: {
    signIn: "Too many wrong tries; please try again in {{minutes}} min",
    signUps: "Too many sign-ups or changes of account from this network; please try again in {{minutes}} min",
    resetCode: "Too many wrong codes; try again in {{minutes}} min, or ask the administrator for a new one",
    resetMails: "Asked too often; please try again in {{minutes}} min",
    newEnterprises:
      "At most five enterprises can be added in a day. Try again in {{minutes}} minutes, or ask the bureau to register it.",
    invitations:
      "an enterprise invites by mobile or e-mail at most 20 times in 24 hours, and this one has; invite again after a day, or choose from the list whoever names this enterprise in her account",
    uploads: "too many files within the hour; send more in {{minutes}} min",
    objections:
      "Too many objections came from this network; try again in {{minutes}} minutes. What you wrote is still below",
    receipts: "Too many wrong codes; try again in {{minutes}} minutes",
    newEnterprisesHours:
      "At most 5 enterprises can be added in a day. Try again in about {{hours}} hours, or ask the market regulator to add it.",
    mistakeReportsHours:
      "At most 20 mistakes can be reported in a day. Try again in about {{hours}} hours; what you wrote is kept below",
    mistakeReports:
      "At most 20 mistakes can be reported in a day. Try again in {{minutes}} minutes; what you wrote is kept below",
    faultReports:
      "Too many reports from this network; please send it in {{minutes}} min. What you wrote is still below",
  },
  reset: {
    linkGone: "This link has been used or is older than an hour; please ask for a new one",
    codeMissing: "Enter the code",
    codeWrong: "The account or the code is not right, or the code is no longer valid",
    noAccount: "This account has not been set up yet, its password cannot be reset",
    byMail: "This account has an e-mail address: “Forgotten password” on the sign-in page resets it, no code is needed",
  },
  setup: {
    linkGone: "This link has been used or is older than an hour",
  },
  consent: {
    required: "To sign up you need to agree to the terms of use and the privacy notice",
    unknown: "There is no such consent",
    termsStay: "Withdrawing from the terms means closing the account; please use “Erase my account”",
  },
  role: {
    missing: "Choose a role",
    scopeKind: "This role cannot be limited in this way",
    scopeMissing: "Choose what the role is limited to",
    scopeUnknown: "There is no such scope, or it is of the wrong level",
    untilPast: "The end is in the past",
    already: "The person has this role already",
    ownEnterprise:
      "You cannot name yourself to act for an enterprise. Please apply as everybody does; the bureau above it checks",
    ended: "This role has ended already",
    lastAdministrator:
      "This is the last account that can go on administering the site. First give another person who can sign in an administrator role without an end",
  },
  enterprise: {
    codeMissing: "Enter the unified social credit code",
    codeLength: "A unified social credit code has 18 characters, this one has {{length}}",
    codeLetter:
      "“{{letter}}” in place {{position}} does not occur in these codes; they have no letters I, O, S, V, Z: is it the digit 1, 0, 5 or 2?",
    codeCheck: "The last character does not match the first 17, so one may be miscopied; compare it with the licence",
    codeReasonShort: "The code fails its check; to keep it, give the reason below in 4 to 200 characters",
    groupUnknown: "No enterprise with this code is registered; register the group first",
    groupCircle: "{{name}} belongs to the group of this enterprise; the other way round would be a circle",
    codeTaken: "This code is registered as “{{name}}”; please choose that enterprise",
    codeHeld: "The enterprise with this code is just being registered; please look again in a while",
    nameMissing: "Enter the name of the enterprise",
    nameLong: "A name has at most {{max}} characters",
    nameSigns: "Enter the name as it stands on the licence",
    regionMissing: "Choose the county, city or district",
    searchShort: "Enter at least two characters",
  },
  mail: {
    notFailed: "This mail is being sent or has been sent",
    erased: "The recipient has been erased, it cannot be sent",
    linkOver: "The link in this mail worked for an hour and is over. The person has to ask again",
  },
  erasure: {
    notConfirmed: "Tick the box to say you know this cannot be undone",
    lastAdministrator:
      "You are the last administrator. Give the role to someone else first, or nobody could administer the site",
  },
};
