/** How the engines that add up rows say what they found, so that it can be compared. */
export const wrongTotal = (expected, actual) => `${expected} ${actual}`;
