/** Learning-rate schedules: what a program that uses generated schedules needs at run time. */
module dev.etalon {
    exports dev.etalon;
    exports dev.etalon.core;
    exports dev.etalon.diagnostic;
    exports dev.etalon.exact;
    exports dev.etalon.lower;
    exports dev.etalon.plan;
    exports dev.etalon.sums;
    exports dev.etalon.tables;
}
