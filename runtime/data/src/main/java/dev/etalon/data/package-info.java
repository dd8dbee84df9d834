/** Samples and loss curves from files, and loss laws fitted to measured curves. */
package dev.etalon.data;
