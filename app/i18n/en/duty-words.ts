import type { Mirror } from "../catalogue";
import type { dutyWords as zh } from "../zh-CN/duty-words";

export const dutyWords: Mirror<typeof zh> = {
  promotion: {
    name: "Publicity and implementation",
    text: "Makes known and carries out the standardization policies and laws of country, province and city, and draws up measures of the enterprise for them",
    publicity: "Explained standardization policies or laws",
    measures: "Drew up or revised measures of the enterprise",
    interpretation: "Passed on and interpreted a new policy",
    "follow-up": "Checked how they are carried out",
  },
  "strategy-and-system": {
    name: "Strategy and system of standards",
    text: "Has the standardization strategy drawn up and carried out, builds the enterprise's system of standards and guides its running",
    planning: "Drew up or revised the strategy",
    system: "Built or adjusted the system of standards",
    drafting: "Had an enterprise standard drafted or revised",
    participation: "Took part in drafting a national, industry, local or group standard",
    guidance: "Guided, evaluated or improved the running of the system",
  },
  disclosure: {
    name: "Disclosure and self-declaration",
    text: "Answers for disclosing numbers and titles of the standards the enterprise works by, and sees that self-declaration is carried out",
    publishing: "Disclosed numbers and titles of standards",
    updating: "Updated or abolished a disclosed standard",
    supervision: "Saw to it that self-declaration is carried out",
    conformity: "Compared products or services with the disclosed standards",
  },
  "spot-check": {
    name: "Spot checks",
    text: "Answers for spot checks of the standards and the system of standards in production and operation",
    products: "Checked products or services against standards",
    operations: "Checked production or operation against standards",
    system: "Checked the running of the system of standards",
    correction: "Saw that findings were put right, and checked again",
  },
  culture: {
    name: "Culture of standardization",
    text: "Creates a culture of standardization, puts forward its core values, forms its vision, plans and raises the competitiveness of the enterprise's standards",
    values: "Put forward or spread core values or the vision",
    activity: "Held an activity",
    competitiveness: "Planned or raised competitiveness of standards",
    exchange: "Summed up or exchanged experience",
  },
  training: {
    name: "Training and people",
    text: "Strengthens education and training in standardization and builds up the enterprise's people for it",
    lecture: "Taught standardization",
    planning: "Drew up a training plan or wrote materials",
    team: "Chose or brought up people for standardization",
  },
  stopping: {
    name: "Stopping breaches",
    text: "Has the right to stop conduct in the enterprise that is against the requirements of standardization",
    stopped: "Stopped conduct against the requirements",
    correction: "Saw that it was put right and verified it",
    reporting: "Reported to the head of the enterprise with a proposal",
  },
  other: {
    name: "Other authorised duties",
    text: "Other duties that the enterprise authorises",
    authorised: "Did other work that the enterprise authorised",
  },
};
