/** Addresses of pages and of mail, names of users and topics. */
export const ADDRESSES = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|[@#][\p{L}\p{N}_]+/giu;
