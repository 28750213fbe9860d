/** Addresses of pages and of mail. In `amig@s...` the sign is a letter of both genders. */
export const ADDRESSES = /(?:https?:\/\/|www\.|mailto:)\S+|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
