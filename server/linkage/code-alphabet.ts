/** Crockford's base 32: no I, L, O or U, so that nothing is mistaken in reading or spells a word by accident. */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
