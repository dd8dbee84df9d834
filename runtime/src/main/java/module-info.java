/**
 * Learning-rate schedules: what a program that uses generated schedules needs at run time. What is exported to Etalon's own
 * modules only may change with every version.
 */
@SuppressWarnings("module") // a program has only those of them that it uses
module dev.etalon {
    exports dev.etalon;
    exports dev.etalon.diagnostic;
    exports dev.etalon.generated;
    exports dev.etalon.arguments to
            dev.etalon.advice,
            dev.etalon.data,
            dev.etalon.grammar,
            dev.etalon.spark,
            dev.etalon.theory;
    exports dev.etalon.core to
            dev.etalon.emit,
            dev.etalon.export,
            dev.etalon.grammar,
            dev.etalon.theory,
            dev.etalon.workbench;
    exports dev.etalon.exact to
            dev.etalon.advice,
            dev.etalon.emit,
            dev.etalon.export,
            dev.etalon.grammar,
            dev.etalon.processor,
            dev.etalon.theory,
            dev.etalon.workbench;
    exports dev.etalon.lower to
            dev.etalon.emit,
            dev.etalon.grammar,
            dev.etalon.processor,
            dev.etalon.workbench;
    exports dev.etalon.plan to
            dev.etalon.emit,
            dev.etalon.export,
            dev.etalon.grammar,
            dev.etalon.processor,
            dev.etalon.theory,
            dev.etalon.workbench;
    exports dev.etalon.tables to
            dev.etalon.theory;

    uses dev.etalon.generated.Certifier;
}
