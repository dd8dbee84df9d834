/** A plan as a program: what evaluates each kind of node, with the numbers of the nodes in it. */
package dev.etalon.export.bind;
