/**
 * Laws of losses fitted to measured curves, without files: which law fits, how sure its parameters and predictions are, and
 * where the data refuse an answer.
 *
 * <p>Every fit minimises Huber's loss of {@code ln(predicted / measured)} with the threshold 1e-3 of the published
 * fits, in the logarithms of the parameters, which are all positive.
 */
package dev.etalon.fit;
