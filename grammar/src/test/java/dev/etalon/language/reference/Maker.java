package dev.etalon.language.reference;

/** Makes a part once it is known where it begins. */
interface Maker {

    Part make(Tally tally);
}
