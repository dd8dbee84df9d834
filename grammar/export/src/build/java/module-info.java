/** What the build runs to translate the runtime's kernels for the exports. */
module dev.etalon.export.translate {
    requires jdk.compiler;
}
