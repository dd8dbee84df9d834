/** Recommendations and syntheses of schedules, as lines of the language. */
module dev.etalon.advice {
    requires transitive dev.etalon.grammar;
    requires transitive dev.etalon.theory;

    exports dev.etalon.advice;
}
