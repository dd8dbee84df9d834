package dev.etalon.export.bind;

import dev.etalon.export.code.Function;
import java.util.Map;

/**
 * A node of a plan, of any kind.
 *
 * @param kind the name of its kind
 * @param at what evaluates a node of this kind: of the tick, the fraction and the cycle's number
 * @param fields its components by name: numbers, arrays, plans and lists of plans
 */
record PlanNode(String kind, Function at, Map<String, Object> fields) {}
