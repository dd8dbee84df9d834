/** Learning-rate schedules: what a program that uses generated schedules needs at run time. */
module dev.etalon {
    exports dev.etalon;
    exports dev.etalon.advice;
    exports dev.etalon.bounds;
    exports dev.etalon.core;
    exports dev.etalon.diagnostic;
    exports dev.etalon.lower;
    exports dev.etalon.losslaw;
    exports dev.etalon.plan;
    exports dev.etalon.simulation;
    exports dev.etalon.stability;
}
