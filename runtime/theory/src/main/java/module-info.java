/** What theory says of a schedule: bounds, simulation, stability, loss laws and fits of them. */
module dev.etalon.theory {
    requires transitive dev.etalon;

    exports dev.etalon.bounds;
    exports dev.etalon.equivalence;
    exports dev.etalon.fit;
    exports dev.etalon.losslaw;
    exports dev.etalon.scaling;
    exports dev.etalon.simulation;
    exports dev.etalon.stability;

    provides dev.etalon.generated.Certifier with
            dev.etalon.bounds.CertifyMembers;
}
