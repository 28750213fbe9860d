/** Addresses of pages and of mail. */
export const ADDRESSES = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/giu;
