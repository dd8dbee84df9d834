package dev.etalon.workbench.convert;

import dev.etalon.workbench.python.Quantity;

/** An optimizer as a scheduler sees it: the rate that it was made with. */
record Optimizer(Quantity rate) {}
