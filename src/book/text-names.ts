/**
 * Which text a book has: the reading text, whose spelling and spacing are put right,
 * or the diplomatic one, which has the source’s own.
 */
export type TextName = 'reading' | 'diplomatic';

/** The texts that the press can print. */
export const textNames: readonly TextName[] = ['reading', 'diplomatic'];
