/** Files of samples and of loss curves. */
module dev.etalon.data {
    requires transitive dev.etalon.theory;
    requires org.apache.commons.csv;

    exports dev.etalon.data;
}
