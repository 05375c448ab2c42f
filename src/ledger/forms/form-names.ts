/** The names of the forms that the ledger reads, in the order in which a file is asked whether it is one. */
export const formNames = ['epub', 'pdf', 'web', 'text'] as const;

/** The name of a form that the ledger reads. */
export type FormName = (typeof formNames)[number];
