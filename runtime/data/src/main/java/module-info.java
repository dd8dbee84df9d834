/** Files of samples and of loss curves, and laws fitted to them. */
module dev.etalon.data {
    requires transitive dev.etalon.theory;
    requires org.apache.commons.csv;
    requires hipparchus.core;
    requires hipparchus.optim;

    exports dev.etalon.data;
}
