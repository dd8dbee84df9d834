package dev.etalon.language.reference;

/** The definitions that ship, as the contract has them. */
final class Library {

    private static final String TEXT = """
            let triangle(low, high, up, down=up) = linear(low, high, up) -> linear(high, low, down)
            let triangular(low, high, up, down=up) = cycle(triangle(low, high, up, down))
            let triangular2(low, high, up, down=up) = cycle(triangle(low, low + (high - low) * 0.5^i, up, down))
            let expRange(low, high, up, down=up, gamma=0.99994) = low + triangular(0, high - low, up, down) * decay(1, gamma)
            let oneCycle(peak, up, down, div=25, finalDiv=10k, law=cosine) =
                law(peak / div, peak, up) -> law(peak, peak / div / finalDiv, down)
            let oneCycle3(peak, up, down, last, div=25, finalDiv=10k, law=cosine) =
                law(peak / div, peak, up) -> law(peak, peak / div, down) -> law(peak / div, peak / div / finalDiv, last)
            let slantedTriangular(peak, up, down, ratio=32) = linear(peak / ratio, peak, up) -> linear(peak, peak / ratio, down)
            let sgdr(peak, steps, growth=1, scale=1, floor=0) = cycle(cosine(peak * scale^i, floor, steps), growth=growth)
            let wsd(peak, ramp, stable, down, law=sqrt, floor=0) = warmup(ramp) -> constant(peak, stable) -> cooldown(down, floor, law)
            let trapezoid(peak, ramp, stable, down, floor=0) = wsd(peak, ramp, stable, down, linear, floor)
            let triStage(peak, ramp, stable, down, start=0.01, end=0.01) =
                warmup(ramp, from=peak * start) -> constant(peak, stable) -> exponential(peak, peak * end, down)
            let noam(dim, ramp, factor=1) = warmup(ramp) -> inverseSqrt(factor / sqrt(dim * steps(ramp)), ramp)
            let t5(ramp, factor=1) = constant(factor / sqrt(steps(ramp)), ramp) -> inverseSqrt(factor / sqrt(steps(ramp)), ramp)
            let rangeTest(low, high, steps, law=exponential) = law(low, high, steps)
            """;

    static final Env ENV = Env.EMPTY.define(Reader.definitionsOf(TEXT));

    private Library() {}
}
