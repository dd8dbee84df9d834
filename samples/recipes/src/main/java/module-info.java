/** Schedules of published models; a module, to show that generated classes need nothing but {@code dev.etalon}. */
module dev.etalon.samples.recipes {
    requires transitive dev.etalon;

    exports dev.etalon.samples.recipes;
}
