export {
  additionOf,
  decisionFinder,
  isDecided,
  withChange,
  withOmission,
  withoutCorrection,
} from './correct.ts';
export {
  pairDecision,
  personRefOf,
  splitDecision,
  withoutDecision,
  withPerson,
  withWork,
  workRefOf,
} from './decide.ts';
export { documentOf, type Pins, type Places, type SessionDocument } from './document.ts';
export { change, type History, historyOf, redo, undo } from './history.ts';
export { historyWith, type KeptStep, type KeptSteps, stepsOf } from './steps.ts';
export { withJoin, withName } from './who.ts';
export {
  changeBetween,
  type FieldProblem,
  fieldsOf,
  noFields,
  problemsOf,
  type WorkFields,
  workOf,
  yearBounds,
} from './fields.ts';
export { namesIn } from './names-in.ts';
export { givenTo, notCited, refusedBy, withReferences } from './references.ts';
