/** The language of schedules: read, checked, formatted and interpreted at run time. */
@SuppressWarnings("module") // a program has only those of our modules that it uses
module dev.etalon.grammar {
    requires transitive dev.etalon;
    requires org.antlr.antlr4.runtime;

    exports dev.etalon.language;
    exports dev.etalon.language.check to
            dev.etalon.advice,
            dev.etalon.emit,
            dev.etalon.processor,
            dev.etalon.workbench;
    exports dev.etalon.language.format to
            dev.etalon.workbench;
    exports dev.etalon.language.parse to
            dev.etalon.workbench;
}
