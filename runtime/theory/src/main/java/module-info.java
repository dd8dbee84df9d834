/** What theory says of a schedule: bounds, simulation, stability and loss laws. */
module dev.etalon.theory {
    requires transitive dev.etalon;

    exports dev.etalon.bounds;
    exports dev.etalon.losslaw;
    exports dev.etalon.simulation;
    exports dev.etalon.stability;
}
