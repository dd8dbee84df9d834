/** Schedules as files for other languages, with the same bits. */
module dev.etalon.export {
    requires transitive dev.etalon;

    exports dev.etalon.export;
}
