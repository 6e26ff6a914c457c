/** The source of a work that somebody added; its line is the number of the decision. */
export const addedByHand = 'added by hand';
